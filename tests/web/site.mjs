// What every check of the built site needs to know: where it was built for, and which pages it has.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

export const chromium = [process.env.CHROMIUM, process.env.CHROME_PATH, '/usr/bin/chromium', '/usr/bin/google-chrome'].find(path => path && existsSync(path));

/** The path that the site was built to be served below, from the canonical address of its front page: "/" or "/my-report/". */
export function basePathOf(folder) {
  const home = readFileSync(join(folder, 'index.html'), 'utf8').match(/<link rel="canonical" href="([^"]+)"/)[1];
  return new URL(home).pathname;
}

/** Every page as it is asked for: "", "charts/", "charts/promises/embed/", "404.html". */
export function pagesOf(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.name.endsWith('.html'))
    .map(entry => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1'))
    .sort();
}
