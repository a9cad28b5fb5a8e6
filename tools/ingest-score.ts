/**
 * npm run ingest:score [-- --faults [--aside] [--raise]]: how well articles are read, per kind of fact, case, style
 * and language. `--raise` lifts the floors that the tests hold to what is reached; none is ever lowered here.
 * With `--folder DIR` it scores only the texts of that folder, written in the form of tests/ingest/styles.
 * With `--asked DIR` it writes the requests that a model would get for those texts, of each style at most `--each N`;
 * with `--answered DIR` it scores the texts as read with the answers that lie beside them.
 * With `--session` it counts instead what a week asks of its reviewer.
 */
import { writeFileSync } from "node:fs";
import { isRefusal } from "../src/domain/answer/refusal";
import { readArticle } from "../src/ingest/read-article";
import { corpus, seedCase, type Case } from "../tests/ingest/support/cases";
import {
  judge,
  overall,
  precision,
  recall,
  sum,
  type Judgement,
  type Score,
} from "../tests/ingest/support/score";
import { readAnswered, writeAsked } from "./recorded-answers";
import { countedSession, sessionText } from "./counted-session";
import {
  heldScores,
  LOTS,
  raised,
  reached,
  SCORES,
  sumOf,
  type Lot,
} from "../tests/ingest/support/style-sums";
import {
  styleScores,
  styleTexts,
  textsOf,
  type StyleScore,
  type StyleText,
} from "../tests/ingest/support/styles";

interface Read {
  name: string;
  judgement: Judgement;
}

function read(one: Case): Read[] {
  const review = readArticle(one.article, one.ledger, one.given);
  if (isRefusal(review))
    return [{ name: `${one.name} (refused: ${review.refused})`, judgement: judge([], one.expected) }];
  const own = review.rows.filter(({ origin }) => origin === "article");
  const related = review.rows.filter(({ origin }) => origin === "related");
  return [
    { name: one.name, judgement: judge(own, one.expected) },
    ...(one.related ? [{ name: `${one.name}, related items`, judgement: judge(related, one.related) }] : []),
  ];
}

function line(name: string, score: Score): string {
  const all = overall(score);
  return `${name.padEnd(28)} ${precision(all).toFixed(3)}      ${recall(all).toFixed(3)}   ${String(all.found).padStart(5)} ${String(all.missed).padStart(6)} ${String(all.wrong).padStart(5)}`;
}

function table(title: string, rows: readonly [string, Score][]): void {
  console.log(`\n${title.padEnd(28)} precision  recall  found missed wrong`);
  for (const [name, score] of rows) console.log(line(name, score));
}

function main(): void {
  const withFaults = process.argv.includes("--faults");
  const cases = corpus().flatMap(read);
  const seed = seedCase();
  const all = [...cases, ...(seed ? read(seed) : [])];
  table(
    "case",
    all.map(({ name, judgement }) => [name, judgement.score]),
  );
  const corpusScore = sum(cases.map(({ judgement }) => judgement.score));
  table(
    "kind of fact, corpus",
    [...corpusScore].sort().map(([kind, tally]) => [kind, new Map([[kind, tally]])]),
  );
  table("corpus", [["all", corpusScore]]);
  console.log(`\n100 KB of the slowest case: ${slowest(corpus()).toFixed(2)} s of processor time`);
  styles(withFaults);
  if (withFaults)
    for (const { name, judgement } of all)
      for (const fault of judgement.faults) console.log(`${name}: ${fault}`);
}

function eachStyle(scores: readonly StyleScore[]): void {
  console.log(`\n${"style".padEnd(28)} precision  recall  high right    unread numbers`);
  for (const one of scores) console.log(styleLine(`${one.style}${one.aside ? " (aside)" : ""}`, [one]));
}

/** The texts of one folder, which need not belong to the project. */
function folder(scores: readonly StyleScore[]): void {
  eachStyle(scores);
  console.log(styleLine("all", scores));
  table(
    "kind of fact",
    [...sum(scores.map(({ byKind }) => byKind))]
      .sort()
      .map(([kind, tally]) => [kind, new Map([[kind, tally]])]),
  );
  if (process.argv.includes("--faults"))
    for (const fault of scores.flatMap(({ faults }) => faults)) console.log(fault);
}

