import { isRefusal } from "../../domain/answer/refusal";
import { counted } from "../../domain/answer/counted";
import { isOccupied, type Address, type Workbook } from "../port/workbook";

export interface Rewriting {
  address: Address;
  before: string;
  after: string;
}

/** What was rewritten, the sentence to say, and the way back. */
export interface Rewritten {
  done: number;
  sentence: string;
  undo?: () => Promise<void>;
}

/** Rewrites formulas one by one. A cell whose formula is another by now is left alone; the first refusal ends it. */
export async function rewriteFormulas(
  workbook: Workbook,
  rewritings: readonly Rewriting[],
): Promise<Rewritten> {
  const contents = await workbook.readAll(rewritings.map(({ address }) => address));
  const current = rewritings.filter(({ before }, at) => contents[at]?.cells[0]![0]!.formula === before);
  const undos: (() => Promise<void>)[] = [];
  let refused = "";
  for (const { address, after } of current) {
    const outcome = await workbook.write({ at: address, content: [[{ formula: after }]], overwrite: true });
    if (isRefusal(outcome)) {
      refused = outcome.refused;
      break;
    }
    if (!isOccupied(outcome)) undos.push(() => outcome.undo());
  }
  const changed = rewritings.length - current.length;
  return {
    done: undos.length,
    sentence: [doneSentence(undos.length, current[0]?.address), changedSentence(changed), refused]
      .filter(Boolean)
      .join(" "),
    ...(undos.length > 0 && { undo: () => undoAll(undos) }),
  };
}

async function undoAll(undos: readonly (() => Promise<void>)[]): Promise<void> {
  for (const undo of [...undos].reverse()) await undo();
}

function doneSentence(count: number, first: Address | undefined): string {
  if (count === 0) return "";
  return count === 1 ? `Rewrote the formula in ${first}.` : `Rewrote ${counted(count, "formula")}.`;
}

function changedSentence(count: number): string {
  if (count === 0) return "";
  return count === 1
    ? "One cell has another formula by now and was left alone."
    : `${counted(count, "cell")} have other formulas by now and were left alone.`;
}
