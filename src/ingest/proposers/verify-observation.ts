import { isRefusal } from "../../domain/answer/refusal";
import type { Observation, Series } from "../../domain/ledger/records";
import type { Figure } from "../figures/figures";
import type { DatePhrase } from "../figures/periods";
import { allOf, MATERIALS } from "../lexicon/market-words";
import { goesOnAboutPrices } from "../lexicon/price-talk";
import { isOnlyRegion, notTheMarkets, regionAround } from "../reading/market-scope";
import { dateOf, isCompared, statusOf } from "../reading/figure-times";
import { fraction, growthRecord, isCapacity } from "../reading/observations";
import { priceRole } from "../reading/price-roles";
import { priceTime } from "../reading/price-times";
import { abroadOf, ownerOf } from "../reading/prices";
import { draftOf, type Draft, type Scene } from "../reading/scene";
import { inUnitOf } from "../reading/subjects";
import { aboutOf, clipped } from "./about";
import type { ArticleSpans } from "./article-spans";
import { isConditional, isUnsure } from "./hedges";
import type { PointedGrowth, PointedObservation } from "./proposal";
import { refuse } from "./refused-proposal";
import { isRow, rowTold } from "./table-rows";
import type { Told } from "./told";
import { checkSeries } from "./verify-series";

/** The figure of a market that was pointed at, as far as the words bear it out. */
export function verifyObservation(pointed: PointedObservation, article: ArticleSpans): Draft {
  const scene = article.scene(pointed.item);
  const figure = article.figureIn(scene, pointed.figure);
  const series = seriesNamed(pointed.series, scene);
  const values = valuesIn(series, figure);
  const told = toldOf(pointed, scene, figure, series, article);
  const record: Omit<Observation, "id" | "source"> = {
    series: series.code,
    period: told.period,
    status: told.status,
    ...values,
    ...(figure.qualifier && { qualifier: figure.qualifier }),
  };
  return draftOf(
    scene.sentence,
    { kind: "observation", record },
    {
      used: [figure.span, ...told.used],
      confidence: told.doubtful ? "low" : "medium",
      reasons: told.reasons,
    },
  );
}

function toldOf(
  pointed: PointedObservation,
  scene: Scene,
  figure: Figure,
  series: Series,
  article: ArticleSpans,
): Told {
  if (isRow(scene)) {
    const period = pointed.period === null ? undefined : article.dateOf(pointed.period).date.period;
    return rowTold(scene, figure, series, period);
  }
  return series.measure === "price"
    ? priceTold(pointed, scene, figure, series, article)
    : marketTold(pointed, scene, figure, series, article);
}

function seriesNamed(code: string, { setting }: Scene): Series {
  return (
    setting.series.find((one) => one.code === code) ??
    refuse("it names a series that the catalogue does not hold")
  );
}

function valuesIn(series: Series, figure: Figure): Pick<Figure, "value" | "low" | "high"> {
  const values =
    figure.unit.kind !== "percent"
      ? inUnitOf(series, figure)
      : series.unit === "fraction" && figure.value !== undefined && !figure.change
        ? { value: fraction(figure.value) }
        : undefined;
  return values ?? refuse(`${figure.text} does not fit ${series.unit}`);
}

function priceTold(
  pointed: PointedObservation,
  scene: Scene,
  figure: Figure,
  series: Series,
  article: ArticleSpans,
): Told {
  const role = priceRole(scene, figure);
  if (role !== "level") refuse(typeof role === "string" ? "it is a move, not a level" : role.other);
  const abroad = series.region === "China" ? abroadOf(scene, figure) : undefined;
  if (abroad) refuse(abroad);
  const carried = materialOf(scene, figure, series, article.before(scene));
  const time = priceTime(scene, { start: 0, end: scene.text.length }, figure.span.end);
  if (isRefusal(time)) return refuse(time.refused);
  if (pointed.period !== null) {
    const { date } = article.dateOf(pointed.period);
    if (date.period !== time.period)
      refuse(`the words give the price for ${time.period}, not "${date.text}"`);
  }
  const owner = ownerOf(scene, figure);
  return {
    period: time.period,
    status: time.status,
    used: time.date ? [time.date.span] : [],
    reasons: [...(owner ? [`the price of one company, ${owner}`] : []), ...time.reasons, ...carried],
    doubtful: owner !== undefined,
  };
}

/**
 * Whether a price is one of the series' material: the last one named before it, where the words between name nothing
 * else; of a sentence that only goes on about prices, the last one of the sentence before. Answers the chain.
 */
function materialOf(scene: Scene, figure: Figure, series: Series, before: readonly Scene[]): string[] {
  const { material = series.code } = series;
  const missing = `the item does not speak of ${material}`;
  const hits = allOf(MATERIALS, scene.text);
  const last = hits.filter(({ end }) => end <= figure.span.start).at(-1);
  if (last) {
    if (last.value !== material || namesAnother(scene.text.slice(last.end, figure.span.start)))
      refuse(missing);
    return [];
  }
  const behind = hits.find(({ start }) => start >= figure.span.end);
  if (behind) {
    const between = scene.text.slice(figure.span.end, behind.start);
    if (behind.value !== material || !/^\s?(?:for|of) (?:[\w-]+ ){0,2}$/.test(between)) refuse(missing);
    return [];
  }
  const talk = scene.text.slice(0, figure.span.start);
  for (const sentence of before) {
    if (!talk.split(CLAUSE).every(goesOnAboutPrices)) break;
    const named = allOf(MATERIALS, sentence.text);
    const [only] = named;
    if (!only) {
      if (sentence.text.split(CLAUSE).every(goesOnAboutPrices)) continue;
      break;
    }
    if (named.some(({ value }) => value !== only.value) || only.value !== material) break;
    return [`the material is carried from "${clipped(sentence.text)}"`];
  }
  return refuse(missing);
}

