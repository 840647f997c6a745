// Makes world.json, europe.json and us-states.json, as TopoJSON, from Natural Earth and the Census Bureau (both public domain).
//
//     npm pack world-atlas@2.0.2 us-atlas@3.0.1     and unpack each into a folder of its name
//     node make-maps.mjs world-atlas/package/countries-50m.json us-atlas/package/counties-10m.json
//
// Lines are simplified as arcs, before shapes are put together from them, so that neighbours keep one common
// border and no gap opens between them. The same input gives the same bytes.

import { readFileSync, writeFileSync } from 'node:fs';

const here = name => new URL(name, import.meta.url);
const NAMES = new Map(readFileSync(here('country-names.txt'), 'utf8').trim().split('\n').map(line => line.split('|')).map(([id, ...names]) => [id, names]));
const STATES = new Map(readFileSync(here('state-names.txt'), 'utf8').trim().split('\n').map(line => line.split('|')).map(([id, ...names]) => [id, names]));

const [countries, counties] = process.argv.slice(2).map(path => JSON.parse(readFileSync(path, 'utf8')));

write('world.json', 'world', asInLaw(read(countries, 'countries')), {
  detail: () => 500,                // km²: a bend that encloses less than this is straightened
  island: 1200,                     // km²: smaller islands are dropped, except the largest of each country
  country: 0,
  names: country,
});

const box = { west: -25, south: 30, east: 75, north: 73.5 };    // degrees; wider than the map, so that no cut shows
write('europe.json', 'europe', asInLaw(read(countries, 'countries')), {
  detail: arc => arc.every(([x, y]) => x > 45 || y < 34.3) ? 1500 : 300,      // coarser where it lies wholly east or south of Europe
  island: 300,
  country: 150,                     // km²: what is under a pixel is dropped
  box,
  // A country of which only a corner would show is left out: Greenland in the west, Central Asia, Kuwait.
  keep: polygons => !polygons.every(rings => rings[0].every(([x, y]) => x < -20 || x > 50 || y < 30.5)),
  names: country,
});

write('us-states.json', 'states', read(counties, 'states'), {
  detail: () => 60,
  island: 150,
  country: 0,
  keep: (_, id) => STATES.has(id),
  names: id => ({ name: STATES.get(id)[1], codes: [id, STATES.get(id)[0]], aliases: STATES.get(id).slice(2) }),
});

function country(id) {
  const [two, three, name, ...aliases] = NAMES.get(id);
  return { name, codes: [id, two, three], aliases };
}

/** The arcs of a file in degrees, and its shapes as lists of polygons of rings of arc numbers. */
function read(topology, object) {
  const shapes = new Map();
  for (const g of topology.objects[object].geometries) {
    const id = g.id ?? g.properties.name;
    const polygons = g.type === 'Polygon' ? [g.arcs] : g.arcs;
    shapes.set(id, [...(shapes.get(id) ?? []), ...polygons.map(p => p.map(ring => [...ring]))]);
  }
  const { scale: [sx, sy], translate: [tx, ty] } = topology.transform;
  const arcs = topology.arcs.map(arc => {
    let x = 0, y = 0;       // TopoJSON stores whole steps from point to point
    return unwound(arc.map(([dx, dy]) => [(x += dx) * sx + tx, (y += dy) * sy + ty]));
  });
  // Antarctica is written as what lies between the pole and its coast.
  for (const [id, polygons] of shapes) {
    shapes.set(id, polygons.map(p => p.filter(ring => points(ring, arcs).some(([, y]) => Math.abs(y) < 89))).filter(p => p.length > 0));
  }
  return { arcs, shapes };
}

/** Natural Earth draws who is in control; README.md says where these maps do otherwise. */
function asInLaw({ arcs, shapes }) {
  const crimea = shapes.get('643').find(([ring]) => points(ring, arcs).every(([x, y]) => x > 32 && x < 37 && y > 44 && y < 46.5));
  cede(crimea, '643', '804');
  cede(shapes.get('N. Cyprus')[0], 'N. Cyprus', '196');
  cede(shapes.get('Somaliland')[0], 'Somaliland', '706');
  shapes.set('XKX', shapes.get('Kosovo'));
  for (const [id] of [...shapes].filter(([id]) => !NAMES.has(id))) shapes.delete(id);
  return { arcs, shapes };

  /** Moves a polygon from one country to another, and removes the border between the two. */
  function cede(polygon, from, to) {
    shapes.set(from, shapes.get(from).filter(p => p !== polygon));
    const [ring] = polygon;
    const host = shapes.get(to).map(([outer]) => outer).find(r => r.some(n => ring.includes(~n)));
    const at = host.findIndex(n => ring.includes(~n));
    const back = ring.indexOf(~host[at]);
    host.splice(at, 1, ...ring.slice(back + 1), ...ring.slice(0, back));
  }
}

