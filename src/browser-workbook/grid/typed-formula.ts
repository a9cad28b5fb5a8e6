/**
 * A formula as it was typed, its names in capitals. Univer spells a typed formula anew, number by number, and cuts
 * texts that follow a number it made shorter or longer: `CONVERT(1E3,"t","kg")` became `CONVERT(1000,""","g"")`.
 */
import { sequenceNodeType, type ISequenceNode } from "@univerjs/preset-sheets-core";

const BOOLEANS: ReadonlySet<string> = new Set(["TRUE", "FALSE"]);
const OPENS = "(";

export function typedFormula(
  typed: string,
  nodes: readonly (string | ISequenceNode)[],
  isFunction: (name: string) => boolean,
): string {
  let formula = typed;
  for (const [index, node] of nodes.entries()) {
    if (typeof node === "string") continue;
    const name = node.token.toUpperCase();
    const isCall = nodes[index + 1] === OPENS && isFunction(name.trim().replace(/^@+/, ""));
    if (!isCall && node.nodeType !== sequenceNodeType.REFERENCE && !BOOLEANS.has(name.trim())) continue;
    // A sheet's name keeps its letters.
    const kept = name.length === node.token.length ? node.token.lastIndexOf("!") + 1 : name.length;
    // Places are counted without the "=".
    const start = node.startIndex + 1;
    formula =
      formula.slice(0, start) +
      node.token.slice(0, kept) +
      name.slice(kept) +
      formula.slice(start + name.length);
  }
  return formula;
}
