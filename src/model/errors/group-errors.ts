import { titleText } from "../../domain/answer/message-text";
import type { CellFix, SsbError } from "./find-errors";
import type { Rewriting } from "./rewrite-cells";

/** Errors of one kind, and the ways to mend them all at once. */
export interface ErrorGroup {
  kind: string;
  title: string;
  errors: SsbError[];
  fixAll: FixAll[];
}

export interface FixAll {
  label: string;
  /** What is written where; a cell that several formulas refer to is written once. */
  rewritings: Rewriting[];
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
 * What has no fix stays for its user. Where each of the others has one, all of them at once; else one for each argument that every error can be mended by in
 * exactly one way. Where a fix is a choice, it is made cell by cell, and so it is where a cell has two errors of a kind.
 */
function fixesForAll(all: readonly SsbError[]): FixAll[] {
  const errors = all.filter(({ fixes }) => fixes.length > 0);
  if (errors.length < 2 || new Set(errors.map(({ address }) => address)).size < errors.length) return [];
  const first = ({ fixes }: SsbError): CellFix => fixes[0]!;
  if (errors.every(({ fixes }) => fixes.length === 1))
    return agree(errors, first) ? [fixAll(errors, first, all.length)] : [];
  const names = [...new Set(errors.flatMap(({ fixes }) => fixes.map(({ argument }) => argument)))];
  const single = names.filter((name) => errors.every(({ fixes }) => only(fixes, name)));
  return single
    .map(
      (name) =>
        ({ fixes }: SsbError) =>
          only(fixes, name)!,
    )
    .filter((fixOf) => agree(errors, fixOf))
    .map((fixOf) => fixAll(errors, fixOf, all.length));
}

/** What is written is said before it is written: a suggestion can be the wrong one for all at once. */
function fixAll(errors: readonly SsbError[], fixOf: (error: SsbError) => CellFix, of: number): FixAll {
  const texts = [...new Set(errors.map((error) => fixOf(error).text))];
  const verb = fixOf(errors[0]!).argument === "options" ? "Set" : "Write";
  const which = errors.length === of ? `all ${of}` : `${errors.length} of ${of}`;
  return {
    label:
      texts.length === 1
        ? `${verb} ${texts[0]} in ${which}`
        : `Fix ${which} as suggested: ${texts.join(", ")}`,
    rewritings: distinct(errors.map((error) => fixOf(error).rewriting)),
  };
}

function distinct(rewritings: readonly Rewriting[]): Rewriting[] {
  return [...new Map(rewritings.map((one) => [JSON.stringify(one), one])).values()];
}

/** One cell cannot hold two words: where errors want different ones in it, they are mended one by one. */
function agree(errors: readonly SsbError[], fixOf: (error: SsbError) => CellFix): boolean {
  const all = distinct(errors.map((error) => fixOf(error).rewriting));
  return new Set(all.map(({ address }) => address)).size === all.length;
}

function only(fixes: readonly CellFix[], argument: string): CellFix | undefined {
  const found = fixes.filter((fix) => fix.argument === argument);
  return found.length === 1 ? found[0] : undefined;
}
