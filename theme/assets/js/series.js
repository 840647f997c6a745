// The series of a picture: what is drawn in their inks, and the words that name them.

/** All that is drawn or written in an ink, and the words that name the series. */
export function partsOf(picture, [name, ink]) {
  const own = `var(--color-${ink})`;
  return [
    ...picture.querySelectorAll(`[data-ink="${ink}"], [fill="${own}"], [stroke="${own}"], [fill="var(--color-${ink}-text)"]`),
    ...namesIn(picture, name),
  ];
}

/** [["Germany", "series-1"], …] of a picture whose series can be told apart; else []. */
export const seriesOf = picture => JSON.parse(picture?.dataset.series ?? "[]");

/** The words on a picture that name a series, also where a name is broken into lines. */
export const namesIn = (picture, name) => [...picture.querySelectorAll("text")].filter(text => joined(text.textContent) === joined(name));

const joined = text => text.replace(/[-\s]/g, "");
