import { isRefusal } from "../../../src/domain/answer/refusal";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Amount } from "../../../src/domain/ledger/records";
import { readArticle } from "../../../src/ingest/read-article";
import type { Row } from "../../../src/ingest/review/review";
import { ROOT } from "../../ledger/files";
import { corpusLedger } from "./cases";
import type { Tally } from "./score";

const FOLDER = join(ROOT, "tests/ingest/styles");
const HEAD =
  "Solid-state battery news and notes for the readers of the desk\n\nPublished: Apr 20, 2027\nSource: LMD\n\n";

export interface StyleText {
  style: string;
  text: string;
  facts: string[];
}

export interface StyleScore {
  style: string;
  tally: Tally;
  byKind: Map<string, Tally>;
  /** Rows offered as high: right and wrong ones. */
  high: { right: number; wrong: number };
  unread: number;
  faults: string[];
}

/** Styles that are kept aside while rules are worked on. */
export function asideStyles(): string[] {
  return (JSON.parse(readFileSync(join(FOLDER, "scores.json"), "utf8")) as { aside: string[] }).aside;
}

export function styleTexts(): StyleText[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith(".txt"))
    .sort()
    .flatMap((name) =>
      readFileSync(join(FOLDER, name), "utf8")
        .split(/^====$/m)
        .map((part) => {
          const lines = part.trim().split("\n");
          const isFact = (line: string): boolean => line.startsWith("> ");
          return {
            style: name.replace(/\.txt$/, ""),
            text: lines.filter((line) => !isFact(line)).join("\n"),
            facts: lines.filter(isFact).map((line) => line.slice(2)),
          };
        }),
    );
}

/** The base fact of a row, and the particulars of an event. */
function saidBy(row: Row): { base: string; more: string[]; kind: string } {
  if (row.kind === "observation") {
    const { series, period, status, value, low, high } = row.record;
    const level = value ?? (low === undefined ? (row.record.direction ?? "change") : `${low}-${high}`);
    return {
      base: `${series} ${period} ${status} ${level}`,
      more: [],
      kind: series.startsWith("PRICE.") ? "price" : "figure",
    };
  }
  if (row.kind === "growth")
    return { base: `${row.record.series} growth ${row.record.rate}`, more: [], kind: "growth" };
  if (row.kind === "fx") return { base: row.record.pair, more: [], kind: "fx" };
  const { companies, stage, capacity, power, investment, location, countries, target, happened } = row.record;
  const who = companies.length > 0 ? [...companies].sort().join(" and ") : location?.split(",")[0];
  const amount = (one: Amount | undefined): string[] =>
    one?.value === undefined ? [] : [`${one.value} ${one.unit}`];
  return {
    base: `${who}: ${stage}`,
    kind: "event",
    more: [
      ...amount(power),
      ...amount(capacity),
      ...amount(investment),
      ...(location && companies.length > 0 ? [location.split(",")[0]!] : []),
      ...countries,
      ...(target ? [`aim ${target}`] : []),
      ...(happened ? [`on ${happened}`] : []),
    ],
  };
}

/** A row that gives no level says only how something moved; the facts of these texts are levels and events. */
function counts(row: Row): boolean {
  if (row.kind === "observation") return row.record.value !== undefined || row.record.low !== undefined;
  return row.kind === "event";
}

/** Reads the texts of one style and holds them against their facts. */
export function scoreStyle(style: string, texts: readonly StyleText[]): StyleScore {
  const ledger = corpusLedger();
  const score: StyleScore = {
    style,
    tally: { found: 0, missed: 0, wrong: 0 },
    byKind: new Map(),
    high: { right: 0, wrong: 0 },
    unread: 0,
    faults: [],
  };
  for (const { text, facts } of texts) {
    const review = readArticle(HEAD + text, ledger);
    if (isRefusal(review)) throw new Error(`${style}: ${review.refused}`);
    score.unread += review.numbers.filter(({ fate }) => fate === "unread").length;
    judgeText(score, review.rows.filter(counts), facts);
  }
  return score;
}

function judgeText(score: StyleScore, rows: readonly Row[], facts: readonly string[]): void {
  const expected = facts.map((fact) => {
    const [base = "", ...more] = fact.split("; ");
    return { base, more };
  });
  const left = [...expected];
  for (const row of rows) {
    const said = saidBy(row);
    const at = left.findIndex(({ base }) => base === said.base);
    if (row.confidence === "high") score.high[at >= 0 ? "right" : "wrong"] += 1;
    mark(score, said.kind, at >= 0 ? "found" : "wrong", said.base);
    if (at < 0) continue;
    const [match] = left.splice(at, 1);
    for (const part of said.more)
      mark(score, "particular", match!.more.includes(part) ? "found" : "wrong", `${said.base}; ${part}`);
    for (const part of match!.more.filter((one) => !said.more.includes(one)))
      mark(score, "particular", "missed", `${said.base}; ${part}`);
  }
  for (const { base, more } of left)
    for (const fact of [base, ...more])
      mark(
        score,
        fact === base ? kindOf(base) : "particular",
        "missed",
        fact === base ? base : `${base}; ${fact}`,
      );
}

function kindOf(base: string): string {
  if (base.includes(": ")) return "event";
  return base.startsWith("PRICE.") ? "price" : "figure";
}

function mark(score: StyleScore, kind: string, what: keyof Tally, fact: string): void {
  const tally = score.byKind.get(kind) ?? { found: 0, missed: 0, wrong: 0 };
  tally[what] += 1;
  score.tally[what] += 1;
  score.byKind.set(kind, tally);
  if (what !== "found") score.faults.push(`${score.style}: ${what} ${fact}`);
}
