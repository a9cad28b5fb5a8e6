import { isRefusal } from "../../domain/answer/refusal";
import { counted } from "../../domain/answer/counted";
import { splitAddress } from "../../domain/formulas/address";
import type { Address, Workbook, Written } from "../port/workbook";

export interface Rewriting {
  address: Address;
  before: string;
  after: string;
}

/** What was rewritten, the sentence to say, and the way back. */
export interface Rewritten {
  done: number;
  sentence: string;
  undo?: Written["undo"];
}

/** Rewrites formulas, all or none. A cell whose formula is another by now is left alone. */
export async function rewriteFormulas(
  workbook: Workbook,
  rewritings: readonly Rewriting[],
): Promise<Rewritten> {
  const contents = await workbook.readAll(rewritings.map(({ address }) => address));
  const current = rewritings.filter(({ before }, at) => contents[at]?.cells[0]![0]!.formula === before);
  const left = changedSentence(rewritings.length - current.length);
  if (current.length === 0) return { done: 0, sentence: left };
  const changes = current.map(({ address, after }) => {
    const { sheet = "", local } = splitAddress(address);
    return { sheet, at: local, cells: [[{ formula: after }]] };
  });
  const outcome = await workbook.carryOut({ what: "Rewriting formulas", changes }, undefined);
  if (isRefusal(outcome)) return { done: 0, sentence: `${outcome.refused} ${left}`.trim() };
  return {
    done: current.length,
    sentence: `${doneSentence(current.length, current[0]!.address)} ${left}`.trim(),
    undo: () => outcome.undo(),
  };
}

function doneSentence(count: number, first: Address): string {
  return count === 1 ? `Rewrote the formula in ${first}.` : `Rewrote ${counted(count, "formula")}.`;
}

function changedSentence(count: number): string {
  if (count === 0) return "";
  return count === 1
    ? "One cell has another formula by now and was left alone."
    : `${counted(count, "cell")} have other formulas by now and were left alone.`;
}
