/** Rules on one cell and what stands around it. */
import type { Kind } from "../../../domain/answer/answer";
import { isWhole } from "../../../domain/formulas/find-calls";
import type { FormulaNode } from "../../../domain/formulas/formula-tree";
import { amountText } from "../../../domain/answer/text";
import { checkMessages } from "../../languages/checks";
import { isResolved } from "../../scan/resolve-call";
import { answersIn } from "../call-facts";
import type { CheckCell } from "../check-cells";
import { isDeclared } from "../declared";
import type { Seen } from "../finding";
import type { Flow } from "../flow";
import { textsOf } from "../labels";
import type { Rule } from "../rule";
import { seeTypedValue } from "../typed-value";

const CALLED_REPORTED =
  /\b(?:as\s+)?(?:reported|published|actuals?|historical)\b|已发布|已公布|公布值|实际值/i;
const NOT_REPORTED = /\b(?:not|un|if|before)\W*(?:reported|published)|derived|assum|推算|假设/i;
const AS_PUBLISHED: readonly Kind[] = ["reported", "converted"];

/** A value that nobody printed under a label that says it was. */
function calledReported(cell: CheckCell, flow: Flow): Seen | undefined {
  const [first, ...others] = flow.calls(cell);
  if (!first || others.length > 0 || !isWhole(cell.formula ?? "", first.call) || !isResolved(first.outcome))
    return undefined;
  const answer = answersIn(first.outcome.grid).find(({ kind }) => !AS_PUBLISHED.includes(kind));
  if (!answer) return undefined;
  const label = textsOf(flow.labels(cell)).find(
    (text) => CALLED_REPORTED.test(text) && !NOT_REPORTED.test(text),
  );
  const word = label === undefined ? undefined : CALLED_REPORTED.exec(label)?.[0];
  return word === undefined ? undefined : { cell, message: checkMessages.calledReported(word, answer.kind) };
}

/** `SSB.FORECAST(…)+25`: a number that somebody adds within the formula. */
function addedByHand(cell: CheckCell, flow: Flow): Seen | undefined {
  const { tree } = cell;
  if (tree?.kind !== "operation" || !["+", "-"].includes(tree.operator) || isDeclared(cell, flow))
    return undefined;
  const [call, amount] = callAndAmount(tree.left, tree.right) ?? callAndAmount(tree.right, tree.left) ?? [];
  if (!call || amount === undefined || amount === 0) return undefined;
  const checked = flow.calls(cell).find((one) => one.call.start === call.start);
  const [answer] = checked && isResolved(checked.outcome) ? answersIn(checked.outcome.grid) : [];
  // One and a rate is a factor, a ratio less one is growth.
  if (!answer || answer.series === "" || ["fraction", "%", "x"].includes(answer.unit)) return undefined;
  return { cell, message: checkMessages.addedByHand(call.name, amountText(amount, "")) };
}

type CallNode = Extract<FormulaNode, { kind: "call" }>;

function callAndAmount(one: FormulaNode, other: FormulaNode): [CallNode, number] | undefined {
  if (one.kind !== "call" || other.kind !== "constant" || typeof other.value !== "number") return undefined;
  return [one, other.value];
}

export const CELL_RULES: readonly Rule[] = [
  { id: "assumed-as-reported", severity: "warning", on: "cell", see: calledReported },
  { id: "undeclared-override", severity: "warning", on: "cell", see: addedByHand },
  { id: "typed-value", severity: "note", on: "cell", see: seeTypedValue },
];
