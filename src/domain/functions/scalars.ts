import { isFailure, type Failure } from "../answer/failure";
import type { Result } from "../answer/answer";
import { messages } from "../answer/messages";
import { given, isStep, leavesOf, type Trace } from "../answer/trace";
import { convert } from "../market/convert";
import { forecastOf } from "../market/forecast";
import { fxRate, pairText, parsePair } from "../market/fx";
import { growthRateOf } from "../market/growth";
import { priceOf } from "../market/price";
import { answerOf } from "../market/provenance";
import { CURRENCIES, unitLabel, type Unit } from "../quantity/unit";
import { isDay } from "../time/day";
import { answerCell, BLANK, failureCell, type Cell } from "./cell";
import type { Answerer, Call } from "./call";
import { forecastWays, priceWays } from "./questions";
import { readRaw, rowsOf, single } from "./arguments/raw";
import { isZero, readNumber, readSeries, readUnit, readWhen, readYear } from "./arguments/read";
import { isRange, spread } from "./arguments/spread";

/** The functions that answer one cell for each cell asked. */
export const answerScalars = {
  PRICE: (call) => {
    const [materials, dates] = [rowsOf(call.arguments[0]), rowsOf(call.arguments[1])];
    return spread(materials, dates, ["material", "date"], (material, date) =>
      unlessBlank(material, materials, date, dates, () => price(call, material, date)),
    );
  },

  FORECAST: (call) => {
    const [names, years] = [rowsOf(call.arguments[0]), rowsOf(call.arguments[1])];
    return spread(names, years, ["series", "year"], (name, year) =>
      unlessBlank(name, names, year, years, () => forecast(call, name, year)),
    );
  },

  CAGR: (call) => {
    const [from, to] = [
      readYear(single(call.arguments[1]), "from"),
      readYear(single(call.arguments[2]), "to"),
    ];
    if (isFailure(from)) return from;
    if (isFailure(to)) return to;
    const names = rowsOf(call.arguments[0]);
    return spread(names, [[]], ["series", "window"], (name) =>
      unlessBlank(name, names, undefined, [[]], () => growth(call, name, from, to)),
    );
  },

  FX: (call) => {
    const [pairs, dates] = [rowsOf(call.arguments[0]), rowsOf(call.arguments[1])];
    return spread(pairs, dates, ["pair", "date"], (pair, date) =>
      unlessBlank(pair, pairs, date, dates, () => rate(call, pair, date)),
    );
  },

  CONVERT: (call) => {
    const conversion = readConversion(call);
    if (isFailure(conversion)) return conversion;
    const values = rowsOf(call.arguments[0]);
    return values.map((row) =>
      row.map((value) =>
        readRaw(value).type === "blank" && isRange(values) ? BLANK : shown(conversion(value)),
      ),
    );
  },
} satisfies Record<string, Answerer>;

function price(call: Call, material: unknown, date: unknown): Result {
  const series = readSeries(call.market, material, "material");
  if (series === undefined) return messages.missing("material", '=SSB.PRICE("Li2S")');
  if (isFailure(series)) return series;
  if (series.measure !== "price") return messages.notAPrice(nameOf(material), series.measure);
  const period = readWhen(date, "date", call.today);
  if (isFailure(period)) return period;
  const unit = readUnit(call.arguments[2], series.unit);
  if (isFailure(unit)) return unit;
  return priceOf(call.market, {
    series,
    ...(period && { period }),
    ...(unit && { unit }),
    ...priceWays(call.options),
  });
}

function forecast(call: Call, name: unknown, at: unknown): Result {
  const series = readSeries(call.market, name, "series");
  if (series === undefined) return messages.missing("series", '=SSB.FORECAST("ESS",2030)');
  if (isFailure(series)) return series;
  if (series.measure === "price") return messages.isAPrice(nameOf(name));
  const year = readYear(at);
  if (year === undefined) return messages.missing("year", `=SSB.FORECAST("${nameOf(name)}",2030)`);
  if (isFailure(year)) return year;
  const unit = readUnit(call.arguments[2], series.unit);
  if (isFailure(unit)) return unit;
  return forecastOf(call.market, { series, year, ...(unit && { unit }), ...forecastWays(call.options) });
}

