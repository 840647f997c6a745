// Tells what stands at a place of a chart: on hover, on tap, and with the arrow keys. The words are the marks' own <title>.

const reach = 40; // pixels within which a mark is the nearest to a mouse; a finger asks for what is nearest, however far
const svgNames = "http://www.w3.org/2000/svg";

/** Makes a rendering ready to tell: { point(event), press(key), hide() }. */
export function listen(frame, svg) {
  const { along, plots } = svg.dataset;
  const panels = (plots ?? "").split(",").map(plot => plot.split(" ").map(Number)).filter(plot => plot.length === 4);
  const stops = readStops(svg, along, panels);
  const tip = document.createElement("div");
  tip.className = "chart-tip";
  tip.setAttribute("role", "status");
  tip.hidden = true;
  frame.append(tip);
  const pointer = document.createElementNS(svgNames, "g");
  pointer.setAttribute("class", "chart-pointer");
  svg.lastElementChild.append(pointer);
  let current = null;

  const hide = () => {
    for (const { mark } of current?.points ?? []) mark?.classList.remove("is-current");
    pointer.replaceChildren();
    current = null;
    tip.hidden = true;
  };

  const show = stop => {
    if (stop === current) return;
    hide();
    if (!stop) return;
    current = stop;
    const points = inSight(stop);
    for (const { mark } of points) mark?.classList.add("is-current");
    draw(pointer, stop, points, along);
    tip.hidden = false;
    tip.replaceChildren(...linesOf(stop, points));
    place(tip, frame, svg, stop, points, stops);
  };

  const point = event => {
    const at = new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM().inverse());
    show(along ? nearestAlong(stops, at, along, panels) : nearestMark(stops, at, event));
  };

  const press = key => {
    const seen = stops.filter(stop => inSight(stop).length > 0);
    const index = seen.indexOf(current);
    const next = {
      ArrowRight: Math.min(index + 1, seen.length - 1),
      ArrowDown: Math.min(index + 1, seen.length - 1),
      ArrowLeft: Math.max(index - 1, 0),
      ArrowUp: Math.max(index - 1, 0),
      Home: 0,
      End: seen.length - 1,
    }[key];
    if (next === undefined) hide();
    else show(seen[next]);
  };
  return { hide, point, press };
}

/**
 * What there is to tell, in order: { heading, at, panel, points: [{ svg, x, y, ink, text, mark }] }. Marks of one place have the same heading.
 * The native tooltip would stand beside ours, so the words are taken from <title>.
 */
function readStops(svg, along, panels) {
  const stops = new Map();
  for (const title of svg.querySelectorAll(":not(svg) > title")) {
    const mark = title.parentNode;
    const lines = title.textContent.split("\n");
    title.remove();
    const points = pointsOf(mark);
    const heading = lines.length > points.length ? lines.shift() : "";
    points.forEach((point, index) => Object.assign(point, { svg, text: lines[index] }));
    const panel = panels.indexOf(least(panels, plot => distanceFrom(plot, points[0])));
    const key = along && heading ? `${panel} ${heading}` : mark;
    const stop = stops.get(key) ?? { heading, panel, points: [] };
    stop.points.push(...points);
    stops.set(key, stop);
  }
  const all = [...stops.values()];
  if (!along) return all;
  for (const stop of all) stop.at = stop.points.reduce((sum, point) => sum + point[along], 0) / stop.points.length;
  return all.sort((a, b) => a.panel - b.panel || a.at - b.at);
}

/** Of a place for pointers one for each datum there; of anything else its middle. */
function pointsOf(mark) {
  const inks = mark.closest("[data-inks]")?.dataset.inks.split(" ") ?? [];
  if (mark.closest(".hits")) {
    return [...mark.getAttribute("d").matchAll(/M(-?\d+) (-?\d+)/g)].map(([, x, y], index) => ({ x: Number(x), y: Number(y), ink: inks[index] }));
  }
  const { x, y, width, height } = mark.getBBox();
  const ink = /var\(--color-([\w-]+)\)/.exec(mark.closest("[fill^='var'], [stroke^='var']")?.outerHTML)?.[1];
  return [{ x: x + width / 2, y: y + height / 2, ink, mark }];
}

/** The points of a stop that the reader has not put out of sight; tools.js writes the inks of those on the picture. */
function inSight({ points }) {
  const off = points[0].svg.dataset.off?.split(" ") ?? [];
  return points.filter(({ ink }) => !off.includes(ink));
}

function nearestAlong(stops, at, along, panels) {
  const panel = least(panels, plot => distanceFrom(plot, at));
  if (distanceFrom(panel, at) > reach) return null;
  return least(stops.filter(stop => panels[stop.panel] === panel && inSight(stop).length > 0), stop => Math.abs(stop.at - at[along]));
}

function distanceFrom([left, top, right, bottom], { x, y }) {
  return Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
}

