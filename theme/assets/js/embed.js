// In an embedded chart: follows ?theme=light|dark and ?accent=RRGGBB, and tells the page around it how tall the chart is, whenever that changes.

const root = document.documentElement;
const wanted = new URLSearchParams(location.search);
const theme = wanted.get("theme");
if (theme === "light" || theme === "dark") root.dataset.theme = theme;

// An accent that readers could not tell from the background is not taken.
const accent = /^#?([0-9a-f]{6})$/i.exec(wanted.get("accent") ?? "")?.[1];
if (accent) {
  const background = getComputedStyle(root).getPropertyValue("--color-background");
  if (contrast(`#${accent}`, background) >= 3) root.style.setProperty("--color-accent", `#${accent}`);
  else console.warn(`accent=${accent} has too little contrast with ${background}`);
}

// A chart speaks the language of its report.
const language = wanted.get("language");
if (language && language.toLowerCase() !== root.lang.toLowerCase()) console.warn(`language=${language}: this chart is written in ${root.lang}`);

// WCAG 2's ratio.
function contrast(one, other) {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color) {
  const [red, green, blue] = color.trim().slice(1).match(/../g).map(part => {
    const value = parseInt(part, 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const tell = () => parent.postMessage({ type: "report-embed-height", height: Math.ceil(root.getBoundingClientRect().height) }, "*");

new ResizeObserver(tell).observe(root);
