import { caveats, type Caveat } from "../answer/caveats";
import type { Result } from "../answer/answer";
import { isFailure, type Failure } from "../answer/failure";
import { messages } from "../answer/messages";
import { phrases } from "../answer/phrases";
import { nearest } from "../answer/nearest";
import { amountText } from "../answer/text";
import { constant, leavesOf, step } from "../answer/trace";
import type { IsoDate, Observation, Period, Rule, Series, ShareRule } from "../ledger/records";
import type { Line } from "../local/assumptions";
import { unitLabel, type Unit } from "../quantity/unit";
import { spanOf, yearOf } from "../time/period";
import { callName } from "./catalogue";
import { inUnit } from "./convert";
import type { FxChoice } from "./fx";
import type { Lane } from "./lane";
import type { Market } from "./market";
import { endsOf, type Ends } from "./line-ends";
import { lastWord, newestOf } from "./newest-word";
import { notKnown } from "./price";
import { answerOf, houseLeaf, isChange, leafOf, statedAs, type Field } from "./provenance";
import { publisherOf, publishersOf } from "./publisher";
import { isAsNew } from "./range-end";
import type { Kind } from "./observation-rows";
import { refuseScenario, refuseUnused } from "./unused";
import { contradictionsOf } from "./whole-and-part";
import { applyRule, leastCertain, methodOf, windowOf, withCaveats, type Candidate } from "./rules";

export interface ForecastQuestion {
  series: Series;
  year: number;
  unit?: Unit;
  publisher?: string;
  scenario?: string;
  /** `reported`, `growth`, `sum`, or the name of a share rule such as `penetration`. */
  method?: string;
  field?: Field;
  interp?: Line;
  extrap?: Line;
  base?: number;
  fx?: FxChoice;
}

type Ways = Omit<ForecastQuestion, "series" | "year" | "unit" | "fx">;

/** A year's value of a series: the publisher's newest word on it, else what our rules derive, else a refusal. */
export function forecastOf(market: Market, question: ForecastQuestion): Result {
  const { year } = question;
  const series = statedAs(question.series, question.field);
  const checked = checkMethod(market, question);
  if (checked) return checked;
  const found = candidateFor(market, series, year, question);
  if (isFailure(found)) return found;
  const ways = {
    date: String(year),
    ...(series.vat && { vat: series.vat }),
    ...(question.fx && { fx: question.fx }),
  };
  const trace = question.unit ? inUnit(market, series, found.trace, question.unit, ways) : found.trace;
  if (isFailure(trace)) return trace;
  if (!Number.isFinite(trace.value)) return messages.overflow();
  const impossible = checkPossible(series, year, found);
  if (impossible) return impossible;
  const converted = trace !== found.trace && found.kind === "reported";
  return answerOf(market, {
    series,
    unit: question.unit ? unitLabel(question.unit.text, question.unit.vat) : series.unit,
    kind: converted ? "converted" : found.kind,
    status: found.status,
    effective: String(year),
    trace,
    spoken: found.trace,
    ...(found.caveats && { caveats: found.caveats }),
  });
}

/** A share above the whole or below nothing, an amount below zero: arithmetic that went on where the world ends. */
function checkPossible(
  series: Series,
  year: number,
  { kind, trace: { value } }: Candidate,
): Failure | undefined {
  if (kind === "reported" || kind === "house") return undefined;
  if (series.unit === "fraction" && (value > 1 || value < 0))
    return messages.impossibleShare(series.name, year, amountText(value, "fraction"));
  return value < 0 ? messages.impossibleAmount(series.name, year) : undefined;
}

/** The years a series can be asked for without `interp=` or `extrap=`, in order. */
export function yearsOf(market: Market, series: Series, ways: Ways = {}): number[] {
  const publisher = publisherOf(market, series, ways.publisher);
  if (isFailure(publisher)) return [];
  const reported = annual(market, series, publisher, ways)
    .perPeriod(market.seen)
    .map((one) => yearOf(one.period));
  const ruled = rulesOf(market, series, publisher, ways).flatMap((rule) => yearsOfRule(market, rule));
  const own = market.house.overrides
    .filter((one) => one.series === series.code)
    .map((one) => Number(one.period));
  const years = [...new Set([...reported, ...ruled, ...own])].sort((a, b) => a - b);
  return years.filter((year) => Number.isInteger(year) && isUsable(market, series, year, ways));
}

