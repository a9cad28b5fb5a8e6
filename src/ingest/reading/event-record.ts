import { partsOf } from "../../domain/ledger/lists";
import type { Event, Route, Section, Segment, Stage } from "../../domain/ledger/records";
import { mask } from "../figures/mask";
import { allOf, firstOf, HEADING_SECTIONS, MATERIALS, ROUTES, SEGMENTS } from "../lexicon/market-words";
import {
  countryOfPlace,
  firstOfCountry,
  isProvince,
  PLACE,
  TOWN_OF_COUNTRY,
  TOWN_OF_PROVINCE,
} from "../lexicon/places";
import { chinesePlaces, writtenPlace } from "../lexicon/chinese-places";
import { looksLikePinyin, looksOnlyLikePinyin } from "../lexicon/pinyin";
import { findPeriods } from "../figures/periods";
import type { Confidence } from "../../domain/ledger/vocabulary";
import type { Span } from "../review/review";
import type { Actor } from "./actors";
import { within } from "./clauses";
import { amountsOf } from "./event-amounts";
import { timesOf } from "./event-times";
import { headlineOf, summaryOf, thingIn, type EventFacts } from "./headlines";
import { draftOf, type Draft, type Scene } from "./scene";
import type { StageReading } from "./stages";

export const ACQUIRE = /\b(?:acquir\w+|take over|takeover|buy|bought|purchas\w+)\b/i;

/** A clause that tells an event. */
export interface Telling {
  scene: Scene;
  clause: Span;
  /** The clause with the names blanked out. */
  words: string;
  stage: StageReading;
  /** Places that market figures were read at. */
  claimed: readonly Span[];
  /** The route the paragraph is about. */
  route?: Route | undefined;
}

/** The materials that words name, by their short names. */
export function materialsIn(words: string): string[] {
  const names = allOf(MATERIALS, words)
    .map(({ value }) => value)
    .filter((name) => name !== "solid electrolyte" && name !== "SSB cathode");
  return [...new Set(names)];
}

/**
 * The event that a clause tells of some companies.
 *
 * @param share `paired` where each company of a list has its own material, `listed` where the list shares one verb.
 */
export function eventDraft(
  telling: Telling,
  actors: readonly Actor[],
  materials: string[],
  share?: "paired" | "listed",
): Draft {
  const { scene, clause, words, stage, claimed } = telling;
  const government = actors.some(({ name }) => /^(?:Government|Ministry)/.test(name));
  const named = segmentIn(telling, government);
  const segment = named ?? segmentAround(scene);
  const route = routeOf(words, telling.route);
  const amounts = amountsOf(scene, clause, segment, stage, claimed);
  const times = timesOf(scene, clause, stage, amounts.used);
  const found = locationOf(
    scene,
    clause,
    actors.flatMap(({ country }) => country ?? []),
  );
  const gathered = SITED.includes(stage.stage) && GATHERED_IN.exec(scene.text)?.[1];
  const place = gathered && found?.startsWith(gathered) ? undefined : found;
  const isBuilt = (SITED.includes(stage.stage) || isVenture(stage, words)) && SITE.test(words);
  const countries = countriesOf(actors, place, isBuilt, scene.text.slice(clause.start, clause.end));
  const companies = actors.map(({ name }) => name);
  const stated =
    government && stage.stage !== "agreement"
      ? { ...stage, stage: "announced" as const, says: "announced" }
      : announcedPlan(stage, words, government);
  const thing = thingIn(words, segment);
  const facts: EventFacts = {
    companies,
    place,
    route,
    segment,
    stage: stated,
    thing,
    materials,
    ...amounts.fields,
    ...times.fields,
    details: amounts.details,
  };
  const record: Omit<Event, "id" | "source"> = {
    headline: headlineOf(facts),
    summary: summaryOf(facts),
    section: sectionOf(scene, segment, countries),
    companies,
    countries,
    ...(materials.length > 0 && { materials }),
    route,
    segment,
    stage: stated.stage,
    ...(place && { location: place }),
    ...amounts.fields,
    ...times.fields,
  };
  const reasons = [...doubts(stage, actors, countries, share, words), ...amounts.reasons, ...times.reasons];
  const planned = { field: "stage", value: "planned", why: "if nothing has been built yet" };
  const unknown = actors.filter(({ known }) => !known);
  return draftOf(
    scene.sentence,
    { kind: "event", record },
    {
      used: [...amounts.used, ...times.used],
      confidence: confidenceOf(stage, countries, reasons),
      reasons,
      alternatives: [...amounts.alternatives, ...(stage.inferred ? [planned] : [])],
      unknown: unknown.map(({ name }) => name),
      newActors: unknown,
      told: { thing, stage: stated, details: amounts.details },
      ...(named === undefined && { openSegment: true }),
    },
  );
}

