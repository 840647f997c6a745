// What a table's cells hold, for those who reckon with them.

/** A figure as a program reads it: what its element says, else the digits of a whole number; "" where there is none. */
export function figureOf(cell) {
  if (!cell?.classList.contains("numeric") || cell.querySelector(".missing")) return "";
  const data = cell.querySelector("data");
  return data ? data.value : cell.firstChild?.textContent.replace("−", "-").replace(/[^\d-]/g, "") ?? "";
}
