// What can be done with a chart beside its table: have the table beside it, hear it, put a series out of sight. Loaded when "Table and downloads" is opened.

import { partsOf, seriesOf } from "./series.js";

const words = JSON.parse(document.getElementById("script-words")?.textContent ?? "{}");

export function addTools(chart) {
  const data = chart.querySelector(".chart-data");
  if (!data?.querySelector("table")) return;
  const tools = document.createElement("p");
  const status = document.createElement("span");
  tools.className = "chart-tools";
  status.setAttribute("role", "status");
  // What is heard is the table: of some of its rows it would be another chart.
  const hear = chart.querySelector(".table-rest") ? [] : [hearButton(chart, status)];
  tools.append(besideButton(chart), ...hear, ...seriesButtons(chart), status);
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
      chart.dataset.off = JSON.stringify(buttons.filter(other => other.getAttribute("aria-pressed") === "false").map(other => other.textContent));
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

function toolButton(text) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button";
  button.textContent = text;
  return button;
}
