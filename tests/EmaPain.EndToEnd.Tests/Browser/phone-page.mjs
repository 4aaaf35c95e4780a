// Stories of the phone page: phone-page.mjs CHROMIUM ARTEFACTS STORY URL
import assert from 'node:assert/strict';
import { fits, inBrowser, isAccessible, sizes, tabTo } from './browser.mjs';

const texts = (page, by) => page.locator(`.text.${by} p`).allTextContents();

const atRest = (page) => page.locator('#moves button[aria-disabled="false"]').first().waitFor();

/** Does something and waits until the phone has so many more texts. */
async function grows(page, by, act) {
  const before = await page.locator('.text').count();
  await act();
  await page.locator('.text').nth(before + by - 1).waitFor();
  await atRest(page);
}

async function enrol(page, participant) {
  await page.locator('#enrol-open').click();
  await page.getByLabel('Participant', { exact: true }).last().fill(participant);
  await page.getByRole('button', { name: 'Enrol', exact: true }).click();
  await page.getByRole('heading', { name: `Phone of ${participant}` }).waitFor();
}

const move = (page, name) => page.getByRole('button', { name }).click();

const say = (page, words) => page.locator('#text').fill(words).then(() => page.keyboard.press('Enter'));

const stories = {
  /** From enrolment to STOP and a reload. */
  async conversation({ page, picture }) {
    await enrol(page, 'B-001');
    await grows(page, 2, () => move(page, 'Send prompt now'));
    const [first, second] = await texts(page, 'trial');
    assert.match(first, /^Welcome to the study check-ins/);
    assert.match(second, /^Study check-in: rate your past week/);
    assert.match(await page.locator('#heard').textContent(), /Text from the study: Study check-in/);
    await grows(page, 2, () => say(page, '5 4 3'));
    assert.equal(await page.locator('.text.person .ticks').textContent(), '✓✓');
    assert.match(await page.locator('.text.person small').textContent(), /1 segment/);
    await grows(page, 1, () => say(page, '6 7 8'));
    await page.getByRole('cell', { name: 'completed' }).first().waitFor();
    await grows(page, 2, () => say(page, 'STOP'));
    await page.locator('.facts').getByText('opted out').waitFor();
    await page.locator('#thread').evaluate((thread) => thread.scrollTo(0, thread.scrollHeight));
    await picture('phone-page-conversation-1280');

    const before = await page.locator('#texts').innerText();
    await page.reload();
    await page.locator('.facts').getByText('opted out').waitFor();
    assert.equal(await page.locator('#texts').innerText(), before);
    assert.equal(await page.locator('#heard').textContent(), '', 'Old texts are not announced again.');
  },

  /** Nothing but a keyboard. */
  async keyboard({ page }) {
    await tabTo(page, '#enrol-open');
    await page.keyboard.press('Enter');
    await page.keyboard.type('K-001');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Phone of K-001' }).waitFor();
    await tabTo(page, '[data-move="next-prompt"]');
    await grows(page, 2, () => page.keyboard.press('Enter'));
    await tabTo(page, '#text');
    await page.keyboard.type('3 2 1');
    await grows(page, 2, () => page.keyboard.press('Enter'));
    assert.ok(await page.evaluate(() => document.activeElement.id === 'text'), 'The focus stays where one types.');
    const outline = await page.locator('#text').evaluate((box) => getComputedStyle(box).outlineStyle);
    assert.notEqual(outline, 'none');
    await tabTo(page, '#record-kind');
    await page.keyboard.press('p');
    await tabTo(page, '#record');
    await page.keyboard.press('Enter');
    await page.locator('.facts').getByText('paused').waitFor();
    assert.ok(await page.evaluate(() => document.activeElement.id === 'record'), 'The focus stays on the button.');
  },

  /** A refusal of the trial is shown and can be dismissed. */
  async refusal({ page, complaints }) {
    await enrol(page, 'R-001');
    await page.locator('#enrol-open').click();
    await page.getByLabel('Participant', { exact: true }).last().fill('R-001');
    await page.getByRole('button', { name: 'Enrol', exact: true }).click();
    await page.locator('#enrol-refusal').getByText('R-001').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('#record-kind').selectOption('resume');
    await page.locator('#record').click();
    await page.getByRole('alert').getByText(/./).first().waitFor();
    await page.getByRole('button', { name: 'Dismiss' }).click();
    assert.ok(await page.locator('#refused').isHidden());
    // The browser reports every answer of 4xx; these two were asked for.
    complaints.splice(0, complaints.length, ...complaints.filter((line) => !/status of 409/.test(line)));
  },

  /** Every state of the page, at two widths, in light and dark. */
  async looks({ page, picture }) {
    await enrol(page, 'L-001');
    await grows(page, 2, () => move(page, 'Send prompt now'));
    await grows(page, 2, () => say(page, '5 4 3'));
    await grows(page, 1, () => say(page, '6 7 8'));
    await grows(page, 1, () => move(page, 'Send prompt now'));
    await grows(page, 2, () => say(page, 'I want to kill myself'));
    await page.getByText('urgent, open').waitFor();
    for (const [name, size] of Object.entries(sizes)) {
      for (const colorScheme of ['light', 'dark']) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize(size);
        await fits(page, `${name}, ${colorScheme}`);
        await isAccessible(page, `${name}, ${colorScheme}`);
        await picture(`phone-page-${size.width}-${colorScheme}`, { fullPage: name === 'phone' });
      }
      await page.locator('#enrol-open').click();
      await fits(page, `${name}, enrolment`);
      await isAccessible(page, `${name}, enrolment`);
      await picture(`phone-page-enrolment-${size.width}`);
      await page.keyboard.press('Escape');
    }
  },

  /** Before anybody is enrolled. */
  async empty({ page, picture }) {
    await page.getByRole('button', { name: 'Enrol the first participant' }).waitFor();
    await isAccessible(page, 'the empty page');
    await fits(page, 'the empty page');
    await picture('phone-page-empty-1280');
  },
};

await inBrowser(async (tools) => {
  const [story, url] = tools.rest;
  await tools.page.goto(url);
  await tools.page.locator('#now:not(:empty)').waitFor();
  await stories[story](tools);
});
