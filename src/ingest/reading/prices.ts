import type { Direction, Observation, Series } from "../../domain/ledger/records";
import type { Figure } from "../figures/figures";
import { allOf, DIRECTIONS, MATERIALS, type Hit } from "../lexicon/market-words";
import type { Span } from "../review/review";
import { splitAt, within } from "./clauses";
import { draftOf, type Draft, type Reading, type Scene } from "./scene";
import { inUnitOf } from "./subjects";

const ABOUT_PRICES =
  /\bprices?\b|\bquot(?:e|es|ed|ation|ations)\b|\bpriced\b|\baverag(?:e|ed|ing)\b|\boffers?\b|价格|均价|报价/i;
const MEASURE_ELSE =
  /\b(?:production|output|shipments?|demand|inventor(?:y|ies)|capacity|operating rates?|imports?|exports?|penetration|sales|costs?|revenues?)\b/i;
const CHANGE_BEFORE =
  /\b(?:by|up|down|increase of|decrease of|rise of|drop of|fall of|decline of|gain of|gained|gaining|lost|losing|adding|added|shed|shedding)\s*(?:about |around |a cumulative |RMB |USD )?$/i;
const FROM_BEFORE =
  /\b(?:from|after|compared with|compared to|versus|vs\.?|against)\s*(?:an? )?(?:(?:high|peak|low|level|average|price|record)\s(?:of\s)?)?(?:about |around |nearly |over )?$/i;

/** Prices and the directions of prices in a sentence. `topic` is the material the paragraph spoke of last, `spoken` whether of prices. */
export function readPrices(
  scene: Scene,
  topic: string | undefined,
  spoken = false,
): Reading & { topic: string | undefined } {
  const { text, figures, sentence } = scene;
  const priced = figures.filter(({ unit }) => unit.kind === "price");
  const materials = tradedMaterials(scene);
  const reading: Reading = { drafts: [], dismissed: [] };
  const about =
    (spoken && !MEASURE_ELSE.test(text)) ||
    ABOUT_PRICES.test(text) ||
    priced.length > 0 ||
    /\bprices?\b/i.test(sentence.label) ||
    /\bprices?\b/i.test(sentence.block.heading);
  if (!about || (priced.length === 0 && scene.actors.length > 0))
    return { ...reading, topic: materials.at(-1)?.value ?? topic };

  const clauses = splitAt(
    text,
    ({ start, end }) =>
      /while|whereas|but|;|；|。/.test(text.slice(start, end)) ||
      (/,|，/.test(text.slice(start, end)) && startsOwnClause(text, end, materials)),
  );
  let current = topic;
  for (const clause of clauses) {
    const own = materials.filter((hit) => within(clause, hit));
    const scopes =
      own.length > 0 ? scopesOf(clause, own, text) : current ? [{ materials: [current], span: clause }] : [];
    for (const scope of scopes) {
      const read = readScope(scene, scope.materials, scope.span, own.length > 0);
      reading.drafts.push(...read.drafts);
      reading.dismissed.push(...read.dismissed);
    }
    current = own.at(-1)?.value ?? current;
  }
  return { ...reading, topic: current };
}

function startsOwnClause(text: string, at: number, materials: readonly Hit<string>[]): boolean {
  const next = materials.find(({ start }) => start >= at && start - at < 40);
  if (!next) return false;
  return (
    directionIn(text.slice(0, at)) !== undefined &&
    directionIn(text.slice(next.end, next.end + 60)) !== undefined
  );
}

/** Materials that have a price series; a name for several of them does not count beside a narrower one. */
function tradedMaterials(scene: Scene): Hit<string>[] {
  const traded = new Set(
    scene.setting.series.filter(({ measure }) => measure === "price").map(({ material }) => material),
  );
  const priced = scene.figures.some(({ unit }) => unit.kind === "price");
  return allOf(MATERIALS, scene.text).filter(({ value }) => traded.has(value) || priced);
}

interface Scope {
  materials: string[];
  span: Span;
}

