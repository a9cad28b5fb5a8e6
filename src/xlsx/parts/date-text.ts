const DAY = 86_400_000;
/** The day that Excel counts as 0. */
const FIRST = Date.UTC(1899, 11, 30);

/** A day written as a text, as some programs do, by the number Excel has for it. */
export function dayNumberOf(text: string): number | undefined {
  const at = Date.parse(
    /T.*(?:Z|[+-]\d\d:?\d\d)$/.test(text) ? text : `${text}${text.includes("T") ? "" : "T00:00:00"}Z`,
  );
  return Number.isNaN(at) ? undefined : (at - FIRST) / DAY;
}
