/** npm run ingest -- article --review: a decision per row with a single key, to be left and taken up again. */
import { existsSync, readFileSync, rmSync } from "node:fs";
import type { Ledger, Period } from "../src/domain/ledger/records";
import type { LanguageTag } from "../src/domain/answer/languages/known";
import { reasonText } from "../src/ingest/languages/ingest-text";
import type { FactWords } from "../src/ingest/languages/report-text";
import { reportWords } from "../src/ingest/languages/report-words";
import type { ReviewWords } from "../src/ingest/languages/review-text";
import { reviewWords } from "../src/ingest/languages/review-words";
import { inUnitOf } from "../src/ingest/reading/subjects";
import { VOCABULARY } from "../src/domain/ledger/vocabulary";
import { factIn, levelText } from "../src/ingest/report";
import {
  answered,
  keyOfNumber,
  newSeriesOf,
  offerFor,
  openNumbers,
  type Answer,
  type Answers,
} from "../src/ingest/review/answers";
import type { NumberFate, OpenFigure, Review, Span } from "../src/ingest/review/review";
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

/** A terminal that is spoken at in one language. */
interface Desk extends Keys {
  words: ReviewWords;
  fact: FactWords;
  reason(text: string): string;
}

function deskOf(keys: Keys, tag: LanguageTag): Desk {
  const { fact } = reportWords(tag);
  const reason = (text: string): string => reasonText(text, tag, fact.named);
  return { ...keys, words: reviewWords(tag), fact, reason };
}

/** What a reviewer said of the rows, and of the numbers that no row holds. */
export interface Decided {
  decisions: Decisions;
  answers: Answers;
}

export interface Session {
  decided: Decided;
  /** Whether everything was decided. */
  done: boolean;
  /** Keys that decided something. */
  count: number;
}

/** How many series are shown with a key of their own. */
const KEYED = 6;

/** The units of the series that a review speaks of. */
export function unitsOf(review: Review, ledger: Ledger): (series: string) => string {
  const units = new Map([...ledger.series, ...review.newNames.series].map(({ code, unit }) => [code, unit]));
  return (series) => units.get(series) ?? "";
}

/** Goes through the undecided rows, then through the unread numbers; rows that the ledger knows are folded into one line. */
export async function decide(
  review: Review,
  ledger: Ledger,
  terminal: Keys,
  file: string,
  tag: LanguageTag = "en",
): Promise<Session> {
  const keys = deskOf(terminal, tag);
  const stored = storedIn(file);
  const decisions = new Map(stored.decisions);
  const answers = new Map(stored.answers);
  const keep = (): void =>
    replaceFile(file, JSON.stringify({ decisions: [...decisions], answers: [...answers] }));
  const rows = await decideRows(review, ledger, keys, decisions, keep);
  if (!rows.done) return { decided: { decisions, answers }, ...rows };
  const numbers = await decideNumbers(review, ledger, keys, answers, keep);
  return { decided: { decisions, answers }, done: numbers.done, count: rows.count + numbers.count };
}

type Progress = Pick<Session, "done" | "count">;

async function decideRows(
  review: Review,
  ledger: Ledger,
  keys: Desk,
  decisions: Map<string, Decision>,
  keep: () => void,
): Promise<Progress> {
  const rows = reviewedRows(review, decisions).filter(({ read }) => read.origin === "article");
  const known = rows.filter(({ read }) => read.comparison.status === "duplicate");
  if (known.length > 0) keys.say(keys.words.repeated(known.length));
  const unitOf = unitsOf(review, ledger);
  const undecided = (): ReviewedRow[] =>
    rows.filter((row) => !known.includes(row) && !decisions.has(row.key));
  const sure = await takeSure(undecided().filter(isSure), review, keys, unitOf);
  if (!sure) return { done: false, count: 0 };
  for (const { key } of sure.taken) decisions.set(key, TAKEN);
  if (sure.taken.length > 0) keep();
  const open = undecided();
  let { count } = sure;
  for (const [index, row] of open.entries()) {
    keys.say(
      `\n${keys.words.place(index + 1, open.length)}\n${shown(row, review, keys, unitOf)}\n${keys.words.rowHelp}`,
    );
    const decision = await decisionOf(row, ledger, keys, unitOf);
    if (!decision) return { done: false, count };
    count += 1;
    decisions.set(row.key, decision);
    keep();
  }
  return { done: true, count };
}

