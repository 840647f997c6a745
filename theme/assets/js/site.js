// Everything here is extra: each page is whole without it.
import { openNotes } from "./notes.js";
import { bringMarksToLife, bringNamesForward } from "./pointing.js";

const words = JSON.parse(document.getElementById("script-words")?.textContent ?? "{}");

for (const chart of document.querySelectorAll(".chart")) {
  chart.querySelectorAll(".chart-page-wide, .chart-wide, .chart-narrow").forEach(bringMarksToLife);
  chart.querySelectorAll("svg[data-series]").forEach(bringNamesForward);
  beforeOpening(chart.querySelector(".chart-data"), async () => {
    const elsewhere = chart.querySelector(".table-elsewhere");
    if (elsewhere) await import("./elsewhere.js").then(({ fetchTables }) => fetchTables(elsewhere)).catch(() => {});
    const { addTools } = await import("./tools.js");
    addTools(chart);
  });
}

// For browsers that do not know scroll-initial-target. The row alone scrolls, never the page.
const tab = document.querySelector(".masthead-nav [aria-current]");
if (tab && !CSS.supports("scroll-initial-target: nearest")) {
  const row = tab.closest(".masthead-nav");
  row.scrollLeft += tab.getBoundingClientRect().left - row.getBoundingClientRect().left - (row.clientWidth - tab.offsetWidth) / 2;
}

openNotes(document.querySelectorAll("a[data-note]"));

for (const table of document.querySelectorAll(".sorts, .filters")) {
  const enrich = () => import("./tables.js").then(({ enrich }) => enrich(table));
  const details = table.closest("details");
  if (details) beforeOpening(details, enrich);
  else if (table.matches(".filters, [data-rows]")) enrich();
  else whenNear(table, enrich);
}

for (const box of document.querySelectorAll(".copy, .chart-share dd")) {
  box.append(copyButton(box));
}

const opener = document.querySelector(".search-open");
if (opener) {
  const open = () => import("./search.js").then(({ search }) => search(opener.dataset));
  opener.hidden = false;
  opener.addEventListener("click", open);
  document.addEventListener("keydown", event => {
    const typing = event.target.closest("input, textarea, select, [contenteditable]");
    if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      open();
    }
  });
}

/**
 * Has `prepare` run before folded details are first shown, so that nothing moves when they are. Not earlier: few readers open them, and a
 * field put into closed details has the browser lay out all that is in them at once, to see whether it could fill the field in.
 * Where `prepare` fails, as without a network, the details open without what it would have added.
 */
function beforeOpening(details, prepare) {
  if (!details) return;
  let preparing;
  let ready = false;
  const start = () => (preparing ??= prepare().catch(() => {}).then(() => { ready = true; }));
  if (details.open) {
    start();
    return;
  }
  details.querySelector("summary").addEventListener("click", async event => {
    if (ready || details.open) return;
    event.preventDefault();
    await start();
    details.open = true;
  });
  details.addEventListener("toggle", start); // A search for words within opens details without a click.
}

/** Runs `prepare` when a part of the page is about to come into sight. */
function whenNear(part, prepare) {
  const observer = new IntersectionObserver(([entry]) => {
    if (!entry.isIntersecting) return;
    observer.disconnect();
    prepare();
  }, { rootMargin: "100%" });
  observer.observe(part);
}

function copyButton(box) {
  const text = box.textContent.trim();
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button copy-button";
  button.textContent = words.copy;
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(text);
      button.textContent = words.copied;
    } catch {
      // Not allowed, or not over https: the text is selected instead, ready for the reader's own keys.
      getSelection().selectAllChildren(box);
      button.textContent = words.selected;
    }
    setTimeout(() => { button.textContent = words.copy; }, 2000);
  });
  return button;
}
