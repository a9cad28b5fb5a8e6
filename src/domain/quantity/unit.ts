import { mapAll, partsOf, type NonEmpty } from "../ledger/lists";
import { isSlip } from "../ledger/slips";
import { simplified } from "../ledger/han";
import { cleanText } from "../ledger/typed-text";
import type { VatBasis } from "../ledger/vocabulary";
import { CURRENCIES, CURRENCY_WORDS, currencyWritten, type Currency } from "./currencies";
import { splitVat } from "./vat-words";

/**
 * Units: one small table and the fractions made of it. `mt` is a metric tonne here, never a megatonne, and is
 * written `t`. Energy and mass never convert into each other.
 */

export type Dimension = "mass" | "energy" | "power" | "money" | "time" | "fraction" | "count" | "multiple";

interface Base {
  dimension: Dimension;
  /** How many of the dimension's first unit one of these is; currencies have none, they need a rate. */
  factor: number;
}

const BASES = new Map(
  Object.entries<Base>({
    kg: { dimension: "mass", factor: 1 },
    g: { dimension: "mass", factor: 0.001 },
    t: { dimension: "mass", factor: 1000 },
    kt: { dimension: "mass", factor: 1_000_000 },
    lb: { dimension: "mass", factor: 0.45359237 },
    Wh: { dimension: "energy", factor: 1 },
    kWh: { dimension: "energy", factor: 1e3 },
    MWh: { dimension: "energy", factor: 1e6 },
    GWh: { dimension: "energy", factor: 1e9 },
    TWh: { dimension: "energy", factor: 1e12 },
    kW: { dimension: "power", factor: 1e3 },
    MW: { dimension: "power", factor: 1e6 },
    GW: { dimension: "power", factor: 1e9 },
    ...Object.fromEntries(CURRENCIES.map((code) => [code, { dimension: "money", factor: 1 } as const])),
    month: { dimension: "time", factor: 1 },
    year: { dimension: "time", factor: 12 },
    fraction: { dimension: "fraction", factor: 1 },
    "%": { dimension: "fraction", factor: 0.01 },
    vehicles: { dimension: "count", factor: 1 },
    x: { dimension: "multiple", factor: 1 },
  }),
);

/** Other spellings, matched without regard to case or spaces. */
// prettier-ignore
const SPELLINGS = new Map(Object.entries({
  kg: "kg", kilogram: "kg", kilogramme: "kg", 公斤: "kg", 千克: "kg", g: "g", gram: "g", 克: "g",
  t: "t", mt: "t", tonne: "t", tonnes: "t", ton: "t", 吨: "t", "metricton": "t", "metrictonne": "t", 公吨: "t",
  kt: "kt", lb: "lb", lbs: "lb", pound: "lb", 千吨: "kt",
  wh: "Wh", kwh: "kWh", mwh: "MWh", gwh: "GWh", twh: "TWh", kw: "kW", mw: "MW", gw: "GW",
  瓦时: "Wh", 千瓦时: "kWh", 兆瓦时: "MWh", 吉瓦时: "GWh", 太瓦时: "TWh", 千瓦: "kW", 兆瓦: "MW", 吉瓦: "GW",
  month: "month", mo: "month", 月: "month", year: "year", yr: "year", a: "year", 年: "year",
  fraction: "fraction", "%": "%", percent: "%", pct: "%", vehicles: "vehicles", units: "vehicles", x: "x", times: "x",
}));

/**
 * Prefixes that only their case tells apart. A text in one case says nothing by it and keeps the field's reading, `mt`
 * and `MT` a metric tonne, `mwh` megawatt-hours; in a text of both cases the letter is meant, and is asked about.
 */