/** One list is quicker than as many screens. */
export const WORTH_A_LIST = 3;

/** The rows of high confidence, all shown under their sentences, for one key. */
async function takeSure(
  sure: readonly ReviewedRow[],
  review: Review,
  keys: Desk,
  unitOf: (series: string) => string,
): Promise<{ taken: readonly ReviewedRow[]; count: number } | undefined> {
  if (sure.length < WORTH_A_LIST) return { taken: [], count: 0 };
  keys.say(
    `\n${keys.words.sure(sure.length)}\n${sureList(sure, review, keys, unitOf)}\n${keys.words.sureHelp}`,
  );
  for (let key = await keys.key(); key !== undefined && key !== "q"; key = await keys.key()) {
    if (key === "a") return { taken: sure, count: 1 };
    if (key === "o") return { taken: [], count: 0 };
    if (key !== "e") continue;
    const typed = await keys.line(keys.words.oneByOne);
    const left = new Set(Array.from(typed.matchAll(/\d+/g), ([number]) => Number(number)));
    return { taken: sure.filter((_, index) => !left.has(index + 1)), count: 1 };
  }
  return undefined;
}

/** Facts of one sentence stand together beneath it. */
function sureList(
  sure: readonly ReviewedRow[],
  review: Review,
  { words, fact, reason }: Desk,
  unitOf: (series: string) => string,
): string {
  const starts = [...new Set(sure.map(({ read }) => read.sentences[0]?.start))];
  return starts
    .flatMap((start) => {
      const own = sure.filter(({ read }) => read.sentences[0]?.start === start);
      const sentence = own[0]?.read.sentences[0];
      return [
        ...own.flatMap((row) => [
          `  ${sure.indexOf(row) + 1} ${words.statuses[row.read.comparison.status]} ${factIn(row.read, unitOf, fact)}`,
          ...row.read.reasons.map((why) => `    ${reason(why)}`),
        ]),
        ...(sentence
          ? [
              quoted(
                review,
                sentence,
                own.flatMap(({ read }) => read.figures),
              ),
            ]
          : []),
      ];
    })
    .join("\n");
}

const TAKEN: Decision = { accepted: true, texts: {} };

/** Whether a row needs no look of its own. */
export function isSure({ read, problem }: ReviewedRow): boolean {
  return (
    read.confidence === "high" &&
    read.comparison.status !== "conflict" &&
    read.alternatives.length === 0 &&
    problem === undefined
  );
}

/** What was decided is forgotten once it is written. */
export function forget(file: string): void {
  rmSync(file, { force: true });
}

function storedIn(file: string): { decisions: [string, Decision][]; answers: [string, Answer][] } {
  if (!existsSync(file)) return { decisions: [], answers: [] };
  const found: unknown = JSON.parse(readFileSync(file, "utf8"));
  // A file of before held the decisions alone.
  if (Array.isArray(found)) return { decisions: found as [string, Decision][], answers: [] };
  return found as ReturnType<typeof storedIn>;
}

async function decisionOf(
  row: ReviewedRow,
  ledger: Ledger,
  keys: Desk,
  unitOf: (series: string) => string,
): Promise<Decision | undefined> {
  const texts: Record<string, string> = {};
  for (let key = await keys.key(); key !== undefined && key !== "q"; key = await keys.key()) {
    const other = row.read.alternatives[Number(key) - 1];
    if (key === "s") return { accepted: false, texts };
    if (key === "e") Object.assign(texts, await edited(row, texts, keys));
    const moved = key === "m" ? await movedTo(row, ledger, keys, unitOf) : undefined;
    if (moved) return { accepted: true, texts: { ...texts, ...moved } };
    if (other) return { accepted: true, texts: { ...texts, [other.field]: String(other.value) } };
    if (key === "a" && !(await isSound(row, texts, keys))) continue;
    if (key === "a") return { accepted: true, texts };
  }
  return undefined;
}

