/** npm run ingest:score [-- --faults [--aside]]: how well articles are read, per kind of fact, per case and per style. */
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

import { asideStyles, scoreStyle, styleTexts, type StyleScore } from "../tests/ingest/support/styles";

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

/** The texts of many styles; those kept aside are named apart, and their faults are shown only with --aside. */
function styles(withFaults: boolean): void {
  const texts = styleTexts();
  const aside = asideStyles();
  const scores = [...new Set(texts.map(({ style }) => style))].map((style) =>
    scoreStyle(
      style,
      texts.filter((one) => one.style === style),
    ),
  );
  const rated = (right: number, wrong: number): string =>
    right + wrong === 0 ? "    -" : (right / (right + wrong)).toFixed(3);
  const shown = (name: string, some: readonly StyleScore[]): string => {
    const all = overall(sum(some.map(({ tally }) => new Map([["all", tally]]))));
    const right = some.reduce((total, { high }) => total + high.right, 0);
    const wrong = some.reduce((total, { high }) => total + high.wrong, 0);
    const unread = some.reduce((total, one) => total + one.unread, 0);
    return `${name.padEnd(28)} ${precision(all).toFixed(3)}      ${recall(all).toFixed(3)}   ${rated(right, wrong)} of ${String(right + wrong).padStart(3)}   ${String(unread).padStart(4)}`;
  };
  console.log(`\n${"style".padEnd(28)} precision  recall  high right    unread numbers`);
  for (const one of scores)
    console.log(shown(`${one.style}${aside.includes(one.style) ? " (aside)" : ""}`, [one]));
  const worked = scores.filter(({ style }) => !aside.includes(style));
  const kept = scores.filter(({ style }) => aside.includes(style));
  console.log(shown("all worked on", worked));
  console.log(shown("all kept aside", kept));
  table(
    "kind of fact, styles",
    [...sum(scores.map(({ byKind }) => byKind))]
      .sort()
      .map(([kind, tally]) => [kind, new Map([[kind, tally]])]),
  );
  const faulty = process.argv.includes("--aside") ? scores : worked;
  if (withFaults) for (const fault of faulty.flatMap(({ faults }) => faults)) console.log(fault);
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

main();
