// Sorts a table by its columns, and filters long ones.

const longTable = 12;

export function enrich(table) {
  const body = table.tBodies[0];
  const rows = [...(body?.rows ?? [])];
  if (rows.length < 3) return;
  [...table.tHead.rows[0].cells].forEach((heading, column) => makeSortable(heading, column, body, rows));
  if (rows.length > longTable) {
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

/** By number where the cells give one in data-sort, else by text. Blank cells go last either way. */
function sorted(rows, column, direction) {
  const key = row => row.cells[column]?.dataset.sort ?? row.cells[column]?.textContent.trim() ?? "";
  return [...rows].sort((a, b) => {
    const [x, y] = [key(a), key(b)];
    if (x === "" || y === "") return (x === "") - (y === "");
    const [m, n] = [Number(x), Number(y)];
    return direction * (Number.isNaN(m) || Number.isNaN(n) ? x.localeCompare(y, document.documentElement.lang) : m - n);
  });
}

function addFilter(table, rows) {
  const label = document.createElement("label");
  const input = document.createElement("input");
  const count = document.createElement("output");
  label.className = "table-filter";
  input.type = "search";
  label.append("Filter", input, count);
  (table.closest(".table-scroll") ?? table).before(label);
  input.addEventListener("input", () => {
    const wanted = input.value.trim().toLocaleLowerCase();
    let shown = 0;
    for (const row of rows) {
      row.hidden = !row.textContent.toLocaleLowerCase().includes(wanted);
      shown += row.hidden ? 0 : 1;
    }
    count.textContent = wanted ? `${shown} of ${rows.length} rows` : "";
  });
}
