import type { Block } from "./block";
import { matchesAfter } from "../matches-after";

/** Where the items of a line begin, or nothing where the line is one item. */
type Rule = (text: string) => number[];

/** A piece shorter than this is no item of its own. */
const LEAST = 20;

/** Chinese says in eight characters what English needs twenty for. */
function leastOf(piece: string): number {
  return /^[^A-Za-z]*[\u4e00-\u9fff]{2}/.test(piece) ? 8 : LEAST;
}

/** The kinds of marks that set several items on one line apart, the surest first. */
const RULES: readonly Rule[] = [dashes, circled, numbered, labels, footnotes];

/** Paragraphs that hold several items become one block for each; every other block stays as it is. */
export function itemsOf(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block) =>
    block.kind === "paragraph" || block.kind === "bullet" ? split(block) : [block],
  );
}

function split(block: Block): Block[] {
  for (const rule of RULES) {
    const starts = rule(block.text);
    if (starts.length < 2) continue;
    return cut(block, starts).flatMap(split);
  }
  return [block];
}

function cut(block: Block, starts: readonly number[]): Block[] {
  const edges = [...new Set([0, ...starts, block.text.length])].sort((a, b) => a - b);
  return edges.slice(0, -1).flatMap((from, index) => {
    const text = block.text.slice(from, edges[index + 1]);
    if (text.trim() === "") return [];
    const start = block.span.start + from;
    return [{ ...block, kind: "bullet" as const, text, span: { start, end: start + text.length } }];
  });
}

/** "Company news - A built a plant [1] - B raised money": every piece begins like an item. */
function dashes(text: string): number[] {
  const marks = [...text.matchAll(/\s[-–—•·▪◦|]\s+(?=\S)/g)].map(({ index, 0: mark }) => index + mark.length);
  if (marks.length < 2) return [];
  const pieces = marks.map((start, index) => text.slice(start, marks[index + 1]));
  return pieces.every(
    (piece) => piece.length >= leastOf(piece) && /^["“'(]?[A-Z0-9\u4e00-\u9fff]/.test(piece),
  )
    ? marks
    : [];
}

function circled(text: string): number[] {
  return [...text.matchAll(/[\u2460-\u2473\u2776-\u277f]\s*/g)].map(({ index }) => index);
}

/** "1) … 2) …", "(1) … (2) …", "1. … 2. …": counted from one, at the start or behind the end of a sentence. */
function numbered(text: string): number[] {
  const marks = [...text.matchAll(/(?:^|[\s;；.。:：])\(?(\d{1,2})[)）.、]\s*(?=["“(]?[A-Z\u4e00-\u9fff])/g)];
  const starts: number[] = [];
  for (const mark of marks) {
    const at = mark.index + mark[0].search(/\(?\d/);
    const sure =
      /[)）、]/.test(mark[0]) || at === 0 || /[.。;；:：]\s*$/.test(text.slice(Math.max(0, at - 4), at));
    if (sure && Number(mark[1]) === starts.length + 1) starts.push(at);
  }
  return starts;
}

/** "[Company] … [Policy] …" and "【公司】…【政策】…": short labels, each with its text behind it. */
function labels(text: string): number[] {
  const marks = matchesAfter(
    text,
    /\[[^\]\d\n][^\]\n]{1,300}\]|【[^】\n]{2,200}】/g,
    (before) => before === "" || /[.。!?;；\]】]\s{0,3}$/.test(before),
  );
  const starts = marks.map(({ index }) => index);
  const told = marks.filter(
    ({ index, 0: mark }, at) =>
      (starts[at + 1] ?? text.length) - index - mark.length >= leastOf(text.slice(index + mark.length)),
  );
  return told.length === marks.length ? starts : [];
}

/** "… in Chuzhou [1] Peikang raised … [2]": a note in brackets ends each item where no full stop does. */
function footnotes(text: string): number[] {
  const marks = [...text.matchAll(/\s?\[(\d{1,2})\]/g)];
  if (
    marks.length < 2 ||
    marks.some(({ index }) => /[.。!?]\s?$/.test(text.slice(Math.max(0, index - 2), index)))
  )
    return [];
  const ends = marks.map(({ index, 0: mark }) => index + mark.length);
  const starts = marks[0]?.index === 0 ? marks.map(({ index }) => index) : ends.slice(0, -1);
  return starts.every((start) =>
    /^\s*(?:\[\d+\]\s*)?["“(]?[A-Z0-9\u4e00-\u9fff]/.test(text.slice(start, start + 12)),
  )
    ? starts
    : [];
}
