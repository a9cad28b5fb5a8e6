import type { VatBasis } from "../ledger/vocabulary";
import { CURRENCIES, currencyWritten, type Currency } from "./currencies";

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

const BASES: Record<string, Base> = {
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
};

/** Other spellings, matched without regard to case or spaces. */
// prettier-ignore
const SPELLINGS = new Map(Object.entries({
  kg: "kg", kilogram: "kg", kilogramme: "kg", 公斤: "kg", 千克: "kg", g: "g", gram: "g", 克: "g",
  t: "t", mt: "t", tonne: "t", tonnes: "t", ton: "t", 吨: "t", "metricton": "t", "metrictonne": "t",
  kt: "kt", lb: "lb", lbs: "lb", pound: "lb",
  wh: "Wh", kwh: "kWh", mwh: "MWh", gwh: "GWh", twh: "TWh", kw: "kW", mw: "MW", gw: "GW",
  month: "month", mo: "month", 月: "month", year: "year", yr: "year", a: "year", 年: "year",
  fraction: "fraction", "%": "%", percent: "%", pct: "%", vehicles: "vehicles", units: "vehicles", x: "x", times: "x",
}));

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

const VAT_SUFFIX =
  /[\s,(]*(inc(?:l(?:uding|usive|\.)?)?|ex(?:cl(?:uding|usive|\.)?)?)[\s.]*(?:of[\s]*)?(?:vat|tax)\)?$/i;
const CHINESE_VAT: [RegExp, VatBasis][] = [
  [/[(]?(?:不含税|未税)[)]?$/, "excluded"],
  [/[(]?含税[)]?$/, "included"],
];

/** No unit is longer; a text of thousands of characters is not looked at. */
const LONGEST_UNIT = 60;

/** Reads a unit text, or answers undefined where it is none. Full-width forms such as `元／吨` are read too. */
export function parseUnit(text: string): Unit | undefined {
  if (text.length > LONGEST_UNIT) return undefined;
  const { rest, vat } = splitVat(text.normalize("NFKC").trim());
  const scaled = /^(万|10,?000|10k)\s*(.+)$/i.exec(rest);
  const scale = scaled ? 10_000 : 1;
  const [topText, bottomText, ...more] = (scaled ? scaled[2]! : rest).split("/");
  if (more.length > 0) return undefined;
  const top = parsePart(topText ?? "");
  const bottom = bottomText === undefined ? undefined : parsePart(bottomText);
  if (!top || (bottomText !== undefined && !bottom)) return undefined;
  if (bottom && bottom.dimension === "money") return undefined;
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

export function isKnownUnit(text: string): boolean {
  return parseUnit(text) !== undefined;
}

/** The unit with its tax basis, as an answer shows it: `USD/kg ex VAT`. */
export function unitLabel(text: string, vat?: VatBasis): string {
  if (!vat) return text;
  return `${text} ${vat === "included" ? "inc VAT" : "ex VAT"}`;
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
  const symbol = SPELLINGS.get(text.replace(/\s+/g, "").toLowerCase()) ?? currencyWritten(text);
  if (symbol === undefined) return undefined;
  return { symbol, ...BASES[symbol]! };
}

/** All units of a part's dimension, the part itself first. */
function siblings(part: Part): string[] {
  const others = Object.keys(BASES).filter((name) => BASES[name]!.dimension === part.dimension);
  return [...new Set([part.symbol, ...others])];
}

function splitVat(text: string): { rest: string; vat?: VatBasis } {
  const english = VAT_SUFFIX.exec(text);
  if (english) {
    const vat = english[1]!.toLowerCase().startsWith("in") ? "included" : "excluded";
    return { rest: text.slice(0, english.index), vat };
  }
  for (const [shape, vat] of CHINESE_VAT) {
    if (shape.test(text)) return { rest: text.replace(shape, "").trim(), vat };
  }
  return { rest: text };
}
