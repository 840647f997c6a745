// A dialog over search.json: pages, charts, datasets, claims, sources and terms.

const words = JSON.parse(document.getElementById("script-words")?.textContent ?? "{}");

/** A sentence with its places filled: "{shown} of {all} rows". Their order is the language's. */
const fill = (sentence, values) => sentence.replace(/\{(\w+)\}/g, (place, name) => values[name] ?? place);

let dialog;
let entries;

export async function search({ search: index, root }) {
  dialog ??= build(root);
  dialog.showModal();
  dialog.querySelector("input").select();
  entries ??= await fetch(index).then(response => response.json(), () => []);
  dialog.querySelector("input").dispatchEvent(new Event("input"));
}

function build(root) {
  const made = document.createElement("dialog");
  const form = document.createElement("form");
  const input = document.createElement("input");
  const close = document.createElement("button");
  const status = document.createElement("p");
  const list = document.createElement("ol");
  let shown;
  made.className = "search";
  made.setAttribute("aria-label", words.search);
  form.method = "dialog";
  form.setAttribute("role", "search");
  input.type = "search";
  input.setAttribute("aria-label", words.searchTheReport);
  input.placeholder = words.searchTheReport;
  input.autocomplete = "off";
  // Not a submit button: Enter in the field would press it.
  close.type = "button";
  close.textContent = words.close;
  status.setAttribute("role", "status");
  form.append(input, close);
  made.append(form, status, list);
  document.body.append(made);

  input.addEventListener("input", () => {
    const wanted = input.value.trim();
    // What is found stays where it is, and the reader's place in it, unless there is something new to find.
    if (wanted === shown && entries) return;
    shown = entries && wanted;
    const found = wanted ? find(wanted) : [];
    list.replaceChildren(...found.map(entry => item(entry, root)));
    status.textContent = !wanted ? words.typeAWord : found.length === 0 ? words.nothingFound : fill(words.found, { count: found.length });
  });
  close.addEventListener("click", () => made.close());
  form.addEventListener("submit", event => {
    event.preventDefault();
    list.querySelector("a")?.click();
  });
  made.addEventListener("keydown", event => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const stops = [input, ...list.querySelectorAll("a")];
      const at = stops.indexOf(document.activeElement);
      stops[Math.max(0, Math.min(stops.length - 1, at + (event.key === "ArrowDown" ? 1 : -1)))].focus();
    }
  });
  made.addEventListener("click", event => { if (event.target === made) made.close(); });
  return made;
}

/** Entries that hold every word; those with the words in their title first. */
function find(wanted) {
  const words = plain(wanted).split(/\s+/);
  return (entries ?? [])
    .map(entry => {
      const title = plain(entry.title);
      const text = plain(entry.text ?? "");
      const score = words.every(word => title.includes(word)) ? 2 : words.every(word => title.includes(word) || text.includes(word)) ? 1 : 0;
      return { entry, score };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, 20)
    .map(({ entry }) => entry);
}

const plain = text => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

function item({ title, url, kind, description }, root) {
  const link = document.createElement("a");
  const name = document.createElement("strong");
  const about = document.createElement("span");
  const line = document.createElement("li");
  link.href = root + url;
  name.textContent = title;
  about.textContent = [kind, description].filter(Boolean).join(" · ");
  link.append(name, about);
  line.append(link);
  return line;
}
