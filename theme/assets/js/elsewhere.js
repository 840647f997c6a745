// Puts the table of a chart in the place of the link to the page that has it: a long one does not come with every page that shows the chart.

import { enrich } from "./tables.js";

/** Where it cannot be fetched, as without a network, the link stays. */
export async function fetchTables(place) {
  const answer = await fetch(place.querySelector("a").href);
  if (!answer.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const parts = [...page.querySelectorAll(".chart-data > :is(.table-scroll, .table-source)")];
  if (!parts.length) return;
  const tables = parts.flatMap(part => [...part.querySelectorAll(".sorts, .filters")]);
  place.replaceWith(...parts);
  tables.forEach(enrich);
}
