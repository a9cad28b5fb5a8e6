import type { Answer, Result } from "../answer/answer";
import { isFailure, type Failure } from "../answer/failure";
import { messages } from "../answer/messages";
import { nearest } from "../answer/nearest";
import { amountText, citationText } from "../answer/text";
import type { Amount, Period, Series } from "../ledger/records";
import { coverageOf } from "../market/coverage";
import { forecastOf, yearsOf } from "../market/forecast";
import { historyOf } from "../market/history";
import { findSeries, metadataOf } from "../market/metadata";
import { newsDay, newsOf } from "../market/news";
import { outlookOf } from "../market/outlook";
import { priceOf } from "../market/price";
import { changesSince, type LedgerChange } from "../editions/changes";
import { projectsOf } from "../market/projects";
import { vintagesOf } from "../market/vintages";
import { unitLabel, type Unit } from "../quantity/unit";
import { endOf, grainOf, startOf, yearOf } from "../time/period";
import {
  answerCell,
  BLANK,
  dayCell,
  failureCell,
  numberCell,
  periodCell,
  textCell,
  type Cell,
  type Grid,
} from "./cell";
import { bridgeRows, traceRows } from "./steps";
import { editionFields } from "./edition";
import type { Answerer, Call } from "./call";
import { forecastWays, priceWays } from "./questions";
import { single } from "./arguments/raw";
import {
  needSeries,
  readSeries,
  readCount,
  readPeriod,
  readText,
  readUnit,
  readWhen,
  readYear,
} from "./arguments/read";