const CLAUSE = /[;；。，,]\s*(?:and|while|whereas|but)?\s|\s(?:and|while|whereas|but)\s/;

/** "…, and lithium hexafluorophosphate was quoted at": another thing is priced behind the material. */
function namesAnother(between: string): boolean {
  return between
    .split(CLAUSE)
    .slice(1)
    .some((words) => !goesOnAboutPrices(words));
}

function marketTold(
  pointed: PointedObservation,
  scene: Scene,
  figure: Figure,
  series: Series,
  article: ArticleSpans,
): Told {
  const aside = notTheMarkets(scene, figure, 0, series);
  if (aside) refuse(aside);
  const { subject, carried } = aboutOf(scene, figure, article.before(scene));
  const around = regionAround(scene, subject);
  const about = { ...subject, ...(around.region && { region: around.region }) };
  checkSeries(series, about, scene);
  if (!around.region && !isOnlyRegion(series, scene.setting.series))
    refuse(`the item does not speak of ${series.region}`);
  if (isCapacity(scene, figure, about)) refuse("it is the capacity of a project, not of the market");
  const date = dateTold(pointed.period, scene, figure, article);
  const status = statusOf(scene, date.period);
  if (status === "A" && isUnsure(scene.text)) refuse("the words are unsure of what has been");
  return {
    period: date.period,
    status,
    used: date.carried ? [] : [date.span],
    reasons: [...(around.reason ? [around.reason] : []), ...carried, ...(date.carried ? [date.carried] : [])],
  };
}

/** The period of a figure: the one the words put beside it, else the only one, else the one carried to a sentence without any. */
function dateTold(
  id: number | null,
  scene: Scene,
  figure: Figure,
  article: ArticleSpans,
): DatePhrase & { carried?: string } {
  if (id === null) return refuse("it points at a period that is not there");
  const { date, scene: from } = article.dateOf(id);
  if (date.to) refuse("it points at a period that is not there");
  const beside = dateOf(scene, figure, figureBefore(scene, figure));
  if (beside)
    return beside.period === date.period ? beside : refuse(`the words put "${beside.text}" beside it`);
  const own = scene.dates.filter((one) => !one.to && !isCompared(scene, one));
  if (own.includes(date) && own.length === 1) return date;
  if (own.length > 0) refuse("the words do not say which of the periods it is");
  const [last] = article.before(scene);
  const spoken = last?.dates.filter((one) => !one.to) ?? [];
  if (from !== last || spoken.length !== 1 || spoken[0] !== date)
    refuse("the period stands in a sentence that this one does not go on from");
  return { ...date, carried: `the period is carried from "${clipped(from.text)}"` };
}

function figureBefore(scene: Scene, figure: Figure): number {
  const same = scene.figures.filter(
    ({ unit, span }) => unit.kind === figure.unit.kind && span.end <= figure.span.start,
  );
  return same.at(-1)?.span.end ?? 0;
}

/** The yearly rate that was pointed at. */
export function verifyGrowth(pointed: PointedGrowth, article: ArticleSpans): Draft {
  const scene = article.scene(pointed.item);
  const figure = article.figureIn(scene, pointed.figure);
  const series = seriesNamed(pointed.series, scene);
  if (figure.unit.kind !== "percent" || figure.value === undefined)
    return refuse(`${figure.text} is no yearly rate`);
  if (!YEARLY.test(scene.text)) refuse("the words do not speak of a rate a year");
  const { date: window, scene: from } = article.dateOf(pointed.period);
  if (!window.to || from !== scene || !/^\d{4}/.test(window.to))
    return refuse("it points at no span of years");
  if (isConditional(scene.text)) refuse("the words are a condition");
  const aside = notTheMarkets(scene, figure, 0);
  if (aside) refuse(aside);
  const { subject, carried } = aboutOf(scene, figure, article.before(scene));
  const around = regionAround(scene, subject);
  const measure = subject.measure ?? "demand";
  const about = { ...subject, measure, ...(around.region && { region: around.region }) };
  checkSeries(series, about, scene);
  const record = growthRecord(series, [window.period, window.to], figure.value, figure.qualifier);
  const assumed = subject.measure ? [] : ["the text does not say what grows; read as demand"];
  return draftOf(
    scene.sentence,
    { kind: "growth", record },
    { used: [figure.span, window.span], confidence: "medium", reasons: [...assumed, ...carried] },
  );
}

const YEARLY =
  /\bCAGR\b|\bcompound(?:ed)? annual\b|\bannual(?:ised|ized|ly)?\b|\b(?:a|per) (?:year|annum)\b|\byearly\b|年均|复合增长/i;
