import { isRefusal } from "../../domain/answer/refusal";
import { VOCABULARY } from "../../domain/ledger/vocabulary";
import type { Event, Observation, Segment, Series, Stage } from "../../domain/ledger/records";
import type { Figure } from "../figures/figures";
import type { DatePhrase } from "../figures/periods";
import { allOf, CELLS, MATERIALS, MEASURES, SECTORS } from "../lexicon/market-words";
import { goesOnAboutPrices } from "../lexicon/price-talk";
import type { Actor } from "../reading/actors";
import { headlineOf, summaryOf, thingIn } from "../reading/headlines";
import { isOnlyRegion, notTheMarkets, regionAround } from "../reading/market-scope";
import { statusOf } from "../reading/observations";
import { priceRole } from "../reading/price-roles";
import { priceTime } from "../reading/price-times";
import { draftOf, type Draft, type Scene } from "../reading/scene";
import { stageOf } from "../reading/stages";
import { inUnitOf } from "../reading/subjects";
import { isAhead } from "../lexicon/stages";
import { spansOf, type Pointed } from "./proposal";

/** Why a proposal was not let through, in one sentence. */
export interface Rejected {
  pointed: Pointed;
  why: string;
}

export interface Verified {
  drafts: Draft[];
  rejected: Rejected[];
}

/** Lets through what the words of its own item bear out; everything else is turned away with a reason. */
export function verified(pointed: readonly Pointed[], scenes: readonly Scene[]): Verified {
  const result: Verified = { drafts: [], rejected: [] };
  for (const one of pointed) {
    const outcome = verify(one, scenes);
    if (typeof outcome === "string") result.rejected.push({ pointed: one, why: outcome });
    else result.drafts.push(outcome);
  }
  return result;
}

function verify(pointed: Pointed, scenes: readonly Scene[]): Draft | string {
  const scene = scenes[pointed.item];
  if (!scene) return "it points at an item that is not there";
  if (pointed.kind === "observation") return verifyObservation(pointed, scene, scenes[pointed.item - 1]);
  return pointed.kind === "event" ? verifyEvent(pointed, scene) : "it is of no kind the ledger has";
}

function figureAt(scene: Scene, id: number | undefined): Figure | undefined {
  const span = id === undefined ? undefined : spansOf(scene)[id];
  return span?.kind === "figure" ? scene.figures.find((figure) => figure.span === span.span) : undefined;
}

function periodAt(scene: Scene, id: number | undefined): DatePhrase | undefined {
  const span = id === undefined ? undefined : spansOf(scene)[id];
  return span?.kind === "period" ? scene.dates.find((date) => date.span === span.span) : undefined;
}

function verifyObservation(pointed: Pointed, scene: Scene, before: Scene | undefined): Draft | string {
  const figure = figureAt(scene, pointed.figure);
  if (!figure) return "it points at a figure that is not there";
  const series = scene.setting.series.find(({ code }) => code === pointed.series);
  if (!series) return "it names a series that the catalogue does not hold";
  const fitting =
    figure.unit.kind === "percent"
      ? series.unit === "fraction" && figure.value !== undefined && !figure.change
        ? { value: Number((figure.value / 100).toPrecision(12)) }
        : undefined
      : inUnitOf(series, figure);
  if (!fitting) return `${figure.text} does not fit ${series.unit}`;
  const unstated = whatIsUnstated(series, scene, before);
  if (unstated) return unstated;
  const when = periodOf(pointed, scene, series, figure);
  if (typeof when === "string") return when;
  const record: Omit<Observation, "id" | "source"> = {
    series: series.code,
    period: when.period,
    status: when.status,
    ...fitting,
    ...(figure.qualifier && { qualifier: figure.qualifier }),
  };
  return draftOf(
    scene.sentence,
    { kind: "observation", record },
    { used: [figure.span, ...when.used], confidence: "medium" },
  );
}

/** Material, cells, end use and measure have to stand in the item, or be carried by words that name nothing else. */
function whatIsUnstated(series: Series, scene: Scene, before: Scene | undefined): string | undefined {
  const words = `${scene.sentence.block.heading} ${scene.sentence.label} ${scene.text}`;
  const carried =
    before?.sentence.block === scene.sentence.block && goesOnAboutPrices(scene.text) ? before.text : "";
  const says = <T>(list: readonly [RegExp, T][], value: T, text = words): boolean =>
    allOf(list, text).some((hit) => hit.value === value);
  if (
    series.material &&
    !says(MATERIALS, series.material, scene.text) &&
    !says(MATERIALS, series.material, carried)
  )
    return `the item does not speak of ${series.material}`;
  if (series.cells && !says(CELLS, series.cells)) return `the item does not speak of ${series.cells} cells`;
  if (series.sector && series.sector !== "total" && !says(SECTORS, series.sector))
    return `the item does not speak of ${series.sector}`;
  if (series.measure !== "price" && !says(MEASURES, series.measure))
    return `the item does not speak of ${series.measure}`;
  return undefined;
}

interface When {
  period: string;
  status: Observation["status"];
  used: { start: number; end: number }[];
}

