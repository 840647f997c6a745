// Holds all rows of a dataset, by columns as its JSON has them, and answers which of them a reader asks for.

const chunk = 20000; // rows between two looks at whether the reader has asked for something else

let data;
let latest = 0;

addEventListener("message", async ({ data: question }) => {
  if (question.load) {
    data = load(question.load, question.language);
    data.catch(() => postMessage({ failed: true }));
    return;
  }
  latest = question.number;
  try {
    const answer = await answerTo(await data, question);
    if (answer) postMessage({ ...answer, number: question.number });
  } catch {
    postMessage({ failed: true });
  }
});

async function load(address, language) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(response.statusText);
  const { fields, columns, count, shown } = await response.json();
  return {
    count,
    anchors: columns["#anchor"],
    shown,
    columns: fields.map((field, index) => columnOf(field, columns, shown.columns[index])),
    collator: new Intl.Collator(language, { numeric: true }),
    hasNotes: Object.keys(shown.notes).length > 0 || Object.keys(shown.made).length > 0,
    hasMade: Object.keys(shown.made).length > 0,
    orders: new Map(),
  };
}

function columnOf({ name, type }, columns, shown) {
  const values = columns[name] ?? [];
  const numeric = ["integer", "number", "quantity"].includes(type);
  const temporal = ["year", "date", "period"].includes(type);
  const [low, high] = [columns[`${name}_low`] ?? [], columns[`${name}_high`] ?? []];
  const missing = new Set(shown.missing);
  const key = row => (numeric ? low[row] ?? high[row] ?? values[row] : values[row]) ?? null;
  return {
    numeric,
    temporal,
    key,
    text: row => (numeric ? shown.rows[row] ?? (values[row] == null ? "" : digits(values[row], shown.digits)) : shown.texts[values[row]] ?? values[row] ?? ""),
    cell(row) {
      const kind = numeric ? "number" : temporal ? "date" : type === "url" ? "url" : "text";
      return { text: this.text(row), value: String(key(row) ?? ""), kind, missing: missing.has(row), status: shown.statuses[row] };
    },
  };
}

/** Digits in groups of three, as the pages have them. */
function digits(value, { group, point, minus, decimals, suffix }) {
  const [whole, fraction = ""] = String(Math.abs(value)).split(".");
  const padded = fraction.padEnd(decimals, "0");
  return `${value < 0 ? minus : ""}${whole.replace(/\B(?=(\d{3})+$)/g, group)}${padded ? point + padded : ""}${suffix}`;
}

async function answerTo(table, { anchor, column, direction, wanted, from, number }) {
  const size = table.shown.rowsOnPage;
  if (anchor !== undefined) {
    const place = table.anchors?.indexOf(anchor) ?? -1;
    const page = Math.floor(place / size) + 1;
    if (place < 0) return {};
    if (page <= table.shown.pages) return { page };
    const first = (page - 1) * size;
    const rows = Array.from({ length: Math.min(size, table.count - first) }, (_, index) => rowOf(table, first + index));
    return { rows, from: first, shown: table.count, all: table.count, size };
  }
  const order = direction ? orderBy(table, column, direction) : null;
  const matches = wanted ? await search(table, wanted, number) : null;
  if (wanted && !matches) return null;
  const rows = [];
  let shown = 0;
  for (let index = 0; index < table.count; index++) {
    const row = order ? order[index] : index;
    if (matches && !matches[row]) continue;
    if (shown >= from && rows.length < size) rows.push(rowOf(table, row));
    shown++;
  }
  return { rows, from, shown, all: table.count, size };
}

function rowOf(table, row) {
  return { anchor: table.anchors?.[row], cells: table.columns.map(column => column.cell(row)), ...moreOf(table, row) };
}

/** What stands behind the columns of values; undefined where the page has no such column. */
function moreOf({ shown, hasNotes, hasMade }, row) {
  return {
    notes: hasNotes ? shown.notes[row] ?? "" : undefined,
    made: hasMade ? shown.made[row] ?? "" : undefined,
    cited: shown.sources.length > 0 ? shown.cited[shown.sources[row]] : undefined,
  };
}

const plain = html => html.replace(/<[^>]*>/g, "");

/** The same as text, in the order of the page. */
function moreTexts(table, row) {
  const { notes, made, cited } = moreOf(table, row);
  return [notes, made, cited === undefined ? undefined : plain(cited)].filter(text => text !== undefined);
}

/** Which rows have a text, 1 for each; null where the reader has asked for something else meanwhile. */
async function search(table, wanted, number) {
  if (table.searched?.wanted === wanted) return table.searched.matches;
  table.texts ??= new Array(table.count);
  const matches = new Uint8Array(table.count);
  for (let row = 0; row < table.count; row++) {
    table.texts[row] ??= [...table.columns.map(column => column.text(row)), ...moreTexts(table, row)].join("\n").toLocaleLowerCase();
    matches[row] = table.texts[row].includes(wanted) ? 1 : 0;
    if (row % chunk === chunk - 1) {
      await new Promise(resolve => { setTimeout(resolve); });
      if (number !== latest) return null;
    }
  }
  table.searched = { wanted, matches };
  return matches;
}

/** All rows by a column: by value where it has numbers or dates, else by text. Blank cells go last either way, equal ones as they stand. */
function orderBy(table, at, direction) {
  const known = `${at} ${direction}`;
  if (table.orders.has(known)) return table.orders.get(known);
  const column = table.columns[at];
  const key = column ? column.key : row => moreTexts(table, row)[at - table.columns.length] || null;
  const keys = Array.from({ length: table.count }, (_, row) => key(row));
  const distinct = [...new Set(keys)].filter(value => value !== null);
  if (column?.numeric) distinct.sort((a, b) => a - b);
  else if (column?.temporal) distinct.sort();
  else distinct.sort(table.collator.compare);
  const ranks = new Map(distinct.map((value, rank) => [value, direction > 0 ? rank : distinct.length - 1 - rank]));
  const weights = Float64Array.from(keys, (value, row) => (ranks.get(value) ?? distinct.length) * table.count + row).sort();
  const order = Uint32Array.from(weights, weight => weight % table.count);
  table.orders.set(known, order);
  return order;
}
