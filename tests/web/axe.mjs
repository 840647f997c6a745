// node axe.mjs FOLDER: axe on every page of a built site, in light and dark, as wide as a phone and as a desktop computer.
import { createRequire } from 'node:module';
import { chromium as browsers } from 'playwright-core';
import { serve } from './serve.mjs';
import { basePathOf, chromium, pagesOf } from './site.mjs';

const [folder] = process.argv.slice(2);
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const forms = [390, 1280].flatMap(width => ['light', 'dark'].map(colorScheme => ({ width, colorScheme })));

const site = await serve(folder, basePathOf(folder));
const browser = await browsers.launch({ executablePath: chromium, args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] });
const left = pagesOf(folder);
let checked = 0;
let failed = 0;
try {
  await Promise.all([checkPages(), checkPages()]);
} finally {
  await browser.close();
  site.close();
}
console.log(`${checked} pages, each in ${forms.length} forms: ${failed} violations.`);
process.exit(failed || !checked ? 1 : 0);

async function checkPages() {
  const context = await browser.newContext({ bypassCSP: true, reducedMotion: 'reduce' });
  const page = await context.newPage();
  for (let path = left.shift(); path !== undefined; path = left.shift()) {
    await page.goto(site.root + path, { waitUntil: 'load' });
    await page.addScriptTag({ path: axe });
    for (const form of forms) report(path, form, await violations(page, form));
    checked++;
  }
}

async function violations(page, { width, colorScheme }) {
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({ colorScheme });
  return page.evaluate(async () => {
    const { violations } = await window.axe.run(document, { resultTypes: ['violations'] });
    return violations.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${node.target.join(' ')}`));
  });
}

function report(path, { width, colorScheme }, faults) {
  failed += faults.length;
  for (const fault of faults) console.log(`/${path} (${width} pixels, ${colorScheme}): ${fault}`);
}