/** The ways to a year's value, the one that answers first: the publisher's last word and what rules derive. */
export function candidatesFor(
  market: Market,
  series: Series,
  year: number,
  ways: Ways,
): Candidate[] | Failure {
  const own = houseCandidate(market, series, year, ways);
  return own
    ? [own]
    : (endCandidates(market, series, year, ways) ?? sourceCandidates(market, series, year, ways));
}

/** The house's own value, unless the question names a way of its own to the source's. */
function houseCandidate(market: Market, series: Series, year: number, ways: Ways): Candidate | undefined {
  const { publisher, method, field, base, scenario } = ways;
  const asksSource = [publisher, method, field, base, scenario].some((way) => way !== undefined);
  const override = asksSource ? undefined : market.override(series.code, String(year));
  return override && { trace: houseLeaf(series, override), kind: "house", status: "F", method: "house" };
}

/** Values at the end of the published range that a model is run at, where the source gives them. */
function endCandidates(market: Market, series: Series, year: number, ways: Ways): Candidate[] | undefined {
  const { layer } = market.house;
  if (ways.field !== undefined || (layer !== "low" && layer !== "high")) return undefined;
  const ends = sourceCandidates(market, series, year, { ...ways, field: layer });
  if (isFailure(ends)) return undefined;
  const values = sourceCandidates(market, series, year, ways);
  const [[end], [value]] = [ends, isFailure(values) ? [] : values];
  const isOld = end && value && !isAsNew(end.trace, value.trace);
  return !end || isOld ? undefined : ends;
}

function sourceCandidates(market: Market, series: Series, year: number, ways: Ways): Candidate[] | Failure {
  const publisher = publisherOf(market, series, ways.publisher);
  if (isFailure(publisher)) return publisher;
  const reported = reportedCandidates(market, series, year, publisher, ways);
  if (isFailure(reported)) return reported;
  const ask = (other: Series, at: number): Candidate | undefined => bestOf(market, other, at);
  const derived =
    ways.field === undefined || ways.field === "value"
      ? rulesOf(market, series, publisher, ways).flatMap(
          (rule) => applyRule(market, rule, { year, base: ways.base, publisher }, ask) ?? [],
        )
      : [];
  const usable =
    ways.base === undefined ? [...reported, ...derived] : derived.filter((one) => one.method === "growth");
  const doubts = doubtsOf(market, ({ series: code }) => code === series.code);
  return usable
    .sort(byRank)
    .map((one) => (speaksForLead(series, one) ? { ...one, ...withCaveats([one], doubts) } : one));
}

/** Our reckoning speaks for the lead publisher, a figure for whoever published it. */
function speaksForLead(series: Series, { method, trace }: Candidate): boolean {
  return method !== "reported" || leavesOf(trace).every(({ publisher }) => publisher === series.lead);
}

/** What a share that leads to a series, or that it is itself, says of the two ways to one number: it is told with both. */
function doubtsOf(market: Market, speaks: (rule: ShareRule) => boolean): Caveat[] {
  return market.ledger.rules.flatMap((rule) =>
    rule.kind === "share" && speaks(rule) && rule.caveat ? [rule.caveat] : [],
  );
}

/** What answers a year of another series, where anything does. */
function bestOf(market: Market, series: Series, year: number): Candidate | undefined {
  const candidates = candidatesFor(market, series, year, {});
  return isFailure(candidates) ? undefined : candidates[0];
}

function candidateFor(market: Market, series: Series, year: number, ways: Ways): Candidate | Failure {
  const candidates = candidatesFor(market, series, year, ways);
  if (isFailure(candidates)) return candidates;
  const best = candidates[0] ?? stretched(market, series, year, ways);
  return best ?? refuse(market, series, year, ways);
}

