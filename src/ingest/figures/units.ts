import { anyOf, CURRENCIES, currencyNames, currencyWritten } from "../../domain/quantity/currencies";
import type { Qualifier } from "../../domain/ledger/records";

export type UnitKind =
  "price" | "money" | "energy" | "power" | "mass" | "percent" | "count" | "technical" | "bare";

/** A unit as printed, in the ledger's spelling; `factor` turns the printed number into it. */
export interface PrintedUnit {
  /** `CNY/kg`, `GWh`, `t/year`, `%`, `vehicles`; for technical figures a short name of what they measure. */
  code: string;
  kind: UnitKind;
  factor: number;
  /** "10kt-level" is an order of magnitude. */
  qualifier?: Qualifier;
  /** The text gives a year or a month as the time base. */
  timed?: boolean;
}

const MONEY = CURRENCIES.map((code) => [anyOf(currencyNames(code)), code] as const);
/** Behind Chinese words a letter may stand: "1.2亿美元C轮". */
const CHINESE_MONEY = CURRENCIES.map(
  (code) => [anyOf(currencyNames(code).filter((name) => /\p{Script=Han}$/u.test(name))), code] as const,
);
/** Kilowatts and their hours come in ten thousands and hundred millions, so they are told in the next larger unit. */
const CHINESE_POWER: [string, string, number][] = [
  ["吉瓦", "GW", 1],
  ["兆瓦", "MW", 1],
  ["千瓦", "MW", 1e-3],
];
const MASS: [string, string, number][] = [
  ["kilotonnes?|kilotons?|kt", "t", 1000],
  ["metric tonnes?|metric tons?|tonnes?|tons?|mt|MT|t|吨", "t", 1],
  ["kilogram(?:me)?s?|kgs?|公斤|千克", "kg", 1],
];
const PER_MASS: [string, string][] = [
  ["kilogram(?:me)?s?|kilos?|kg|KG|公斤|千克", "kg"],
  ["metric tonnes?|metric tons?|tonnes?|tons?|mt|MT|t|吨", "t"],
  ["kWh", "kWh"],
  ["Wh", "Wh"],
];
const PER = "\\s?(?:\\/|per\\s|a\\s|每)\\s?";
const TIME =
  "(?:\\s?(?:\\/|per\\s|a\\s|每)\\s?(year|yr|y|annum|a|month|mo|年|月)(?![a-z])|\\s(annually|a year|per annum|p\\.a\\.|monthly|yearly)|-(?:per|a)-(year|month))?";
const LEVEL = "(?:[-\\s]?(?:level|class|scale|grade)(?![a-z]))?";

type Maker = (match: RegExpExecArray) => PrintedUnit;

