// In an embedded chart: follows ?theme=light|dark and ?accent=RRGGBB, and tells the page around it how tall the chart is, whenever that changes.
// What it does not take is named in the browser's console, where those who embed the chart look for the reason; readers are not bothered with it.

const root = document.documentElement;

const taken = {
  theme(name) {
    if (!/^(light|dark)$/i.test(name)) return console.warn(`theme=${name} is not taken: a theme is light or dark`);
    root.dataset.theme = name.toLowerCase();
  },

  // An accent that readers could not tell from the background is not taken.
  accent(color) {
    const digits = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(color)?.[1];
    if (!digits) return console.warn(`accent=${color} is not taken: a colour is three or six hexadecimal digits, such as c00000`);
    const accent = `#${digits.length === 3 ? digits.replace(/./g, "$&$&") : digits}`;
    const background = getComputedStyle(root).getPropertyValue("--color-background");
    if (contrast(accent, background) < 3) return console.warn(`accent=${color} is not taken: it has too little contrast with ${background}`);
    root.style.setProperty("--color-accent", accent);
  },

  // A chart speaks the language of its report.
  language(tag) {
    if (tag.toLowerCase() !== root.lang.toLowerCase()) console.warn(`language=${tag} is not taken: this chart is written in ${root.lang}`);
  },
};

// The accent is judged against the background of the theme that is asked for, wherever in the address that stands.
const parameters = [...new URLSearchParams(location.search)].sort(([one], [other]) => (other === "theme") - (one === "theme"));
for (const [name, value] of parameters) {
  if (Object.hasOwn(taken, name)) taken[name](value);
  else console.warn(`${name}=${value} is not taken: it is none of ${Object.keys(taken).join(", ")}`);
}

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
