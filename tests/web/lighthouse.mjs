// node lighthouse.mjs FOLDER [--all]: Lighthouse on a page of each kind (or all), as a phone and as a desktop computer.
// Every category must be at 100, and a page must weigh no more than its budget over the wire.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { launch } from 'chrome-launcher';
import lighthouse, { defaultConfig, desktopConfig } from 'lighthouse';
import { serve } from './serve.mjs';
import { basePathOf, chromium, pagesOf } from './site.mjs';

const [folder, ...options] = process.argv.slice(2);
const categories = ['performance', 'accessibility', 'best-practices', 'seo'];
// For a chapter with two charts; each further one brings two drawings and a table. A figure costs some twenty bytes, as it is drawn twice,
// told by a tip and written in the table: a chapter of seventy-five years in many countries weighs more than the few that two charts share.
const budget = { bytes: 60 * 1024, furtherChart: 14 * 1024, fewFigures: 100, furtherFigure: 20, requests: 8 };

const site = await serve(folder, basePathOf(folder));
const chrome = await launch({ chromePath: chromium, chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-background-networking',
  // Or a page's first picture waits a second or two for the window to have a size, whatever the page.
  '--disable-features=SurfaceSync'] });
let failed = 0;
try {
  for (const page of options.includes('--all') ? allPages() : samplePages()) {
    for (const [device, config] of [['phone', undefined], ['desktop', desktopConfig]]) {
      const faults = await bestOf(5, page, config);
      failed += faults.length;
      console.log(`${faults.length ? 'FAILED' : 'ok    '} ${device.padEnd(7)} /${page}`);
      faults.forEach(fault => console.log(`         ${fault}`));
    }
  }
} finally {
  await chrome.kill();
  site.close();
}
process.exit(failed ? 1 : 0);

// What a busy machine does to a time is not the page's fault; everything else comes out the same each time.
async function bestOf(tries, page, config, slowdown) {
  const { faults, benchmark } = await audit(page, config, slowdown);
  return faults.length && tries > 1 ? bestOf(tries - 1, page, config, slowdownFor(benchmark)) : faults;
}

// Lighthouse slows a good desktop computer down four times to stand for a phone. A slower machine is slowed down by less:
// https://github.com/GoogleChrome/lighthouse/blob/main/docs/throttling.md#cpu-throttling
function slowdownFor(benchmark) {
  const [goodDesktop, forPhone] = [1500, 4];
  return Math.min(forPhone, Math.max(1, forPhone * benchmark / goodDesktop));
}

async function audit(page, config, slowdown) {
  const throttling = slowdown && !config ? { throttling: { ...defaultConfig.settings.throttling, cpuSlowdownMultiplier: slowdown } } : {};
  const flags = { port: chrome.port, logLevel: 'error', onlyCategories: categories, ...throttling };
  const { lhr } = await lighthouse(site.root + page, flags, config);
  const faults = [];
  for (const category of categories) {
    const { score, auditRefs } = lhr.categories[category];
    if (score === 1) continue;
    const lost = auditRefs.filter(ref => ref.weight > 0 && (lhr.audits[ref.id].score ?? 1) < 1).map(ref => ref.id);
    faults.push(`${category} ${Math.round(score * 100)}: ${lost.join(', ')}`);
  }
  const requests = lhr.audits['network-requests'].details.items.filter(r => r.url.startsWith('http'));
  const bytes = requests.reduce((sum, r) => sum + r.transferSize, 0);
  const elsewhere = requests.filter(r => !r.url.startsWith(site.root));
  const most = budget.bytes + budget.furtherChart * Math.max(0, count(page, '<figure class="chart"') - 2)
    + budget.furtherFigure * Math.max(0, count(page, '<td class="numeric"') - budget.fewFigures);
  if (isStory(page) && bytes > most) faults.push(`${bytes} bytes over the wire, more than ${most}`);
  if (isStory(page) && requests.length > budget.requests) faults.push(`${requests.length} requests, more than ${budget.requests}`);
  if (elsewhere.length) faults.push(`asks elsewhere: ${elsewhere.map(r => r.url).join(' ')}`);
  return { faults, benchmark: lhr.environment.benchmarkIndex };
}

// The budget is for what a reader reads; a gallery or a table of a thousand rows is as large as it is.
function isStory(page) {
  return page.split('/').length === 2 && !['charts', 'data', 'claims', 'sources'].includes(page.split('/')[0]);
}

function count(page, text) {
  return html(page).split(text).length - 1;
}

function html(page) {
  return readFileSync(join(folder, page.endsWith('.html') ? page : page + 'index.html'), 'utf8');
}

// Search engines are part of what Lighthouse measures: embeds, redirects and 404, which ask not to be indexed, are left out.
function allPages() {
  return pagesOf(folder).filter(page => !html(page).includes('<meta name="robots" content="noindex'));
}

function samplePages() {
  const pages = allPages();
  const first = prefix => pages.find(page => page.startsWith(prefix) && page !== prefix);
  const fixed = ['', 'charts/', 'data/', 'claims/', 'sources/'].filter(page => pages.includes(page));
  const chapters = pages.filter(isStory).slice(0, 2);
  return [...new Set([...fixed, first('charts/'), first('data/'), first('claims/'), ...chapters])].filter(page => page !== undefined);
}
