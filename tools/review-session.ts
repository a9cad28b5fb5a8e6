/** npm run ingest -- article --review: a decision per row with a single key, to be left and taken up again. */
import { existsSync, readFileSync, rmSync } from "node:fs";
import { factOf } from "../src/ingest/report";
import type { Review } from "../src/ingest/review/review";
import {
  fieldsOf,
  reviewedRows,
  type Decision,
  type Decisions,
  type ReviewedRow,
} from "../src/ingest/review/reviewed-rows";
import { piecesOf } from "../src/ingest/review/segments";
import { replaceFile } from "./replace-file";

/** Where keys come from: a terminal, or a text in a test. */
export interface Keys {
  /** The next key, or undefined where there is none any more. */
  key(): Promise<string | undefined>;
  /** A line that is typed to its end. */
  line(prompt: string): Promise<string>;
  say(text: string): void;
}

export interface Session {
  decisions: Decisions;
  /** Whether every row was decided. */
  done: boolean;
  /** Keys pressed for rows. */
  count: number;
}

const HELP = "a accept · s skip · e edit · q leave, to go on later";

/** The rows offered with a series of their own come after those of the article. */
export function withOffers(review: Review): Review {
  return { ...review, rows: [...review.rows, ...review.offers] };
}

/** Goes through the undecided rows; rows that the ledger knows are folded into one line. */
export async function decide(review: Review, keys: Keys, file: string): Promise<Session> {
  const decisions = new Map(stored(file));
  const rows = reviewedRows(review, decisions).filter(({ read }) => read.origin === "article");
  const known = rows.filter(({ read }) => read.comparison.status === "duplicate");
  if (known.length > 0) keys.say(`${known.length} rows repeat what the ledger knows; they are left out.`);
  const open = rows.filter((row) => !known.includes(row) && !decisions.has(row.key));
  let count = 0;
  for (const [index, row] of open.entries()) {
    keys.say(`\n${index + 1} of ${open.length}\n${shown(row, review)}\n${HELP}`);
    const decision = await decisionOf(row, keys);
    if (!decision) return { decisions, done: false, count };
    count += 1;
    decisions.set(row.key, decision);
    replaceFile(file, JSON.stringify([...decisions]));
  }
  return { decisions, done: true, count };
}

/** What was decided is forgotten once it is written. */
export function forget(file: string): void {
  rmSync(file, { force: true });
}

function stored(file: string): [string, Decision][] {
  if (!existsSync(file)) return [];
  const found: unknown = JSON.parse(readFileSync(file, "utf8"));
  return Array.isArray(found) ? (found as [string, Decision][]) : [];
}

async function decisionOf(row: ReviewedRow, keys: Keys): Promise<Decision | undefined> {
  const texts: Record<string, string> = {};
  for (let key = await keys.key(); key !== undefined && key !== "q"; key = await keys.key()) {
    if (key === "s") return { accepted: false, texts };
    if (key === "a" && (row.problem === undefined || Object.keys(texts).length > 0))
      return { accepted: true, texts };
    if (key === "a") keys.say(row.problem!);
    if (key === "e") Object.assign(texts, await edited(row, texts, keys));
  }
  return undefined;
}

async function edited(
  row: ReviewedRow,
  texts: Record<string, string>,
  keys: Keys,
): Promise<Record<string, string>> {
  const fields = fieldsOf(row.row, "", texts);
  keys.say(fields.map(({ label, text }, index) => `  ${index + 1} ${label}: ${text}`).join("\n"));
  const [, number, value] = /^(\d+)\s+(.*)$/.exec(await keys.line("number and new text: ")) ?? [];
  const field = fields[Number(number) - 1];
  return field && value !== undefined ? { [field.path]: value } : {};
}

/** The fact, its doubts, and its whole sentence with the figures between angle marks. */
function shown({ read, problem }: ReviewedRow, review: Review): string {
  const [sentence] = read.sentences;
  const pieces = sentence ? piecesOf(review.text, sentence, read.figures) : [];
  return [
    `${read.comparison.status.toUpperCase()} ${factOf(read)} [${read.confidence}]`,
    ...(problem ? [`  ${problem}`] : []),
    ...read.reasons.map((reason) => `  ${reason}`),
    `  "${pieces.map(({ text, isFigure }) => (isFigure ? `«${text}»` : text)).join("")}"`,
  ].join("\n");
}

/** Keys of this terminal; where it is none, the letters of what is piped in. */
export function terminalKeys(): Keys & { close(): void } {
  const { stdin, stdout } = process;
  const isTerminal = stdin.isTTY === true;
  const waiting: string[] = [];
  let wake: (() => void) | undefined;
  let ended = false;
  if (isTerminal) stdin.setRawMode(true);
  stdin.setEncoding("utf8");
  stdin.on("data", (part: string) => {
    waiting.push(...part);
    wake?.();
  });
  stdin.on("end", () => {
    ended = true;
    wake?.();
  });
  const next = async (): Promise<string | undefined> => {
    while (waiting.length === 0 && !ended) await new Promise<void>((resolve) => (wake = resolve));
    return waiting.shift();
  };
  const line = async (prompt: string): Promise<string> => {
    stdout.write(prompt);
    let typed = "";
    for (let key = await next(); key !== undefined && key !== "\r" && key !== "\n"; key = await next()) {
      if (isTerminal) stdout.write(key);
      typed = key === "\u007f" ? typed.slice(0, -1) : typed + key;
    }
    return typed;
  };
  const key = async (): Promise<string | undefined> => {
    for (let pressed = await next(); pressed !== undefined; pressed = await next()) {
      if (pressed === "\u0003") return "q";
      if (pressed.trim() !== "") return pressed.toLowerCase();
    }
    return undefined;
  };
  return {
    key,
    line,
    say: (text) => stdout.write(`${text}\n`),
    close: () => {
      if (isTerminal) stdin.setRawMode(false);
      stdin.pause();
    },
  };
}