const TWO_READINGS: readonly { shape: RegExp; readings: readonly string[]; write: readonly string[] }[] = [
  { shape: /^Mt$/, readings: ["mt = 1 t", "Mt = 1000 kt"], write: ["t", "kt"] },
  { shape: /^m(?:Wh|WH|wH)$/, readings: ["MWh = 1000 kWh", "mWh = 0.000001 kWh"], write: ["MWh", "kWh"] },
  { shape: /^mW$/, readings: ["MW = 1000 kW", "mW = 0.000001 kW"], write: ["MW", "kW"] },
];

/** The masses that prices are given by. */
const PRICED = ["kg", "t", "lb"];

export interface Part {
  symbol: string;
  dimension: Dimension;
  factor: number;
}

export interface Unit {
  /** Canonical text such as `CNY/kg`; a scale such as 10,000 is written before it. */
  text: string;
  scale: number;
  top: Part;
  bottom?: Part;
  /** Tax basis where the text names one: `USD/kg ex VAT`. */
  vat?: VatBasis;
}

/** No unit is longer; a text of thousands of characters is not looked at. */
const LONGEST_UNIT = 60;

/** Texts that were read: a ledger has some dozens, and a user may write many more, so they are forgotten in time. */
const READ = new Map<string, Unit | undefined>();
const MOST_READ = 1000;

/** Reads a unit text, or answers undefined where it is none. Full-width forms such as `元／吨` are read too. */
export function parseUnit(text: string): Unit | undefined {
  if (READ.has(text)) return READ.get(text);
  if (READ.size >= MOST_READ) READ.clear();
  const unit = readUnit(text);
  READ.set(text, unit);
  return unit;
}

function readUnit(text: string): Unit | undefined {
  const written = writtenUnit(text);
  if (!written) return undefined;
  const { scale, parts, vat } = written;
  const [top, bottom] = mapAll(parts, parsePart);
  if (!top || (parts.length > 1 && !bottom)) return undefined;
  return unitOf(scale, top, bottom, vat);
}

/** The unit a series is published in: the checks of the ledger hold that it is one. */
export function publishedUnit({ unit }: { unit: string }): Unit {
  const found = parseUnit(unit);
  if (!found) throw new Error(`${unit} is no unit.`);
  return found;
}

/** What stands where in the text of a unit, whether it is known or not; undefined for a text that can be none. */
function writtenUnit(text: string): { scale: number; parts: NonEmpty<string>; vat?: VatBasis } | undefined {
  if (text.length > LONGEST_UNIT) return undefined;
  const { rest, vat } = splitVat(simplified(cleanText(text)));
  const unscaled = rest.replace(/^(?:万|10,?000|10k)\s*(?=.)/i, "");
  const parts = mapAll(partsOf(unscaled, /\/|\sper\s/i), (part) => part.replace(/\s+/g, ""));
  if (parts.length > 2) return undefined;
  return { scale: unscaled === rest ? 1 : 10_000, parts, ...(vat && { vat }) };
}

function unitOf(
  scale: number,
  top: Part,
  bottom: Part | undefined,
  vat: VatBasis | undefined,
): Unit | undefined {
  if (bottom?.dimension === "money") return undefined;
  if (vat && top.dimension !== "money") return undefined;
  const name = bottom ? `${top.symbol}/${bottom.symbol}` : top.symbol;
  return {
    text: scale === 1 ? name : `10,000 ${name}`,
    scale,
    top,
    ...(bottom && { bottom }),
    ...(vat && { vat }),
  };
}

/** The part of a unit's text that its letters' case leaves open, with both readings and how each is written. */
export function twoReadings(
  text: string,
): { part: string; readings: readonly string[]; write: readonly string[] } | undefined {
  for (const part of writtenUnit(text)?.parts ?? []) {
    const open = TWO_READINGS.find(({ shape }) => shape.test(part));
    if (open) return { part, readings: open.readings, write: open.write };
  }
  return undefined;
}

/**
 * The unit that was meant by a text which is none, or does not fit: in its own currency and on its own tax basis, and
 * one that a value in the published unit can be shown in; undefined where no unit is near in meaning.
 */
