// Makes us-tiles.json, europe-tiles.json and world-tiles.json from the maps beside it: one square a shape, each near its true place.
//
//     node make-tiles.mjs
//
// Centres of shapes are laid flat and spread over a grid; each goes to a cell so that the sum of squared distances is least
// (the assignment problem, by the Hungarian method of Kuhn and Munkres). The same input gives the same bytes.

import { readFileSync, writeFileSync } from 'node:fs';

const here = name => new URL(name, import.meta.url);
const rad = Math.PI / 180;
const EUROPE = new Set(('AL AD AM AT AZ BY BE BA BG HR CY CZ DK EE FI FR GE DE GR HU IS IE IT XK LV LI LT LU MT MD MC ME NL MK NO PL PT RO RU SM RS SK SI ES SE CH TR UA GB').split(' '));

const TERRITORIES = new Set(('AQ AX PM GG JE IM FO GL BM TC AI MF VG SX BL KY VI MS AW CW GU MP AS WF NU CK PF PN SH IO EH HK MO NC NF TF HM GS FK PR').split(' '));

// Degrees from which a shape is placed instead of its middle: what is far east or far off would stretch the grid.
const MOVED = { RU: [36, 56], AK: [-128, 51.5], HI: [-122, 25], PR: [-73, 25.5] };

make('us-states.json', 'us-tiles.json', () => true, 1, ([x, y]) => [x * 0.79, y], 6.2);
make('world.json', 'europe-tiles.json', s => EUROPE.has(s.codes[1]), 1, ([x, y]) => [x * 0.62, y], 3.4);
make('world.json', 'world-tiles.json', s => !TERRITORIES.has(s.codes[1]), 1, ([x, y]) => [x * 0.85, y * 1.15], 8.2);

/** @param cell degrees of latitude that a cell stands for */
function make(from, to, keep, short, flat, cell) {
  const map = JSON.parse(readFileSync(here(from), 'utf8'));
  const arcs = map.arcs.map(arc => { let x = 0, y = 0; return arc.map(([dx, dy]) => [(x += dx) / 100, (y += dy) / 100]); });
  const [object] = Object.values(map.objects);
  const shapes = object.geometries.filter(g => keep(g.properties)).map(g => ({ ...g.properties, id: g.id, at: flat(MOVED[g.properties.codes[short]] ?? middle(g.arcs[0][0])) }));
  const [west, east] = ends(shapes.map(s => s.at[0])), [south, north] = ends(shapes.map(s => s.at[1]));
  const columns = Math.ceil((east - west) / cell) + 3, rows = Math.ceil((north - south) / cell) + 3;
  const places = shapes.map(s => [(s.at[0] - west) / cell + 1, (north - s.at[1]) / cell + 1]);
  const cells = Array.from({ length: columns * rows }, (_, i) => [i % columns, Math.floor(i / columns)]);
  const chosen = assign(places.map(([x, y]) => cells.map(([c, r]) => (c - x) ** 2 + (r - y) ** 2))).map(i => cells[i]);
  const [left, right] = ends(chosen.map(c => c[0])), [top, bottom] = ends(chosen.map(c => c[1]));
  const STEP = 4, SIDE = 3.72;
  const features = shapes.map((s, i) => {
    const x = (chosen[i][0] - (left + right) / 2) * STEP - SIDE / 2, y = ((top + bottom) / 2 - chosen[i][1]) * STEP - SIDE / 2;
    const [w, s0, e, n] = [x, y, x + SIDE, y + SIDE].map(v => Math.round(v * 100) / 100);
    return { type: 'Feature', id: s.id, properties: { name: s.name, short: s.codes[short], codes: s.codes, aliases: s.aliases },
      geometry: { type: 'Polygon', coordinates: [[[w, s0], [e, s0], [e, n], [w, n], [w, s0]]] } };
  });
  writeFileSync(here(to), `{"type":"FeatureCollection","features":[\n${features.map(f => JSON.stringify(f)).join(',\n')}\n]}\n`);
  const text = Array.from({ length: bottom - top + 1 }, (_, r) => Array.from({ length: right - left + 1 }, (_, c) => {
    const i = chosen.findIndex(([x, y]) => x === c + left && y === r + top);
    return i < 0 ? '  ' : shapes[i].codes[short];
  }).join(' ').trimEnd());
  console.error(`${to}\n${text.join('\n')}`);

  function middle(ring) {
    const points = ring.flatMap(n => (n < 0 ? arcs[~n].toReversed() : arcs[n]).slice(1));
    let [twice, cx, cy] = [0, 0, 0];
    points.forEach(([x, y], i) => {
      const [u, v] = points[(i + 1) % points.length], cross = x * v - u * y;
      twice += cross; cx += (x + u) * cross; cy += (y + v) * cross;
    });
    return twice === 0 || points.some(([x], i) => Math.abs(x - points[(i + 1) % points.length][0]) > 180) ? points[0] : [cx / (3 * twice), cy / (3 * twice)];
  }
}

function ends(numbers) { return [Math.min(...numbers), Math.max(...numbers)]; }

/** The column of each row such that the sum of costs is least (shortest augmenting paths, after Jonker and Volgenant). */
function assign(cost) {
  const n = cost.length, m = cost[0].length, u = new Float64Array(n + 1), v = new Float64Array(m + 1), row = new Int32Array(m + 1), way = new Int32Array(m + 1);
  for (let i = 1; i <= n; i++) {
    row[0] = i;
    let j0 = 0;
    const least = new Float64Array(m + 1).fill(Infinity), used = new Uint8Array(m + 1);
    do {
      used[j0] = 1;
      const i0 = row[j0];
      let delta = Infinity, j1 = 0;
      for (let j = 1; j <= m; j++) {
        if (used[j]) continue;
        const reduced = cost[i0 - 1][j - 1] - u[i0] - v[j];
        if (reduced < least[j]) { least[j] = reduced; way[j] = j0; }
        if (least[j] < delta) { delta = least[j]; j1 = j; }
      }
      for (let j = 0; j <= m; j++) {
        if (used[j]) { u[row[j]] += delta; v[j] -= delta; } else least[j] -= delta;
      }
      j0 = j1;
    } while (row[j0] !== 0);
    do { const j1 = way[j0]; row[j0] = row[j1]; j0 = j1; } while (j0);
  }
  const chosen = new Array(n);
  for (let j = 1; j <= m; j++) if (row[j]) chosen[row[j] - 1] = j - 1;
  return chosen;
}
