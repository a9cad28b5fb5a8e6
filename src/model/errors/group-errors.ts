import { says } from "../languages/says-in-use";
import { titleText } from "../../domain/answer/message-text";
import { isNonEmpty, type NonEmpty } from "../../domain/ledger/lists";
import { AS_OF_DAY, type CellFix, type SsbError } from "./find-errors";
import type { Rewriting } from "./rewrite-cells";

/** Errors of one kind, and the ways to mend them all at once. */
export interface ErrorGroup {
  kind: string;
  title: string;
  errors: SsbError[];
  /** The same errors by what is wrong, each cause told once. */
  causes: Cause[];
  fixAll: FixAll[];
}

/** What is wrong with cells in the same way. */
export interface Cause {
  /** Of the as-of day there is none: each cell has a sentence of its own. */
  sentence?: string;
  errors: NonEmpty<SsbError>;
  fixAll: FixAll[];
}

export interface FixAll {
  label: string;
  /** What is written where; a cell that several formulas refer to is written once. */
  rewritings: Rewriting[];
}

/** What the as-of day of the workbook causes first, for it is mended in one place; then the largest group. */
export function groupErrors(errors: readonly SsbError[]): ErrorGroup[] {
  const groups = new Map<string, SsbError[]>();
  for (const error of errors) groups.set(error.kind, [...(groups.get(error.kind) ?? []), error]);
  return [...groups]
    .map(([kind, members]) => ({
      kind,
      title: titleText(kind),
      errors: members,
      causes: causesOf(kind, members),
      fixAll: fixesForAll(members),
    }))
    .sort((a, b) => Number(isOfTheDay(b)) - Number(isOfTheDay(a)) || b.errors.length - a.errors.length);
}

function isOfTheDay({ kind }: Pick<ErrorGroup, "kind">): boolean {
  return kind === AS_OF_DAY;
}

function causesOf(kind: string, errors: readonly SsbError[]): Cause[] {
  if (isOfTheDay({ kind })) return isNonEmpty(errors) ? [{ errors, fixAll: [] }] : [];
  const bySentence = new Map<string, SsbError[]>();
  for (const error of errors)
    bySentence.set(error.sentence, [...(bySentence.get(error.sentence) ?? []), error]);
  return [...bySentence].flatMap(([sentence, alike]) =>
    isNonEmpty(alike) ? [{ sentence, errors: alike, fixAll: fixesForAll(alike) }] : [],
  );
}

/**
 * What has no fix stays for its user. Where each of the others has one, all of them at once; else one for each argument that every error can be mended by in
 * exactly one way. Where a fix is a choice, it is made cell by cell, and so it is where a cell has two errors of a kind.
 */
function fixesForAll(all: readonly SsbError[]): FixAll[] {
  const errors = all.filter(({ fixes }) => fixes.length > 0);
  if (errors.length < 2 || new Set(errors.map(({ address }) => address)).size < errors.length) return [];
  const single = errors.flatMap(({ fixes: [first, ...others] }) =>
    first && others.length === 0 ? [first] : [],
  );
  if (single.length === errors.length) return fixAll(single, all.length);
  const names = [...new Set(errors.flatMap(({ fixes }) => fixes.map(({ argument }) => argument)))];
  return names.flatMap((name) => {
    const named = errors.flatMap(({ fixes }) => only(fixes, name) ?? []);
    return named.length === errors.length ? fixAll(named, all.length) : [];
  });
}

/** What is written is said before it is written: a suggestion can be the wrong one for all at once. */
function fixAll(fixes: readonly CellFix[], of: number): FixAll[] {
  const rewritings = distinct(fixes.map(({ rewriting }) => rewriting));
  if (!agree(rewritings)) return [];
  const texts = [...new Set(fixes.map(({ text }) => text))];
  const [text = ""] = texts;
  const fix = fixes[0]?.argument === "options" ? says().set(text) : says().write(text);
  const which = fixes.length === of ? says().all(of) : says().someOf(fixes.length, of);
  return [
    {
      label: texts.length === 1 ? says().fixIn(fix, which) : says().fixAll(which, texts.join(", ")),
      rewritings,
    },
  ];
}

function distinct(rewritings: readonly Rewriting[]): Rewriting[] {
  return [...new Map(rewritings.map((one) => [JSON.stringify(one), one])).values()];
}

/** One cell cannot hold two words: where errors want different ones in it, they are mended one by one. */
function agree(rewritings: readonly Rewriting[]): boolean {
  return new Set(rewritings.map(({ address }) => address)).size === rewritings.length;
}

function only(fixes: readonly CellFix[], argument: string): CellFix | undefined {
  const found = fixes.filter((fix) => fix.argument === argument);
  return found.length === 1 ? found[0] : undefined;
}
