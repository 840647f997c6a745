// For the page around embedded charts: gives each frame the height that its chart asks for, and makes frames of <report-chart>.
addEventListener("message", ({ data, source }) => {
  if (data?.type !== "report-embed-height" || !(data.height > 0)) return;
  for (const frame of document.querySelectorAll("iframe")) {
    if (frame.contentWindow === source) frame.style.height = `${data.height}px`;
  }
});

/** <report-chart src="https://…/charts/ID/" theme="dark" accent="c00000">what stands there without a script</report-chart> */
customElements.get("report-chart") ?? customElements.define("report-chart", class extends HTMLElement {
  static asked = ["theme", "accent", "language"];
  static observedAttributes = ["src", ...this.asked];

  // A script that stands before the element meets it without its words: they are there once the page is read.
  connectedCallback() {
    if (document.readyState !== "loading") this.begin();
    else addEventListener("DOMContentLoaded", () => this.begin(), { once: true });
  }

  begin() {
    this.words ??= this.getAttribute("title") ?? this.textContent.trim();
    this.show();
  }

  attributeChangedCallback() {
    if (this.isConnected && this.words !== undefined) this.show();
  }

  show() {
    const src = this.getAttribute("src");
    const address = new URL(src ?? "", document.baseURI);
    if (!src || !/^https?:$/.test(address.protocol)) return console.warn(`report-chart: src="${src ?? ""}" is not the address of a chart`);
    // The address of the chart's page, as people copy it, or that of its frame.
    address.pathname = address.pathname.replace(/\/?(index\.html)?$/, "/").replace(/(\/embed)?\/$/, "/embed/");
    for (const name of this.constructor.asked) {
      if (this.getAttribute(name)) address.searchParams.set(name, this.getAttribute(name));
    }
    const frame = document.createElement("iframe");
    Object.assign(frame, { src: address.href, title: this.words, loading: "lazy", height: 600 });
    Object.assign(frame.style, { width: "100%", border: "0" });
    this.style.display = "block";
    this.replaceChildren(frame);
  }
});
