import { isRefusal } from "../../domain/answer/refusal";
import type { Observation, Series } from "../../domain/ledger/records";
import { canonicalPeriod } from "../../domain/time/period";
import { fraction, type Figure } from "../figures/figures";
import type { DatePhrase } from "../figures/periods";
import { allOf, MATERIALS } from "../lexicon/market-words";
import { goesOnAboutPrices, pricedThing } from "../lexicon/price-talk";
import { isOnlyRegion, notTheMarkets, regionAround, type RegionFound } from "../reading/market-scope";
import { dateOf, isCompared, statusOf } from "../reading/figure-times";
import { growthRecord, isCapacity, noLevelOfToday } from "../reading/observations";
import { firstOfCountry } from "../lexicon/places";
import { gradesIn, ofGrade } from "../reading/price-grades";
import { priceRole } from "../reading/price-roles";
import { priceTime, type PriceTime } from "../reading/price-times";
import { abroadOf, ownerOf } from "../reading/prices";
import { draftOf, type Draft, type Scene } from "../reading/scene";
import { inUnitOf, regionIn, type Subject } from "../reading/subjects";
import { aboutOf, clipped } from "./about";
import type { ArticleSpans } from "./article-spans";
import { isConditional, isUnsure } from "./hedges";
import type { PointedGrowth, PointedObservation } from "./proposal";
import { refuse } from "./refused-proposal";
import { isRow, rowTold } from "./table-rows";
import type { Told } from "./told";
import { checkSeries, whyNot } from "./verify-series";

