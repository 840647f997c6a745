// Sorts a table by its columns, and filters long ones. Which do so its classes say from the start, so that there is room for what comes.

import { figureOf } from "./cells.js";

const words = JSON.parse(document.getElementById("script-words")?.textContent ?? "{}");

/** A sentence with its places filled: "{shown} of {all} rows". Their order is the language's. */
const fill = (sentence, values) => sentence.replace(/\{(\w+)\}/g, (place, name) => values[name] ?? place);

export function enrich(table) {
  const body = table.tBodies[0];
  const rows = [...(body?.rows ?? [])];
  if (table.classList.contains("sorts")) {
    [...(table.tHead?.rows[0]?.cells ?? [])].forEach((heading, column) => makeSortable(heading, column, body, rows));
  }
  if (table.classList.contains("filters")) {
    addFilter(table, rows);
  }
}

function makeSortable(heading, column, body, rows) {
  const button = document.createElement("button");
  button.type = "button";
  button.append(...heading.childNodes);
  heading.append(button);
  button.addEventListener("click", () => {
    const next = { ascending: "descending", descending: null }[heading.ariaSort] ?? (heading.ariaSort ? null : "ascending");
    for (const other of heading.parentNode.cells) other.removeAttribute("aria-sort");
    if (next) heading.setAttribute("aria-sort", next);
    body.append(...(next ? sorted(rows, column, next === "ascending" ? 1 : -1) : rows));
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

/** A number, the lower bound of an interval ("300000/.."), or the cell's text. */
function key(cell) {
  if (!cell?.classList.contains("numeric")) return cell?.textContent.trim() ?? "";
  const bound = figureOf(cell).split("/").find(text => text !== "..");
  return bound ? Number(bound) : "";
}

function addFilter(table, rows) {
  const label = document.createElement("label");
  const input = document.createElement("input");
  const count = document.createElement("output");
  label.className = "table-filter";
  input.type = "search";
  label.append(words.filter, input, count);
  place(label, table);
  input.addEventListener("input", () => {
    const wanted = input.value.trim().toLocaleLowerCase();
    let shown = 0;
    for (const row of rows) {
      row.hidden = !row.textContent.toLocaleLowerCase().includes(wanted);
      shown += row.hidden ? 0 : 1;
    }
    count.textContent = wanted ? fill(words.rowsShown, { shown, all: rows.length }) : "";
  });
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
