import type { Event } from "../../domain/ledger/records";
import { firstOf, ROUTES } from "../lexicon/market-words";
import { chinesePlaces } from "../lexicon/chinese-places";
import { firstOfCountry } from "../lexicon/places";
import { countryThere } from "../reading/event-record";
import { timesOf } from "../reading/event-times";
import { readPolicy } from "../reading/policies";
import { draftOf, type Draft, type Scene } from "../reading/scene";
import type { ArticleSpans } from "./article-spans";
import { isConditional, isRumoured, isUnsure } from "./hedges";
import { amountTold, timeTold } from "./particulars";
import { isListed } from "./place-told";
import type { PointedEvent } from "./proposal";
import { refuse } from "./refused-proposal";

/** What only an authority does. */
const AUTHORITY =
  /\b(?:government|ministry|commission|authorit\w+|province|provincial|parliament|state|federal|national|law|regulations?|standards?|tariffs?|dut(?:y|ies)|subsid\w+|tax|programme|program|polic\w+|grants?|quotas?|draft|licen[cs]es?)\b|印发|政策|补贴|补助|标准|征求意见|关税|省|部|国家/i;
const OF_THE_MARKET =
  /\b(?:solid[- ]state|batter(?:y|ies)|cells?|electrolytes?|lithium|storage|electric (?:vehicles?|cars?)|EVs?|NEVs?|gigafactor\w+)\b|电池|储能|电解质|锂/i;

/** What an authority did, that no company stands for: where, what kind of step, and from when. */
export function verifyPolicy(pointed: PointedEvent, scene: Scene, article: ArticleSpans): Draft {
  const { stage } = pointed;
  if (stage !== "announced" && stage !== "draft published")
    return refuse("it points at a company that is not there");
  const read = readPolicy(scene);
  if (read && stage === "announced") return read;
  if (isConditional(scene.text) || isRumoured(scene.text) || isUnsure(scene.text))
    refuse("the words are a condition or a hope");
  if (!AUTHORITY.test(scene.text) || !OF_THE_MARKET.test(scene.text + scene.sentence.block.heading))
    refuse("the words tell of no step of an authority for this market");
  const { place, country } = placeOf(pointed, scene, article);
  const whole = { start: 0, end: scene.text.length };
  const { fields, used } = timesOf(scene, whole, undefined);
  const record: Omit<Event, "id" | "source"> = {
    headline: `${place} · policy · ${stage}`,
    summary: "",
    section: country === "China" ? "market-policy" : "overseas",
    companies: [],
    countries: [country],
    route: firstOf(ROUTES, scene.text) ?? "unspecified",
    segment: "policy",
    stage,
    location: place,
    ...fields,
  };
  const more = partsOf(pointed, article, scene, record);
  record.summary = `Policy: ${stage}${record.target ? `; from ${record.target}` : ""}.`;
  return draftOf(
    scene.sentence,
    { kind: "event", record },
    {
      used: [...used, ...more],
      confidence: "low",
      reasons: ["a policy that only the model reads in the words"],
    },
  );
}

function placeOf(
  { place }: PointedEvent,
  scene: Scene,
  article: ArticleSpans,
): { place: string; country: string } {
  if (place === null) return refuse("a policy needs the place it holds in");
  const found = article.at(place, "place", "name", "organisation");
  const written = found.scene.text.slice(found.span.start, found.span.end);
  const named = chinesePlaces(written)[0] ?? firstOfCountry(written) ?? written;
  if (
    found.scene !== scene &&
    !article.before(scene).includes(found.scene) &&
    !article.above(scene).includes(found.scene)
  )
    refuse("it points at a place elsewhere");
  if (!isListed(named)) return refuse(`${written} is no place that the reader knows`);
  const country = countryThere(named) ?? refuse(`${written} is no place that the reader knows`);
  return { place: named, country };
}

function partsOf(
  { investment, happened, target }: PointedEvent,
  article: ArticleSpans,
  scene: Scene,
  record: Omit<Event, "id" | "source">,
) {
  const used = [];
  if (investment !== null) {
    const { figure, scene: from } = article.at(investment, "figure");
    const amount = from === scene ? amountTold("investment", figure, scene, record.stage) : undefined;
    if (amount) record.investment = amount;
    if (amount) used.push(figure.span);
  }
  for (const [field, id] of [
    ["happened", happened],
    ["target", target],
  ] as const) {
    if (id === null || record[field] !== undefined) continue;
    const { date, scene: from } = article.at(id, "period");
    const when = from === scene ? timeTold(field, date, scene) : undefined;
    if (when !== undefined) record[field] = when;
    if (when !== undefined) used.push(date.span);
  }
  return used;
}
