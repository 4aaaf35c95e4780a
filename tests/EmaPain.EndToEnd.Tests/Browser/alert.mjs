// The alert's page and its mail: alert.mjs CHROMIUM ARTEFACTS LINK MAIL
import { fits, inBrowser, isAccessible, sizes, wcag } from './browser.mjs';

await inBrowser(async ({ page, picture, complaints, rest: [link, mail] }) => {
  const look = async (name, rules) => {
    for (const size of Object.values(sizes)) {
      await page.setViewportSize(size);
      await fits(page, name);
      await isAccessible(page, `${name}, ${size.width}`, rules);
      await picture(`${name}-${size.width}`);
    }
  };
  await page.goto(mail);
  await look('alert-mail', wcag);
  await page.goto(link);
  await look('alert-page-open');
  await page.getByRole('button').click();
  await page.getByText('taken on').waitFor();
  await look('alert-page-taken');
  // Browsers ask for an icon that neither page has.
  complaints.splice(0, complaints.length, ...complaints.filter((line) => !/favicon|404/.test(line)));
});
