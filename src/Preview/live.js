// Keeps a page of the preview up to date. Only `preview` serves it; no published page knows of it.
(() => {
  const { base } = document.currentScript.dataset;
  let { version } = document.currentScript.dataset;
  const scrollKey = 'preview-scroll:' + location.pathname;
  // The page as it was served, to compare with; null where a newer one is already there.
  let served = fetchPage().then(page => (versionOf(page) === version ? page : null));
  let updates = Promise.resolve();
  let events;

  restoreScroll();
  connect();

  // A browser opens few connections to one host: a tab that nobody looks at gives its own back.
  document.addEventListener('visibilitychange', () => (document.hidden ? disconnect() : connect()));

  function connect() {
    if (events) return;
    events = new EventSource(base + '_preview/state');
    events.addEventListener('state', event => {
      // Whatever goes wrong in mending the page, loading it anew puts it right.
      updates = updates.then(() => update(JSON.parse(event.data))).catch(reload);
    });
  }

  function disconnect() {
    events?.close();
    events = undefined;
  }

  async function update(state) {
    showFaults(state.faults);
    if (state.version === version) return;
    const known = state.previous === version;
    version = state.version;
    if (!known || !(await refresh(state.changed))) reload();
  }

  /** Puts what has changed into the page as it stands; false where that is more than charts, styles and pictures. */
  async function refresh(changed) {
    const files = new Set(changed.map(path => base + path));
    if ([...document.scripts].some(script => script.src && files.has(pathOf(script.src)))) return false;
    if (files.has(ownFile()) && !(await refreshPage())) return false;
    styles().forEach(link => files.has(pathOf(link.href)) && !isFresh(link.href) && replaceStyle(link, link.href));
    document.querySelectorAll('img').forEach(image => files.has(pathOf(image.src)) && (image.src = fresh(image.src)));
    return true;
  }

  async function refreshPage() {
    const [before, after] = await Promise.all([served, fetchPage()]);
    if (!before || frame(before) !== frame(after)) return false;
    for (const figure of after.querySelectorAll('figure.chart[id]')) {
      const shown = document.getElementById(figure.id);
      const old = before.getElementById(figure.id);
      if (shown && old && old.outerHTML !== figure.outerHTML) shown.replaceWith(document.importNode(figure, true));
    }
    const hrefs = [...after.querySelectorAll('link[rel=stylesheet]')].map(link => link.getAttribute('href'));
    styles().forEach((link, i) => pathOf(link.href) !== pathOf(hrefs[i]) && replaceStyle(link, hrefs[i]));
    served = after;
    return true;
  }

  /** The page without the parts that can be swapped: two pages of one frame differ in charts and styles alone. */
  function frame(page) {
    const copy = page.cloneNode(true);
    copy.querySelectorAll('figure.chart[id]').forEach(figure => figure.replaceChildren());
    copy.querySelectorAll('link[rel=stylesheet], link[rel=preload]').forEach(link => link.removeAttribute('href'));
    copy.querySelectorAll('script[data-version]').forEach(script => script.remove());
    return copy.documentElement.outerHTML;
  }

  /** Style sheets of the page as it stands, in their order, without those that are on their way out. */
  function styles() {
    return [...document.querySelectorAll('link[rel=stylesheet]:not([data-leaving])')];
  }

  // The old style stays until the new one is there, so that the page never stands naked.
  function replaceStyle(link, href) {
    const next = link.cloneNode();
    next.href = fresh(new URL(href, location.href).href);
    next.addEventListener('load', () => link.remove());
    link.dataset.leaving = '';
    link.after(next);
  }

  async function fetchPage() {
    const response = await fetch(location.href, { cache: 'no-store' });
    return new DOMParser().parseFromString(await response.text(), 'text/html');
  }

  function versionOf(page) {
    return page.querySelector('script[data-version]')?.dataset.version;
  }

  function reload() {
    sessionStorage.setItem(scrollKey, JSON.stringify([scrollX, scrollY]));
    location.reload();
  }

  function restoreScroll() {
    const kept = sessionStorage.getItem(scrollKey);
    if (!kept) return;
    sessionStorage.removeItem(scrollKey);
    history.scrollRestoration = 'manual';
    const [x, y] = JSON.parse(kept);
    scrollTo({ left: x, top: y, behavior: 'instant' });
    addEventListener('load', () => {
      scrollTo({ left: x, top: y, behavior: 'instant' });
      history.scrollRestoration = 'auto';
    });
  }

  /** Faults lie over the page until they are mended; warnings alone stay folded up. */
  function showFaults(faults) {
    document.getElementById('preview-faults')?.remove();
    if (!faults.length) return;
    const host = element('div', { id: 'preview-faults' });
    const errors = faults.filter(fault => fault.error).length;
    const title = errors ? count(errors, 'error') + ': this is the last good state' : count(faults.length, 'warning');
    const details = element('details', { className: errors ? 'errors' : 'warnings', open: errors > 0 }, [
      element('summary', { textContent: title }),
      element('ol', {}, faults.map(describe)),
    ]);
    details.setAttribute('role', 'alert');
    host.attachShadow({ mode: 'open' }).append(
      element('link', { rel: 'stylesheet', href: base + '_preview/overlay.css' }),
      details,
    );
    document.documentElement.append(host);
  }

  function describe(fault) {
    const lines = [
      element('div', { className: 'place', textContent: fault.place }),
      element('p', { textContent: `${fault.code}: ${fault.message}` }),
    ];
    if (fault.excerpt) lines.push(element('pre', { textContent: fault.excerpt }));
    if (fault.hint) lines.push(element('p', { className: 'hint', textContent: 'Hint: ' + fault.hint }));
    return element('li', {}, lines);
  }

  function element(name, properties, children = []) {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  }

  function count(number, noun) {
    return `${number} ${noun}${number === 1 ? '' : 's'}`;
  }

  function pathOf(address) {
    return decodeURI(new URL(address, location.href).pathname);
  }

  function ownFile() {
    const path = pathOf(location.href);
    return path.endsWith('/') ? path + 'index.html' : path;
  }

  function isFresh(address) {
    return new URL(address).searchParams.get('preview') === String(version);
  }

  function fresh(address) {
    const url = new URL(address);
    url.searchParams.set('preview', version);
    return url.href;
  }
})();