/** Own words by their day, a printed figure before a printed rate of the same day; our arithmetic last. */
function byRank(a: Candidate, b: Candidate): number {
  const [saidA, saidB] = [a.said ?? "", b.said ?? ""];
  if (saidA !== saidB) return saidA > saidB ? -1 : 1;
  return Number(b.method === "reported") - Number(a.method === "reported");
}

function reportedCandidates(
  market: Market,
  series: Series,
  year: number,
  publisher: string | undefined,
  ways: Ways,
): Candidate[] | Failure {
  if (ways.method !== undefined && ways.method !== "reported") return [];
  const { field = "value", ...ofAnyField } = ways;
  const { seen } = market;
  const all = annual(
    market,
    series,
    publisher,
    isChange(field) ? { ...ofAnyField, field: "any" } : ofAnyField,
  );
  const newest = all.last(seen, ...all.of(spanOf(yearText(year))));
  if (newest < 0) return [];
  const scenarios = scenariosOf(market, series, year, publisher, ways);
  if (publisher !== undefined && scenarios.length > 1) {
    return messages.pickScenario(
      publisher,
      year,
      scenarios.map((name) => name ?? "base"),
    );
  }
  const having = annual(market, series, publisher, { ...ways, field });
  const [from, to] = having.of(spanOf(yearText(year)));
  const last = lastWord(market, having, [from, to], publisher);
  if (last < 0) return withoutField(market, series, all.at(newest), field);
  const one = having.at(having.firstOfDay(seen, last, from));
  const { published } = market.source(one.source);
  const own = ownParts(market, series, year, ways);
  const leaf = leafOf(market, series, one, field);
  const trace = own ? { ...leaf, caveats: [own] } : leaf;
  return [{ trace, kind: "reported", status: one.status, method: "reported", said: published }];
}

/** A reported sum is the publisher's; where a value of the house's own stands in a part of it, it says what the parts add up to. */
function ownParts(market: Market, series: Series, year: number, ways: Ways): Caveat | undefined {
  const { layer } = market.house;
  const { publisher, method, base, scenario, field = layer } = ways;
  const asksSource = [publisher, method, base, scenario].some((way) => way !== undefined) || field !== layer;
  if (layer === "source" || asksSource) return undefined;
  const rule = market.rules(series.code).find(({ kind }) => kind === "sum");
  const sum = rule && applyRule(market, rule, { year }, (part, at) => bestOf(market, part, at));
  if (!sum || !leavesOf(sum.trace).some(({ op }) => op === "house")) return undefined;
  return caveats.ownParts(amountText(Number(sum.trace.value.toPrecision(4)), series.unit));
}

/** The scenarios a publisher has for a year, in its order, where the question names none and so leaves them open. */
function scenariosOf(
  market: Market,
  series: Series,
  year: number,
  publisher: string | undefined,
  ways: Ways,
): (string | undefined)[] {
  if (publisher === undefined || ways.scenario !== undefined) return [];
  if (market.index.series(series.code).scenarios().length < 2) return [];
  const all = annual(market, series, publisher, {});
  const told = all.all(market.seen, ...all.of(spanOf(yearText(year))));
  return [...new Set(told.map((one) => one.scenario))];
}

/** A year as periods are written. */
function yearText(year: number): Period {
  return String(year).padStart(4, "0");
}

function withoutField(market: Market, series: Series, observation: Observation, field: Field): Failure {
  const { publisher } = market.source(observation.source);
  const { low, high, period } = observation;
  if (field === "value" && low !== undefined && high !== undefined) {
    return messages.onlyRange(publisher, period, `${low} ${series.unit}`, `${high} ${series.unit}`);
  }
  return messages.noField(field, publisher, period);
}

