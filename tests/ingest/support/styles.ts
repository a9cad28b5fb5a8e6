import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isRefusal, type Refusal } from "../../../src/domain/answer/refusal";
import type { Amount } from "../../../src/domain/ledger/records";
import { readArticle } from "../../../src/ingest/read-article";
import type { Article, Review, Row } from "../../../src/ingest/review/review";
import { ROOT } from "../../ledger/files";
import { corpusLedger } from "./cases";
import { factOfStyle, optional, says, saysBase, type StyleFact } from "./style-facts";
import type { Tally } from "./score";

const FOLDER = join(ROOT, "tests/ingest/styles");

/** What stands above every text that doesn't say itself when and by whom it was published. */
const HEADS = {
  en: "Solid-state battery news and notes for the readers of the desk\n\nPublished: Apr 20, 2027\nSource: LMD\n\n",
  zh: "固态电池行业资讯与随笔\n\n发布时间：2027年4月20日\n来源：LMD\n\n",
};

export type StyleLanguage = keyof typeof HEADS;

export interface StyleText {
  style: string;
  /** Nobody who works on the rules looks at it. */
  aside: boolean;
  text: string;
  facts: string[];
}

export interface StyleScore {
  style: string;
  aside: boolean;
  language: StyleLanguage;
  tally: Tally;
  byKind: Map<string, Tally>;
  /** Rows offered as high: right and wrong ones. */
  high: { right: number; wrong: number };
  unread: number;
  faults: string[];
}

export function styleTexts(): StyleText[] {
  return [...textsOf(FOLDER, false), ...textsOf(join(FOLDER, "aside"), true)];
}

/** The texts of a folder; one that isn't there has none. */
export function textsOf(folder: string, aside = false): StyleText[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .sort()
    .flatMap((name) =>
      readFileSync(join(folder, name), "utf8")
        .split(/^====$/m)
        .map((part) => {
          const lines = part.trim().split("\n");
          const isFact = (line: string): boolean => /^>\??\s/.test(line);
          return {
            style: name.replace(/\.txt$/, ""),
            aside,
            text: lines.filter((line) => !isFact(line)).join("\n"),
            facts: lines.filter(isFact).map((line) => line.slice(1)),
          };
        }),
    );
}

/** Reads one text into a review, or says why it doesn't. */
export type StyleReader = (one: StyleText) => Review | Refusal;

/** Every style held against its facts, those kept aside behind the others. */
export function styleScores(
  texts: readonly StyleText[] = styleTexts(),
  read: StyleReader = byGrammar(),
): StyleScore[] {
  return [...new Set(texts.map(({ style }) => style))].map((style) =>
    scoreStyle(
      texts.filter((one) => one.style === style),
      read,
    ),
  );
}

function byGrammar(): StyleReader {
  const ledger = corpusLedger();
  return (one) => readArticle(sourceOf(one), ledger);
}

/** A text as it is read: under the common head, where it has none of its own. */
export function sourceOf({ style, text, facts }: StyleText): string {
  const ownHead = facts.some((line) => factOfStyle(line).kind === "head");
  return ownHead ? text : HEADS[languageOf(style)] + text;
}

function languageOf(style: string): StyleLanguage {
  return style.startsWith("zh-") ? "zh" : "en";
}

/** Reads the texts of one style and holds them against their facts. */
function scoreStyle(texts: readonly StyleText[], read: StyleReader): StyleScore {
  const { style, aside } = texts[0]!;
  const language = languageOf(style);
  const score: StyleScore = {
    style,
    aside,
    language,
    tally: { found: 0, missed: 0, wrong: 0 },
    byKind: new Map(),
    high: { right: 0, wrong: 0 },
    unread: 0,
    faults: [],
  };
  for (const one of texts) {
    const expected = one.facts.map(factOfStyle);
    const review = read(one);
    if (isRefusal(review)) score.faults.push(`${style}: refused, ${review.refused}`);
    judgeText(score, isRefusal(review) ? undefined : review, expected);
  }
  return score;
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

function judgeText(score: StyleScore, review: Review | undefined, facts: readonly StyleFact[]): void {
  judgeHead(
    score,
    review?.article,
    facts.filter(({ kind }) => kind === "head"),
  );
  const left = facts.filter(({ kind }) => kind !== "head");
  score.unread += review?.numbers.filter(({ fate }) => fate === "unread").length ?? 0;
  for (const row of review?.rows.filter(counts) ?? []) {
    const said = saidBy(row);
    const at = left.findIndex((fact) => saysBase(fact, said.base));
    if (at >= 0 && left[at]!.optional) {
      left.splice(at, 1);
      continue;
    }
    if (row.confidence === "high") score.high[at >= 0 ? "right" : "wrong"] += 1;
    mark(score, said.kind, at >= 0 ? "found" : "wrong", said.base);
    if (at >= 0) judgeParticulars(score, said, left.splice(at, 1)[0]!);
  }
  for (const fact of left.filter((one) => !one.optional)) {
    mark(score, fact.kind, "missed", fact.base[0]!);
    for (const part of fact.more.filter((one) => !optional(one)))
      mark(score, "particular", "missed", `${fact.base[0]!}; ${part}`);
  }
}

function judgeHead(score: StyleScore, article: Article | undefined, facts: readonly StyleFact[]): void {
  for (const { base } of facts) {
    const [what] = base[0]!.split(" ");
    const said = what === "published" ? article?.published : article?.publisher;
    mark(
      score,
      "head",
      base.includes(`${what} ${said}`) ? "found" : said === undefined ? "missed" : "wrong",
      base[0]!,
    );
  }
}

function judgeParticulars(
  score: StyleScore,
  said: { base: string; more: readonly string[] },
  fact: StyleFact,
): void {
  for (const part of said.more) {
    const meant = fact.more.find((one) => says(one, part));
    if (meant && optional(meant)) continue;
    mark(score, "particular", meant ? "found" : "wrong", `${said.base}; ${part}`);
  }
  for (const part of fact.more.filter(
    (one) => !optional(one) && !said.more.some((other) => says(one, other)),
  ))
    mark(score, "particular", "missed", `${said.base}; ${part}`);
}

function mark(score: StyleScore, kind: string, what: keyof Tally, fact: string): void {
  const tally = score.byKind.get(kind) ?? { found: 0, missed: 0, wrong: 0 };
  tally[what] += 1;
  score.tally[what] += 1;
  score.byKind.set(kind, tally);
  if (what !== "found") score.faults.push(`${score.style}: ${what} ${fact}`);
}
