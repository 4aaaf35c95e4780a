// The alert's page and its mail, without scripts and by keyboard: alert.mjs CHROMIUM ARTEFACTS LINK MAIL PERSON KEY CRY
import assert from 'node:assert/strict';
import { fits, inBrowser, isAccessible, sizes, tabTo, wcag } from './browser.mjs';

await inBrowser(async ({ page, picture, complaints, rest: [link, mail, person, key, cry] }) => {
  const look = async (name, rules) => {
    for (const size of Object.values(sizes)) {
      await page.setViewportSize(size);
      await fits(page, name);
      await isAccessible(page, `${name}, ${size.width}`, rules);
      await picture(`${name}-${size.width}`, { fullPage: true });
    }
  };
  const press = async (selector) => {
    await tabTo(page, selector);
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
  };
  await page.goto(mail);
  await look('alert-mail', wcag);
  await page.goto(link);
  assert.equal(await page.locator('script').count(), 0, 'No script is needed.');
  await look('alert-page-open');
  await press('form[action^="alerts"] button');
  await page.getByText('Please make your contact attempt now').waitFor();
  await look('alert-page-taken');
  await tabTo(page, '#person');
  await page.keyboard.type(person);
  await tabTo(page, '#key');
  await page.keyboard.type('wrong');
  await press('form[action^="alert-sign-in"] button');
  await page.getByRole('alert').getByText('did not work').waitFor();
  await look('alert-page-wrong-key');
  await tabTo(page, '#person');
  await page.keyboard.type(person);
  await tabTo(page, '#key');
  await page.keyboard.type(key);
  await press('form[action^="alert-sign-in"] button');
  await page.getByText(`Signed in as ${person}`).waitFor();
  await look('alert-page-signed-in');
  await press('button[value="Text"]');
  await page.getByText(cry).waitFor();
  await look('alert-page-text');
  await press('button[value="Phone"]');
  await page.getByText(/^\+1/).waitFor();
  await page.goto(`${link}x`);
  await look('alert-page-not-valid');
  // Browsers report every answer of 4xx, and ask for an icon that the mail has not.
  complaints.splice(0, complaints.length, ...complaints.filter((line) => !/favicon|status of 40[14]/.test(line)));
});
