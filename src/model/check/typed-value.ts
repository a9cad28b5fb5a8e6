/** A typed-in number that is, or once was, what SSB answers. */
import { amountText } from "../../domain/answer/text";
import { evaluate } from "../../domain/functions/evaluate";
import { writeFormula } from "../../domain/formulas/write-formula";
import type { Session } from "../../domain/functions/session";
import type { Series } from "../../domain/ledger/records";
import { callName } from "../../domain/market/catalogue";
import { yearsOf } from "../../domain/market/forecast";
import { isPriced } from "../../domain/market/priced";
import { parseUnit } from "../../domain/quantity/unit";
import { grainOf, yearOf } from "../../domain/time/period";
import { checkMessages } from "../languages/checks";
import type { CheckCell } from "./check-cells";
import type { Seen } from "./finding";
import type { Flow } from "./flow";
import { textsOf, unitIn } from "./labels";
import { measuredOf, type Measured } from "./measured";

/** A value that was published or follows from a rule, and how it is asked for. */
interface Candidate {
  series: Series;
  period: string;
  value: number;
  publisher: string;
  /** The day it was published; absent of a value that a rule derives. */
  published?: string;
}

/** Without a label that names the series a number has to have so many digits to be no chance. */
const TELLING_DIGITS = 5;
const FEWEST_DIGITS = 2;
const DAY_FORMAT = /[yd]/i;

