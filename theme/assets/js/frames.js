// Of pages with something of another host: a button loads it in place. Without a script there is the link.
for (const figure of document.querySelectorAll("figure[data-frame]")) {
  const { frame, title, show } = figure.dataset;
  const button = Object.assign(document.createElement("button"), { type: "button", className: "button", textContent: show });
  button.addEventListener("click", () => {
    const shown = Object.assign(document.createElement("iframe"), { src: frame, title, allow: "fullscreen; picture-in-picture" });
    button.replaceWith(shown);
    shown.focus();
  });
  figure.append(button);
}