const UNITS: [RegExp, Maker][] = [
  technical("(?:Wh|瓦时)\\s?\\/\\s?(?:kg|L|l|公斤)", "energy density"),
  technical("mAh\\s?\\/\\s?(?:g|cm2|cm²)|mA\\s?\\/\\s?cm[2²]?|[mk]?Ah", "cell capacity"),
  technical("m?S\\s?\\/\\s?cm", "conductivity"),
  technical("°\\s?[CF]|℃|degrees(?: Celsius)?", "temperature"),
  technical(
    "[μµu]m|microns?|nm|mm|cm|km2|km|m2|m²|metres?|meters?|square met(?:er|re)s?|sq\\.? ?m|mu|acres?|hectares?|平方米|亩",
    "length or area",
  ),
  technical(
    "MPa|kPa|Pa|bar|V|kV|volts?|kW|ppm|Hz|rpm|C(?=\\s(?:rate|charge|discharge|fast))",
    "technical value",
  ),
  technical(
    "(?:charge(?:[-–/]discharge)? )?cycles|hours?|hrs?|h|minutes?|mins?|seconds?|days?|weeks?|months|years?|小时|分钟|天|次循环",
    "duration",
  ),
  technical(
    "patents?|people|employees|customers?|companies|enterprises|participants?|institutions|firms|steps|phases?|sets|lines|plants?|kinds|types|categories|papers|samples|batches|units of equipment|trains?|cabins|containers|researchers|engineers|shares|percentage points?|pp|个百分点|basis points|bps",
    "count",
  ),
  [/^[-\s]?(?:%|percent|per cent|pct|per-cent)/i, () => ({ code: "%", kind: "percent", factor: 1 })],
  ...MONEY.flatMap(([words, code]) => [
    ...PER_MASS.map(([mass, unit]): [RegExp, Maker] => [
      pattern(`(?:${words})${PER}(?:${mass})(?![A-Za-z])`),
      () => ({ code: `${code}/${unit}`, kind: "price", factor: 1 }),
    ]),
    [pattern(`(?:${words})(?![A-Za-z])`), () => ({ code, kind: "money", factor: 1 })] as [RegExp, Maker],
  ]),
  ...CHINESE_MONEY.map(([words, code]): [RegExp, Maker] => [
    pattern(`(?:${words})`),
    () => ({ code, kind: "money", factor: 1 }),
  ]),
  ...CHINESE_POWER.flatMap(([words, code, factor]): [RegExp, Maker][] => [
    [pattern(`${words}时`), () => ({ code: `${code}h`, kind: "energy", factor })],
    [pattern(words), () => ({ code, kind: "power", factor })],
  ]),
  [pattern(`([TGMk])[Ww][Hh](?![A-Za-z])${LEVEL}${TIME}`), (match) => energy(match)],
  [
    pattern(`([Tt]era|[Gg]iga|[Mm]ega|[Kk]ilo)watt[-\\s]?hours?(?![A-Za-z])${LEVEL}${TIME}`),
    (match) => energy(match),
  ],
  [
    pattern("([Gg]iga|[Mm]ega)watts?(?![A-Za-z-])"),
    (match) => ({ code: `${letterOf(match)}W`, kind: "power", factor: 1 }),
  ],
  [
    pattern("(k)?t(?:pa|py|\\/a)(?![A-Za-z])"),
    (match) => ({ code: "t/year", kind: "mass", factor: match[1] ? 1000 : 1, timed: true }),
  ],
  [
    pattern(`([GM])[Ww](?![A-Za-z])${LEVEL}`),
    (match) => ({ code: `${match[1]}W`, kind: "power", factor: 1, ...level(match[0]) }),
  ],
  ...MASS.map(([words, code, factor]): [RegExp, Maker] => [
    pattern(`(?:${words})(?![A-Za-z])${LEVEL}${TIME}`),
    (match) => mass(match, code, factor),
  ]),
  [pattern(`万吨(?:级)?${TIME}`), (match) => mass(match, "t", 1e4)],
  [
    pattern(
      "(?:(?:complete|passenger|new energy|electric|imported|battery electric) ){0,2}(?:vehicles|units|cars|automobiles|NEVs|EVs|辆|台)(?![A-Za-z])",
    ),
    () => ({ code: "vehicles", kind: "count", factor: 1 }),
  ],
  [pattern("(?:times|fold|x|倍)(?![A-Za-z])"), () => ({ code: "x", kind: "count", factor: 1 })],
];

/** The unit printed at a place of the text, just behind a number, and where it ends. */
export function unitAt(
  text: string,
  at: number,
  currencyBefore?: string,
): { unit: PrintedUnit; end: number } | undefined {
  const scaled = scaledUnitAt(text, at) ?? chineseScaledAt(text, at);
  if (scaled) return scaled;
  const rest = text.slice(at, at + 48);
  const currency = currencyBefore && currencyWritten(currencyBefore);
  if (currency) return moneyBefore(rest, at, currency);
  for (const [shape, make] of UNITS) {
    const match = shape.exec(rest);
    if (match) return { unit: make(match), end: at + match[0].trimEnd().length };
  }
  return undefined;
}

