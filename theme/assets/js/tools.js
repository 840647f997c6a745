// What can be done with a chart beyond looking at it: have its table beside it, and hear it.

export function addTools(chart) {
  const data = chart.querySelector(".chart-data");
  if (!data?.querySelector("table")) return;
  const tools = document.createElement("p");
  const status = document.createElement("span");
  tools.className = "chart-tools";
  status.setAttribute("role", "status");
  tools.append(besideButton(chart), hearButton(chart, status), status);
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

function toolButton(text) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button";
  button.textContent = text;
  return button;
}