/** The functions that answer with a table, or with one text. */
export const answerTables = {
  HISTORY: (call) => {
    const series = needSeries(call.market, call.arguments[0], "material", '=SSB.HISTORY("Li2S")');
    if (isFailure(series)) return series;
    const start = readWhen(single(call.arguments[1]), "start", call.today);
    if (isFailure(start)) return start;
    const end = readWhen(single(call.arguments[2]), "end", call.today);
    if (isFailure(end)) return end;
    if (start && end && startOf(start) > endOf(end)) return messages.reversed(start, end);
    const unit = readUnit(call.arguments[3], series.unit);
    if (isFailure(unit)) return unit;
    const { publisher, vat, fx } = priceWays(call.options);
    const rows = historyOf(call.market, {
      series,
      ...(start && { start: startOf(start) }),
      ...(end && { end: endOf(end) }),
      ...(unit && { unit }),
      ...(publisher && { publisher }),
      ...(vat && { vat }),
      ...(fx && { fx }),
    });
    if (isFailure(rows)) return rows;
    const shown = unitLabel(unit?.text ?? series.unit, unit?.vat ?? vat ?? series.vat);
    return table(
      call,
      series.name,
      ["Date", shown, "Type", "Kind", "Direction", "Publisher", "Published"],
      rows.map((row) => [
        periodCell(row.period),
        ...answered(row.answer),
        textCell(row.direction),
        textCell(row.publisher),
        dayCell(row.published),
      ]),
    );
  },

  OUTLOOK: (call) => {
    const series = needSeries(call.market, call.arguments[0], "series", '=SSB.OUTLOOK("ESS")');
    if (isFailure(series)) return series;
    if (series.measure === "price") return messages.isAPrice(series.aliases[0] ?? series.code);
    const from = readYear(single(call.arguments[1]), "from");
    if (isFailure(from)) return from;
    const to = readYear(single(call.arguments[2]), "to");
    if (isFailure(to)) return to;
    const unit = readUnit(call.arguments[3], series.unit);
    if (isFailure(unit)) return unit;
    const rows = outlookOf(call.market, {
      series,
      ...(from !== undefined && { from }),
      ...(to !== undefined && { to }),
      ...(unit && { unit }),
      ...forecastWays(call.options),
    });
    if (isFailure(rows)) return rows;
    return table(
      call,
      series.name,
      ["Year", unit?.text ?? series.unit, "Type", "Kind", "Publisher", "Published"],
      rows.map((answer) => [
        periodCell(answer.effective),
        ...answered(answer),
        textCell(answer.publisher),
        dayCell(answer.published),
      ]),
    );
  },

  VINTAGES: (call) => {
    const series = needSeries(call.market, call.arguments[0], "series", '=SSB.VINTAGES("ESS",2030)');
    if (isFailure(series)) return series;
    const period = readPeriod(single(call.arguments[1]), "period", call.today);
    if (isFailure(period)) return period;
    if (period === undefined) return messages.missing("period", '=SSB.VINTAGES("ESS",2030)');
    const unit = readUnit(call.options.unit, series.unit);
    if (isFailure(unit)) return unit;
    const rows = vintagesOf(call.market, (day) => call.session.market(day), {
      series,
      period,
      ...(unit && { unit }),
      ...(call.options.pub && { publisher: call.options.pub }),
    });
    if (isFailure(rows)) return rows;
    return table(
      call,
      `${series.name}, ${period}`,
      ["Published", "Value", "Unit", "Type", "Kind", "Publisher", "Source"],
      rows.map((answer) => [
        dayCell(answer.published),
        answerCell(answer),
        textCell(answer.unit),
        textCell(answer.status),
        textCell(answer.kind),
        textCell(answer.publisher),
        textCell(answer.sources.map((source) => source.url).join(" ")),
      ]),
    );
  },

  NEWS: (call) => {
    const query = readText(call.arguments[0], "query");
    if (isFailure(query)) return query;
    const count = readCount(call.arguments[1], "count");
    if (isFailure(count)) return count;
    const rows = newsOf(call.market, {
      ...call.options,
      ...(query !== undefined && { query }),
      ...(count !== undefined && { count }),
    });
    if (isFailure(rows)) return rows;
    const heads = [
      "Date",
      "Headline",
      "Companies",
      "Country",
      "Section",
      "Route",
      "Segment",
      "Stage",
      "Publisher",
      "Link",
    ];
    return table(
      call,
      "News",
      heads,
      rows.map((event) => [
        dayCell(newsDay(call.market, event)),
        textCell(event.headline),
        textCell(event.companies.join(", ")),
        textCell(event.countries.join(", ")),
        textCell(event.section),
        textCell(event.route),
        textCell(event.segment),
        textCell(event.stage),
        textCell(call.market.source(event.source).publisher),
        textCell(call.market.source(event.source).url),
      ]),
    );
  },

  PROJECTS: (call) => {
    const query = readText(call.arguments[0], "query");
    if (isFailure(query)) return query;
    const rows = projectsOf(call.market, { ...call.options, ...(query !== undefined && { query }) });
    if (isFailure(rows)) return rows;
    const heads = [
      "Project",
      "Companies",
      "Country",
      "Location",
      "Stage",
      "Capacity",
      "Unit",
      "Target",
      "First",
      "Latest",
    ];
    return table(
      call,
      "Projects",
      heads,
      rows.map((state) => [
        textCell(state.project.name),
        textCell(state.project.companies.join(", ")),
        textCell(state.project.country),
        textCell(state.project.location),
        textCell(state.stage),
        amountCell(state.capacity),
        textCell(state.capacity?.unit),
        periodCell(state.target),
        dayCell(state.first),
        dayCell(state.latest),
      ]),
    );
  },

  BRIDGE: (call) => {
    const series = needSeries(call.market, call.arguments[0], "material", '=SSB.BRIDGE("Li2S",,"USD/kg")');
    if (isFailure(series)) return series;
    if (series.measure !== "price")
      return messages.notAPrice(series.aliases[0] ?? series.code, series.measure);
    const period = readWhen(single(call.arguments[1]), "date", call.today);
    if (isFailure(period)) return period;
    const unit = readUnit(call.arguments[2], series.unit);
    if (isFailure(unit)) return unit;
    if (unit === undefined) return messages.missing("unit", '=SSB.BRIDGE("Li2S",,"USD/kg")');
    const answer = priceOf(call.market, {
      series,
      ...(period && { period }),
      unit,
      ...priceWays(call.options),
    });
    if (isFailure(answer)) return answer;
    return table(
      call,
      series.name,
      ["Step", "Reckoning", "Value", "Unit", "Source", "Date"],
      bridgeRows(answer),
    );
  },

  FIND: (call) => {
    const text = readText(call.arguments[0], "text");
    if (isFailure(text)) return text;
    const found = findSeries(call.market, text ?? "");
    if (found.length === 0) return messages.noNews("series");
    return table(
      call,
      "Series",
      ["Code", "Name", "Measure", "Unit", "Region", "Lead", "Last"],
      found.map((series) => [
        textCell(series.code),
        textCell(series.name),
        textCell(series.measure),
        textCell(series.unit),
        textCell(series.region),
        textCell(series.lead),
        periodCell(coverageOf(call.market, series, call.today).last),
      ]),
    );
  },

  META: (call) => {
    const series = needSeries(call.market, call.arguments[0], "code", '=SSB.META("Li2S","unit")');
    if (isFailure(series)) return series;
    return field(metadataOf(call.market, series), call.arguments[1]);
  },

  CITE: (call) => {
    const series = needSeries(call.market, call.arguments[0], "series", '=SSB.CITE("Li2S")');
    if (isFailure(series)) return series;
    const period = readPeriod(single(call.arguments[1]), "period", call.today);
    if (isFailure(period)) return period;
    const unit = readUnit(call.options.unit, series.unit);
    if (isFailure(unit)) return unit;
    const answer = answerFor(call, series, period, unit);
    if (isFailure(answer)) return answer;
    if (!call.options.detail) return [[textCell(citationText(answer))]];
    const heads = ["Step", "Value", "Unit", "How", "Publisher", "Period", "Published", "Link"];
    return table(call, series.name, heads, traceRows(answer));
  },

  COVERAGE: (call) => {
    const found = findSeries(call.market, call.options.text ?? "");
    if (found.length === 0) return messages.noNews("series");
    const heads = [
      "Code",
      "Name",
      "Frequency",
      "First",
      "Last",
      "Values",
      "Directions only",
      "Growth rates",
      "Publishers",
      "Last published",
      "Age in days",
      "State",
    ];
    return table(
      call,
      "Coverage",
      heads,
      found.map((series) => {
        const coverage = coverageOf(call.market, series, call.today);
        return [
          textCell(series.code),
          textCell(series.name),
          textCell(series.frequency),
          periodCell(coverage.first),
          periodCell(coverage.last),
          numberCell(coverage.values, "0"),
          numberCell(coverage.directionsOnly, "0"),
          numberCell(coverage.growthRates, "0"),
          textCell(coverage.publishers.join(", ")),
          dayCell(coverage.lastPublished),
          numberCell(coverage.age, "0"),
          textCell(coverage.state),
        ];
      }),
    );
  },

  CHANGES: (call) => {
    const since = readWhen(single(call.arguments[0]), "since", call.today);
    if (isFailure(since)) return since;
    const series =
      call.options.series === undefined ? undefined : readSeries(call.market, call.options.series, "series");
    if (isFailure(series)) return series;
    const { reason } = call.options;
    const found = changesSince(call.session.pack, since === undefined ? "" : endOf(since), call.options.asof)
      .filter((change) => series === undefined || change.series === series.code)
      .filter((change) => reason === undefined || change.reason === reason)
      .reverse();
    if (found.length === 0) return messages.noNews("change");
    const heads = ["Published", "Reason", "Series", "Period", "Before", "After", "Unit", "Publisher", "Note"];
    return table(
      call,
      "Changes",
      heads,
      found.map((change) => changeRow(call, change)),
    );
  },

  EDITION: (call) => {
    const wanted = single(call.arguments[0]);
    return field(
      editionFields(call.session),
      wanted === null || wanted === undefined || wanted === "" ? "id" : wanted,
    );
  },
} satisfies Record<string, Answerer>;

