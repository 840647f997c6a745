// In an embedded chart: tells the page around it how tall the chart is, whenever that changes.

const tell = () => parent.postMessage({ type: "report-embed-height", height: Math.ceil(document.documentElement.getBoundingClientRect().height) }, "*");

new ResizeObserver(tell).observe(document.documentElement);
