/** What a reviewer makes of the rows of a review: which are taken, and which of their fields read otherwise. */
import { lastIn, partsOf } from "../../domain/ledger/lists";
import type { Series } from "../../domain/ledger/records";
import { VOCABULARY } from "../../domain/ledger/vocabulary";
import { isDay } from "../../domain/time/day";
import { grainOf } from "../../domain/time/period";
import { fraction } from "../figures/figures";
import type { Review, Row } from "./review";

/** A reviewer's word on one row: fields by their path, as typed. */
export interface Decision {
  accepted?: boolean;
  texts: Readonly<Record<string, string>>;
}

export type Decisions = ReadonlyMap<string, Decision>;

export interface ReviewedRow {
  key: string;
  /** As the reader read it. */
  read: Row;
  /** With the reviewer's changes. */
  row: Row;
  accepted: boolean;
  /** Why it cannot be kept as it is. */
  problem?: string;
}

export const UNDECIDED: Decision = { texts: {} };

/** New rows and updates are taken unless the reviewer says otherwise; what is unsure, known or contradicted is not. */
export function reviewedRows(review: Review, decisions: Decisions): ReviewedRow[] {
  const keys = new Map<string, number>();
  return review.rows.map((read) => {
    const key = keyOf(read, keys);
    const { accepted, texts } = decisions.get(key) ?? UNDECIDED;
    const row = changed(read, texts);
    const problem = problemOf(row);
    const sure = read.confidence !== "low";
    const offered = sure && ["new", "update"].includes(read.comparison.status) && problem === undefined;
    return {
      key,
      read,
      row,
      accepted: read.origin === "article" && (accepted ?? offered),
      ...(problem !== undefined && { problem }),
    };
  });
}

/** The place a row was read at tells it from others, also when the article is read again with another day. */
function keyOf(row: Row, taken: Map<string, number>): string {
  const place = `${row.kind}-${row.sentences[0]?.start ?? 0}`;
  const count = (taken.get(place) ?? 0) + 1;
  taken.set(place, count);
  return `${place}-${count}`;
}

type Fields = Record<string, unknown>;

function changed(read: Row, texts: Decision["texts"]): Row {
  if (Object.keys(texts).length === 0) return read;
  const row = structuredClone(read);
  for (const [path, text] of Object.entries(texts)) setField(row.record, path, parsed(row.kind, path, text));
  if (row.kind === "event" && read.kind === "event") {
    if (texts.headline === undefined) row.record.headline = headlineAfter(read.record, row.record);
    // A row by hand has nothing but its stage to tell.
    if (read.record.summary === stageAlone(read.record)) row.record.summary = stageAlone(row.record);
  }
  return row;
}

const NUMBERS = new Set(["value", "low", "high", "from", "to", "rate"]);
const LISTS = new Set(["companies", "countries"]);

/** A figure that is none becomes NaN, an empty text nothing. */
function parsed(kind: Row["kind"], path: string, text: string): unknown {
  const name = lastIn(partsOf(path, "."));
  const trimmed = text.trim();
  if (LISTS.has(name))
    return trimmed
      .split(/[,;、，]/)
      .map((part) => part.trim())
      .filter(Boolean);
  if (trimmed === "") return undefined;
  if (!NUMBERS.has(name)) return trimmed;
  const figure = Number(trimmed.replace(/,/g, ""));
  return kind === "growth" && name === "rate" ? fraction(figure) : figure;
}

function setField(record: Fields, path: string, value: unknown): void {
  const [name, ...rest] = partsOf(path, ".");
  if (rest.length > 0) {
    const inner = { ...(record[name] as Fields) };
    setField(inner, rest.join("."), value);
    // Words stood for a number that was not clear.
    if (rest[0] === "value") delete inner.text;
    record[name] = inner;
  } else if (value === undefined) delete record[name];
  else record[name] = value;
}

type EventRecord = Extract<Row, { kind: "event" }>["record"];

function stageAlone({ stage }: EventRecord): string {
  return `Stage: ${stage}.`;
}

/** A headline put together from the facts follows them. */
function headlineAfter(before: EventRecord, after: EventRecord): string {
  const parts = before.headline.split(" · ");
  if (parts[0] === before.companies.join(" and ")) parts[0] = after.companies.join(" and ");
  if (parts.length > 1 && parts.at(-1) === before.stage) parts[parts.length - 1] = after.stage;
  return parts.filter(Boolean).join(" · ");
}

