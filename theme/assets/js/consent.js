// Asks once whether scripts of other hosts may run, and keeps the answer on the reader's own machine. No answer is a no; a button at the foot of each page changes one.
const { question, yes, no, change, scripts } = JSON.parse(document.getElementById("asked-scripts").textContent);
// The answer is to these addresses: not to one that is added later, nor to those of another report on the same host.
const key = `consent ${scripts.map(({ src }) => src).join(" ")}`;

const kept = read();
if (kept === "yes") run();
if (kept === null) ask();
else offer();

// Where the browser keeps nothing for this page, each page asks.
function read() {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function keep(answer) {
  try {
    localStorage.setItem(key, answer);
  } catch {
    // The answer counts for this page alone.
  }
}

/** @param before The answer that the reader wants to change; nothing at the first time. */
function ask(before) {
  const bar = Object.assign(document.createElement("section"), { className: "consent" });
  bar.setAttribute("aria-label", question);
  bar.append(Object.assign(document.createElement("p"), { textContent: question }));
  for (const [text, answer] of [[no, "no"], [yes, "yes"]]) {
    bar.append(button(text, () => {
      keep(answer);
      bar.remove();
      // A script that runs cannot be taken back; a page that is read again has none.
      if (before === "yes" && answer === "no") return location.reload();
      if (before !== "yes" && answer === "yes") run();
      offer(answer).focus();
    }), " ");
  }
  document.body.append(bar);
  if (before) bar.querySelector("button").focus();
}

/** @returns The button that asks again. */
function offer(answer = kept) {
  const place = Object.assign(document.createElement("p"), { className: "consent-change" });
  const again = button(change, () => {
    place.remove();
    ask(answer);
  });
  place.append(again);
  (document.querySelector("body > footer") ?? document.body).append(place);
  return again;
}

function button(text, pressed) {
  const made = Object.assign(document.createElement("button"), { type: "button", className: "button", textContent: text });
  made.addEventListener("click", pressed);
  return made;
}

function run() {
  for (const { src, data } of scripts) {
    const script = Object.assign(document.createElement("script"), { src, defer: true });
    for (const [name, value] of Object.entries(data)) script.setAttribute(`data-${name}`, value);
    document.head.append(script);
  }
}