const SCALED = /^\s?\(\s?(10[, ]?000|1[, ]?000|100 million|million)\s(?=[A-Za-z元吨])/;

/** "16.5 (10,000 yuan/mt)": the unit itself is printed with a factor. */
function scaledUnitAt(text: string, at: number): { unit: PrintedUnit; end: number } | undefined {
  const [head, factor] = SCALED.exec(text.slice(at, at + 20)) ?? [];
  if (head === undefined || factor === undefined) return undefined;
  const inner = unitAt(` ${text.slice(at + head.length, at + head.length + 40)}`, 0);
  const end = inner && at + head.length + inner.end - 1;
  if (!inner || !/^\s?\)/.test(text.slice(end))) return undefined;
  return {
    unit: { ...inner.unit, factor: inner.unit.factor * amountOf(factor) },
    end: text.indexOf(")", end) + 1,
  };
}

/** The unit of a table's cell: "10,000 yuan/mt", "万元/吨". */
export function unitOfCell(text: string): PrintedUnit | undefined {
  const [head, factor] = /^\s*(10[, ]?000|1[, ]?000|万)\s?(?=[A-Za-z元])/.exec(text) ?? [];
  if (head === undefined || factor === undefined) return undefined;
  const inner = unitAt(` ${text.slice(head.length)}`, 0)?.unit;
  return inner && { ...inner, factor: inner.factor * (factor === "万" ? 1e4 : amountOf(factor)) };
}

/** "8.85万元/吨": the scale stands with the unit. */
function chineseScaledAt(text: string, at: number): { unit: PrintedUnit; end: number } | undefined {
  const [head] = /^\s?万(?=元\s?\/)/.exec(text.slice(at, at + 4)) ?? [];
  if (head === undefined) return undefined;
  const inner = unitAt(text, at + head.length);
  return inner && { unit: { ...inner.unit, factor: inner.unit.factor * 1e4 }, end: inner.end };
}

function amountOf(words: string): number {
  return words.includes("million")
    ? words.startsWith("100")
      ? 1e8
      : 1e6
    : Number(words.replace(/[, ]/g, ""));
}

function moneyBefore(rest: string, at: number, currency: string): { unit: PrintedUnit; end: number } {
  for (const [mass, unit] of PER_MASS) {
    const match = new RegExp(`^${PER}(?:${mass})(?![A-Za-z])`).exec(rest);
    if (match)
      return { unit: { code: `${currency}/${unit}`, kind: "price", factor: 1 }, end: at + match[0].length };
  }
  return { unit: { code: currency, kind: "money", factor: 1 }, end: at };
}

/** "Giga" and "G" are one. */
function letterOf([whole, prefix = whole]: RegExpExecArray): string {
  const letter = prefix.charAt(0);
  return letter.toLowerCase() === "k" ? "k" : letter.toUpperCase();
}

function energy(match: RegExpExecArray): PrintedUnit {
  const code = `${letterOf(match)}Wh`;
  if (code === "TWh") return { code: "GWh", kind: "energy", factor: 1000, ...timed(match) };
  return { code, kind: "energy", factor: 1, ...level(match[0]), ...timed(match) };
}

function mass(match: RegExpExecArray, code: string, factor: number): PrintedUnit {
  const time = timeOf(match);
  return { code: time ? `${code}/${time}` : code, kind: "mass", factor, ...level(match[0]), ...timed(match) };
}

function timeOf(match: RegExpExecArray): "year" | "month" | undefined {
  const word = match
    .slice(1)
    .filter((part) => part && !/^(?:[TGMk]|tera|giga|mega|kilo)$/i.test(part))
    .at(-1);
  if (!word) return undefined;
  return /mo|月/.test(word) ? "month" : "year";
}

function timed(match: RegExpExecArray): { timed?: true } {
  return timeOf(match) ? { timed: true } : {};
}

function level(text: string): { qualifier?: Qualifier } {
  return /level|class|scale|级/i.test(text) ? { qualifier: "order-of-magnitude" } : {};
}

function technical(words: string, what: string): [RegExp, Maker] {
  return [pattern(`(?:${words})(?![A-Za-z])`), () => ({ code: what, kind: "technical", factor: 1 })];
}

function pattern(source: string): RegExp {
  return new RegExp(`^[-\\s]?${source}`);
}