/** Each material with the words that speak of it: "A and B fell" is one scope, "A fell and B rose" are two. */
function scopesOf(clause: Span, hits: readonly Hit<string>[], text: string): Scope[] {
  const scopes: Scope[] = [];
  let waiting: Hit<string>[] = [];
  hits.forEach((hit, index) => {
    waiting.push(hit);
    const end = hits[index + 1]?.start ?? clause.end;
    const after = text.slice(hit.end, end);
    if (directionIn(after) === undefined && !/\d/.test(after)) return;
    scopes.push({
      materials: names(waiting),
      span: { start: scopes.length === 0 ? hit.end : waiting[0]!.start, end },
    });
    waiting = [];
  });
  if (waiting.length > 0)
    scopes.push({ materials: names(waiting), span: { start: clause.start, end: clause.end } });
  return scopes;
}

function names(hits: readonly Hit<string>[]): string[] {
  return [...new Set(hits.map(({ value }) => value))];
}

function readScope(scene: Scene, materials: string[], span: Span, named: boolean): Reading {
  const reading: Reading = { drafts: [], dismissed: [] };
  const words = scene.text.slice(span.start, span.end);
  const figures = scene.figures.filter((figure) => figure.unit.kind === "price" && within(span, figure.span));
  const direction =
    named && !MEASURE_ELSE.test(words.slice(0, firstDirection(words)))
      ? directionIn(words)
      : figures.length > 0
        ? directionIn(words)
        : undefined;
  for (const material of materials) {
    const main: Figure[] = [];
    for (const figure of figures) {
      const before = scene.text.slice(Math.max(0, figure.span.start - 40), figure.span.start);
      if (CHANGE_BEFORE.test(before) && /(?:up|down|by|of|ed|ing|st)\s*\S*\s*$/i.test(before))
        reading.dismissed.push({
          sentence: scene.sentence,
          span: figure.span,
          reason: "the change of a price, not a price",
        });
      else if (FROM_BEFORE.test(before)) earlier(scene, material, figure, reading);
      else main.push(figure);
    }
    const draft = priceDraft(scene, material, main, span, direction);
    if (draft) reading.drafts.push(draft);
  }
  return reading;
}

/** "from 5,500 yuan/kg in early 2024": a price of its own where its time is printed beside it. */
function earlier(scene: Scene, material: string, figure: Figure, reading: Reading): void {
  const date = scene.dates.find(
    ({ span }) => span.start >= figure.span.end && span.start - figure.span.end < 16,
  );
  const series = date && seriesOf(scene, material, figure);
  if (!date || !series || date.to) {
    reading.dismissed.push({
      sentence: scene.sentence,
      span: figure.span,
      reason: "the price it moved from, without a date",
    });
    return;
  }
  const value = inUnitOf(series, figure);
  if (!value) return;
  const record = {
    series: series.code,
    period: date.period,
    status: "A" as const,
    ...value,
    ...(figure.qualifier && { qualifier: figure.qualifier }),
  };
  reading.drafts.push(
    draftOf(
      scene.sentence,
      { kind: "observation", record },
      {
        used: [figure.span, date.span],
        confidence: date.vague ? "low" : "medium",
        reasons: date.vague
          ? [`"${date.text}" does not say which month`]
          : ["an earlier price that the text compares with"],
        alternatives: date.vague
          ? [
              { field: "period", value: date.period.slice(0, 4), why: "the whole year" },
              { field: "period", value: `${date.period.slice(0, 4)}-01`, why: "its first month" },
            ]
          : [],
      },
    ),
  );
}