/** The yearly figures of a publisher, narrowed to a scenario and a field where the question names them. */
function annual(
  market: Market,
  series: Series,
  publisher: string | undefined,
  { field, scenario }: Pick<Ways, "scenario"> & { field?: Kind },
): Lane<Observation> {
  return market.index.series(series.code).yearly(field ?? "figure", publisher, scenario);
}

/** Rules speak for the lead publisher and for no scenario but the base; a share rule only where `method=` names it. */
function rulesOf(
  market: Market,
  series: Series,
  publisher: string | undefined,
  { method, scenario = "base" }: Ways,
): Rule[] {
  if (publisher !== undefined && publisher !== series.lead) return [];
  if (scenario.toLowerCase() !== "base") return [];
  return market
    .rules(series.code)
    .filter((rule) =>
      method === undefined ? rule.kind !== "share" : methodOf(rule) === method.toLowerCase(),
    );
}

function yearsOfRule(market: Market, rule: Rule): number[] {
  const window = windowOf(market, rule);
  if (window) return Array.from({ length: window.to - window.from + 1 }, (_, index) => window.from + index);
  const parts = rule.kind === "sum" ? rule.terms : rule.kind === "share" ? [rule.of, rule.share] : [];
  return parts.flatMap((code) => yearsOf(market, market.catalogue.named(code)));
}

function isUsable(market: Market, series: Series, year: number, ways: Ways): boolean {
  const candidates = candidatesFor(market, series, year, ways);
  return !isFailure(candidates) && candidates.length > 0;
}

/** Between or beyond the known years, where the question names a way to get there. */
function stretched(market: Market, series: Series, year: number, ways: Ways): Candidate | undefined {
  const filled = withLines(market, ways);
  if (!filled.interp && !filled.extrap) return undefined;
  const publisher = publisherOf(market, series, ways.publisher);
  if (isFailure(publisher)) return undefined;
  if (publisher === undefined) return stretchedByOne(market, series, year, ways);
  const drawn = drawnTo(market, series, year, filled);
  if (!drawn) return undefined;
  const told = toldOfLine(market, series, year, drawn, publisher, ways);
  return { ...drawn, ...withCaveats([drawn], [...told, ...assumedLine(market, series, year, ways)]) };
}

/** The ways with the lines that the workbook assumes, where they name none; a way of their own leaves no room for one. */
export function withLines<Asked extends Ways>({ assumptions }: Market, ways: Asked): Asked {
  if (ways.method !== undefined || isChange(ways.field)) return ways;
  const [interp, extrap] = [ways.interp ?? assumptions.interp, ways.extrap ?? assumptions.extrap];
  return { ...ways, ...(interp && { interp }), ...(extrap && { extrap }) };
}

/** What is said of a year that the workbook's own line led to. */
function assumedLine(market: Market, series: Series, year: number, ways: Ways): Caveat[] {
  const last = yearsOf(market, series, ways).at(-1) ?? year;
  const name = year > last ? "extrap" : "interp";
  const [asked, assumed] = [ways[name], market.assumptions[name]];
  return asked === undefined && assumed !== undefined ? [caveats.workbookLine(assumed)] : [];
}

/** Of whoever can draw the line with figures of his own, the one who spoke last. */
function stretchedByOne(market: Market, series: Series, year: number, ways: Ways): Candidate | undefined {
  const drawn = publishersOf(market, series).flatMap(
    (publisher) => stretched(market, series, year, { ...ways, publisher }) ?? [],
  );
  return newestOf(market, drawn, ({ trace }) => trace);
}

function drawnTo(market: Market, series: Series, year: number, ways: Ways): Candidate | undefined {
  const years = yearsOf(market, series, ways);
  const before = years.filter((one) => one < year).at(-1);
  const after = years.find((one) => one > year);
  const drawn = (from: number, to: number, how: Line): Candidate | undefined => {
    const first = candidatesFor(market, series, from, ways);
    const last = candidatesFor(market, series, to, ways);
    if (isFailure(first) || isFailure(last)) return undefined;
    const ends = endsOf(first, last);
    return ends && line(ends, [from, to, year], how);
  };
  if (before !== undefined && after !== undefined && ways.interp) return drawn(before, after, ways.interp);
  if (before === undefined || after !== undefined || !ways.extrap) return undefined;
  const ruled = ways.extrap === "cagr" ? beyondRule(market, series, year, ways) : undefined;
  if (ruled) return ruled;
  const earlier = years.filter((one) => one < before).at(-1);
  return earlier === undefined ? undefined : drawn(earlier, before, ways.extrap);
}

