// Asks once whether scripts of other hosts may run, and keeps the answer on the reader's own machine. No answer is a no.
const { question, yes, no, scripts } = JSON.parse(document.getElementById("asked-scripts").textContent);
const key = "consent";

if (localStorage.getItem(key) === "yes") run();
else if (localStorage.getItem(key) === null) ask();

function ask() {
  const bar = Object.assign(document.createElement("section"), { className: "consent" });
  bar.setAttribute("aria-label", question);
  bar.append(Object.assign(document.createElement("p"), { textContent: question }));
  for (const [text, answer] of [[no, "no"], [yes, "yes"]]) {
    const button = Object.assign(document.createElement("button"), { type: "button", className: "button", textContent: text });
    button.addEventListener("click", () => {
      localStorage.setItem(key, answer);
      bar.remove();
      if (answer === "yes") run();
    });
    bar.append(button, " ");
  }
  document.body.append(bar);
}

function run() {
  for (const { src, data } of scripts) {
    const script = Object.assign(document.createElement("script"), { src, defer: true });
    for (const [name, value] of Object.entries(data)) script.setAttribute(`data-${name}`, value);
    document.head.append(script);
  }
}
