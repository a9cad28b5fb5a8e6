import type { ComponentChildren } from "preact";

/** Marks the place of a part in a sentence; no text of ours holds them. */
const [OPEN, CLOSE] = ["\uE000", "\uE001"];

/** A sentence whose parts are more than text, such as a formula or a link: each where the language puts it. */
export function withParts<Name extends string>(
  sentence: (given: Readonly<Record<Name, string>>) => string,
  parts: Readonly<Record<Name, ComponentChildren>>,
): ComponentChildren[] {
  const names = Object.keys(parts) as Name[];
  const places = Object.fromEntries(names.map((name) => [name, `${OPEN}${name}${CLOSE}`]));
  return sentence(places as Record<Name, string>)
    .split(new RegExp(`${OPEN}(.+?)${CLOSE}`))
    .map((text, index) => (index % 2 === 0 ? text : parts[text as Name]));
}
