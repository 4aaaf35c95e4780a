// The alert's page and mails, without scripts and by keyboard: alert.mjs CHROMIUM ARTEFACTS STORY ARGUMENTS...
import assert from 'node:assert/strict';
import { fits, inBrowser, isAccessible, sizes, tabTo, wcag } from './browser.mjs';

await inBrowser(async ({ page, picture, complaints, rest: [story, ...rest] }) => {
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
  const signIn = async (person, key) => {
    await tabTo(page, '#person');
    await page.keyboard.type(person);
    await tabTo(page, '#key');
    await page.keyboard.type(key);
    await press('form[action^="alert-sign-in"] button');
  };
  const stories = {
    /** From the mail to what only the owner sees. */
    async urgent(link, mail, person, key, cry) {
      await page.goto(mail);
      await look('alert-mail', wcag);
      await page.goto(link);
      assert.equal(await page.locator('script').count(), 0, 'No script is needed.');
      await look('alert-page-open');
      await press('form[action^="alerts"] button');
      await page.getByText('Please make your contact attempt now').waitFor();
      await look('alert-page-taken');
      await signIn(person, 'wrong');
      await page.getByRole('alert').getByText('did not work').waitFor();
      await look('alert-page-wrong-key');
      await signIn(person, key);
      await page.getByText(`Signed in as ${person}`).waitFor();
      await look('alert-page-signed-in');
      await press('button[value="Text"]');
      await page.getByText(cry).waitFor();
      await look('alert-page-text');
      await press('button[value="Phone"]');
      await page.getByText(/^\+1/).waitFor();
      await look('alert-page-phone');
      await press('button[value="contact noAnswer"]');
      await page.getByText('a contact attempt is recorded').waitFor();
      await look('alert-page-contact');
      await press('button[value="contact reached"]');
      await press('button[value="disposition knownState"]');
      await look('alert-page-judged');
      await press('button[value="close"]');
      await page.getByText('There is nothing to do').waitFor();
      await look('alert-page-closed-signed-in');
      await page.goto(`${link}x`);
      await look('alert-page-not-valid');
    },

    /** By the link alone. */
    async link(name, link, words) {
      await page.goto(link);
      await page.getByText(words).waitFor();
      await look(name);
    },

    async mail(name, mail) {
      await page.goto(mail);
      await look(name, wcag);
    },
  };
  await stories[story](...rest);
  // Browsers report every answer of 4xx, and ask for an icon that the mail has not.
  complaints.splice(0, complaints.length, ...complaints.filter((line) => !/favicon|status of (401|404|410)/.test(line)));
});
