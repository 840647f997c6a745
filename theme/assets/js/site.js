// Everything here is extra: each page is whole without it.
import { openNotes } from "./notes.js";
import { addTools, bringMarksToLife, bringNamesForward } from "./tools.js";

const words = JSON.parse(document.getElementById("script-words")?.textContent ?? "{}");

for (const chart of document.querySelectorAll(".chart")) {
  chart.querySelectorAll(".chart-page-wide, .chart-wide, .chart-narrow").forEach(bringMarksToLife);
  chart.querySelectorAll("svg[data-series]").forEach(bringNamesForward);
  onceOpen(chart.querySelector(".chart-data"), () => addTools(chart));
}

// For browsers that do not know scroll-initial-target. The row alone scrolls, never the page.
const tab = document.querySelector(".masthead-nav [aria-current]");
if (tab && !CSS.supports("scroll-initial-target: nearest")) {
  const row = tab.closest(".masthead-nav");
  row.scrollLeft += tab.getBoundingClientRect().left - row.getBoundingClientRect().left - (row.clientWidth - tab.offsetWidth) / 2;
}

openNotes(document.querySelectorAll("a[data-note]"));

for (const table of document.querySelectorAll(".sorts, .filters")) {
  onceOpen(table.closest("details"), () => import("./tables.js").then(({ enrich }) => enrich(table)));
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
 * What is folded away is made ready when it is first opened. Not only because few open it: a field put into closed details has the browser
 * lay out all that is in them at once, to see whether it could fill the field in.
 */
function onceOpen(details, prepare) {
  if (!details || details.open) {
    prepare();
    return;
  }
  const opened = new AbortController();
  const open = () => {
    opened.abort();
    prepare();
  };
  // The click comes before anything is shown, so that nothing moves; a search for words within opens details without one.
  details.querySelector("summary").addEventListener("click", open, { signal: opened.signal });
  details.addEventListener("toggle", open, { signal: opened.signal });
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