export function seeTypedValue(cell: CheckCell, flow: Flow): Seen | undefined {
  const value = cell.typed;
  if (value === undefined || DAY_FORMAT.test(cell.held.numberFormat.replace(/"[^"]*"|\[[^\]]*\]/g, "")))
    return undefined;
  const digits = digitsOf(value);
  // 0.04 under its own name tells enough; 4 does not.
  if (digits < FEWEST_DIGITS && !(value > 0 && value < 1)) return undefined;
  const texts = textsOf(flow.labels(cell));
  const unit = texts.flatMap((text) => unitIn(text) ?? []).at(0);
  const named = candidatesNamed(flow.session, texts);
  const candidates =
    named.length > 0 ? named : digits >= TELLING_DIGITS ? candidatesOf(flow.session).byValue.get(value) : [];
  for (const candidate of inYears(candidates ?? [], cell, flow)) {
    const asked = unit && unitOtherThan(candidate.series, unit);
    if (asked === null || !isAsTyped(value, candidate.value * (asked?.factor ?? 1))) continue;
    const seen = linked(cell, flow, candidate, asked?.text);
    if (seen) return seen;
  }
  return undefined;
}

function digitsOf(value: number): number {
  return String(Math.abs(value)).replace(/e.*$/, "").replace(".", "").replace(/^0+/, "").replace(/0+$/, "")
    .length;
}

/** Whether the value, rounded as it was typed, is the number. */
function isAsTyped(typed: number, value: number): boolean {
  if (typed === value) return true;
  const decimals = /\.(\d+)$/.exec(String(typed))?.[1]?.length ?? 0;
  const isRounded = digitsOf(typed) >= 3 && Math.abs(typed) >= 1;
  return isRounded && Math.abs(typed - value) <= 0.5 * 10 ** -decimals + 1e-12;
}

/** Of a cell whose head is a year, the values of that year. */
function inYears(candidates: readonly Candidate[], cell: CheckCell, flow: Flow): readonly Candidate[] {
  const year = yearBeside(cell, flow);
  return year === undefined ? candidates : candidates.filter(({ period }) => yearOf(period) === year);
}

const YEAR = /^\s*((?:19|20)\d\d)\s*[AEF]?\s*$/;

function yearBeside(cell: CheckCell, flow: Flow): number | undefined {
  const heads = [...flow.labels(cell).above, ...flow.labels(cell).beside].map(({ text }) => text ?? "");
  const numbers = [flow.headOf(cell, "column"), flow.headOf(cell, "row")].map((one) =>
    String(one?.typed ?? ""),
  );
  const years = [...heads, ...numbers].flatMap((text) => YEAR.exec(text)?.[1] ?? []);
  const [year] = years;
  return year === undefined ? undefined : Number(year);
}

interface Candidates {
  bySeries: Map<string, Candidate[]>;
  byValue: Map<number, Candidate[]>;
  derived: Map<string, Candidate[]>;
}

const known = new WeakMap<Session, Candidates>();

function candidatesOf(session: Session): Candidates {
  const made = known.get(session) ?? listed(session);
  known.set(session, made);
  return made;
}

function listed(session: Session): Candidates {
  const market = session.market();
  const bySeries = new Map<string, Candidate[]>();
  const byValue = new Map<number, Candidate[]>();
  for (const { series: code, period, value, source } of market.index.observations()) {
    const series = market.catalogue.byCode(code);
    if (value === undefined || !series) continue;
    const { publisher, published } = market.source(source);
    const candidate = { series, period, value, publisher, published };
    bySeries.set(code, [...(bySeries.get(code) ?? []), candidate]);
    byValue.set(value, [...(byValue.get(value) ?? []), candidate]);
  }
  return { bySeries, byValue, derived: new Map() };
}

/** What there is of the series that a label names: whole, or without its unit and year. */
function candidatesNamed(session: Session, texts: readonly string[]): Candidate[] {
  const { catalogue } = session.market();
  const found = texts.flatMap((text) => {
    const short = text
      .replace(/[([（【].*$/, "")
      .replace(/[,，:：].*$/, "")
      .replace(/\b(?:19|20)\d\d[AEF]?\b/g, "")
      .replace(/\b(?:price|demand|in)\s*$/i, "")
      .trim();
    return catalogue.find(text) ?? catalogue.find(short) ?? [];
  });
  return [...new Set(found)].flatMap((series) => [
    ...(candidatesOf(session).bySeries.get(series.code) ?? []),
    ...derivedOf(session, series),
  ]);
}

function derivedOf(session: Session, series: Series): Candidate[] {
  if (isPriced(series)) return [];
  const { derived } = candidatesOf(session);
  const kept = derived.get(series.code);
  if (kept) return kept;
  const made = yearsOf(session.market(), series).flatMap((year) => {
    const cell = evaluate(session, "FORECAST", [series.code, year])[0][0];
    if (cell.type !== "number" || !cell.answer || cell.answer.kind === "reported") return [];
    return [{ series, period: String(year), value: cell.value, publisher: cell.answer.publisher }];
  });
  derived.set(series.code, made);
  return made;
}

/** The unit of the label, where it is another than the series'; null where it measures something else. */
function unitOtherThan(series: Series, unit: Measured): { text: string; factor: number } | undefined | null {
  const own = measuredOf(series.unit);
  if (!own || own.key !== unit.key) return null;
  const factor = (own.scales[0] ?? 1) / (unit.scales[0] ?? 1);
  if (factor === 1) return undefined;
  return parseUnit(unit.text) ? { text: unit.text, factor } : null;
}

/** The candidate with the formula that answers the typed number, where one does: of now before one of a day. */
function linked(
  cell: CheckCell,
  flow: Flow,
  candidate: Candidate,
  unit: string | undefined,
): Seen | undefined {
  const { series, period, publisher, published } = candidate;
  const value = cell.typed ?? 0;
  const options = [
    undefined,
    `pub=${publisher}`,
    ...(published === undefined ? [] : [`asof=${published}`, `pub=${publisher}; asof=${published}`]),
  ];
  for (const option of options) {
    const call = callFor(series, period, unit, option);
    if (!call) return undefined;
    const answer = evaluate(flow.session, call.name, call.arguments)[0][0];
    if (answer.type !== "number" || !isAsTyped(value, answer.value)) continue;
    const formula = writeFormula(call.name, call.arguments);
    const now = option?.includes("asof=") ? nowOf(flow, candidate, unit) : undefined;
    const shown = amountText(value, unit ?? series.unit);
    return {
      cell,
      message:
        now === undefined
          ? checkMessages.typedValue(shown, series.name, period, publisher)
          : checkMessages.typedOldValue(shown, series.name, period, publisher, now),
      fixes: [
        {
          label: checkMessages.linkTo(formula),
          rewritings: [{ address: cell.address, before: { value }, after: { formula } }],
        },
      ],
    };
  }
  return undefined;
}

function callFor(
  series: Series,
  period: string,
  unit: string | undefined,
  option: string | undefined,
): { name: string; arguments: unknown[] } | undefined {
  const grain = grainOf(period);
  if (isPriced(series))
    return grain === "year" && series.frequency !== "year"
      ? undefined
      : {
          name: "PRICE",
          arguments: [callName(series), grain === "year" ? yearOf(period) : period, unit, option],
        };
  return grain === "year"
    ? { name: "FORECAST", arguments: [callName(series), yearOf(period), unit, option] }
    : undefined;
}

function nowOf(
  flow: Flow,
  { series, period, publisher }: Candidate,
  unit: string | undefined,
): string | undefined {
  const call = callFor(series, period, unit, `pub=${publisher}`);
  const answer = call && evaluate(flow.session, call.name, call.arguments)[0][0];
  return answer?.type === "number" ? amountText(answer.value, unit ?? series.unit) : undefined;
}
