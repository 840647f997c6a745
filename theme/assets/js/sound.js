// Lets a chart be heard: each column of figures in its table becomes a run of tones, low for small and high for large.

import { figureOf } from "./cells.js";

const words = JSON.parse(document.getElementById("script-words")?.textContent ?? "{}");

/** A sentence with its places filled: "{shown} of {all} rows". Their order is the language's. */
const fill = (sentence, values) => sentence.replace(/\{(\w+)\}/g, (place, name) => values[name] ?? place);

const lowest = 220;
const octaves = 2;
const longest = 8; // seconds for a whole column
const step = 0.22; // seconds for one value, at most

/** A player of the chart's figures, but for series that are out of sight. `say` gets what to announce, `turn` whether it plays. */
export function hear(chart, say, turn) {
  const all = readRuns(chart);
  let end = null;

  const stop = (last = words.stopped) => {
    if (!end) return;
    end();
    end = null;
    say(last);
    turn(false);
  };
  const start = () => {
    const off = JSON.parse(chart.dataset.off ?? "[]");
    const runs = all.filter(({ names }) => !names.some(name => off.includes(name)));
    if (runs.length === 0) {
      say(words.tooLittleToHear);
      return;
    }
    end = play(runs, say, () => stop(words.theEnd));
    turn(true);
  };
  return { stop, toggle: () => (end ? stop() : start()) };
}

/** Every column of figures of every table, one run a series where a row belongs to one: { name, unit, values: [{ name, text, number }] }. */
function readRuns(chart) {
  return [...chart.querySelectorAll(".chart-data table")].flatMap(runsOf);
}

function runsOf(table) {
  const measure = table.caption?.querySelector(".unit")?.textContent ?? "";
  const headings = [...(table.tHead?.rows[0].cells ?? [])];
  const rows = [...table.tBodies[0].rows].map(row => [...row.cells]);
  const series = seriesColumn(rows);
  const groups = Map.groupBy(rows, row => (series < 0 ? "" : textOf(row[series])));
  return headings
    .flatMap((heading, column) => [...groups].map(([group, members]) => ({
      names: [group, nameOfColumn(heading)],
      name: group ? `${group}, ${textOf(heading)}` : textOf(heading),
      unit: heading.querySelector(".unit")?.textContent ?? measure,
      values: members
        .filter(row => row[column]?.matches("td") && figureOf(row[column]))
        .map(row => ({ name: nameOf(row, series), text: textOf(row[column]), number: middleOf(figureOf(row[column])) }))
        .filter(({ number }) => Number.isFinite(number)),
    })))
    .filter(({ values }) => values.length > 0);
}

/** Of bounds as ISO 8601-2 writes them: "15000/20000" is heard in the middle, "300000/.." at its known end. */
function middleOf(figure) {
  const ends = figure.split("/").map(Number).filter(Number.isFinite);
  return ends.reduce((sum, end) => sum + end, 0) / ends.length;
}

/** Of two columns that name a row, the one that repeats itself most names its series; -1 where one column names the row. */
function seriesColumn(rows) {
  const names = (rows[0] ?? []).flatMap((cell, column) => (cell.matches("th") ? [column] : []));
  if (names.length < 2) return -1;
  const kinds = column => new Set(rows.map(row => textOf(row[column]))).size;
  return names.reduce((a, b) => (kinds(b) < kinds(a) ? b : a));
}

/** What a column of figures is headed with, without its unit. */
function nameOfColumn(heading) {
  const copy = heading.cloneNode(true);
  copy.querySelector(".unit")?.remove();
  return textOf(copy);
}

const textOf = cell => cell.textContent.trim();

const nameOf = (row, series) => row.filter((cell, column) => cell.matches("th") && column !== series).map(textOf).join(", ");

/** Plays run after run and says which, then calls `done`; returns what ends it. */
function play(runs, say, done) {
  const audio = new AudioContext();
  // What is counted alike is heard on one scale.
  const scales = Map.groupBy(runs, run => run.unit);
  const timers = [];
  let at = audio.currentTime + 0.1;
  for (const run of runs) {
    const each = Math.min(step, longest / run.values.length);
    const [low, high] = endsOf(scales.get(run.unit));
    const started = at;
    timers.push(setTimeout(() => say(introduce(run)), (started - audio.currentTime) * 1000));
    run.values.forEach((value, index) => {
      tone(audio, pitch(value.number, low, high), started + index * each, each, (index / Math.max(1, run.values.length - 1)) * 1.6 - 0.8);
    });
    at = started + run.values.length * each + 0.8;
  }
  timers.push(setTimeout(done, (at - audio.currentTime) * 1000));
  return () => {
    timers.forEach(clearTimeout);
    audio.close();
  };
}

function endsOf(runs) {
  const numbers = runs.flatMap(run => run.values.map(value => value.number));
  return numbers.reduce(([least, most], number) => [Math.min(least, number), Math.max(most, number)], [Infinity, -Infinity]);
}

/** As on a piano, equal steps of value are equal steps of pitch. */
const pitch = (number, low, high) => lowest * 2 ** (high > low ? (octaves * (number - low)) / (high - low) : octaves / 2);

function introduce({ name, values }) {
  if (values.length < 3) return `${name}. ${values.map(value => `${value.name}: ${value.text}.`).join(" ")}`;
  const least = values.reduce((a, b) => (b.number < a.number ? b : a));
  const most = values.reduce((a, b) => (b.number > a.number ? b : a));
  return fill(words.aboutToHear, {
    name,
    count: values.length,
    firstName: values[0].name,
    first: values[0].text,
    lastName: values.at(-1).name,
    last: values.at(-1).text,
    lowestName: least.name,
    lowest: least.text,
    highestName: most.name,
    highest: most.text,
  });
}

function tone(audio, frequency, at, length, side) {
  const voice = audio.createOscillator();
  const loudness = audio.createGain();
  const place = audio.createStereoPanner();
  voice.type = "triangle";
  voice.frequency.value = frequency;
  place.pan.value = side;
  loudness.gain.setValueAtTime(0, at);
  loudness.gain.linearRampToValueAtTime(0.25, at + Math.min(0.02, length / 4));
  loudness.gain.linearRampToValueAtTime(0, at + length * 0.95);
  voice.connect(loudness).connect(place).connect(audio.destination);
  voice.start(at);
  voice.stop(at + length);
}
