// What the programs of this folder share: a browser, and what must hold of every page.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import assert from 'node:assert/strict';
import path from 'node:path';

const require = createRequire(new URL('../../../scripts/package.json', import.meta.url));
const { chromium } = require('playwright-core');
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

export const sizes = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 800 } };

/** Runs a story in a fresh page; whatever the page complains of is a fault. */
export async function inBrowser(story) {
  const [program, artefacts, ...rest] = process.argv.slice(2);
  const browser = await chromium.launch({ executablePath: program, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const page = await browser.newPage({ viewport: sizes.desktop, reducedMotion: 'reduce' });
    const complaints = [];
    page.on('pageerror', (fault) => complaints.push(fault.message));
    page.on('console', (line) => line.type() === 'error' && complaints.push(line.text()));
    const picture = (name, options) => page.screenshot({ path: path.join(artefacts, `${name}.png`), ...options });
    await story({ page, picture, complaints, rest });
    assert.deepEqual(complaints, [], 'The browser complained.');
  } finally {
    await browser.close();
  }
}

/** The rules that hold of a mail, too; best practice asks for the landmarks of a whole page. */
export const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** No rule of axe-core is violated. Its script is handed over by the debugger, so no policy is loosened. */
export async function isAccessible(page, where, rules = [...wcag, 'best-practice']) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate((runOnly) => window.axe.run({ runOnly }), rules);
  const found = violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.target} ${node.failureSummary}`));
  assert.deepEqual(found, [], `axe-core on ${where}`);
}

/** Tabs on until something is focused; fails after a whole round. */
export async function tabTo(page, selector) {
  for (let stop = 0; stop < 40; stop++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((sought) => document.activeElement.matches(sought), selector)) {
      return;
    }
  }
  assert.fail(`The keyboard does not reach ${selector}.`);
}

/** Nothing sticks out to the side or below; a page shorter than the window ends with the window. */
export async function fits(page, where) {
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.ok(wider <= 0, `${where} is ${wider} px wider than the window`);
  const below = await page.evaluate(() =>
    document.documentElement.scrollHeight - Math.max(document.body.scrollHeight, document.documentElement.clientHeight));
  assert.ok(below <= 0, `${where} ends ${below} px above the end of its page`);
}