/** What a number that nobody published contradicts, and what is doubted of the share it is. */
function toldOfLine(
  market: Market,
  series: Series,
  year: number,
  { trace }: Candidate,
  publisher: string,
  { field, scenario }: Ways,
): Caveat[] {
  const known = (other: Series): Candidate | undefined => {
    const by = other.lead === publisher ? {} : { publisher };
    const found = candidatesFor(market, other, year, {
      ...by,
      ...(field && { field }),
      ...(scenario !== undefined && { scenario }),
    });
    return isFailure(found) ? undefined : found[0];
  };
  const doubts = publisher === series.lead ? doubtsOf(market, ({ share }) => share === series.code) : [];
  return [...doubts, ...contradictionsOf(market, series, year, trace.value, known)];
}

function beyondRule(market: Market, series: Series, year: number, ways: Ways): Candidate | undefined {
  const publisher = publisherOf(market, series, ways.publisher);
  // A rule leads to a value, never to an end of its range.
  if (isFailure(publisher) || (ways.field !== undefined && ways.field !== "value")) return undefined;
  return rulesOf(market, series, publisher, ways)
    .filter((rule) => rule.kind === "growth")
    .flatMap((rule) => {
      const question = { year, base: ways.base, beyondWindow: true };
      return applyRule(market, rule, question, () => undefined) ?? [];
    })
    .sort(byRank)[0];
}

function line(
  { first, last, caveats: told }: Ends,
  [from, to, year]: [number, number, number],
  how: Line,
): Candidate {
  const beyond = year > to;
  const weight = constant((year - from) / (to - from), "", phrases.ofYears(year - from, to - from));
  const op = how === "linear" ? "linear" : "geometric";
  const caveat = beyond ? caveats.beyondYear(to) : undefined;
  const label = (beyond ? phrases.beyond : phrases.between)(String(from), String(to));
  const trace = step(op, first.trace.unit, label, [first.trace, last.trace, weight], caveat);
  const status = leastCertain([first, last]);
  return { trace, kind: "interpolated", status, method: how, ...withCaveats([first, last], told) };
}

function checkMethod(market: Market, question: Omit<ForecastQuestion, "year">): Failure | undefined {
  const { method, base, scenario, field } = question;
  const series = statedAs(question.series, field);
  const unused =
    refuseUnused({ ...question, series }) ??
    refuseReckoning(question) ??
    refuseScenario(market, series, scenario);
  if (unused) return unused;
  const rules = market.rules(series.code);
  const methods = ["reported", ...new Set(rules.map(methodOf))];
  if (method !== undefined && !methods.includes(method.toLowerCase()))
    return messages.unknownMethod(method, methods, nearest(method, methods));
  if (base !== undefined && base < 0) return messages.belowZero("base", String(base));
  if (base === undefined || rules.some((rule) => rule.kind === "growth")) return undefined;
  return messages.baseWithoutGrowth(series.name, [...market.index.growing]);
}

/** A change as printed and an end of a range are reported or not known; no rule of ours leads to them. */
function refuseReckoning(ways: Ways): Failure | undefined {
  const { field = "value", method } = ways;
  if (field === "value") return undefined;
  // Between two published ends a line can be drawn, between two changes none.
  const unused = isChange(field) ? (["interp", "extrap", "base"] as const) : (["base"] as const);
  const isReckoned = method !== undefined && method.toLowerCase() !== "reported";
  const name = isReckoned ? "method" : unused.find((one) => ways[one] !== undefined);
  return (
    name && messages.unusedOption(name, isChange(field) ? phrases.notWorkedOut() : phrases.noWayToAnEnd())
  );
}

