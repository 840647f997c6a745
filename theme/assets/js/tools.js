// What can be done with a chart beyond looking at it: have its table beside it, hear it, put a series out of sight.

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
  const button = toolButton("Show the table beside the chart");
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
  const button = toolButton("Hear the chart");
  let player;
  button.addEventListener("click", async () => {
    const { hear } = await import("./sound.js");
    player ??= hear(chart, text => { status.textContent = text; }, playing => {
      button.textContent = playing ? "Stop" : "Hear the chart";
    });
    player.toggle();
  });
  chart.addEventListener("keydown", event => { if (event.key === "Escape") player?.stop(); });
  return button;
}

/** One button a series, pressed while the series is in sight. The last one in sight stays. */
function seriesButtons(chart) {
  const pictures = [...chart.querySelectorAll("svg[data-series]")];
  const series = JSON.parse(pictures[0]?.dataset.series ?? "[]");
  const buttons = series.map(([name, ink]) => {
    const button = toolButton(name);
    button.setAttribute("aria-pressed", "true");
    button.addEventListener("click", () => {
      const off = button.getAttribute("aria-pressed") === "true";
      if (off && buttons.filter(other => other.getAttribute("aria-pressed") === "true").length === 1) return;
      button.setAttribute("aria-pressed", !off);
      for (const part of pictures.flatMap(picture => partsIn(picture, ink))) part.classList.toggle("is-off", off);
    });
    return button;
  });
  return buttons;
}

/** All that is drawn or written in an ink, and the places that give its details. */
function partsIn(picture, ink) {
  const own = `var(--color-${ink})`;
  return [...picture.querySelectorAll(`[data-ink="${ink}"], [fill="${own}"], [stroke="${own}"], [fill="var(--color-${ink}-text)"]`)];
}

function toolButton(text) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button";
  button.textContent = text;
  return button;
}