/** The figure of a market that was pointed at, as far as the words bear it out. */
export function verifyObservation(pointed: PointedObservation, article: ArticleSpans): Draft {
  const scene = article.scene(pointed.item);
  const figure = article.figureIn(scene, pointed.figure);
  const series = seriesNamed(pointed.series, scene);
  const values = valuesIn(series, figure, [scene, ...article.leadIn(scene)]);
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

function valuesIn(
  series: Series,
  figure: Figure,
  around: readonly Scene[],
): Pick<Figure, "value" | "low" | "high"> {
  if (figure.change) refuse("it is a move, not a level");
  const values = figure.unit.kind === "percent" ? partIn(series, figure) : inUnitOf(series, figure);
  return values ?? countedIn(series, figure, around) ?? refuse(`${figure.text} does not fit ${series.unit}`);
}

function partIn(series: Series, { value }: Figure): { value: number } | undefined {
  return series.unit === "fraction" && value !== undefined ? { value: fraction(value) } : undefined;
}

/** "Europe 312,000 electric cars", "electric cars: Europe 312,000": a bare number of what the sentence counts. */
function countedIn(
  series: Series,
  { unit, value }: Figure,
  around: readonly Scene[],
): { value: number } | undefined {
  const counts = series.unit === "vehicles" && unit.kind === "bare" && value !== undefined && value >= 1000;
  const words = around.map(({ text, sentence }) => `${text} ${sentence.block.heading}`).join(" ");
  return counts && VEHICLES.test(words) ? { value } : undefined;
}

const VEHICLES = /\b(?:vehicles?|cars?|N?EVs?|BEVs?|PHEVs?|automobiles?|registrations?)\b|车/i;

function priceTold(
  pointed: PointedObservation,
  scene: Scene,
  figure: Figure,
  series: Series,
  article: ArticleSpans,
): Told {
  const role = priceRole(scene, figure);
  if (role !== "level") refuse(typeof role === "string" ? "it is a move, not a level" : role.other);
  if (MOVED_BEHIND.test(scene.text.slice(figure.span.end))) refuse("it is a move, not a level");
  if (isSupposed(scene, figure)) refuse("a price that is assumed or named in passing");
  checkGrade(scene, figure, series);
  const abroad = series.region === "China" ? abroadOf(scene, figure) : undefined;
  if (abroad) refuse(abroad);
  const carried = productOf(scene, figure, series, article);
  const said = pointed.period === null ? undefined : article.dateOf(pointed.period).date;
  const time = timeTold(scene, figure, said);
  const owner = ownerOf(scene, figure);
  return {
    period: time.period,
    status: time.status,
    used: time.date ? [time.date.span] : [],
    reasons: [...(owner ? [`the price of one company, ${owner}`] : []), ...time.reasons, ...carried],
    doubtful: owner !== undefined || time.doubtful === true || time.date?.vague === true,
  };
}

/** "500 yuan/mt lower than on Friday". */
const MOVED_BEHIND = /^\s(?:lower|higher|less|more|cheaper|dearer|down|up|below|above)\b/i;

/** "At 1,200 yuan/kg most makers lose money". */
function isSupposed({ text }: Scene, { span }: Figure): boolean {
  return (
    /(?:^|[,;]\s)at (?:about |around )?$/i.test(text.slice(0, span.start)) &&
    /^[^.;]{0,60}\b(?:los(?:e|es|ing)|earn\w*|break even|profit\w*|margins?|money|pays? off|viable|competitive)\b/i.test(
      text.slice(span.end),
    )
  );
}

/** The grade that the words beside a price name, and no other, is that of the series. */
function checkGrade({ text, figures }: Scene, { span }: Figure, series: Series): void {
  if (series.material === "spodumene") return;
  const last = figures.filter((one) => one.unit.kind === "price" && one.span.end <= span.start).at(-1);
  const behind = /^[^,;，；。]{0,25}/.exec(text.slice(span.end))?.[0].length ?? 0;
  const near = text.slice(last?.span.end ?? 0, span.end + behind);
  const own = allOf(MATERIALS, near.slice(0, span.start - (last?.span.end ?? 0))).length > 0;
  const grades = gradesIn(own ? near : text.slice(0, span.end + behind));
  if (!ofGrade([series], grades).includes(series))
    refuse(`the words do not name the grade of ${series.code}`);
}

/** The time that the whole sentence gives a price; where it speaks of several, that of the words right before it. */
function timeTold(
  scene: Scene,
  figure: Figure,
  said: DatePhrase | undefined,
): PriceTime & { doubtful?: boolean } {
  const whole = priceTime(scene, { start: 0, end: scene.text.length }, figure.span.end);
  const meant = said?.period ?? scene.setting.published;
  if (!isRefusal(whole) && (said === undefined || whole.period === meant)) return whole;
  const start = clauseStart(scene, figure);
  const near = start > 0 ? priceTime(scene, { start, end: scene.text.length }, figure.span.end) : whole;
  if (!isRefusal(near) && near.period === meant)
    return {
      ...near,
      doubtful: true,
      reasons: [...near.reasons, "the sentence speaks of other times as well"],
    };
  if (isRefusal(whole)) return refuse(whole.refused);
  return refuse(`the words give the price for ${whole.period}, not "${said?.text}"`);
}

/** Where the words of a figure begin: behind a stop, or behind a comma that another figure stands before. */
function clauseStart({ text, figures }: Scene, { span }: Figure): number {
  const stops = [...text.slice(0, span.start).matchAll(/[;；]\s*|[,，]\s*(?!\d{3})/g)]
    .map(({ index, 0: mark }) => ({ mark, end: index + mark.length }))
    .filter(({ mark, end }) => /[;；]/.test(mark) || figures.some((one) => one.span.end < end));
  return stops.at(-1)?.end ?? 0;
}

/** The chain to the material of a price, or to the product where a series is of none: a pack, a cell of 280 Ah. */
function productOf(scene: Scene, figure: Figure, series: Series, article: ArticleSpans): string[] {
  const before = [...article.before(scene), ...article.leadIn(scene)];
  if (series.material !== undefined) return materialOf(scene, figure, series, before);
  const above = [scene.sentence.block.heading, ...before.map(({ text }) => text)].join("\n");
  const missing = series.code
    .split(".")
    .slice(1, -1)
    .find((part) => {
      const shape = PRODUCTS[part] ?? new RegExp(`\\b${part}\\b`, "i");
      return !shape.test(scene.text) && !(/^[A-Z-]+$/.test(part) && shape.test(above));
    });
  return missing === undefined ? [] : refuse(`the item does not speak of ${missing}`);
}

/** Parts of the code of a product's price, and the words that name them. */
const PRODUCTS: Record<string, RegExp> = {
  PACK: /\bpacks?\b|电池包/i,
  CELL: /\bcells?\b(?! phones?)|电芯/i,
  "ESS-CELL": /\b(?:ESS|storage)\b[^.]*\bcells?\b|\bcells?\b[^.]*\b(?:ESS|storage)\b|储能电芯/i,
  BEV: /\bBEVs?\b|\b(?:battery[- ])?electric (?:vehicles?|cars?)\b/i,
  ESS: /\bESS\b|\bstorage\b|储能/i,
  REAL2025: /\breal 2025\b/i,
};

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
    if (!talk.split(CLAUSE).every((words) => goesOnAboutPrices(words) && !isThing(words.trim()))) break;
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

const CLAUSE = /[;；。，]|,\s|\s(?:and|while|whereas|but)\s/;

/** "…, and lithium hexafluorophosphate was quoted at": another thing is priced behind the material. */
function namesAnother(between: string): boolean {
  return between
    .split(CLAUSE)
    .slice(1)
    .some((words) => isThing(words.trim()));
}

function isThing(words: string): boolean {
  return (
    pricedThing(words) !== undefined ||
    (BARE_THING.test(words) && !goesOnAboutPrices(words)) ||
    (CHINESE_THING.exec(words)?.[1] ?? "").replace(CHINESE_TALK, "").length > 1
  );
}

/** "spodumene at": a thing and its price without a verb. */
const BARE_THING = /^[A-Za-z][\w-]*(?: [\w-]+){0,2}:? (?:at|to)(?: about| around)?$/;
const CHINESE_THING = /^([\u4e00-\u9fff]{2,14}?)(?:均价|价格|报价|报|为|涨|跌|上|下|小幅|稳|维持|持平)/;
const CHINESE_TALK =
  /较|环比|同比|价格|均价|报价|本周|上周|今日|昨日|目前|截至|其中|现货|累计|最新|主流|成交|平均|市场|区间|中值|低点|高点|最高|最低|国内|中国|电池级|工业级|也|则|并|而|且|后|约|曾|现|已|仍|再|又|至/g;

function marketTold(
  pointed: PointedObservation,
  scene: Scene,
  figure: Figure,
  series: Series,
  article: ArticleSpans,
): Told {
  const between = scene.text.slice(figureBefore(scene, figure), figure.span.start);
  const aside =
    notTheMarkets(scene, figure, 0, series) ??
    noLevelOfToday(scene, figure, between, dateOf(scene, figure, figureBefore(scene, figure))) ??
    ofAnotherCountry(scene, figure, series);
  if (aside) refuse(aside);
  const { around, about, carried, far } = marketAbout(scene, figure, series, article);
  if (isCapacity(scene, figure, about)) refuse("it is the capacity of a project, not of the market");
  const date = dateTold(pointed.period, scene, figure, article);
  const status = statusOf(scene, date.period);
  if (status === "A" && isUnsure(scene.text)) refuse("the words are unsure of what has been");
  return {
    period: date.period,
    status,
    used: date.carried ? [] : [date.span],
    reasons: [
      ...(around.reason ? [around.reason] : []),
      ...carried,
      ...(date.carried ? [date.carried] : []),
      ...(date.doubt ? [date.doubt] : []),
    ],
    doubtful: far || date.doubt !== undefined,
  };
}

interface MarketAbout {
  around: RegionFound;
  about: Subject;
  carried: string[];
  /** Something of it stands in another paragraph. */
  far: boolean;
}

/** What a market's figure is about, by its paragraph; where that does not tell, by what leads in to it. */
function marketAbout(scene: Scene, figure: Figure, series: Series, article: ArticleSpans): MarketAbout {
  const before = article.before(scene);
  const near = aboutIn(scene, figure, series, before);
  if (typeof near !== "string") return { ...near, far: false };
  const wide = aboutIn(scene, figure, series, [...before, ...article.leadIn(scene)]);
  return typeof wide === "string" ? refuse(near) : { ...wide, far: true };
}

function aboutIn(
  scene: Scene,
  figure: Figure,
  series: Series,
  before: readonly Scene[],
): Omit<MarketAbout, "far"> | string {
  const { subject, carried } = aboutOf(scene, figure, before, series);
  const around = regionTold(scene, subject, series, before);
  const about = { ...subject, ...(around.region && { region: around.region }) };
  const why = whyNot(series, about, scene);
  if (why) return why;
  const stated =
    around.region ?? (scene.text.includes(series.region) || isOnlyRegion(series, scene.setting.series));
  return stated ? { around, about, carried } : `the item does not speak of ${series.region}`;
}

/** The region around a sentence; one that the sentences before name is taken where it is the series' own. */
function regionTold(scene: Scene, subject: Subject, series: Series, before: readonly Scene[]): RegionFound {
  const around = regionAround(scene, subject);
  if (around.region) return around;
  const named = before.map(({ text }) => regionIn(text)).find((region) => region !== undefined);
  return named !== undefined && named === series.region
    ? { region: named, reason: "the region is that of the sentence before" }
    : around;
}

/** "其中美国60GWh": the country right before a figure is whose it is. */
function ofAnotherCountry({ text }: Scene, { span }: Figure, { region }: Series): string | undefined {
  const words = text.slice(
    Math.max(...[..."，,；;。"].map((mark) => text.lastIndexOf(mark, span.start))) + 1,
    span.start,
  );
  const country = /[\u4e00-\u9fff]/.test(words) ? firstOfCountry(words) : undefined;
  return country === undefined || country === "China" || region.includes(country)
    ? undefined
    : `a figure for ${country}, which no series is about`;
}

/** The period of a figure: the one the words put beside it, else the only one, else the one carried to a sentence without any. */
function dateTold(
  id: number | null,
  scene: Scene,
  figure: Figure,
  article: ArticleSpans,
): DatePhrase & { carried?: string; doubt?: string } {
  if (id === null) return refuse("it points at a period that is not there");
  const { date, scene: from } = article.dateOf(id);
  if (date.to) return summedUp(date, from === scene);
  const beside = dateOf(scene, figure, figureBefore(scene, figure));
  if (beside)
    return beside.period === date.period ? beside : refuse(`the words put "${beside.text}" beside it`);
  const own = scene.dates.filter((one) => !one.to && !isCompared(scene, one));
  if (own.includes(date) && own.length === 1) return date;
  if (own.includes(date)) return { ...date, doubt: `of the periods printed, the model takes "${date.text}"` };
  if (own.length > 0) refuse("the period stands elsewhere, and the item has its own");
  if (SUMMED_UP.test(scene.text)) refuse("the item speaks of a period of its own");
  const spoken = [
    ...article.before(scene).slice(0, 3),
    ...article.above(scene),
    ...article.leadIn(scene),
  ].find(({ dates }) => dates.some((one) => !one.to));
  const dates = spoken?.dates.filter((one) => !one.to) ?? [];
  if (from !== spoken || dates.length !== 1 || dates[0] !== date)
    refuse("the period stands in a sentence that this one does not go on from");
  return { ...date, carried: `the period is carried from "${clipped(from.text)}"` };
}

/** "January to March": what came up in a window of months of its own sentence. */
function summedUp(date: DatePhrase, isOwn: boolean): DatePhrase {
  const [from, to] = [date.period, date.to ?? ""];
  const months = [from, to].every((one) => /^\d{4}-\d{2}$/.test(one));
  const isOfAYear = isOwn && months && from.slice(0, 4) === to.slice(0, 4);
  const period = isOfAYear ? canonicalPeriod(`${from}..${to}`) : undefined;
  if (period === undefined) return refuse("it points at a period that is not there");
  const { to: _to, ...rest } = date;
  return { ...rest, period };
}

/** "January to March in all", in a form that the reader finds no period in. */
const SUMMED_UP =
  /累计|\d\s?[-–~至]\s?\d+\s?月|\b(?:year to date|so far this year|to date|cumulative(?:ly)?)\b/i;

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
  const { subject, carried } = aboutOf(scene, figure, article.before(scene), series);
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
