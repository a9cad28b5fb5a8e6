import { titleText } from "../../domain/answer/message-text";
import type { FormulaFix, SsbError } from "./find-errors";

/** Errors of one kind, and the ways to mend them all at once. */
export interface ErrorGroup {
  kind: string;
  title: string;
  errors: SsbError[];
  fixAll: FixAll[];
}

export interface FixAll {
  label: string;
  /** The new formula of each cell. */
  formulas: { address: string; before: string; after: string }[];
}

/** The largest group first. */
export function groupErrors(errors: readonly SsbError[]): ErrorGroup[] {
  const groups = new Map<string, SsbError[]>();
  for (const error of errors) groups.set(error.kind, [...(groups.get(error.kind) ?? []), error]);
  return [...groups]
    .map(([kind, members]) => ({
      kind,
      title: titleText(kind),
      errors: members,
      fixAll: fixesForAll(members),
    }))
    .sort((a, b) => b.errors.length - a.errors.length);
}

/**
 * Where each error has one fix, all of them at once; else one for each argument that every error can be mended by in
 * exactly one way. Where a fix is a choice, it is made cell by cell, and so it is where a cell has two errors of a kind.
 */
function fixesForAll(errors: readonly SsbError[]): FixAll[] {
  if (errors.length < 2 || new Set(errors.map(({ address }) => address)).size < errors.length) return [];
  if (errors.every(({ fixes }) => fixes.length === 1)) return [fixAll(errors, ({ fixes }) => fixes[0]!)];
  const names = [...new Set(errors.flatMap(({ fixes }) => fixes.map(({ argument }) => argument)))];
  const single = names.filter((name) => errors.every(({ fixes }) => only(fixes, name)));
  return single.map((name) => fixAll(errors, ({ fixes }) => only(fixes, name)!));
}

/** What is written is said before it is written: a suggestion can be the wrong one for all at once. */
function fixAll(errors: readonly SsbError[], fixOf: (error: SsbError) => FormulaFix): FixAll {
  const texts = [...new Set(errors.map((error) => fixOf(error).text))];
  const verb = fixOf(errors[0]!).argument === "options" ? "Set" : "Write";
  return {
    label:
      texts.length === 1
        ? `${verb} ${texts[0]} in all ${errors.length}`
        : `Fix all ${errors.length} as suggested: ${texts.join(", ")}`,
    formulas: errors.map((error) => ({
      address: error.address,
      before: error.formula,
      after: fixOf(error).formula,
    })),
  };
}

function only(fixes: readonly FormulaFix[], argument: string): FormulaFix | undefined {
  const found = fixes.filter((fix) => fix.argument === argument);
  return found.length === 1 ? found[0] : undefined;
}
