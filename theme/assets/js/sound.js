// Lets a chart be heard: each column of figures in its table becomes a run of tones, low for small and high for large.

const lowest = 220;
const octaves = 2;
const longest = 8; // seconds for a whole column
const step = 0.22; // seconds for one value, at most

/** A button for the chart's tools, or null where there is nothing to hear. */
export function soundButton(chart, status) {
  const runs = readRuns(chart);
  if (runs.length === 0) return null;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button";
  let stop = null;

  const rest = () => {
    stop = null;
    button.textContent = "Hear the chart";
    button.setAttribute("aria-pressed", "false");
  };
  button.addEventListener("click", () => {
    if (stop) {
      stop();
      status.textContent = "Stopped.";
      rest();
      return;
    }
    button.textContent = "Stop";
    button.setAttribute("aria-pressed", "true");
    stop = play(runs, text => { status.textContent = text; }, rest);
  });
  chart.addEventListener("keydown", event => { if (event.key === "Escape" && stop) button.click(); });
  rest();
  return button;
}

/** Columns of three figures or more, each with the names of its rows: { name, values: [{ name, text, number }] }. */
function readRuns(chart) {
  const table = chart.querySelector(".chart-data table");
  if (!table?.tHead) return [];
  const titles = [...table.tHead.rows[0].cells];
  const rows = [...table.tBodies[0].rows];
  return titles
    .map((title, column) => ({
      name: title.textContent.trim(),
      values: rows
        .map(row => ({ name: nameOf(row), cell: row.cells[column] }))
        .filter(({ cell }) => cell?.matches("td.numeric") && cell.querySelector("data[value]"))
        .map(({ name, cell }) => ({ name, text: cell.textContent.trim(), number: Number(cell.querySelector("data").value) }))
        .filter(({ number }) => Number.isFinite(number)),
    }))
    .filter(({ values }) => values.length >= 3);
}

const nameOf = row => [...row.cells].filter(cell => cell.matches("th")).map(cell => cell.textContent.trim()).join(", ");

/** Plays run after run and says which; returns what stops it. */
function play(runs, say, done) {
  const audio = new AudioContext();
  const all = runs.flatMap(run => run.values.map(value => value.number));
  const [low, high] = all.reduce(([least, most], number) => [Math.min(least, number), Math.max(most, number)], [Infinity, -Infinity]);
  const timers = [];
  let at = audio.currentTime + 0.1;
  for (const run of runs) {
    const each = Math.min(step, longest / run.values.length);
    const started = at;
    timers.push(setTimeout(() => say(introduce(run)), (started - audio.currentTime) * 1000));
    run.values.forEach((value, index) => {
      tone(audio, pitch(value.number, low, high), started + index * each, each, (index / Math.max(1, run.values.length - 1)) * 1.6 - 0.8);
    });
    at = started + run.values.length * each + 0.8;
  }
  const stop = () => {
    timers.forEach(clearTimeout);
    audio.close();
  };
  timers.push(setTimeout(() => { stop(); say("The end."); done(); }, (at - audio.currentTime) * 1000));
  return stop;
}

/** As on a piano, equal steps of value are equal steps of pitch. */
const pitch = (number, low, high) => lowest * 2 ** (high > low ? (octaves * (number - low)) / (high - low) : octaves / 2);

function introduce({ name, values }) {
  const least = values.reduce((a, b) => (b.number < a.number ? b : a));
  const most = values.reduce((a, b) => (b.number > a.number ? b : a));
  return `${name}, ${values.length} values. First ${values[0].name}: ${values[0].text}. Last ${values.at(-1).name}: ${values.at(-1).text}. ` +
    `Lowest ${least.name}: ${least.text}. Highest ${most.name}: ${most.text}.`;
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
