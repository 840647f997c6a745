// Charts under the pointer and the keys: what stands at a place is told, and a series under its name comes forward.

import { namesIn, partsOf, seriesOf } from "./series.js";

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
