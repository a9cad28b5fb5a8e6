/** The form of what a user added, as the schemas of ledger and catalogue have it. */
import { isDay } from "../time/day";
import { grainOf } from "../time/period";
import { VOCABULARY, type VocabularyName } from "../ledger/vocabulary";
import { fields, flag, like, listOf, number, oneOf, such, text, words } from "./forms";
import { RECORD_LISTS, type LocalDocument } from "./local-layer";

const day = such(isDay);
const period = such((value) => grainOf(value) !== undefined);
const id = like(/^[a-z0-9][a-z0-9.-]*$/);
const recordId = like(/^[a-z0-9][a-z0-9.-]*\/[a-z0-9][a-z0-9.-]*$/);
const seriesCode = like(/^[A-Z0-9][A-Z0-9-]*(\.[A-Z0-9-]+)+$/);
const wordOf = (name: VocabularyName) => oneOf(...VOCABULARY[name]);
const [confidence, qualifier] = [wordOf("confidence"), wordOf("qualifier")];
const remarks = { confidence, note: words };

const source = fields(
  {
    id,
    publisher: words,
    title: words,
    url: like(/^https?:\/\/[^\s"<>[\]]+$/),
    published: day,
    precision: wordOf("precision"),
    recorded: day,
    terms: words,
  },
  { publishedBasis: words, ...remarks },
);

const series = fields(
  {
    code: seriesCode,
    name: words,
    aliases: listOf(words),
    measure: wordOf("measure"),
    unit: words,
    lead: words,
    region: words,
    frequency: wordOf("frequency"),
  },
  {
    cells: wordOf("cells"),
    material: words,
    sector: wordOf("sector"),
    vat: wordOf("vat"),
    specification: words,
    definition: words,
    denominator: words,
    context: flag,
    successor: seriesCode,
    discontinued: day,
  },
);

/** The country may be one that no text named. */
const company = fields({ name: words, aliases: listOf(words), country: text });
const project = fields({ id, name: words, companies: listOf(words), country: words }, { location: words });

const observation = fields(
  { id: recordId, series: seriesCode, period, status: wordOf("status") },
  {
    value: number,
    low: number,
    high: number,
    qualifier,
    direction: wordOf("direction"),
    change: number,
    yearChange: number,
    scenario: words,
    ...remarks,
  },
);

const growth = fields(
  { id: recordId, series: seriesCode, from: number, to: number, rate: number },
  { qualifier, ...remarks },
);

const amount = fields({ unit: words }, { value: number, low: number, high: number, qualifier, text: words });

const event = fields(
  {
    id: recordId,
    headline: words,
    summary: words,
    section: wordOf("section"),
    companies: listOf(words),
    countries: (value) => listOf(words)(value) && (value as unknown[]).length > 0,
    route: wordOf("route"),
    segment: wordOf("segment"),
    stage: wordOf("stage"),
  },
  {
    materials: listOf(words),
    location: words,
    capacity: amount,
    power: amount,
    investment: amount,
    target: period,
    happened: period,
    happenedApproximate: flag,
    project: id,
    ...remarks,
  },
);

const fx = fields(
  {
    id: recordId,
    pair: like(/^[A-Z]{3}\/[A-Z]{3}$/),
    date: day,
    rate: (value) => number(value) && (value as number) > 0,
  },
  { note: words },
);

const document = fields(
  { source },
  {
    series: listOf(series),
    companies: listOf(company),
    projects: listOf(project),
    observations: listOf(observation),
    growth: listOf(growth),
    events: listOf(event),
    fx: listOf(fx),
  },
);

/** A document that can be kept: well formed, its records under its source, each id once. */
export function isLocalDocument(value: unknown): value is LocalDocument {
  if (!document(value)) return false;
  const held = value as LocalDocument;
  const ids = RECORD_LISTS.flatMap((list) => (held[list] ?? []).map((record) => record.id));
  return new Set(ids).size === ids.length && ids.every((one) => one.startsWith(`${held.source.id}/`));
}
