/**
 * Figures in a text that is searched, each as one word whatever way it is written: 12 GWh, 12GWh and 12,000 MWh, or
 * 2 billion yuan, 20亿元 and 2,000,000,000 CNY. A number alone is a word like any other.
 */
import { anyOf, CURRENCIES, currencySigns, currencyWritten } from "../quantity/currencies";
import { parseUnit, type Dimension } from "../quantity/unit";
import { withoutNoise } from "../quantity/without-noise";
import { once } from "./once";

const SCALES: Readonly<Record<string, number>> = {
  thousand: 1e3,
  million: 1e6,
  mn: 1e6,
  billion: 1e9,
  bn: 1e9,
  trillion: 1e12,
  千: 1e3,
  万: 1e4,
  萬: 1e4,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
  億: 1e8,
  万亿: 1e12,
};

/** Of what there is an amount; a count of years or times is no amount that news tell. */
const AMOUNTS: ReadonlySet<Dimension> = new Set(["mass", "energy", "power", "money", "count"]);

const LATIN = String.raw`(?:us |u\.s\. |metric )?[a-z]+\$?`;
/** Chinese runs on behind a unit: each beginning of the run may be one. */
const LONGEST_HAN_UNIT = 5;

const figure = once(() => {
  const signs = anyOf(CURRENCIES.flatMap(currencySigns).map((sign) => sign.toLowerCase()));
  return new RegExp(
    String.raw`(?:^|(?<before>\p{Script=Han}|[^\p{L}\p{N}.]))(?<sign>${signs})?\s?(?<number>\d+(?:\.\d+)?)(?![.\d%])` +
      String.raw`(?:\s?(?<scale>${anyOf(Object.keys(SCALES))})(?![a-z]))?` +
      String.raw`(?:[\s-]?(?<latin>${LATIN})(?![\p{L}\p{N}])|(?<han>\p{Script=Han}{1,${LONGEST_HAN_UNIT}}))?`,
    "gu",
  );
});

/**
 * The figures of a text in small letters, with a dot for decimals and nothing between thousands. One that is asked for
 * without its unit is found with any currency.
 */
export function figuresIn(text: string): string[] {
  return [...text.matchAll(figure())].flatMap(({ groups }) => figureOf(groups)?.words ?? []);
}

/** The figures that a question asks for, and what it asks for besides. */
export function figuresAsked(text: string): { figures: string[]; rest: string } {
  const figures: string[] = [];
  const rest = text.replace(figure(), (...found) => {
    const groups = found.at(-1) as Groups;
    const read = figureOf(groups);
    if (!read) return found[0];
    figures.push(read.words[0]);
    return `${groups.before ?? ""} ${read.rest} `;
  });
  return { figures, rest };
}

type Groups = Partial<Record<"before" | "sign" | "number" | "scale" | "latin" | "han", string>>;

interface Figure {
  /** The narrowest first. */
  words: readonly [string, ...string[]];
  /** What stands behind it and is no part of it. */
  rest: string;
}

function figureOf(groups: Groups = {}): Figure | undefined {
  const { sign, number, scale, latin, han = "" } = groups;
  const value = Number(number) * (scale === undefined ? 1 : (SCALES[scale] ?? 1));
  const currency = sign === undefined ? undefined : currencyWritten(sign);
  if (currency) return { words: [wordOf(value, currency), wordOf(value)], rest: latin ?? han };
  const behind = latin === undefined ? beginningsOf(han) : [latin];
  for (const word of behind) {
    const unit = amountUnit(word);
    if (!unit) continue;
    const words = [wordOf(value * unit.factor, unit.name)] as const;
    const rest = latin === undefined ? han.slice(word.length) : "";
    return { words: unit.isMoney ? [...words, wordOf(value)] : words, rest };
  }
  return scale === undefined ? undefined : { words: [wordOf(value)], rest: latin ?? han };
}

/** The longest first. */
function beginningsOf(run: string): string[] {
  return Array.from(run, (_, at) => run.slice(0, run.length - at));
}

/** A search finds what begins with a word: the dot ends the digits, so that 12 does not find 120. */
function wordOf(value: number, name = ""): string {
  return `${name.toLowerCase()}${withoutNoise(value)}.`;
}

interface AmountUnit {
  name: string;
  factor: number;
  isMoney: boolean;
}

const units = new Map<string, AmountUnit | undefined>();

/** The same few words stand behind numbers again and again. */
function amountUnit(word: string): AmountUnit | undefined {
  if (units.has(word)) return units.get(word);
  const read = readUnit(word);
  units.set(word, read);
  return read;
}

function readUnit(word: string): AmountUnit | undefined {
  const unit = parseUnit(word);
  if (!unit || unit.bottom || unit.vat || !AMOUNTS.has(unit.top.dimension)) return undefined;
  const isMoney = unit.top.dimension === "money";
  return {
    name: isMoney ? unit.top.symbol : unit.top.dimension,
    factor: unit.scale * unit.top.factor,
    isMoney,
  };
}
