import type { CellScope, Measure, VatBasis } from "../../domain/ledger/records";
import { splitVat } from "../../domain/quantity/vat-words";
import type { CheckCell, CheckSheet } from "./check-cells";
import { said, type Facts } from "./facts";
import { FRACTION, isFraction, measuredOf, PERCENT, type Measured } from "./measured";

/** The texts that a reader takes for what a number is: those left of it in its row, and the head of its column. */
export interface Labels {
  /** The nearest first. */
  beside: readonly CheckCell[];
  above: readonly CheckCell[];
}

const NONE: Labels = { beside: [], above: [] };
/** A label and a unit beside it. */
const MOST_BESIDE = 3;
/** Between a head and its numbers one row may be left free. */
const WIDEST_GAP = 2;

/** The labels of every cell of a sheet that holds no text itself. */
export function labelsOf(sheet: CheckSheet): (cell: CheckCell) => Labels {
  const beside = new Map<CheckCell, readonly CheckCell[]>();
  const above = new Map<CheckCell, readonly CheckCell[]>();
  for (const row of sheet.lines.rows) walk(row, ({ column }) => column, MOST_BESIDE, beside);
  for (const column of sheet.lines.columns) walk(column, ({ row }) => row, 1, above);
  return (cell) => {
    const [one, other] = [beside.get(cell), above.get(cell)];
    return one || other ? { beside: one ?? [], above: other ?? [] } : NONE;
  };
}

/** Along a line: texts that follow each other are the labels of the numbers behind them. */
function walk(
  line: readonly CheckCell[],
  placeOf: (cell: CheckCell) => number,
  most: number,
  found: Map<CheckCell, readonly CheckCell[]>,
): void {
  let labels: readonly CheckCell[] = [];
  let last = -Infinity;
  let afterNumber = false;
  for (const cell of line) {
    const place = placeOf(cell);
    if (place - last > WIDEST_GAP) [labels, afterNumber] = [[], false];
    last = place;
    if (cell.text !== undefined) {
      labels = afterNumber ? [cell] : [cell, ...labels].slice(0, most);
      afterNumber = false;
    } else {
      found.set(cell, labels);
      afterNumber = true;
    }
  }
}

export function textsOf({ beside, above }: Labels): string[] {
  return [...beside, ...above].flatMap(({ text }) => text ?? []);
}

/** Such units alone are words of their own. */
const TOO_SHORT = /^(?:a|g|x|t|mo|yr|year|years|month|units?|times|pound|mw|gw|kw)$/i;
const BRACKETED = /[([（【]([^()[\]（）【】]{1,40})[)\]）】]/g;
const BEHIND = /(?:,|，|:|：|\bin\b|\s[-–—]\s)\s*([^,，:：()]{1,40})$/i;
/** A last word that is a unit and nothing else: `Demand GWh`, `Output t/year`. */
const TAIL = /\s([^\s/]+\/[^\s/]+|[kMGT]Wh)$/;
const PAIR = /(?:^|[\s(])([A-Z]{3})\s?\/\s?([A-Z]{3})(?:$|[\s),.:;])/;

/** The unit a label states: alone in its cell, in brackets, behind a comma or behind `in`, or as its last word. */
export function unitIn(label: string): Measured | undefined {
  const { rest } = splitVat(label);
  const alone = TOO_SHORT.test(rest) ? undefined : written(rest);
  if (alone) return alone;
  for (const [, inside = ""] of label.matchAll(BRACKETED)) {
    const unit = written(splitVat(inside).rest);
    if (unit) return unit;
  }
  const [, behind] = BEHIND.exec(rest) ?? [];
  const last = behind === undefined ? undefined : written(behind.trim());
  if (last) return last;
  const [, tail] = TAIL.exec(rest) ?? [];
  const ending = tail === undefined ? undefined : written(tail);
  if (ending) return ending;
  const [, base, quote] = PAIR.exec(label) ?? [];
  return base === undefined || quote === undefined ? undefined : measuredOf(`${quote} per ${base}`);
}