/** A row under another series of the ledger, by its code or its name, with its numbers in the unit of that one. */
async function movedTo(
  { read }: ReviewedRow,
  { series }: Ledger,
  keys: Desk,
  unitOf: (series: string) => string,
): Promise<Record<string, string> | undefined> {
  if (read.kind !== "observation") return undefined;
  const typed = (await keys.line(keys.words.otherSeries)).trim();
  const said = typed.toLowerCase();
  const named = series.find(
    ({ code, name, aliases }) =>
      code.toLowerCase() === said || [name, ...aliases].some((one) => one.toLowerCase() === said),
  );
  const { value, low, high } = read.record;
  const unit = unitOf(read.record.series);
  const inUnit = (held: number): number | undefined =>
    named && inUnitOf(named, { value: held, unit: { code: unit } })?.value;
  const texts: Record<string, string> = {};
  for (const [field, held] of Object.entries({ value, low, high })) {
    if (held === undefined) continue;
    const number = named?.unit === unit ? held : inUnit(held);
    if (number !== undefined) texts[field] = String(number);
  }
  const whole = [value, low, high].filter((held) => held !== undefined).length === Object.keys(texts).length;
  if (named && whole && Object.keys(texts).length > 0) return { series: named.code, ...texts };
  if (typed) keys.say(keys.words.noSeries(typed, unit));
  return undefined;
}

/** Whether a row can be kept; a country that the text does not print is asked for. */
async function isSound(row: ReviewedRow, texts: Record<string, string>, keys: Desk): Promise<boolean> {
  const { read } = row;
  if (read.kind === "event" && read.record.countries.length === 0 && !texts.countries) {
    const country = (await keys.line(keys.words.country)).trim();
    if (country === "") return false;
    texts.countries = country;
    return true;
  }
  if (row.problem === undefined || Object.keys(texts).length > 0) return true;
  keys.say(keys.reason(row.problem));
  return false;
}

async function edited(
  row: ReviewedRow,
  texts: Record<string, string>,
  keys: Desk,
): Promise<Record<string, string>> {
  const fields = fieldsOf(row.row, "", texts);
  keys.say(
    fields
      .map(({ path, label, text }, index) => `  ${index + 1} ${keys.words.fields[path] ?? label}: ${text}`)
      .join("\n"),
  );
  const [, number, value] = /^(\d+)\s+(.*)$/.exec(await keys.line(keys.words.newText)) ?? [];
  const field = fields[Number(number) - 1];
  return field && value !== undefined ? { [field.path]: value } : {};
}

/** The fact with its units, its doubts, and its whole sentence with the figures between angle marks. */
function shown(
  { read, problem }: ReviewedRow,
  review: Review,
  { words, fact, reason }: Desk,
  unitOf: (series: string) => string,
): string {
  const [sentence] = read.sentences;
  return [
    `${words.statuses[read.comparison.status]} ${factIn(read, unitOf, fact)} [${words.confidences[read.confidence]}]`,
    ...(problem ? [`  ${reason(problem)}`] : []),
    ...read.reasons.map((why) => `  ${reason(why)}`),
    ...read.alternatives.map(
      ({ field, value, why }, index) =>
        `  ${index + 1} ${words.fields[field] ?? field} ${value}: ${reason(why)}`,
    ),
    ...(sentence ? [quoted(review, sentence, read.figures)] : []),
  ].join("\n");
}

function quoted({ text }: Review, sentence: Span, figures: readonly Span[]): string {
  const pieces = piecesOf(text, sentence, figures);
  return `  "${pieces.map((piece) => (piece.isFigure ? `«${piece.text}»` : piece.text)).join("")}"`;
}

type OpenNumber = NumberFate & { open: OpenFigure };

