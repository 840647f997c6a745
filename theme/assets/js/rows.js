// Filters and sorts all rows of a dataset that fills several pages. A worker holds them, so that the page answers meanwhile.

const pause = 150; // milliseconds after a keystroke in which another may follow

/** Puts rows that the worker finds into a table: { sort(column, direction), filter(text), find(anchor) }. */
export function open(table, output, tell) {
  const words = JSON.parse(table.dataset.words);
  const body = table.tBodies[0];
  const own = [...body.rows];
  const links = document.querySelector(".row-pages");
  const worker = new Worker(new URL("./rows-worker.js", import.meta.url), { type: "module" });
  const steps = stepsOf(words, from => show({ from }));
  const wish = { column: -1, direction: 0, wanted: "", from: 0 };
  let last = 0;
  let timer;
  (table.closest(".table-scroll") ?? table).after(steps.bar);
  worker.postMessage({ load: new URL(table.dataset.rows, location.href).href, language: document.documentElement.lang });

  const restore = () => {
    last++;
    body.replaceChildren(...own);
    steps.bar.hidden = true;
    if (links) links.hidden = false;
    output.textContent = "";
  };

  const ask = (question, answered) => {
    const number = ++last;
    output.textContent = words.loading;
    worker.onmessage = ({ data }) => {
      if (data.failed) {
        restore();
        output.textContent = words.failed;
      } else if (data.number === number && number === last) {
        answered(data);
      }
    };
    worker.postMessage({ ...question, number });
  };

  const put = ({ rows, from, shown, all, size }) => {
    body.replaceChildren(...rows.map(row => rowOf(own[0], row)));
    if (links) links.hidden = true;
    steps.set(from, rows.length, shown, size);
    tell(shown, all);
  };

  function show(changes) {
    Object.assign(wish, changes);
    if (!wish.direction && !wish.wanted) restore();
    else ask(wish, put);
  }

  return {
    sort: (column, direction) => show({ column, direction, from: 0 }),
    filter: wanted => {
      clearTimeout(timer);
      timer = setTimeout(() => show({ wanted, from: 0 }), pause);
    },
    // On the page that has the row; where no page has it, among its neighbours here.
    find: anchor => ask({ anchor }, answer => {
      output.textContent = "";
      if (answer.page) {
        const whole = table.caption.querySelector("a").href;
        location.replace(`${answer.page === 1 ? whole : `${whole}rows/${answer.page}/`}#${anchor}`);
      } else if (answer.rows) {
        put(answer);
        location.replace(`#${anchor}`);
      }
    }),
  };
}

/** Two buttons and where one is: "Rows 201 to 400 of 3,412". */
function stepsOf(words, go) {
  const bar = document.createElement("p");
  const range = document.createElement("span");
  const [previous, next] = [words.previous, words.next].map(text => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button";
    button.textContent = text;
    return button;
  });
  const number = new Intl.NumberFormat(document.documentElement.lang);
  let at = { from: 0, size: 1 };
  bar.className = "row-steps";
  bar.hidden = true;
  range.setAttribute("role", "status");
  bar.append(previous, next, range);
  const step = (button, places) => button.addEventListener("click", () => {
    if (button.ariaDisabled !== "true") go(at.from + places * at.size);
  });
  step(previous, -1);
  step(next, 1);
  return {
    bar,
    set(from, count, shown, size) {
      at = { from, size };
      bar.hidden = shown <= size && from === 0;
      // Not disabled, which would take the focus from who presses it.
      previous.setAttribute("aria-disabled", from === 0);
      next.setAttribute("aria-disabled", from + count >= shown);
      range.textContent = words.range.replace("{first}", number.format(from + 1)).replace("{last}", number.format(from + count)).replace("{all}", number.format(shown));
    },
  };
}

/** As the page has its own rows, of which one is the pattern. */
function rowOf(pattern, { anchor, cells, notes, made, cited }) {
  const row = pattern.cloneNode(true);
  row.id = anchor ?? "";
  row.hidden = false;
  cells.forEach((cell, index) => fill(row.cells[index], cell));
  const more = [...row.cells].slice(cells.length);
  for (const text of [notes, made]) {
    if (text !== undefined) more.shift()?.replaceChildren(text);
  }
  if (cited !== undefined && more[0]) more[0].innerHTML = cited;
  return row;
}

function fill(place, { text, value, kind, missing, status }) {
  const element = { date: "time", number: "data", url: "a" }[kind];
  let content = text;
  if (text && (missing || element)) {
    content = document.createElement(missing ? "span" : element);
    content.textContent = text;
    if (missing) content.className = "missing";
    else if (kind === "date") content.dateTime = value;
    else if (kind === "url") content.href = text;
    else content.value = value;
  }
  place.replaceChildren(content);
  if (status) {
    const sign = document.createElement("span");
    sign.className = "status";
    sign.textContent = `(${status})`;
    place.append(" ", sign);
  }
}
