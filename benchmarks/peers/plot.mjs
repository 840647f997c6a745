// plot.mjs MARK FOLDER OUT: each JSON file of the folder as one SVG by Observable Plot.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';

const [mark, folder, out] = process.argv.slice(2);
const { document } = parseHTML('<!doctype html><html><body></body></html>');
for (const file of readdirSync(folder)) {
  const data = JSON.parse(readFileSync(`${folder}/${file}`, 'utf8'));
  const marks = mark === 'line'
    ? [Plot.lineY(data, { x: 'at', y: 'amount' })]
    : [Plot.barX(data, { x: 'amount', y: 'at' })];
  const svg = Plot.plot({ document, width: 720, height: 400, marginLeft: 70, x: mark === 'line' ? { tickFormat: 'd' } : {}, marks });
  writeFileSync(`${out}/${file.replace('.json', '.svg')}`, svg.outerHTML);
}
