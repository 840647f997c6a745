// What can be done with a chart beyond looking at it: be told what stands at a place, have its table beside it, hear it, put a series out of sight.

const words = JSON.parse(document.getElementById("script-words")?.textContent ?? "{}");

/** One tab stop a rendering; arrow keys go from place to place, Home and End to the ends, Escape puts the details away. */
export function bringMarksToLife(frame) {
  const svg = frame.querySelector("svg");
  if (!svg?.querySelector(":not(svg) > title")) return;
  let ready;
  // Fetched and read when first needed: where marks stand is known only of a rendering that is in sight.
  const tell = action => (ready ??= import("./marks.js").then(({ listen }) => listen(frame, svg))).then(action);
  frame.tabIndex = 0;
  frame.setAttribute("role", "group");
  frame.setAttribute("aria-label", words.chartKeys);
  for (const kind of ["pointermove", "pointerdown"]) frame.addEventListener(kind, event => tell(chart => chart.point(event)));
  frame.addEventListener("pointerleave", event => { if (event.pointerType === "mouse") ready?.then(chart => chart.hide()); });
  frame.addEventListener("blur", () => ready?.then(chart => chart.hide()));
  frame.addEventListener("keydown", event => {
    const { key, altKey, ctrlKey, metaKey } = event;
    if (altKey || ctrlKey || metaKey || !/^(Arrow|Home$|End$|Escape$)/.test(key)) return;
    if (key !== "Escape") event.preventDefault();
    tell(chart => chart.press(key));
  });
}

export function addTools(chart) {
  const data = chart.querySelector(".chart-data");
  if (!data?.querySelector("table")) return;
  const tools = document.createElement("p");
  const status = document.createElement("span");
  tools.className = "chart-tools";
  status.setAttribute("role", "status");
  tools.append(besideButton(chart), hearButton(chart, status), ...seriesButtons(chart), status);
  data.querySelector("summary").after(tools);
  data.addEventListener("toggle", () => { if (!data.open) chart.classList.remove("is-beside"); });
}

function besideButton(chart) {
  const button = toolButton(words.showTableBeside);
  button.classList.add("chart-beside");
  button.setAttribute("aria-pressed", "false");
  button.addEventListener("click", () => {
    button.setAttribute("aria-pressed", chart.classList.toggle("is-beside"));
    chart.scrollIntoView();
  });
  return button;
}

/** The player is fetched when it is first asked for. */
function hearButton(chart, status) {
  const button = toolButton(words.hearChart);
  let player;
  button.addEventListener("click", async () => {
    const { hear } = await import("./sound.js");
    player ??= hear(chart, text => { status.textContent = text; }, playing => {
      button.textContent = playing ? words.stop : words.hearChart;
    });
    player.toggle();
  });
  chart.addEventListener("keydown", event => { if (event.key === "Escape") player?.stop(); });
  return button;
}

/** One button a series, pressed while the series is in sight. The last one in sight stays, and nothing else moves. */
function seriesButtons(chart) {
  const pictures = [...chart.querySelectorAll("svg[data-series]")];
  const buttons = seriesOf(pictures[0]).map(series => {
    const button = toolButton(series[0]);
    button.setAttribute("aria-pressed", "true");
    button.addEventListener("click", () => {
      const off = button.getAttribute("aria-pressed") === "true";
      if (off && buttons.filter(other => other.getAttribute("aria-pressed") === "true").length === 1) return;
      button.setAttribute("aria-pressed", !off);
      for (const picture of pictures) {
        const inks = new Set(picture.dataset.off?.split(" "));
        inks[off ? "add" : "delete"](series[1]);
        picture.dataset.off = [...inks].join(" ");
        for (const part of partsOf(picture, series)) part.classList.toggle("is-off", off);
      }
    });
    return button;
  });
  return buttons;
}

/** A name under the pointer brings its series forward: the others recede, and nothing moves. */
export function bringNamesForward(svg) {
  const series = seriesOf(svg);
  for (const [name] of series) {
    const recede = away => {
      for (const other of series.filter(([own]) => own !== name)) {
        for (const part of partsOf(svg, other)) part.classList.toggle("is-back", away);
      }
    };
    for (const text of namesIn(svg, name)) {
      text.classList.add("series-name");
      text.addEventListener("pointerenter", () => recede(true));
      text.addEventListener("pointerleave", () => recede(false));
    }
  }
}

/** All that is drawn or written in an ink, and the words that name the series. */
function partsOf(picture, [name, ink]) {
  const own = `var(--color-${ink})`;
  return [
    ...picture.querySelectorAll(`[data-ink="${ink}"], [fill="${own}"], [stroke="${own}"], [fill="var(--color-${ink}-text)"]`),
    ...namesIn(picture, name),
  ];
}

/** [["Germany", "series-1"], …] of a picture whose series can be told apart; else []. */
const seriesOf = picture => JSON.parse(picture?.dataset.series ?? "[]");

/** The words on a picture that name a series, also where a name is broken into lines. */
const namesIn = (picture, name) => [...picture.querySelectorAll("text")].filter(text => joined(text.textContent) === joined(name));

const joined = text => text.replace(/[-\s]/g, "");

function toolButton(text) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button";
  button.textContent = text;
  return button;
}
