// Sorts a table by its columns, and filters long ones. Which do so its classes say from the start, so that there is room for what comes.

import { figureOf } from "./cells.js";

const words = JSON.parse(document.getElementById("script-words")?.textContent ?? "{}");

/** A sentence with its places filled: "{shown} of {all} rows". Their order is the language's. */
const fill = (sentence, values) => sentence.replace(/\{(\w+)\}/g, (place, name) => values[name] ?? place);

export function enrich(table) {
  const output = document.createElement("output");
  const number = new Intl.NumberFormat(document.documentElement.lang);
  const tell = (shown, all) => { output.textContent = fill(words.rowsShown, { shown: number.format(shown), all: number.format(all) }); };
  const view = table.dataset.rows ? allRows(table, output, tell) : rowsOfPage(table, output, tell);
  if (table.classList.contains("sorts")) {
    [...(table.tHead?.rows[0]?.cells ?? [])].forEach((heading, column) => makeSortable(heading, direction => view.sort(column, direction)));
  }
  if (table.classList.contains("filters")) {
    addFilter(table, output, view.filter);
  }
}

/** The rows that stand on the page are all there are. */
function rowsOfPage(table, output, tell) {
  const body = table.tBodies[0];
  const rows = [...(body?.rows ?? [])];
  return {
    sort: (column, direction) => body.append(...(direction ? sorted(rows, column, direction) : rows)),
    filter: wanted => {
      for (const row of rows) row.hidden = !row.textContent.toLocaleLowerCase().includes(wanted);
      if (wanted) tell(rows.filter(row => !row.hidden).length, rows.length);
      else output.textContent = "";
    },
  };
}

/** There are more rows on other pages: those are fetched when a reader first asks, or follows a link to one of them. */
function allRows(table, output, tell) {
  let ready;
  const ask = action => (ready ??= import("./rows.js").then(({ open }) => open(table, output, tell))).then(action);
  const anchor = /^#row-/.test(location.hash) ? decodeURIComponent(location.hash.slice(1)) : null;
  if (anchor && !document.getElementById(anchor)) ask(rows => rows.find(anchor));
  return {
    sort: (column, direction) => ask(rows => rows.sort(column, direction)),
    filter: wanted => ask(rows => rows.filter(wanted)),
  };
}

/** @param sort is told 1 for up, -1 for down, 0 for the order of the table. */
function makeSortable(heading, sort) {
  const button = document.createElement("button");
  button.type = "button";
  button.append(...heading.childNodes);
  heading.append(button);
  button.addEventListener("click", () => {
    const next = { ascending: "descending", descending: null }[heading.ariaSort] ?? (heading.ariaSort ? null : "ascending");
    for (const other of heading.parentNode.cells) other.removeAttribute("aria-sort");
    if (next) heading.setAttribute("aria-sort", next);
    sort({ ascending: 1, descending: -1 }[next] ?? 0);
  });
}

/** By value where the cells give one, else by text. Blank cells go last either way. */
function sorted(rows, column, direction) {
  const keys = new Map(rows.map(row => [row, key(row.cells[column])]));
  return [...rows].sort((a, b) => {
    const [x, y] = [keys.get(a), keys.get(b)];
    if (x === "" || y === "") return (x === "") - (y === "");
    const numbers = typeof x === "number" && typeof y === "number";
    return direction * (numbers ? x - y : String(x).localeCompare(String(y), document.documentElement.lang, { numeric: true }));
  });
}

/** A number, the lower bound of an interval ("300000/.."), a date as machines write it, or the cell's text. */
function key(cell) {
  if (!cell?.classList.contains("numeric")) return cell?.querySelector("time")?.dateTime ?? cell?.textContent.trim() ?? "";
  const bound = figureOf(cell).split("/").find(text => text !== "..");
  return bound ? Number(bound) : "";
}

function addFilter(table, output, filter) {
  const label = document.createElement("label");
  const input = document.createElement("input");
  label.className = "table-filter";
  input.type = "search";
  label.append(words.filter, input, output);
  place(label, table);
  input.addEventListener("input", () => filter(input.value.trim().toLocaleLowerCase()));
}

/**
 * Under the table's title. Where the page's title is the table's as well and its own is not shown, that is above the table. Told by the
 * class that hides it: to ask for its style would have the whole page styled before it is complete.
 */
function place(label, table) {
  const { caption } = table;
  if (caption && !table.closest(".dataset-page")) {
    table.setAttribute("aria-label", caption.textContent.trim());
    caption.append(label);
  } else {
    (table.closest(".table-scroll") ?? table).before(label);
  }
}