/** The texts of many styles; those kept aside are named apart, and their faults are shown only with --aside. */
function styles(withFaults: boolean): void {
  const scores = styleScores();
  eachStyle(scores);
  for (const lot of Object.keys(LOTS) as Lot[])
    console.log(styleLine(`all ${lot}`, scores.filter(LOTS[lot])));
  for (const aside of [false, true])
    table(
      `kind of fact, ${aside ? "kept aside" : "worked on"}`,
      [...sum(scores.filter((one) => one.aside === aside).map(({ byKind }) => byKind))]
        .sort()
        .map(([kind, tally]) => [kind, new Map([[kind, tally]])]),
    );
  const faulty = process.argv.includes("--aside") ? scores : scores.filter(({ aside }) => !aside);
  if (withFaults) for (const fault of faulty.flatMap(({ faults }) => faults)) console.log(fault);
  if (process.argv.includes("--raise")) raiseFloors(scores);
}

function styleLine(name: string, some: readonly StyleScore[]): string {
  const { tally, high, unread } = sumOf(some);
  const offered = high.right + high.wrong;
  const rated = offered === 0 ? "    -" : (high.right / offered).toFixed(3);
  return `${name.padEnd(28)} ${precision(tally).toFixed(3)}      ${recall(tally).toFixed(3)}   ${rated} of ${String(offered).padStart(3)}   ${String(unread).padStart(4)}`;
}

function raiseFloors(scores: readonly StyleScore[]): void {
  const held = heldScores();
  const floors = raised(held.floors, reached(scores));
  writeFileSync(SCORES, `${JSON.stringify({ ...held, floors }, undefined, 2)}\n`);
}

/** The processor time for 100 KB made of one case over and over, the worst of the lot. */
function slowest(cases: readonly Case[]): number {
  return Math.max(
    ...cases.map(({ article, ledger, given, published }) => {
      const long = article.repeat(Math.ceil(100_000 / article.length)).slice(0, 100_000);
      const started = process.cpuUsage();
      readArticle(long, ledger, { ...given, ...(published && { published }) });
      return process.cpuUsage(started).user / 1e6;
    }),
  );
}

async function sessions(): Promise<void> {
  const seed = seedCase();
  for (const one of [...corpus(), ...(seed ? [seed] : [])])
    console.log(sessionText(one.name, await countedSession(one)));
}

/** What stands behind an option. */
function given(option: string): string | undefined {
  const at = process.argv.indexOf(option);
  return at < 0 ? undefined : (process.argv[at + 1] ?? ".");
}

/** The texts that were named: of a folder or of all styles, and of each style all or the first few. */
function texts(): StyleText[] {
  const path = given("--folder");
  const each = Number(given("--each") ?? Infinity);
  const counted = new Map<string, number>();
  return (path === undefined ? styleTexts() : textsOf(path)).filter(({ style }) => {
    counted.set(style, (counted.get(style) ?? 0) + 1);
    return counted.get(style)! <= each;
  });
}

/** Only texts whose requests were all answered tell what a model adds; the grammar alone stands above for comparison. */
async function answered(path: string): Promise<void> {
  const { read, notes, used, whole } = await readAnswered(path, texts());
  console.log(`${used} answers of ${path}; the texts that have one, read by the grammar alone:`);
  folder(styleScores(whole));
  console.log("\nRead by the grammar and with the answers:");
  folder(styleScores(whole, read));
  if (process.argv.includes("--faults")) for (const note of notes) console.log(note);
}

const [asked, answers] = [given("--asked"), given("--answered")];
if (asked !== undefined) console.log(writeAsked(asked, texts()));
else if (answers !== undefined) void answered(answers);
else if (process.argv.includes("--folder")) folder(styleScores(texts()));
else if (process.argv.includes("--session")) void sessions();
else main();
