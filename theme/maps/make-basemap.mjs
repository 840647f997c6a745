// Makes europe.json, the quiet base map behind a map of places, from Natural Earth (public domain).
//
//     npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
//     node make-basemap.mjs package/countries-50m.json > europe.json
//
// Lines are simplified as arcs, before countries are put together from them, so that neighbours keep one common
// border and no gap opens between them. The same input gives the same bytes.

import { readFileSync } from 'node:fs';

const BOX = { west: -25, south: 30, east: 75, north: 73.5 };    // degrees; wider than the map, so that no cut shows
const DETAIL = 750;           // km²: a bend that encloses less than this is straightened
const COARSER = 4;            // times as much for lines that lie wholly east or south of Europe
const LEAST_ISLAND = 700;     // km²: smaller islands are dropped, except the largest of their country
const LEAST_COUNTRY = 150;    // km²: what is under a pixel is dropped, its hole in its neighbour too
const NAMES = { '070': 'Bosnia and Herzegovina', '807': 'North Macedonia', '234': 'Faroe Islands' };

// A country of which only a corner would show is dropped: Greenland in the west, Central Asia, Kuwait.
const isCorner = polygon => polygon.every(([x, y]) => x < -20 || x > 50 || y < 30.5);

const topology = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const countries = new Map(topology.objects.countries.geometries.map(g => [g.properties.name, {
  id: g.id ?? (g.properties.name === 'Kosovo' ? 'XKX' : null),
  name: NAMES[g.id] ?? g.properties.name,
  rings: (g.type === 'Polygon' ? [g.arcs] : g.arcs).map(polygon => polygon[0]),       // lists of arc numbers
}]));

const detailed = topology.arcs.map(decode);

// Natural Earth draws who is in control. Crimea belongs to Ukraine and the north of Cyprus to Cyprus in international law.
const crimea = countries.get('Russia').rings.find(ring => within(ring, 32, 44, 37, 46.5));
cede(crimea, 'Russia', 'Ukraine');
cede(countries.get('N. Cyprus').rings[0], 'N. Cyprus', 'Cyprus');
countries.delete('N. Cyprus');

const arcs = detailed.map(simplify);
const map = [...countries.values()]
  .map(c => ({ id: c.id, name: c.name, polygons: polygons(c.rings) }))
  .filter(c => !c.polygons.every(isCorner))
  .sort((a, b) => (a.id < b.id ? -1 : 1));
console.log(`[\n${map.map(c => JSON.stringify(c)).join(',\n')}\n]`);

/** The points of one arc of the file, in degrees: TopoJSON stores whole steps from point to point. */
function decode(arc) {
  const { scale: [sx, sy], translate: [tx, ty] } = topology.transform;
  let x = 0, y = 0;
  return arc.map(([dx, dy]) => [(x += dx) * sx + tx, (y += dy) * sy + ty]);
}

/** The points of a ring of arcs; a negative number is an arc walked backwards. The last point is the first again. */
function points(ring, from = arcs) {
  const walked = ring.flatMap((n, i) => {
    const arc = n < 0 ? from[~n].toReversed() : from[n];
    return i === 0 ? arc : arc.slice(1);
  });
  const turn = x => 360 * Math.round((walked[0][0] - x) / 360);     // Russia goes on beyond 180°
  return walked.map(([x, y]) => [x + turn(x), y]);
}

function within(ring, west, south, east, north) {
  return points(ring, detailed).every(([x, y]) => x > west && x < east && y > south && y < north);
}

/** Moves a ring from one country to another, and removes the border between the two. */
function cede(ring, from, to) {
  const [giver, taker] = [countries.get(from), countries.get(to)];
  giver.rings = giver.rings.filter(r => r !== ring);
  const host = taker.rings.find(r => r.some(n => ring.includes(~n)));
  const at = host.findIndex(n => ring.includes(~n));
  const back = ring.indexOf(~host[at]);
  host.splice(at, 1, ...ring.slice(back + 1), ...ring.slice(0, back));
}

/** Area in km² on a sphere flattened at the middle latitude of the points; negative when they turn clockwise. */
function area(ring) {
  const km = 111.2, middle = ring.reduce((sum, p) => sum + p[1], 0) / ring.length;
  let twice = 0;
  ring.forEach(([x, y], i) => { const [u, v] = ring[(i + 1) % ring.length]; twice += x * v - u * y; });
  return twice / 2 * km * km * Math.cos(middle * Math.PI / 180);
}

/** Visvalingam: again and again drops the point that matters least, until every bend encloses enough. The ends stay. */
function simplify(arc) {
  const detail = DETAIL * (arc.every(([x, y]) => x > 45 || y < 34.3) ? COARSER : 1);
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

/** Sutherland-Hodgman: what is left of a ring inside the box. */
function clip(ring) {
  const edges = [[0, BOX.west, 1], [0, BOX.east, -1], [1, BOX.south, 1], [1, BOX.north, -1]];
  return edges.reduce((shape, [axis, limit, sign]) => shape.flatMap((p, i) => {
    const q = shape.at(i - 1), inside = point => sign * (point[axis] - limit) >= 0;
    const crossing = () => {
      const t = (limit - q[axis]) / (p[axis] - q[axis]), other = q[1 - axis] + t * (p[1 - axis] - q[1 - axis]);
      return axis === 0 ? [limit, other] : [other, limit];
    };
    return inside(p) ? (inside(q) ? [p] : [crossing(), p]) : inside(q) ? [crossing()] : [];
  }), ring);
}

/** The country's outlines that are worth drawing, at two decimals, without the closing point, the largest first. */
function polygons(rings) {
  return rings
    .map(ring => ({ size: Math.abs(area(points(ring, detailed))), shape: clip(points(ring).slice(0, -1)) }))
    .sort((a, b) => b.size - a.size)
    .filter((r, i) => r.size >= (i === 0 ? LEAST_COUNTRY : LEAST_ISLAND))
    .map(r => r.shape.map(p => p.map(v => Math.round(v * 100) / 100)))
    .map(shape => shape.filter((p, i) => String(p) !== String(shape.at(i - 1))))
    .filter(shape => shape.length > 2);
}
