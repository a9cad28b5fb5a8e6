/** A name that an object holds twice: which of the two values holds would depend on who reads it. */
export class Twice {
  constructor(readonly name: string) {}
}

/** The value of bytes that are JSON in UTF-8; undefined where they are not. */
export function readJson(bytes: Uint8Array<ArrayBuffer>): unknown {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    const value: unknown = JSON.parse(text);
    const twice = nameHeldTwice(text);
    return twice === undefined ? value : new Twice(twice);
  } catch {
    return undefined;
  }
}

/** In JSON only a name is a text with a colon after it. */
const TOKEN = /("[^"\\]*(?:\\.[^"\\]*)*")(\s*:)?|[{}]/g;

function nameHeldTwice(json: string): string | undefined {
  const open: Set<string>[] = [];
  for (const [token, text, colon] of json.matchAll(TOKEN)) {
    if (token === "{") open.push(new Set());
    else if (token === "}") open.pop();
    else if (text !== undefined && colon !== undefined) {
      const name = JSON.parse(text) as string;
      if (open.at(-1)?.has(name)) return name;
      open.at(-1)?.add(name);
    }
  }
  return undefined;
}
