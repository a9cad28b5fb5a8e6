import type { Memory } from "../../src/model/port/memory";

/** What a browser keeps, in a map that a test can look into. */
export function memoryIn(kept = new Map<string, string>()): Memory {
  return { get: (name) => kept.get(name), set: (name, value) => kept.set(name, value).has(name) };
}
