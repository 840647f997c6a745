// Shows what a mark stands for: on hover, on tap, and with the arrow keys. The words are the mark's own <title>.

/** One tab stop a rendering; arrow keys go from mark to mark, Home and End to the ends, Escape puts the details away. */
export function bringMarksToLife(chart) {
  for (const frame of chart.querySelectorAll(".chart-wide, .chart-narrow")) {
    const marks = [...frame.querySelectorAll("svg :not(svg) > title")].map(title => title.parentNode);
    if (marks.length > 0) {
      listen(frame, marks);
    }
  }
}

function listen(frame, marks) {
  // The native tooltip would stand beside ours, so the words move from <title> to the mark.
  const words = new Map(marks.map(mark => {
    const title = mark.querySelector(":scope > title");
    const text = title.textContent;
    title.remove();
    return [mark, text];
  }));
  const tip = document.createElement("div");
  tip.className = "chart-tip";
  tip.setAttribute("role", "status");
  tip.hidden = true;
  frame.append(tip);
  let current = -1;

  const hide = () => {
    marks[current]?.classList.remove("is-current");
    current = -1;
    tip.hidden = true;
  };

  const show = index => {
    marks[current]?.classList.remove("is-current");
    current = index;
    const mark = marks[index];
    mark.classList.add("is-current");
    tip.hidden = false;
    tip.textContent = words.get(mark);
    place(tip, mark, frame);
  };

  const markAt = event => {
    const touched = event.target.closest("svg *");
    for (let node = touched; node && node !== frame; node = node.parentNode) {
      if (words.has(node)) return marks.indexOf(node);
    }
    return event.pointerType === "mouse" && event.type !== "pointerdown" ? -1 : nearest(marks, event);
  };

  frame.tabIndex = 0;
  frame.setAttribute("role", "group");
  frame.setAttribute("aria-label", "Chart. Use the arrow keys to go from value to value.");
  frame.addEventListener("pointermove", event => {
    const index = markAt(event);
    if (index < 0) hide();
    else if (index !== current) show(index);
  });
  frame.addEventListener("pointerdown", event => {
    const index = markAt(event);
    if (index >= 0) show(index);
  });
  frame.addEventListener("pointerleave", event => { if (event.pointerType === "mouse") hide(); });
  frame.addEventListener("blur", hide);
  frame.addEventListener("keydown", event => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    // Marks of a series that is put out of sight are passed over.
    const seen = marks.flatMap((mark, index) => (mark.closest(".is-off") ? [] : [index]));
    const next = {
      ArrowRight: seen.find(index => index > current) ?? seen.at(-1),
      ArrowDown: seen.find(index => index > current) ?? seen.at(-1),
      ArrowLeft: seen.findLast(index => index < current) ?? seen[0],
      ArrowUp: seen.findLast(index => index < current) ?? seen[0],
      Home: seen[0],
      End: seen.at(-1),
    }[event.key];
    if (event.key === "Escape") {
      hide();
    } else if (next !== undefined) {
      event.preventDefault();
      show(next);
    }
  });
}

/** The mark nearest to a finger, within reach of it. */
function nearest(marks, { clientX, clientY }) {
  const reach = 44;
  let best = -1;
  let least = reach;
  marks.forEach((mark, index) => {
    if (mark.closest(".is-off")) return;
    const box = mark.getBoundingClientRect();
    const dx = Math.max(box.left - clientX, 0, clientX - box.right);
    const dy = Math.max(box.top - clientY, 0, clientY - box.bottom);
    const distance = Math.hypot(dx, dy);
    if (distance < least) {
      least = distance;
      best = index;
    }
  });
  return best;
}

/** Above the mark where there is room, below it where there is none; never past the sides. */
function place(tip, mark, frame) {
  const outer = frame.getBoundingClientRect();
  const box = mark.getBoundingClientRect();
  const gap = 8;
  const left = box.left + box.width / 2 - outer.left - tip.offsetWidth / 2;
  const above = box.top - outer.top - tip.offsetHeight - gap;
  tip.style.left = `${Math.max(0, Math.min(left, outer.width - tip.offsetWidth))}px`;
  tip.style.top = `${above >= -tip.offsetHeight ? above : box.bottom - outer.top + gap}px`;
}