/** Without jumps from one side of the date line to the other. */
function unwound(line) {
  let turn = 0;
  return line.map(([x, y], i) => {
    if (i > 0) turn -= 360 * Math.round((x - line[i - 1][0]) / 360);
    return [x + turn, y];
  });
}

/** The points of a ring of arcs; a negative number is an arc walked backwards. The last point is the first again. */
function points(ring, arcs) {
  return unwound(ring.flatMap((n, i) => {
    const arc = n < 0 ? arcs[~n].toReversed() : arcs[n];
    return i === 0 ? arc : arc.slice(1);
  }));
}

/** Area in km² on a sphere flattened at the middle latitude of the points; negative when they turn clockwise. */
function area(ring) {
  const km = 111.2, middle = ring.reduce((sum, p) => sum + p[1], 0) / ring.length;
  const [first, last] = [ring[0], ring.at(-1)];
  // What goes around the pole is closed over it.
  if (Math.abs(last[0] - first[0]) > 180) ring = [...ring, [last[0], -90], [first[0], -90]];
  let twice = 0;
  ring.forEach(([x, y], i) => { const [u, v] = ring[(i + 1) % ring.length]; twice += x * v - u * y; });
  return twice / 2 * km * km * Math.cos(middle * Math.PI / 180);
}

/** Visvalingam: again and again drops the point that matters least, until every bend encloses enough. The ends stay. */
function simplify(arc, detail) {
  const left = arc.slice(), closed = String(arc[0]) === String(arc.at(-1));
  while (left.length > (closed ? 5 : 2)) {
    let least = Infinity, at = 0;
    for (let i = 1; i < left.length - 1; i++) {
      const bend = Math.abs(area([left[i - 1], left[i], left[i + 1]]));
      if (bend < least) [least, at] = [bend, i];
    }
    if (least >= detail) break;
    left.splice(at, 1);
  }
  return left;
}

/** Writes a map as TopoJSON in hundredths of a degree, one shape a line. */
function write(file, object, { arcs, shapes }, how) {
  const size = ring => Math.abs(area(points(ring, arcs)));
  const kept = new Map([...shapes]
    .filter(([id, polygons]) => !how.keep || how.keep(polygons.map(p => p.map(ring => points(ring, arcs))), id))
    .map(([id, polygons]) => [id, polygons
      .map(p => ({ polygon: p, size: size(p[0]) }))
      .sort((a, b) => b.size - a.size)
      .filter((p, i) => p.size >= (i === 0 ? how.country : how.island))
      .filter(p => !how.box || points(p.polygon[0], arcs).some(([x, y]) => x > how.box.west && x < how.box.east && y > how.box.south && y < how.box.north))
      .map(p => p.polygon.filter((ring, i) => i === 0 || size(ring) >= how.country))])
    .filter(([, polygons]) => polygons.length > 0)
    .sort((a, b) => (a[0] < b[0] ? -1 : 1)));

  const wrap = ([x, y]) => [x - 360 * Math.round(x / 360), y];
  const round = arc => arc.map(p => wrap(p).map(v => Math.round(v * 100))).filter((p, i, all) => i === 0 || String(p) !== String(all[i - 1]));
  const made = new Map();
  const thin = n => made.get(n) ?? made.set(n, round(simplify(arcs[n], how.detail(arcs[n])))).get(n);
  // What collapses keeps all its points, on both sides of each border.
  for (const ring of [...kept.values()].flat(2)) {
    const numbers = ring.map(n => (n < 0 ? ~n : n));
    numbers.forEach(thin);
    if (new Set(points(ring, new Proxy([], { get: (_, n) => made.get(Number(n)) })).map(String)).size < 4) {
      numbers.forEach(n => made.set(n, round(arcs[n])));
    }
  }

  const used = [...made.keys()].sort((a, b) => a - b), at = new Map(used.map((n, i) => [n, i]));
  const number = n => (n < 0 ? ~at.get(~n) : at.get(n));
  const geometries = [...kept].map(([id, polygons]) => ({
    type: 'MultiPolygon', id, properties: how.names(id), arcs: polygons.map(p => p.map(ring => ring.map(number))),
  }));
  const deltas = used.map(n => made.get(n).map(([x, y], i, all) => (i === 0 ? [x, y] : [x - all[i - 1][0], y - all[i - 1][1]])));
  writeFileSync(here(file), `{"type":"Topology","transform":{"scale":[0.01,0.01],"translate":[0,0]},"objects":{"${object}":{"type":"GeometryCollection","geometries":[
${geometries.map(g => JSON.stringify(g)).join(',\n')}
]}},"arcs":[
${deltas.map(d => JSON.stringify(d)).join(',\n')}
]}
`);
  console.error(file, kept.size, 'shapes', deltas.reduce((n, d) => n + d.length, 0), 'points');
}