function priceDraft(
  scene: Scene,
  material: string,
  figures: readonly Figure[],
  span: Span,
  direction: Direction | undefined,
): Draft | undefined {
  const range = figures.find(({ low }) => low !== undefined);
  const single = figures.find(({ value }) => value !== undefined);
  const figure = single ?? range;
  if (!figure && !direction) return undefined;
  const series = seriesOf(scene, material, figure);
  if (!series) return undefined;
  const date =
    scene.dates.find(
      (one) =>
        !one.to &&
        within({ start: span.start, end: span.end }, one.span) &&
        one.period <= scene.setting.published,
    ) ??
    scene.dates.find(
      (one) =>
        !one.to &&
        !one.vague &&
        one.period.length >= 7 &&
        one.period <= scene.setting.published &&
        !/from\b[^.]{0,30}$/.test(scene.text.slice(0, one.span.start)),
    );
  const values = { ...(range && inUnitOf(series, range)), ...(single && inUnitOf(series, single)) };
  if (figure && Object.keys(values).length === 0) return undefined;
  const change = weekChange(scene, span);
  const record: Omit<Observation, "id" | "source"> = {
    series: series.code,
    period: date?.period ?? scene.setting.published,
    status: "A",
    ...values,
    ...(figure?.qualifier && { qualifier: figure.qualifier }),
    ...(direction && { direction }),
    ...change?.fields,
  };
  const used = [...figures.map((one) => one.span), ...(date ? [date.span] : []), ...(change?.used ?? [])];
  const converted = figure && figure.unit.code !== series.unit;
  const vat =
    /\b(?:inclusive of|including|with|incl\.?)\s(?:\d+% )?(?:VAT|tax)\b|含税/i.test(scene.text) &&
    series.vat !== "included";
  const reasons = [
    ...(date?.yearless ? [`no year is printed with "${date.text}"`] : []),
    ...(converted ? [`printed in ${figure.unit.code}`] : []),
    ...(vat ? ["the text says that VAT is included; the series states no basis"] : []),
  ];
  const isNew = !scene.setting.series.includes(series);
  if (isNew) reasons.push(`the catalogue has no series for ${material} in ${series.unit}`);
  return draftOf(
    scene.sentence,
    { kind: "observation", record },
    {
      used,
      confidence: vat || date?.yearless || isNew ? "medium" : "high",
      reasons,
      ...(isNew && { unknown: [series.code], newSeries: [series] }),
    },
  );
}

/** "down 2.4% WoW" beside a price is its change against the period before. */
function weekChange(
  scene: Scene,
  span: Span,
): { fields: Pick<Observation, "change" | "yearChange">; used: Span[] } | undefined {
  const fields: Pick<Observation, "change" | "yearChange"> = {};
  const used: Span[] = [];
  for (const figure of scene.figures) {
    if (
      figure.unit.kind !== "percent" ||
      !figure.change ||
      figure.value === undefined ||
      !within(span, figure.span)
    )
      continue;
    const change = Number(((figure.value * figure.change.sign) / 100).toPrecision(12));
    if (figure.change.basis === "year") fields.yearChange = change;
    else fields.change = change;
    used.push(figure.span);
  }
  return used.length > 0 ? { fields, used } : undefined;
}

/** The series of a material's price in the currency of the figure; without a figure the one that leads. */
function seriesOf(scene: Scene, material: string, figure: Figure | undefined): Series | undefined {
  const all = scene.setting.series.filter((one) => one.measure === "price" && one.material === material);
  if (!figure) return all[0];
  return all.find((one) => inUnitOf(one, figure) !== undefined) ?? proposed(scene, material, figure);
}

/** A series the catalogue lacks, for the reviewer to add. */
function proposed(scene: Scene, material: string, figure: Figure): Series | undefined {
  const [currency, per] = figure.unit.code.split("/");
  if (per !== "kg" && per !== "t") return undefined;
  const code = `PRICE.${material.toUpperCase().replace(/[^A-Z0-9]+/g, "-")}.CN${currency === "CNY" ? "" : `.${currency}`}`;
  const name = `${material} price, China`;
  return {
    code,
    name,
    aliases: [],
    measure: "price",
    unit: figure.unit.code,
    lead: scene.setting.publisher ?? "not stated",
    region: "China",
    frequency: "irregular",
    material,
  };
}

function firstDirection(words: string): number {
  return allOf(DIRECTIONS, words)[0]?.start ?? words.length;
}

function directionIn(words: string): Direction | undefined {
  return allOf(DIRECTIONS, words)[0]?.value;
}
