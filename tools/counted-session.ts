/** npm run ingest:score -- --session: how many keys and words a reviewer needs for a week, by a reviewer who knows what is right. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isRefusal } from "../src/domain/answer/refusal";
import { readArticle } from "../src/ingest/read-article";
import { openNumbers } from "../src/ingest/review/answers";
import type { Review, Row } from "../src/ingest/review/review";
import { reviewedRows, type ReviewedRow } from "../src/ingest/review/reviewed-rows";
import type { Case } from "../tests/ingest/support/cases";
import { judge } from "../tests/ingest/support/score";
import { scriptedKeys } from "../tests/ingest/support/scripted-keys";
import { decide, isSure, WORTH_A_LIST } from "./review-session";

/** Slow reading of dense text, and the choice of a key. */
const WORDS_A_MINUTE = 200;
const SECONDS_A_KEY = 3;

export interface Counted {
  /** What each row, each unread number and each new name would ask for on its own. */
  oneByOne: number;
  rows: number;
  keys: { rows: number; numbers: number };
  /** All that is shown, help lines apart. */
  words: number;
  minutes: number;
}

export async function countedSession({ article, ledger, given, expected }: Case): Promise<Counted> {
  const review = readArticle(article, ledger, given);
  if (isRefusal(review)) throw new Error(review.refused);
  const isRight = (row: Row): boolean =>
    [...judge([row], expected).score.values()].every(({ wrong }) => wrong === 0);
  const open = reviewedRows(review, new Map()).filter(
    ({ read }) => read.origin === "article" && read.comparison.status !== "duplicate",
  );
  const high = open.filter(isSure);
  // Beside the list, what is wrong in it comes one by one.
  const wrong = high.flatMap(({ read }, index) => (isRight(read) ? [] : [index + 1]));
  const listed = high.length >= WORTH_A_LIST;
  const list = listed ? (wrong.length > 0 ? `e${wrong.join(" ")}\r` : "a") : "";
  const singly = open.filter((row) => !listed || !high.includes(row) || !isRight(row.read));
  const keysOfRows = [
    list,
    ...singly.map((row) => (isRight(row.read) ? takenWith(row, expected) : "s")),
  ].filter(Boolean);
  const sentences = new Set(openNumbers(review).map(({ open: { sentence } }) => sentence.start));
  const typed = [...keysOfRows, ..."w".repeat(sentences.size)].join("");
  const home = mkdtempSync(join(tmpdir(), "session-"));
  const keys = scriptedKeys(typed);
  const { count, done } = await decide(review, ledger, keys, join(home, "state.json"));
  rmSync(home, { recursive: true });
  if (!done) throw new Error("The session did not come to its end.");
  const words = wordsIn(keys.said());
  return {
    oneByOne: oneByOne(review),
    rows: review.rows.filter(({ origin }) => origin === "article").length,
    keys: { rows: keysOfRows.length, numbers: count - keysOfRows.length },
    words,
    minutes: words / WORDS_A_MINUTE + (count * SECONDS_A_KEY) / 60,
  };
}

/** The key that takes a row; where no country is printed, the reviewer who knows what is right types it. */
function takenWith({ read }: ReviewedRow, { events }: Case["expected"]): string {
  if (read.kind !== "event" || read.record.countries.length > 0) return "a";
  const who = read.record.companies.join();
  const known = events.find(({ companies }) => companies.join() === who)?.countries[0];
  return known === undefined ? "s" : `a${known}\r`;
}

function oneByOne({ rows, numbers, newNames }: Review): number {
  return (
    rows.filter(({ origin }) => origin === "article").length +
    numbers.filter(({ fate }) => fate === "unread").length +
    newNames.companies.length +
    newNames.series.length
  );
}

function wordsIn(said: string): number {
  const lines = said.split("\n").filter((line) => !/ · q leave/.test(line));
  return lines.join(" ").split(/\s+/).filter(Boolean).length;
}

export function sessionText(name: string, { oneByOne: before, rows, keys, words, minutes }: Counted): string {
  return `${name}: ${rows} rows; one by one ${before} decisions; in the session ${keys.rows + keys.numbers} (${keys.rows} for rows, ${keys.numbers} for unread numbers), ${words} words to read: about ${minutes.toFixed(1)} minutes at ${WORDS_A_MINUTE} words a minute and ${SECONDS_A_KEY} s a decision`;
}
