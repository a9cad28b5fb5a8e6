/** A thread of its own for reading; undefined where a browser has none, or a page may not have it. */
export function openReader(): Worker | undefined {
  try {
    return new Worker(new URL("./reader.worker.ts", import.meta.url));
  } catch {
    return undefined;
  }
}
