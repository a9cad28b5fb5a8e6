/** Reads the formulas out of the documentation, with the answers written beside them. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export const ROOT = join(__dirname, "../..");

export interface Page {
  /** From the project folder, such as `docs/functions/price.md`. */
  path: string;
  text: string;
}

interface Place {
  page: string;
  line: number;
}

export interface Example extends Place {
  formula: string;
  /** The rows written as the answer; none where the text states none. */
  answer?: string[];
  /** The day of the released edition that answers it, where the first does not. */
  edition?: string;
}

export interface Formulas {
  examples: Example[];
  /** Formulas in `text` blocks: they refer to cells, so nothing here can answer them. */
  referring: Example[];
  /** Those of models that are checked as a whole, in `model` blocks, and of what is said about them. */
  modelled: Place[];
}

/** Every page that speaks to a user: the README and all of docs. */
export function readPages(): Page[] {
  const docs = readdirSync(join(ROOT, "docs"), { recursive: true, encoding: "utf8" });
  const paths = docs
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name.replaceAll("\\", "/")}`);
  return ["README.md", ...paths.sort()].map(readPage);
}

export function readPage(path: string): Page {
  return { path, text: readFileSync(join(ROOT, path), "utf8") };
}

const SPAN = /`(=SSB\.[^`]+)`(?:(?: → | \| )`([^`]+)`)?/g;
const ARROW = /\s*→\s*/;

/**
 * Formulas stand in three places: in `ssb` blocks, with the day of an edition behind it where a later one answers, where `→` leads the answer on the same line or its rows below; in
 * code spans, where a second span after ` → ` or in the next column is the answer; and quoted, as a shell takes them.
 */
export function formulasOf({ path, text }: Page): Formulas {
  const examples: Example[] = [];
  const referring: Example[] = [];
  const modelled: Place[] = [];
  let block: string | undefined;
  text.split("\n").forEach((line, index) => {
    const place = { page: path, line: index + 1 };
    if (line.trim().startsWith("```")) {
      block = block === undefined ? line.trim().slice(3) : undefined;
      return;
    }
    const [kind, edition] = block?.split(" ") ?? [];
    switch (kind) {
      case undefined:
        for (const [, formula, answer] of line.matchAll(SPAN))
          examples.push(example(place, formula!, answer));
        examples.push(...quotedIn(line, place));
        return;
      case "ssb":
        return readAnswerBlock(examples, place, line, edition);
      case "text":
        if (line.includes("=SSB.")) referring.push({ ...place, formula: line.trim() });
        return;
      case "model":
        modelled.push(...Array.from(line.matchAll(/=SSB\./g), () => place));
        return;
      case "sh":
        examples.push(...quotedIn(line, place));
    }
  });
  return { examples, referring, modelled };
}

function quotedIn(line: string, place: Place): Example[] {
  return [...line.matchAll(/'(=SSB\.[^']+)'/g)].map(([, formula]) => example(place, formula!));
}

function readAnswerBlock(examples: Example[], place: Place, line: string, edition: string | undefined): void {
  if (line.startsWith("=SSB.")) {
    const [formula, answer] = split(line);
    examples.push({ ...example(place, formula, answer), ...(edition !== undefined && { edition }) });
    return;
  }
  if (line.startsWith("→")) {
    const last = examples.at(-1)!;
    last.answer = [...(last.answer ?? []), split(line)[1]!];
  }
}

function split(line: string): [string, string?] {
  const arrow = ARROW.exec(line);
  if (!arrow) return [line.trim()];
  return [line.slice(0, arrow.index).trim(), line.slice(arrow.index + arrow[0].length).trim()];
}

function example(place: Place, formula: string, answer?: string): Example {
  return { ...place, formula, ...(answer !== undefined && { answer: [answer] }) };
}

/** The rows of every table of a page, as cells without the outer bars. */
export function tableRows(text: string): string[][] {
  return text
    .split("\n")
    .filter((line) => line.startsWith("|"))
    .map((line) =>
      line
        .replace(/^\||\|\s*$/g, "")
        .split("|")
        .map((cell) => cell.trim()),
    );
}

/** The part of a page under a heading of the second level. */
export function sectionOf(text: string, heading: string): string {
  const start = text.indexOf(`\n## ${heading}\n`);
  if (start < 0) return "";
  const end = text.indexOf("\n## ", start + 1);
  return text.slice(start, end < 0 ? undefined : end);
}
