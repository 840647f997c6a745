// For the page around an embedded chart: gives its frame the height that the chart asks for.
addEventListener("message", ({ data, source }) => {
  if (data?.type !== "report-embed-height" || !(data.height > 0)) return;
  for (const frame of document.querySelectorAll("iframe")) {
    if (frame.contentWindow === source) frame.style.height = `${data.height}px`;
  }
});