function growth(call: Call, name: unknown, from: number | undefined, to: number | undefined): Result {
  const series = readSeries(call.market, name, "series");
  if (series === undefined) return messages.missing("series", '=SSB.CAGR("ESS")');
  if (isFailure(series)) return series;
  if (series.measure === "price") return messages.isAPrice(nameOf(name));
  const { pub, basis, scenario } = call.options;
  return growthRateOf(call.market, {
    series,
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(pub !== undefined && { publisher: pub }),
    ...(basis !== undefined && { basis }),
    ...(scenario !== undefined && { scenario }),
  });
}

function rate(call: Call, value: unknown, at: unknown): Result {
  const raw = readRaw(value);
  if (raw.type === "blank") return messages.missing("pair", '=SSB.FX("USD/CNY")');
  if (raw.type === "error") return messages.inputError(raw.code, raw.shown);
  const pair = raw.type === "text" ? parsePair(raw.text) : undefined;
  if (!pair) return messages.badPair(raw.type === "text" ? raw.text : String(raw.value), CURRENCIES);
  const period = readWhen(at, "date", call.today);
  if (isFailure(period)) return period;
  const { pub, maxage } = call.options;
  const trace = fxRate(call.market, pair, period, {
    ...(pub !== undefined && { publisher: pub }),
    ...(maxage !== undefined && { maxAge: maxage }),
  });
  if (isFailure(trace)) return trace;
  return answerOf(call.market, {
    unit: `${pair.quote} per ${pair.base}`,
    kind: isStep(trace) || trace.assumption ? "derived" : "reported",
    status: "A",
    effective: isAverage(trace) ? period! : (dayOfTrace(trace) ?? call.today),
    trace: isStep(trace) || trace.assumption ? trace : { ...trace, label: pairText(pair) },
  });
}

/** Reads units, day and rate once for all values of a range. */
function readConversion(call: Call): ((value: unknown) => Result) | Failure {
  const [, fromText, toText, at] = call.arguments;
  const from = needUnit(fromText, "from");
  if (isFailure(from)) return from;
  const to = needUnit(toText, "to", from.text);
  if (isFailure(to)) return to;
  if ((from.vat === undefined) !== (to.vat === undefined)) {
    return messages.vatBothSides(unitLabel(from.text, from.vat), unitLabel(to.text, to.vat));
  }
  const date = readWhen(single(at), "date", call.today);
  if (isFailure(date)) return date;
  return (value) => {
    const amount = readNumber(readRaw(value), "value");
    if (isFailure(amount)) return amount;
    const start = given(amount, unitLabel(from.text, from.vat), "value given");
    const trace = convert(call.market, start, {
      from,
      to,
      ...(from.vat && { vat: from.vat }),
      ...(date && { date }),
      ...(call.options.fx && { fx: call.options.fx }),
    });
    if (isFailure(trace)) return trace;
    if (!Number.isFinite(trace.value)) return messages.overflow();
    return answerOf(call.market, {
      unit: unitLabel(to.text, to.vat),
      kind: "converted",
      status: "A",
      effective: date ?? dayOfTrace(trace) ?? call.today,
      trace,
    });
  };
}

function needUnit(value: unknown, argument: string, published = "CNY/kg"): Unit | Failure {
  return (
    readUnit(value, published, argument) ?? messages.missing(argument, '=SSB.CONVERT(2050,"CNY/kg","USD/t")')
  );
}

function isAverage(trace: Trace): boolean {
  return leavesOf(trace).some((leaf) => leaf.period !== undefined && !isDay(leaf.period));
}

/** The newest day a published part of a trace is about. */
function dayOfTrace(trace: Trace): string | undefined {
  return leavesOf(trace)
    .flatMap((leaf) => leaf.period ?? [])
    .sort()
    .at(-1);
}

/** In a range a blank cell gets a blank answer; a lone blank means the default or is missing. */
function unlessBlank(
  first: unknown,
  firsts: unknown[][],
  second: unknown,
  seconds: unknown[][],
  answer: () => Result,
): Cell {
  if (isRange(firsts) && isBlank(first)) return BLANK;
  if (isRange(seconds) && isBlank(second)) return BLANK;
  return shown(answer());
}

function isBlank(value: unknown): boolean {
  const raw = readRaw(value);
  return raw.type === "blank" || isZero(raw);
}

function shown(result: Result): Cell {
  return isFailure(result) ? failureCell(result) : answerCell(result);
}

function nameOf(value: unknown): string {
  const raw = readRaw(value);
  return raw.type === "text" ? raw.text : "";
}
