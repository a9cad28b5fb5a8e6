import type { Answer } from "../../domain/answer/answer";
import { leavesOf } from "../../domain/answer/trace";
import type { CallArgument, FoundCall } from "../../domain/formulas/find-calls";
import { optionOf, splitOptions } from "../../domain/functions/arguments/option-text";
import type { Cell, FilledGrid } from "../../domain/functions/cell";
import { definitionOf } from "../../domain/functions/functions";
import type { ParameterKind } from "../../domain/functions/definition";
import type { Session } from "../../domain/functions/session";
import type { Series, VatBasis } from "../../domain/ledger/records";
import { currencyOf, parseUnit, unitLabel } from "../../domain/quantity/unit";
import { yearOf } from "../../domain/time/period";
import { isResolved, type Resolved, type Unresolved } from "../scan/resolve-call";
import { measuredOf, type Measured } from "./measured";
import { MIXED, said, UNKNOWN, type Facts, type Growth, type Known } from "./facts";

/** An SSB call of a formula with what it answers now, or what of its arguments only Excel can work out. */
export interface CheckedCall {
  call: FoundCall;
  outcome: Resolved | Unresolved;
}

/** The day a call that names none is answered as of. */
export const LATEST_DAY = "latest";

const MOST_UNITS = 1_000;

/** What is known of one cell of a call's answer. */
export function factsOfAnswer(
  session: Session,
  { call, outcome }: CheckedCall,
  cell: Cell | undefined,
  by: string,
): Facts {
  if (!isResolved(outcome)) return factsUnanswered(session, call, by);
  if (cell?.type !== "number") return UNKNOWN;
  const { answer } = cell;
  // A year, a day, a count: a bare number nobody has to add up.
  if (!answer) return {};
  return factsOf(session, answer, asOfDay(session, outcome), by);
}

function factsOf(session: Session, answer: Answer, asOf: string, by: string): Facts {
  const series = session.market().catalogue.byCode(answer.series);
  const growth = growthOf(answer);
  return {
    ...unitOfAnswer(answer, series, by),
    ...publisherOf(answer.publisher, by),
    ...(series && trait("asOf", asOf, by)),
    ...(series && trait("basis", isAssumed(answer) ? "assumed" : "reported", by)),
    ...(growth ? { growth } : ofValue(answer, series, by)),
  };
}

function unitOfAnswer({ unit }: Answer, series: Series | undefined, by: string): Facts {
  const { measured, vat, isMoney } = readUnit(unit);
  return {
    ...trait("unit", measured, by),
    ...trait("vat", vat ?? (isMoney ? series?.vat : undefined), by),
  };
}

interface ReadUnit {
  measured: Measured | undefined;
  vat: VatBasis | undefined;
  isMoney: boolean;
}

/** Answers are in few units. */
const read = new Map<string, ReadUnit>();

function readUnit(text: string): ReadUnit {
  const known = read.get(text);
  if (known) return known;
  const unit = parseUnit(text);
  const made = {
    measured: measuredOf(text.replace(/ (?:inc|ex) VAT$/, "")),
    vat: unit?.vat,
    isMoney: unit !== undefined && currencyOf(unit) !== undefined,
  };
  if (read.size < MOST_UNITS) read.set(text, made);
  return made;
}

/** What is known of a value of a period, and not of a rate from one to another. */
function ofValue(answer: Answer, series: Series | undefined, by: string): Facts {
  const { effective, value, unit } = answer;
  return {
    ...trait("year", yearOf(effective), by),
    ...(series && {
      ...ofSeries(series, by),
      ...trait("status", answer.status, by),
      terms: [{ series: series.code, period: effective, value, unit }],
    }),
  };
}

/** A rate from one year to another, as `SSB.CAGR` answers it. */
function growthOf({ effective, unit }: Answer): Growth | undefined {
  const [, from, to] = /^(\d{4})-(\d{4})$/.exec(effective) ?? [];
  return unit === "fraction" && from !== undefined && to !== undefined
    ? { from: Number(from), to: Number(to), as: "rate" }
    : undefined;
}

function ofSeries({ measure, cells }: Series, by: string): Facts {
  return { ...trait("measure", measure, by), ...trait("scope", cells, by) };
}

function publisherOf(publisher: string, by: string): Facts {
  if (publisher === "") return {};
  const known: Known<string> | undefined = publisher.includes(", ") ? MIXED : said(publisher, by);
  return known ? { publisher: known } : {};
}

function trait<Name extends string, T>(name: Name, value: T | undefined, by: string): object {
  return value === undefined ? {} : { [name]: said(value, by) };
}

/** Whether a number rests on something that nobody published of it. */
export function isAssumed({ kind, trace }: Answer): boolean {
  if (kind === "interpolated" || kind === "house") return true;
  return leavesOf(trace).some(
    ({ assumption, op }) => assumption !== undefined || op === "given" || op === "house",
  );
}

/** The day a call is answered as of: its own, the workbook's, or the latest. */
function asOfDay(session: Session, outcome: Resolved): string {
  const given = outcome.arguments.at(-1);
  const own = given === undefined || given === null ? "" : optionOf(splitOptions(given), "asof");
  return own || (session.asOf ?? LATEST_DAY);
}

/** What a call's text alone tells, where only Excel can work out its arguments. */
function factsUnanswered(session: Session, call: FoundCall, by: string): Facts {
  if (!["PRICE", "FORECAST"].includes(call.name)) return UNKNOWN;
  const name = textOf(argumentOf(call, "series"));
  const series = name === undefined ? undefined : session.market().catalogue.find(name);
  if (!series) return UNKNOWN;
  const asked = argumentOf(call, "unit");
  const text =
    asked === undefined || asked.kind === "omitted" ? unitLabel(series.unit, series.vat) : textOf(asked);
  const unit = text === undefined ? undefined : parseUnit(text);
  return {
    ...trait("unit", unit && measuredOf(unit.text), by),
    ...trait("vat", unit?.vat, by),
    ...ofSeries(series, by),
  };
}

/** The argument of a call that is of a kind. */
export function argumentOf(call: FoundCall, kind: ParameterKind): CallArgument | undefined {
  const at = definitionOf(call.name)?.parameters.findIndex((one) => one.kind === kind) ?? -1;
  return at < 0 ? undefined : call.arguments[at];
}

export function textOf(argument: CallArgument | undefined): string | undefined {
  return argument?.kind === "literal" && typeof argument.value === "string" ? argument.value : undefined;
}

/** The numbers of an answer that know what they are. */
export function answersIn(grid: FilledGrid): Answer[] {
  return grid.flatMap((row) =>
    row.flatMap((cell) => (cell.type === "number" && cell.answer ? [cell.answer] : [])),
  );
}