async function decideNumbers(
  review: Review,
  ledger: Ledger,
  keys: Desk,
  answers: Map<string, Answer>,
  keep: () => void,
): Promise<Progress> {
  // A figure of several numbers is answered once.
  const left = (): OpenNumber[] =>
    openNumbers(answered(review, answers, ledger)).filter((number) => !passed.has(keyOfNumber(number)));
  const passed = new Set<string>();
  const unitOf = unitsOf(review, ledger);
  let count = 0;
  for (let open = left(); open.length > 0; open = left()) {
    const [number] = open as [OpenNumber];
    keys.say(
      `\n${keys.words.unread(open.length)}\n${shownNumber(number, review, keys, unitOf)}\n${keys.words.numberHelp}`,
    );
    const said = await answerOf(number, review, keys, unitOf);
    if (!said) return { done: false, count };
    count += 1;
    if (said === "leave") passed.add(keyOfNumber(number));
    else
      for (const one of said.wholeSentence
        ? open.filter(({ open: { sentence } }) => sentence.start === number.open.sentence.start)
        : [number])
        answers.set(keyOfNumber(one), said.answer);
    keep();
  }
  return { done: true, count };
}

function shownNumber(
  number: OpenNumber,
  review: Review,
  { words, fact }: Desk,
  unitOf: (series: string) => string,
): string {
  const { open } = number;
  const offer = offerFor(review, number);
  return [
    quoted(review, open.sentence, [open.span]),
    ...open.fits
      .slice(0, KEYED)
      .map(
        ({ series, ...level }, index) => `  ${index + 1} ${series} ${levelText(level, unitOf(series), fact)}`,
      ),
    ...(offer ? [`  n ${factIn(offer, unitOf, fact)}`] : []),
    `  ${words.period(open.periods[0] ?? "")}`,
  ].join("\n");
}

/** What is said of a number; undefined where the session is left. */
async function answerOf(
  number: OpenNumber,
  review: Review,
  keys: Desk,
  unitOf: (series: string) => string,
): Promise<{ answer: Answer; wholeSentence?: boolean } | "leave" | undefined> {
  const { open } = number;
  let [period = ""] = open.periods;
  for (let key = await keys.key(); key !== undefined && key !== "q"; key = await keys.key()) {
    if (key === "s") return "leave";
    if (key === "x") return { answer: { is: "no fact" } };
    if (key === "w") return { answer: { is: "no fact" }, wholeSentence: true };
    if (key === "p") {
      period = nextOf(open.periods, period);
      keys.say(`  ${keys.words.period(period)}`);
    }
    const fit = open.fits.slice(0, KEYED)[Number(key) - 1];
    if (fit) return { answer: { is: "series", series: fit.series, period } };
    const named = key === "t" ? await namedSeries(open, keys) : undefined;
    if (named) return { answer: { is: "series", series: named, period } };
    const fresh = key === "n" ? await newSeries(number, review, period, keys, unitOf) : undefined;
    if (fresh) return { answer: fresh };
  }
  return undefined;
}

function nextOf(periods: readonly Period[], period: Period): Period {
  return periods[(periods.indexOf(period) + 1) % periods.length] ?? period;
}

/** A series by its code, among those whose unit fits. */
async function namedSeries({ fits, unit }: OpenFigure, keys: Desk): Promise<string | undefined> {
  const code = (await keys.line(keys.words.codeOfSeries)).trim().toUpperCase();
  if (fits.some(({ series }) => series === code)) return code;
  if (code) keys.say(keys.words.noSeries(code, unit ?? keys.words.noUnit));
  return undefined;
}

async function newSeries(
  number: OpenNumber,
  review: Review,
  period: Period,
  keys: Desk,
  unitOf: (series: string) => string,
): Promise<Answer | undefined> {
  if (offerFor(review, number)) return { is: "offered series" };
  const name = (await keys.line(keys.words.nameOfSeries)).trim();
  const measure = name ? await measureOf(keys) : undefined;
  const region = measure ? (await keys.line(keys.words.region)).trim() : "";
  if (!measure || !region) return undefined;
  const series = { name, measure, region };
  const { code, unit } = newSeriesOf(series, number.open.unit ?? "x", "");
  if (unitOf(code)) {
    keys.say(keys.words.isThere(code));
    return undefined;
  }
  keys.say(`  ${keys.words.inUnit(code, unit)}`);
  return { is: "new series", series, period };
}

async function measureOf(keys: Desk): Promise<(typeof VOCABULARY.measure)[number] | undefined> {
  const typed = (await keys.line(keys.words.measure(VOCABULARY.measure.join(", ")))).trim();
  return VOCABULARY.measure.find((one) => one === typed);
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