function written(text: string): Measured | undefined {
  const [, base, quote] = /^([A-Z]{3})\s?\/\s?([A-Z]{3})$/.exec(text.trim()) ?? [];
  // A pair of currencies is quoted as units of the second for one of the first.
  if (base !== undefined && quote !== undefined && measuredOf(base) && measuredOf(quote))
    return measuredOf(`${quote} per ${base}`);
  return measuredOf(text.trim());
}

const MEASURES: readonly (readonly [RegExp, Measure])[] = [
  [/\bnameplate\b|\bcapacit(?:y|ies)\b|产能/i, "capacity"],
  [/\bshipments?\b|出货/i, "shipments"],
  [/\binstallations?\b|\binstalled\b|装机/i, "installations"],
  [/\bdemand\b|需求/i, "demand"],
  [/\boutput\b|\bproduction\b|产量/i, "production"],
];
const SCOPES: readonly (readonly [RegExp, CellScope])[] = [
  [/\bincl?\w*\.?\s+(?:of\s+)?semi|含半固态/i, "solid-state"],
  [/\bsemi[- ]solid|半固态/i, "semi-solid-state"],
  [/\ball[- ]solid|\bASSB\b|全固态/i, "all-solid-state"],
];
const FRACTION_WORDS = /share|growth|cagr|penetration|yield|margin|utili[sz]ation|\brate\b|占比|增速|渗透率/i;

/** What its labels say of a number that somebody typed. Where two of them speak against each other, neither counts. */
export function factsOfLabels(cell: CheckCell, labels: Labels): Facts {
  const texts = textsOf(labels);
  const by = cell.address;
  const unit = unitOfTyped(cell, texts);
  return {
    ...given("unit", unit, by),
    ...(unit &&
      !isFraction(unit) && {
        ...given(
          "measure",
          onlyOne(texts, (text) => wordIn(MEASURES, text)),
          by,
        ),
      }),
    ...given(
      "scope",
      onlyOne(texts, (text) => wordIn(SCOPES, text)),
      by,
    ),
    ...given("vat", onlyOne(texts, vatIn), by),
    ...(unit === undefined && cell.typed !== undefined && { bare: cell.typed }),
  };
}

function given<Name extends string, T>(name: Name, value: T | undefined, by: string): object {
  return value === undefined ? {} : { [name]: said(value, by) };
}

function unitOfTyped(cell: CheckCell, texts: readonly string[]): Measured | undefined {
  const stated = onlyOne(texts, unitIn);
  const asPercent = cell.held.numberFormat.includes("%");
  if (asPercent) return FRACTION;
  if (stated && isFraction(stated)) {
    // A head that says % over numbers in General: 27 is a percentage, 0.27 may be either.
    if (stated.scales[0] !== PERCENT.scales[0]) return stated;
    return Math.abs(Number(cell.value)) > 1 ? PERCENT : undefined;
  }
  if (stated) return stated;
  const isRate = texts.some((text) => FRACTION_WORDS.test(text));
  return isRate && cell.typed !== undefined && Math.abs(cell.typed) <= 1 ? FRACTION : undefined;
}

function vatIn(text: string): VatBasis | undefined {
  const inside = [...text.matchAll(BRACKETED)].flatMap(([, one = ""]) => splitVat(`CNY ${one}`).vat ?? []);
  return splitVat(text).vat ?? inside[0];
}

function wordIn<T>(words: readonly (readonly [RegExp, T])[], text: string): T | undefined {
  return words.find(([shape]) => shape.test(text))?.[1];
}

/** What the texts say where they say one thing; of units the nearest counts. */
function onlyOne<T>(texts: readonly string[], read: (text: string) => T | undefined): T | undefined {
  const found = [...new Set(texts.flatMap((text) => read(text) ?? []))];
  return found.length === 1 ? found[0] : undefined;
}