/** Why a series has no year at all to show: a choice that is open, or nothing that is known. */
export function refuseYears(market: Market, question: Omit<ForecastQuestion, "year">): Failure {
  const { series } = question;
  const checked = checkMethod(market, question);
  if (checked) return checked;
  const publisher = publisherOf(market, series, question.publisher);
  if (isFailure(publisher)) return publisher;
  const years = annual(market, series, publisher, question)
    .perPeriod(market.seen)
    .map((one) => yearOf(one.period));
  const open = years.map((year) => candidatesFor(market, series, year, question)).find(isFailure);
  return open ?? refuse(market, series, undefined, question);
}

/** Says what there is instead: other years, other publishers, and the ways that have to be asked for. */
function refuse(market: Market, series: Series, year: number | undefined, ways: Ways): Failure {
  const years = yearsOf(market, series, ways);
  const others = year === undefined ? [] : otherWays(market, series, year, ways);
  if (
    years.length === 0 &&
    !market.index.series(series.code).lane("any").some(market.seen) &&
    others.length === 0
  ) {
    return notKnown(market, series);
  }
  const { field = "value", ...ofTheValue } = ways;
  const speaker = speakerOf(market, series, ways);
  if (
    year !== undefined &&
    speaker !== undefined &&
    field !== "value" &&
    isUsable(market, series, year, ofTheValue)
  )
    return messages.noField(field, speaker, String(year));
  return messages.noForecast(
    series.name,
    year,
    speaker,
    spans(years),
    [...others, ...(year === undefined ? [] : stretches(year, years))],
    callName(series),
    year === undefined ? undefined : laterDay(market, series, year, ways),
  );
}

/** Whom the question was put to, as a refusal calls them. */
function speakerOf(market: Market, series: Series, ways: Ways): string | undefined {
  const publisher = publisherOf(market, series, ways.publisher);
  return isFailure(publisher) ? undefined : publisher;
}

/** The options that ask who or what else answers the year. */
function otherWays(market: Market, series: Series, year: number, ways: Ways): string[] {
  const speaker = speakerOf(market, series, ways);
  const others = publishersOf(market, series).filter(
    (name) => name !== speaker && isUsable(market, series, year, { ...ways, publisher: name }),
  );
  const shares = market.rules(series.code).filter((rule) => rule.kind === "share");
  const methods = shares
    .map(methodOf)
    .filter((method) => isUsable(market, series, year, { ...ways, method }));
  return [...others.map((name) => `pub=${name}`), ...methods.map((method) => `method=${method}`)];
}

/** The options that would reach a year between or beyond the known ones. */
function stretches(year: number, years: readonly number[]): string[] {
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined) return [];
  if (first < year && year < last) return ["interp=cagr"];
  return last < year && years.length > 1 ? ["extrap=cagr"] : [];
}

/** The first day after the market's as-of day on which the publisher spoke of the year. */
function laterDay(market: Market, series: Series, year: number, ways: Ways): IsoDate | undefined {
  const { asOf, index, seen } = market;
  if (asOf === undefined) return undefined;
  const speaker = speakerOf(market, series, ways);
  if (speaker === undefined) return undefined;
  const values = index.series(series.code).lane("value", speaker);
  const rates = index.series(series.code).growthLane(speaker);
  const first = [
    values.firstDayAfter(seen, values.of(spanOf(yearText(year)))),
    rates.where(({ from, to }) => from <= year && year <= to).firstDayAfter(seen),
  ];
  const [day] = first.flatMap((rank) => rank ?? []).sort((a, b) => a - b);
  return day === undefined ? undefined : index.days.day(day);
}

/** `2024-2030, 2035`. */
function spans(years: readonly number[]): string {
  const parts: [number, number][] = [];
  for (const year of years) {
    const part = parts.at(-1);
    if (part && part[1] === year - 1) part[1] = year;
    else parts.push([year, year]);
  }
  return parts.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(", ");
}
