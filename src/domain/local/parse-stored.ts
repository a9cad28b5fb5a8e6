/** What a setting holds as JSON text, or as the value itself; undefined where the text is no JSON. */
export function parseStored(stored: unknown): unknown {
  if (typeof stored !== "string") return stored;
  try {
    return JSON.parse(stored);
  } catch {
    return undefined;
  }
}