export function nearestUnit(text: string, published: Unit): string | undefined {
  const written = writtenUnit(text);
  if (!written || twoReadings(text)) return undefined;
  const { scale, parts, vat } = written;
  const top = nearPart(parts[0]);
  const bottom = parts[1] === undefined ? published.bottom : nearPart(parts[1]);
  if (!top || (parts.length > 1 && !bottom)) return undefined;
  const near = unitOf(scale, top, bottom, vat);
  if (!near || unitFactor(near, published) === undefined) return undefined;
  return unitLabel(near.text, near.vat);
}

/** A part as it is spelled, or the one it is a slip of. */
function nearPart(text: string): Part | undefined {
  const known = parsePart(text);
  if (known) return known;
  const folded = text.toLowerCase().replace(/\.$/, "");
  const near = new Set(
    [...SPELLINGS, ...CURRENCY_WORDS].flatMap(([word, symbol]) => (isSlip(folded, word) ? [symbol] : [])),
  );
  const [symbol, ...others] = near;
  return symbol === undefined || others.length > 0 ? undefined : partOf(symbol);
}

export function isKnownUnit(text: string): boolean {
  return parseUnit(text) !== undefined;
}

/** The unit with its tax basis, as an answer shows it: `USD/kg ex VAT`. */
export function unitLabel(text: string, vat?: VatBasis): string {
  if (!vat) return text;
  return `${text} ${vat === "included" ? "inc VAT" : "ex VAT"}`;
}

/** How a tax basis is written behind a unit that can have one; none behind another. */
export function basisExample(unit: Unit): string | undefined {
  return currencyOf(unit) && unitLabel(unit.text, "excluded");
}

/** How many of `to` one of `from` is, currencies left aside; undefined where they measure different things. */
export function unitFactor(from: Unit, to: Unit): number | undefined {
  if (from.top.dimension !== to.top.dimension) return undefined;
  if (from.bottom?.dimension !== to.bottom?.dimension) return undefined;
  const top = (from.scale * from.top.factor) / (to.scale * to.top.factor);
  if (!from.bottom || !to.bottom) return top;
  return (top * to.bottom.factor) / from.bottom.factor;
}

export function currencyOf(unit: Unit): Currency | undefined {
  return unit.top.dimension === "money" ? (unit.top.symbol as Currency) : undefined;
}

/** The units a value in this unit may be asked for, its own first. */
export function legalUnits(unit: Unit): string[] {
  const tops = siblings(unit.top);
  if (!unit.bottom) return tops;
  const { symbol, dimension } = unit.bottom;
  const usual = (name: string): boolean => dimension !== "mass" || name === symbol || PRICED.includes(name);
  const bottoms = siblings(unit.bottom).filter(usual);
  return tops.flatMap((top) => bottoms.map((bottom) => `${top}/${bottom}`));
}

/** The Excel number format a value in this unit is shown with. */
export function numberFormatOf(text: string, value: number): string {
  if (text.includes(" per ")) return "0.0000";
  const unit = parseUnit(text);
  if (unit?.top.symbol === "fraction" && !unit.bottom) return "0.0%";
  if (unit?.top.symbol === "%") return "0.0";
  const size = Math.abs(value);
  if (size !== 0 && size < 1) return "0.0000";
  return Number.isInteger(value) ? "#,##0" : "#,##0.00";
}

function parsePart(text: string): Part | undefined {
  if (TWO_READINGS.some(({ shape }) => shape.test(text))) return undefined;
  const symbol = SPELLINGS.get(text.toLowerCase()) ?? currencyWritten(text);
  return symbol === undefined ? undefined : partOf(symbol);
}

function partOf(symbol: string): Part | undefined {
  const base = BASES.get(symbol);
  return base && { symbol, ...base };
}

/** All units of a part's dimension, the part itself first. */
function siblings(part: Part): string[] {
  const others = [...BASES].flatMap(([name, { dimension }]) => (dimension === part.dimension ? [name] : []));
  return [...new Set([part.symbol, ...others])];
}