function nearestMark(stops, at, { target, pointerType }) {
  const under = stops.find(stop => stop.points.some(({ mark }) => mark?.contains(target)));
  if (under) return under;
  const distance = stop => Math.min(...inSight(stop).map(({ x, y }) => Math.hypot(x - at.x, y - at.y)));
  const stop = least(stops, distance);
  return stop && (pointerType === "touch" || distance(stop) <= reach) ? stop : null;
}

function least(choices, distance) {
  let best = null;
  let shortest = Infinity;
  for (const choice of choices) {
    const length = distance(choice);
    if (length < shortest) [best, shortest] = [choice, length];
  }
  return best;
}

/** A thin line across the plot and a dot on each series; a mark that is itself under the pointer needs neither. */
function draw(pointer, stop, points, along) {
  const free = points.filter(({ mark }) => !mark);
  if (free.length === 0) return;
  const [left, top, right, bottom] = pointer.ownerSVGElement.dataset.plots?.split(",")[Math.max(stop.panel, 0)].split(" ") ?? [];
  if (along) {
    pointer.append(shape("path", { d: along === "x" ? `M${free[0].x} ${top}V${bottom}` : `M${left} ${free[0].y}H${right}` }));
  }
  pointer.append(...free.map(({ x, y, ink = "series-1" }) => shape("circle", { cx: x, cy: y, r: 4.5, fill: `var(--color-${ink})` })));
}

function shape(name, attributes) {
  const element = document.createElementNS(svgNames, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}

function linesOf({ heading }, points) {
  // A datum that is drawn as several marks is told once.
  const told = points.filter(({ text }, index) => points.findIndex(other => other.text === text) === index);
  const lines = told.map(({ text, ink }) => {
    const line = document.createElement("p");
    if (told.length > 1 && ink) {
      const sample = document.createElement("i");
      sample.style.background = `var(--color-${ink})`;
      line.append(sample);
    }
    line.append(text ?? "");
    return line;
  });
  if (heading) {
    const head = document.createElement("p");
    head.className = "chart-tip-heading";
    head.textContent = heading;
    lines.unshift(head);
  }
  return lines;
}

/** Beside what it explains, where it covers least of what is drawn; above the picture where it would cover anything everywhere else. */
function place(tip, frame, svg, stop, points, stops) {
  const outer = frame.getBoundingClientRect();
  const scale = svg.getScreenCTM().a;
  const [width, height, gap] = [tip.offsetWidth, tip.offsetHeight, 12];
  const xs = points.map(point => point.x * scale);
  const ys = points.map(point => point.y * scale);
  const picture = svg.getBoundingClientRect().height;
  const lefts = [Math.max(...xs) + gap, Math.min(...xs) - gap - width];
  const middle = (Math.min(...xs) + Math.max(...xs) - width) / 2;
  const tops = [0, Math.min(...ys) - gap - height, Math.max(...ys) + gap, picture - height];
  const within = Math.max(0, Math.min(middle, outer.width - width));
  const choices = [
    ...tops.flatMap(top => lefts.map(left => [left, top])).filter(([left, top]) => left >= 0 && left + width <= outer.width && top >= 0 && top + height <= picture),
    [within, -height - 4],
    [within, picture + 4],
  ];
  const costs = choices.map(([left, top], index) => {
    const y = outer.top + top;
    const unseen = y < 0 || y + height > innerHeight ? 1000 : 0;
    return unseen + (index < choices.length - 2 ? covered(left, top, width, height, scale, outer, stops) : 0);
  });
  const [left, top] = choices[costs.indexOf(Math.min(...costs))];
  // Whatever it has to cover, it stays within the window.
  const inWindow = (value, start, size, room) => Math.max(-start, Math.min(value, room - start - size));
  tip.style.left = `${inWindow(left, outer.left, width, document.documentElement.clientWidth)}px`;
  tip.style.top = `${inWindow(top, outer.top, height, innerHeight)}px`;
}

/** How much of the drawing a box would cover: lines between neighbours of a series, and what else is drawn in an ink of the data. */
function covered(left, top, width, height, scale, outer, stops) {
  let count = 0;
  const last = new Map();
  for (const { panel, points } of stops) {
    for (const { x, y, ink } of points) {
      const [from, to] = [last.get(`${panel} ${ink}`) ?? [x, y], [x, y]];
      last.set(`${panel} ${ink}`, to);
      const steps = Math.max(1, Math.ceil(Math.abs(to[0] - from[0]) / 6));
      for (let step = 0; step <= steps; step++) {
        const [px, py] = [0, 1].map(axis => (from[axis] + ((to[axis] - from[axis]) * step) / steps) * scale);
        if (px > left - 6 && px < left + width + 6 && py > top - 6 && py < top + height + 6) count++;
      }
    }
  }
  for (let x = left; x <= left + width; x += 16) {
    for (let y = top; y <= top + height; y += 16) {
      const under = document.elementFromPoint(outer.left + x, outer.top + y);
      if (under?.closest("svg *") && !under.closest(".hits, [fill='var(--color-land)'], [stroke='var(--color-grid)']")) count++;
    }
  }
  return count;
}
