// The note behind a value: a click opens it beside the value; the note itself links on to the row.

export function openNotes(links) {
  if (!HTMLElement.prototype.hasOwnProperty("popover")) return;
  for (const link of links) {
    const note = document.getElementById(link.dataset.note);
    if (!note) continue;
    link.setAttribute("aria-haspopup", "dialog");
    link.addEventListener("click", event => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      note.togglePopover();
      if (note.matches(":popover-open")) {
        place(note, link);
        note.querySelector("a")?.focus({ preventScroll: true });
      }
    });
  }
}

/** Below the value, within the window. */
function place(note, link) {
  const gap = 6;
  const box = link.getBoundingClientRect();
  const left = Math.max(16, Math.min(box.left, document.documentElement.clientWidth - note.offsetWidth - 16));
  note.style.left = `${left + scrollX}px`;
  note.style.top = `${box.bottom + gap + scrollY}px`;
}
