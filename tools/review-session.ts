/** npm run ingest -- article --review: a decision per row with a single key, to be left and taken up again. */
import { existsSync, readFileSync, rmSync } from "node:fs";
import type { Ledger, Period } from "../src/domain/ledger/records";
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

const ROW_HELP = "a accept · s skip · e edit · 1-9 read it otherwise · q leave, to go on later";
const SURE_HELP =
  "a accept all of these · e all but some, which come one by one · o one by one · q leave, to go on later";
const NUMBER_HELP =
  "1-9 assign to that series · t to another · p another period · n a new series · x no market fact · w nor any other of this sentence · s leave it unread · q leave";

/** How many series are shown with a key of their own. */
const KEYED = 6;

/** The units of the series that a review speaks of. */
export function unitsOf(review: Review, ledger: Ledger): (series: string) => string {
  const units = new Map([...ledger.series, ...review.newNames.series].map(({ code, unit }) => [code, unit]));
  return (series) => units.get(series) ?? "";
}

/** Goes through the undecided rows, then through the unread numbers; rows that the ledger knows are folded into one line. */
export async function decide(review: Review, ledger: Ledger, keys: Keys, file: string): Promise<Session> {
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
  keys: Keys,
  decisions: Map<string, Decision>,
  keep: () => void,
): Promise<Progress> {
  const rows = reviewedRows(review, decisions).filter(({ read }) => read.origin === "article");
  const known = rows.filter(({ read }) => read.comparison.status === "duplicate");
  if (known.length > 0) keys.say(`${known.length} rows repeat what the ledger knows; they are left out.`);
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
    keys.say(`\n${index + 1} of ${open.length}\n${shown(row, review, unitOf)}\n${ROW_HELP}`);
    const decision = await decisionOf(row, keys);
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
  keys: Keys,
  unitOf: (series: string) => string,
): Promise<{ taken: readonly ReviewedRow[]; count: number } | undefined> {
  if (sure.length < WORTH_A_LIST) return { taken: [], count: 0 };
  keys.say(`\n${sure.length} rows of high confidence\n${sureList(sure, review, unitOf)}\n${SURE_HELP}`);
  for (let key = await keys.key(); key !== undefined && key !== "q"; key = await keys.key()) {
    if (key === "a") return { taken: sure, count: 1 };
    if (key === "o") return { taken: [], count: 0 };
    if (key !== "e") continue;
    const typed = await keys.line("numbers of those that come one by one: ");
    const left = new Set(Array.from(typed.matchAll(/\d+/g), ([number]) => Number(number)));
    return { taken: sure.filter((_, index) => !left.has(index + 1)), count: 1 };
  }
  return undefined;
}

/** Facts of one sentence stand together beneath it. */
function sureList(sure: readonly ReviewedRow[], review: Review, unitOf: (series: string) => string): string {
  const starts = [...new Set(sure.map(({ read }) => read.sentences[0]?.start))];
  return starts
    .flatMap((start) => {
      const own = sure.filter(({ read }) => read.sentences[0]?.start === start);
      const sentence = own[0]?.read.sentences[0];
      return [
        ...own.flatMap((row) => [
          `  ${sure.indexOf(row) + 1} ${row.read.comparison.status.toUpperCase()} ${factIn(row.read, unitOf)}`,
          ...row.read.reasons.map((reason) => `    ${reason}`),
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

async function decisionOf(row: ReviewedRow, keys: Keys): Promise<Decision | undefined> {
  const texts: Record<string, string> = {};
  for (let key = await keys.key(); key !== undefined && key !== "q"; key = await keys.key()) {
    const other = row.read.alternatives[Number(key) - 1];
    if (key === "s") return { accepted: false, texts };
    if (key === "e") Object.assign(texts, await edited(row, texts, keys));
    if (other) return { accepted: true, texts: { ...texts, [other.field]: String(other.value) } };
    if (key === "a" && !(await isSound(row, texts, keys))) continue;
    if (key === "a") return { accepted: true, texts };
  }
  return undefined;
}

/** Whether a row can be kept; a country that the text does not print is asked for. */
async function isSound(row: ReviewedRow, texts: Record<string, string>, keys: Keys): Promise<boolean> {
  const { read } = row;
  if (read.kind === "event" && read.record.countries.length === 0 && !texts.countries) {
    const country = (await keys.line("No country is printed. Country: ")).trim();
    if (country === "") return false;
    texts.countries = country;
    return true;
  }
  if (row.problem === undefined || Object.keys(texts).length > 0) return true;
  keys.say(row.problem);
  return false;
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

/** The fact with its units, its doubts, and its whole sentence with the figures between angle marks. */
function shown({ read, problem }: ReviewedRow, review: Review, unitOf: (series: string) => string): string {
  const [sentence] = read.sentences;
  return [
    `${read.comparison.status.toUpperCase()} ${factIn(read, unitOf)} [${read.confidence}]`,
    ...(problem ? [`  ${problem}`] : []),
    ...read.reasons.map((reason) => `  ${reason}`),
    ...read.alternatives.map(({ field, value, why }, index) => `  ${index + 1} ${field} ${value}: ${why}`),
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
  keys: Keys,
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
    keys.say(`\n${open.length} unread\n${shownNumber(number, review, unitOf)}\n${NUMBER_HELP}`);
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

function shownNumber(number: OpenNumber, review: Review, unitOf: (series: string) => string): string {
  const { open } = number;
  const offer = offerFor(review, number);
  return [
    quoted(review, open.sentence, [open.span]),
    ...open.fits
      .slice(0, KEYED)
      .map(({ series, ...level }, index) => `  ${index + 1} ${series} ${levelText(level, unitOf(series))}`),
    ...(offer ? [`  n ${factIn(offer, unitOf)}`] : []),
    `  period ${open.periods[0] ?? ""}`,
  ].join("\n");
}

/** What is said of a number; undefined where the session is left. */
async function answerOf(
  number: OpenNumber,
  review: Review,
  keys: Keys,
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
      keys.say(`  period ${period}`);
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
async function namedSeries({ fits, unit }: OpenFigure, keys: Keys): Promise<string | undefined> {
  const code = (await keys.line("code of the series: ")).trim().toUpperCase();
  if (fits.some(({ series }) => series === code)) return code;
  if (code) keys.say(`${code} is no series in ${unit ?? "this unit"}.`);
  return undefined;
}

async function newSeries(
  number: OpenNumber,
  review: Review,
  period: Period,
  keys: Keys,
  unitOf: (series: string) => string,
): Promise<Answer | undefined> {
  if (offerFor(review, number)) return { is: "offered series" };
  const name = (await keys.line("name of the series: ")).trim();
  const measure = name ? await measureOf(keys) : undefined;
  const region = measure ? (await keys.line("region: ")).trim() : "";
  if (!measure || !region) return undefined;
  const series = { name, measure, region };
  const { code, unit } = newSeriesOf(series, number.open.unit ?? "x", "");
  if (unitOf(code)) {
    keys.say(`${code} is there already.`);
    return undefined;
  }
  keys.say(`  ${code} in ${unit}`);
  return { is: "new series", series, period };
}

async function measureOf(keys: Keys): Promise<(typeof VOCABULARY.measure)[number] | undefined> {
  const typed = (await keys.line(`what it measures (${VOCABULARY.measure.join(", ")}): `)).trim();
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