function periodOf(pointed: Pointed, scene: Scene, series: Series, figure: Figure): When | string {
  const clause = { start: 0, end: scene.text.length };
  if (series.measure === "price") {
    const role = priceRole(scene, figure);
    if (role !== "level") return typeof role === "string" ? "it is a move, not a level" : role.other;
    const time = priceTime(scene, clause, figure.span.end);
    return isRefusal(time) ? time.refused : { ...time, used: time.date ? [time.date.span] : [] };
  }
  const aside = notTheMarkets(scene, figure, 0);
  if (aside) return aside;
  const { region } = regionAround(scene, {});
  if (region ? region !== series.region : !isOnlyRegion(series, scene.setting.series))
    return `the item does not speak of ${series.region}`;
  const date = periodAt(scene, pointed.period);
  if (!date || date.to) return "it points at a period that is not there";
  return { period: date.period, status: statusOf(scene, date.period), used: [date.span] };
}

const UNSURE =
  /\b(?:if|would|could|might|hopes?|hoping|potentially|considers?|considering|mulls?|in talks|rumou?r\w*)\b/i;

function verifyEvent(pointed: Pointed, scene: Scene): Draft | string {
  const companies = companiesAt(scene, pointed.companies ?? []);
  if (typeof companies === "string") return companies;
  const stage = VOCABULARY.stage.find((name) => name === pointed.stage);
  const segment = VOCABULARY.segment.find((name) => name === pointed.segment);
  if (!stage || !segment) return "it names a stage or a segment that the ledger does not have";
  const refused = stageProblem(stage, scene);
  if (refused) return refused;
  const capacity = amountAt(scene, pointed.capacity, ["energy", "mass"]);
  const investment = amountAt(scene, pointed.investment, ["money"]);
  if (capacity === "none" || investment === "none") return "it points at an amount that is not there";
  const target = periodAt(scene, pointed.target);
  if (pointed.target !== undefined && !target) return "it points at a period that is not there";
  return eventOf(scene, companies, stage, segment, { capacity, investment, target });
}

function companiesAt(scene: Scene, ids: readonly number[]): Actor[] | string {
  const spans = spansOf(scene);
  const actors = ids.map((id) => {
    const span = spans[id];
    return span?.kind === "company" ? scene.actors.find((actor) => actor.span === span.span) : undefined;
  });
  if (actors.length === 0 || actors.includes(undefined)) return "it points at a company that is not there";
  return actors as Actor[];
}

/** The words have to tell the stage that is proposed; a hedge allows none but a plan. */
function stageProblem(stage: Stage, { text }: Scene): string | undefined {
  const told = stageOf(text);
  if (!told) return "the words tell no stage";
  if (UNSURE.test(text) && stage !== "planned") return "the words are a condition or a hope";
  if (told.stage !== stage) return `the words tell "${told.stage}", not "${stage}"`;
  return isAhead(text) && told.future && stage !== "planned" && stage !== "construction"
    ? "the words only look ahead"
    : undefined;
}

function amountAt(
  scene: Scene,
  id: number | undefined,
  kinds: readonly string[],
): Figure | "none" | undefined {
  if (id === undefined) return undefined;
  const figure = figureAt(scene, id);
  return figure?.value !== undefined && kinds.includes(figure.unit.kind) ? figure : "none";
}

interface Parts {
  capacity: Figure | undefined;
  investment: Figure | undefined;
  target: DatePhrase | undefined;
}

function eventOf(
  scene: Scene,
  actors: readonly Actor[],
  stage: Stage,
  segment: Segment,
  parts: Parts,
): Draft {
  const amount = (figure: Figure | undefined) =>
    figure && {
      ...(figure.value !== undefined && { value: figure.value }),
      unit: figure.unit.code,
      ...(figure.qualifier && { qualifier: figure.qualifier }),
    };
  const capacity = amount(parts.capacity);
  const investment = amount(parts.investment);
  const companies = actors.map(({ name }) => name);
  const fields = {
    ...(capacity && { capacity }),
    ...(investment && { investment }),
    ...(parts.target && { target: parts.target.to ?? parts.target.period }),
  };
  const facts = {
    companies,
    place: undefined,
    route: "unspecified" as const,
    segment,
    stage: { stage, says: stage },
    thing: thingIn(scene.text, segment),
    materials: [],
    ...fields,
  };
  const record: Omit<Event, "id" | "source"> = {
    headline: headlineOf(facts),
    summary: summaryOf(facts),
    section: segment === "cell" || segment === "ESS" ? "manufacturing" : "materials",
    companies,
    countries: [...new Set(actors.flatMap(({ country }) => country ?? []))],
    route: "unspecified",
    segment,
    stage,
    ...fields,
  };
  const unknown = actors.filter(({ known }) => !known);
  const used = [parts.capacity, parts.investment, parts.target].flatMap((part) => (part ? [part.span] : []));
  return draftOf(
    scene.sentence,
    { kind: "event", record },
    { used, confidence: "medium", unknown: unknown.map(({ name }) => name), newActors: unknown },
  );
}