/** A company that announces a plant plans it; only policies are no more than announced. */
function announcedPlan(stage: StageReading, words: string, government: boolean): StageReading {
  return !government && stage.says === "announced" && SITE.test(words)
    ? { ...stage, stage: "planned", says: "planned" }
    : stage;
}

/** Puts headline and summary together anew, once a later sentence has added to the record. */
export function retold(draft: Draft, record: Omit<Event, "id" | "source">): void {
  if (!draft.told) return;
  const { location, materials = [], ...rest } = record;
  const facts: EventFacts = { ...rest, ...draft.told, place: location, materials };
  record.headline = headlineOf(facts);
  record.summary = summaryOf(facts);
}

/** Stages read from a noun have weights below this. */
const VERB = 40;

const HOPED =
  /\b(?:hop(?:e|es|ed|ing)|would like|might|could|may|potential\w*|consider\w*|eyes|eyeing|explor\w+|wants?|seeks?|dream\w*|ambition)\b/i;

function doubts(
  stage: StageReading,
  actors: readonly Actor[],
  countries: readonly string[],
  share: "paired" | "listed" | undefined,
  said: string,
): string[] {
  const unknown = actors.filter(({ known }) => !known);
  return [
    ...unknown.map(({ name, why }) => `${name} is not in the catalogue (${why})`),
    ...unknown
      .filter(({ byForm }) => byForm)
      .map(({ name, country }) => `${name} is put in ${country} by the form of its name`),
    ...(stage.inferred ? [stage.inferred] : []),
    ...(stage.weight < VERB
      ? ["no verb says how far it has come; the stage is read from what is built"]
      : []),
    ...(share === "paired" ? ["companies and materials are paired in the order of the text"] : []),
    ...(share === "listed" ? ["the text names several companies together"] : []),
    ...(countries.length === 0 ? ["no country is printed"] : []),
    ...(stage.stage === "planned" && HOPED.test(said) ? ["the words only hope for it or consider it"] : []),
    ...(stage.says === "delivered" ? ["a delivery; whether series production runs is not said"] : []),
    ...(stage.stage === "agreement" && actors.length < 2
      ? ["the other party is not named as a company"]
      : []),
  ];
}

function confidenceOf(
  stage: StageReading,
  countries: readonly string[],
  reasons: readonly string[],
): Confidence {
  if (stage.weight < VERB || countries.length === 0) return "low";
  return reasons.length > 0 ? "medium" : "high";
}

/** "to cell makers in Korea": who gets something says neither what it is nor where. */
const RECEIVERS =
  /\b(?:to|for|with|by|from) (?:[\w-]+ ){0,3}?(?:(?:cell|battery|car|vehicle|auto)[- ]?(?:makers?|manufacturers?|producers?)|customers?|clients?|partners?|companies|firms|automakers?|carmakers?)\b(?: (?:in|from|of) [A-Z]\w+(?:(?:,| and| or|, and) [A-Z]\w+)*)?/g;

/** "Equipment is being installed": what is fitted says nothing of what is made there. */
const FITTED = /\bequipment(?= (?:is|are|was|were|has|have)\b)|\binstall\w* (?:of )?(?:the )?equipment\b/gi;