/** A price or a day's or month's value as PRICE answers it, a year's as FORECAST does. Only prices are carried unasked. */
function answerFor(call: Call, series: Series, period: Period | undefined, unit: Unit | undefined): Result {
  const asked = { series, ...(unit && { unit }) };
  const years = series.measure === "price" ? [] : yearsOf(call.market, series, forecastWays(call.options));
  const year = period === undefined ? years.at(-1) : grainOf(period) === "year" ? yearOf(period) : undefined;
  if (series.measure !== "price" && year !== undefined) {
    return forecastOf(call.market, { ...asked, year, ...forecastWays(call.options) });
  }
  const fill = series.measure === "price" ? {} : { fill: "none" as const };
  return priceOf(call.market, { ...asked, ...(period && { period }), ...fill, ...priceWays(call.options) });
}

function changeRow(call: Call, change: LedgerChange): Cell[] {
  const unit = call.market.catalogue.byCode(change.series)?.unit;
  const rate = change.period.includes("-") && grainOf(change.period) === undefined;
  return [
    dayCell(change.published),
    textCell(change.reason),
    textCell(change.series),
    periodCell(change.period),
    numberCell(change.before),
    numberCell(change.after),
    textCell(rate ? "fraction" : unit),
    textCell(change.publisher),
    textCell(change.note),
  ];
}

/** One field of a list of fields as a cell, or all of them as rows. */
function field(fields: Map<string, string | number>, wanted: unknown): Grid | Failure {
  const name = readText(wanted, "field");
  if (isFailure(name)) return name;
  if (name === undefined) return [...fields].map(([key, value]) => [textCell(key), fieldCell(value)]);
  const value = fields.get(name.toLowerCase());
  if (value === undefined)
    return messages.unknownField(name, [...fields.keys()], nearest(name, fields.keys()));
  return [[fieldCell(value)]];
}

function fieldCell(value: string | number): Cell {
  return typeof value === "number" ? numberCell(value, "0") : textCell(value);
}

/** Rows under the heads that `headers=` asks for: 0 none, 1 column heads, 2 a name row and column heads. */
function table(call: Call, name: string, heads: readonly string[], rows: Grid): Grid {
  const { headers = 1 } = call.options;
  const head = heads.map(textCell);
  const title = [textCell(name), ...heads.slice(1).map(() => BLANK)];
  if (headers === 0) return rows;
  return headers === 1 ? [head, ...rows] : [title, head, ...rows];
}

/** Value, Type and kind of an answer; three blanks where only a direction was published. */
function answered(answer: Answer | Failure | undefined): Cell[] {
  if (answer === undefined) return [BLANK, BLANK, BLANK];
  if (isFailure(answer)) return [failureCell(answer), BLANK, BLANK];
  return [answerCell(answer), textCell(answer.status), textCell(answer.kind)];
}

function amountCell(amount: Amount | undefined): Cell {
  if (!amount) return BLANK;
  if (amount.value !== undefined) return numberCell(amount.value);
  if (amount.low !== undefined && amount.high !== undefined) {
    return textCell(`${amountText(amount.low, "")} to ${amountText(amount.high, "")}`);
  }
  return textCell(amount.text);
}