function problemOf(row: Row): string | undefined {
  switch (row.kind) {
    case "observation":
      return problemOfObservation(row.record);
    case "growth": {
      const { from, to, rate } = row.record;
      if (![from, to].every((year) => Number.isInteger(year)) || from >= to)
        return "The window has to be two years, the earlier one first.";
      return Number.isFinite(rate) ? undefined : "The rate has to be a number.";
    }
    case "fx":
      if (!isDay(row.record.date ?? "")) return "The day has to be written 2026-01-09.";
      return row.record.rate > 0 ? undefined : "The rate has to be above zero.";
    case "event":
      if (!row.record.headline) return "It has no headline.";
      if (row.record.countries.length === 0)
        return "No country is printed, and an event needs one: give it under Edit.";
  }
  return undefined;
}

type ObservationRecord = Extract<Row, { kind: "observation" }>["record"];

function problemOfObservation(record: ObservationRecord): string | undefined {
  const { period, value, low, high, direction, change, yearChange } = record;
  if (period === undefined || grainOf(period) === undefined)
    return "The period has to be a day 2026-01-09, a month 2026-01, a quarter 2026-Q1 or a year 2026.";
  const figures = [value, low, high].filter((figure) => figure !== undefined);
  if (!figures.every(Number.isFinite)) return "A value has to be a number.";
  if (low !== undefined && high !== undefined && low > high) return "The low end is above the high end.";
  const says = [...figures, direction, change, yearChange].some((part) => part !== undefined);
  return says ? undefined : "It says neither a value nor a direction.";
}

/** A field the reviewer may change. */
export interface Field {
  path: string;
  label: string;
  text: string;
  choices?: readonly string[];
}

type Held = string | number | string[] | undefined;

/** The main fields of a row with what they hold; the unit is the series' and is not to be changed. */
export function fieldsOf(row: Row, unit: string, texts: Decision["texts"]): Field[] {
  const field = (path: string, label: string, held: Held, choices?: readonly string[]): Field => ({
    path,
    label,
    text: texts[path] ?? (Array.isArray(held) ? held.join(", ") : String(held ?? "")),
    ...(choices && { choices }),
  });
  const inUnit = (label: string): string => (unit ? `${label}, ${unit}` : label);
  switch (row.kind) {
    case "observation": {
      const { period, status, value, low, high, direction } = row.record;
      return [
        field("period", "Period", period),
        field("status", "Status", status, VOCABULARY.status),
        field("value", inUnit("Value"), value),
        field("low", inUnit("Low end"), low),
        field("high", inUnit("High end"), high),
        field("direction", "Direction", direction, ["", ...VOCABULARY.direction]),
      ];
    }
    case "growth":
      return [
        field("from", "From year", row.record.from),
        field("to", "To year", row.record.to),
        field("rate", "Per year, %", Number((row.record.rate * 100).toPrecision(10))),
      ];
    case "fx":
      return [
        field("date", "Day", row.record.date),
        field("rate", `Rate, ${row.record.pair}`, row.record.rate),
      ];
    case "event":
      return [
        field("headline", "Headline", row.record.headline),
        field("companies", "Companies", row.record.companies),
        field("countries", "Countries", row.record.countries),
        field("stage", "Stage", row.record.stage, VOCABULARY.stage),
        field("segment", "Segment", row.record.segment, VOCABULARY.segment),
        field("route", "Route", row.record.route, VOCABULARY.route),
        field("section", "Section", row.record.section, VOCABULARY.section),
        field("happened", "Happened", row.record.happened),
        field("target", "Aim", row.record.target),
      ];
  }
}

export type GroupName = "prices" | "forecasts" | "figures" | "growth" | "fx" | "events";

export interface Group {
  name: GroupName;
  rows: ReviewedRow[];
}

const GROUPS: readonly [name: GroupName, holds: (row: Row) => boolean][] = [
  ["prices", (row) => row.kind === "observation" && row.record.series.startsWith("PRICE.")],
  ["forecasts", (row) => row.kind === "observation" && row.record.status !== "A"],
  ["figures", (row) => row.kind === "observation"],
  ["growth", (row) => row.kind === "growth"],
  ["fx", (row) => row.kind === "fx"],
  ["events", (row) => row.kind === "event"],
];

/** The article's own rows by kind; kinds without a row are left out. */
export function groupsOf(rows: readonly ReviewedRow[]): Group[] {
  const groups = GROUPS.map(([name, holds]) => ({ name, holds, rows: [] as ReviewedRow[] }));
  for (const reviewed of rows) {
    if (reviewed.read.origin === "related") continue;
    groups.find(({ holds }) => holds(reviewed.row))?.rows.push(reviewed);
  }
  return groups.flatMap(({ name, rows: own }) => (own.length > 0 ? [{ name, rows: own }] : []));
}

/** A series by its code: the ledger's, or one that the review proposes. */
export type SeriesOf = (code: string) => Series | undefined;