/** "to a German carmaker": the country of somebody else. */
const OTHERS =
  /\b(?:to|for|with|from|by|of|at) (?:[\w'’-]+ ){0,5}?(?:carmakers?|automakers?|makers?|manufacturers?|customers?|clients?|partners?|company|companies|firms?|groups?|investors?|producers?|suppliers?|markets?|utilit(?:y|ies)|OEMs?|universit(?:y|ies)|institutes?|giant|conglomerate)\b/gi;

/** "at the Shanghai Auto Show": where something was shown, not where it stands. */
const GATHERING =
  /\b(?:the )?(?:[A-Z][\w-]+ ){1,4}(?:Show|Expo|Forum|Summit|Fair|Conference|Exhibition|Congress)\b/g;
/** "Speaking at a conference in Shanghai": the project stands elsewhere. */
const GATHERED_IN =
  /\bat (?:an? |the )?(?:\w+ ){0,3}?(?:conference|forum|fair|show|summit|exhibition|expo|event|congress|meeting|briefing) in ([A-Z]\w+)/;

function segmentIn({ scene, clause, words, stage }: Telling, government: boolean): Segment | undefined {
  if (government) return "policy";
  if (stage.stage === "financing") return "capital";
  if (/\bprice points?\b/i.test(words)) return "market";
  if (stage.stage === "agreement" && ACQUIRE.test(words)) return "capital";
  if (
    /\b(?:patents?|platform|seminar|symposium|workshop|project team|research (?:team|institute|cent))\b|\bjointly develop|\bco-?develop|\bjoint (?:research|development)\b/i.test(
      words,
    )
  )
    return "R&D";
  const own = firstOf(SEGMENTS, words.replace(RECEIVERS, " ").replace(FITTED, " "));
  if (stage.stage === "grid-connected" && (own === undefined || own === "cell")) return "ESS";
  const energy = scene.figures.some(({ unit, span }) => unit.kind === "energy" && within(clause, span));
  return own ?? (energy ? "cell" : undefined);
}

/** The segment that the lead-in, the heading or the title speaks of. */
function segmentAround({ sentence, setting }: Scene): Segment {
  return (
    firstOf(SEGMENTS, sentence.label) ??
    firstOf(SEGMENTS, sentence.block.heading) ??
    firstOf(SEGMENTS, setting.title) ??
    "cell"
  );
}

function routeOf(words: string, topic: Route | undefined): Route {
  const named = /\b([\w-]+(?: [\w-]+)?) (?:route|pathway)\b/i.exec(words)?.[1];
  const byName = named && firstOf(ROUTES, named.replace(/\boxide\b/i, "the oxide"));
  if (byName && byName !== "semi-solid") return byName;
  return topicFits(words, topic) ?? firstOf(ROUTES, words) ?? topic ?? "unspecified";
}

/** "quasi-solid-state electrolyte" under "For the polymer route" is polymer. */
function topicFits(words: string, topic: Route | undefined): Route | undefined {
  return topic && /\bquasi[- ]solid/i.test(words) ? topic : undefined;
}

function sectionOf(scene: Scene, segment: Segment, countries: readonly string[]): Section {
  const { heading } = scene.sentence.block;
  const named = firstOf(HEADING_SECTIONS, heading);
  if (named) return named;
  if (segment === "policy" || segment === "market")
    return countries.includes("China") || countries.length === 0 ? "market-policy" : "overseas";
  if (countries.length > 0 && !countries.includes("China")) return "overseas";
  if (segment === "R&D" || segment === "capital") return "research-capital";
  return segment === "cell" || segment === "ESS" || segment === "equipment" ? "manufacturing" : "materials";
}

/** A place named in the clause outside the names of companies; town and province are one place. */
export function locationOf(scene: Scene, clause: Span, own: readonly string[]): string | undefined {
  const masked = mask(
    scene.text,
    scene.actors.map(({ span }) => span),
  )
    .slice(clause.start, clause.end)
    .replace(RECEIVERS, (words) => " ".repeat(words.length))
    .replace(GATHERING, (words) => " ".repeat(words.length));
  return townWithHome(masked) ?? listedPlace(masked) ?? placeBehindIn(masked, own) ?? writtenPlace(masked);
}

/** "Deyang, Sichuan", "Leipzig, Germany". */
function townWithHome(words: string): string | undefined {
  const written = TOWN_OF_PROVINCE.exec(words);
  if (written) return `${written[1]}, ${written[2]}`;
  const [, foreign, named] = TOWN_OF_COUNTRY.exec(words) ?? [];
  const home = named && firstOfCountry(named);
  return foreign && home && !ABBREVIATED.test(foreign) ? `${foreign}, ${home}` : undefined;
}

/** "exports of EVs in Canada". */
const ABBREVIATED = /^\p{Lu}{2,}s?\b/u;

/** A place of the lists; a town with its province where both are named. */
function listedPlace(words: string): string | undefined {
  const places = [...[...words.matchAll(PLACE)].map((match) => match[0]), ...chinesePlaces(words)];
  const town = places.find((place) => !isProvince(place));
  const province = places.find(isProvince);
  if (town && province && countryOfPlace(town) === countryOfPlace(province)) return `${town}, ${province}`;
  return town ?? province;
}

/** "in Hungary", "in Deyang"; a company's own country says nothing. */
function placeBehindIn(words: string, own: readonly string[]): string | undefined {
  const abroad = /\bin (?:the )?([A-Z]\w+(?: [A-Z]\w+)?)/.exec(words)?.[1];
  const country = abroad && firstOfCountry(abroad);
  if (country) return own.includes(country) ? undefined : country;
  const named = [...words.matchAll(/\bin ([A-Z][a-z]+)\b/g)].flatMap((match) => match[1] ?? []);
  return named.find(isTown) ?? townBehindWorks(words);
}

/** "its pilot line in Barrow": what stands behind a plant and "in" is a town, although no list has it. */
function townBehindWorks(words: string): string | undefined {
  const name = TOWN_BEHIND.exec(words)?.[1];
  return name && !NO_TOWN.test(name) && findPeriods(name, "2000-01-01").length === 0 ? name : undefined;
}

const TOWN_BEHIND =
  /\b(?:plants?|factor(?:y|ies)|gigafactory|base|facility|lines?|projects?|works|unit|complex|site|ground|hub|campus|station)\b[^.;,()]{0,24}? (?:in|near|outside) (?:the (?:city|town) of )?(\p{Lu}\p{Ll}{3,}(?:[ -]\p{Lu}\p{Ll}{2,}|-[\p{Ll}-]+)?)(?![\p{L}'’-])/u;
const NO_TOWN =
  /^(?:Phase|Stage|Series|Area|Block|Building|Asia|Africa|Latin|South|North|East|West|Central|Middle|Southeast|Northern|Southern|Eastern|Western|Inner|Late|Early|Full|Line|Module|Unit|Plant|Quarter|Fiscal|Battery|Mass|Pilot|Industrial)\b/;

/** "in Deyang": a Chinese name behind "in" is a town, a month is not. */
function isTown(name: string): boolean {
  return (
    name.length > 4 &&
    looksLikePinyin(name) &&
    firstOfCountry(name) === undefined &&
    findPeriods(name, "2000-01-01").length === 0
  );
}

/** Stages of what stands somewhere: a plant belongs to the country it stands in, a deal to those who made it. */
export const SITED: readonly Stage[] = [
  "planned",
  "design",
  "EIA",
  "construction",
  "pilot",
  "commissioned",
  "grid-connected",
  "mass production",
  "unspecified",
];
export const SITE =
  /\b(?:plants?|factor(?:y|ies)|gigafactory|base|facilit(?:y|ies)|park|lines?|projects?|stations?|workshop|capacity|works|unit|complex|site|hall|location)\b|项目|产线|生产线|工厂|基地|装置|产能|中试线|建厂/i;

function countriesOf(
  actors: readonly Actor[],
  place: string | undefined,
  isBuilt: boolean,
  text: string,
): string[] {
  const there = place && countryThere(place);
  if (there && isBuilt) return [there];
  if (place && !there && isBuilt) return homesOf(actors, place);
  // Where one country is printed, what the form of another's name suggests says nothing.
  const printed = actors.filter(({ byForm }) => !byForm).flatMap(({ country }) => country ?? []);
  const told = printed.length > 0 ? printed : actors.flatMap(({ country }) => country ?? []);
  const own = [...new Set(told)];
  // The home of one of two partners is not where their deal belongs.
  const isWhole = actors.length < 2 || actors.every(({ country }) => country !== undefined);
  if (own.length > 0 && isWhole) return own;
  if (own.length > 0) return there ? [there] : [];
  const named = there ?? firstOfCountry(text.replace(OTHERS, " "));
  return named ? [named] : [];
}

/** A deal about a plant of its own belongs where the plant stands. */
function isVenture({ stage }: StageReading, words: string): boolean {
  return (
    stage === "agreement" &&
    /\bjoint venture\b|\b(?:build|set up|construct|deploy|develop)\b|\bstorage (?:system|project)/i.test(
      words,
    )
  );
}

/** What stands in a town that no list has is at home only where its name has the form of its company's country. */
function homesOf(actors: readonly Actor[], place: string): string[] {
  const isChinese = looksOnlyLikePinyin(place) && actors.length > 0;
  return isChinese && actors.every(({ country }) => country === "China") ? ["China"] : [];
}

/** The country a place lies in, where the lists or the words themselves say it. */
export function countryThere(place: string): string | undefined {
  const [town, region] = partsOf(place, ", ");
  return firstOfCountry(place) ?? countryOfPlace(town) ?? (region ? countryOfPlace(region) : undefined);
}
