import type { Event } from "../../domain/ledger/records";
import { chinesePlaces } from "../lexicon/chinese-places";
import { firstOfCountry, PLACE } from "../lexicon/places";
import type { Actor } from "../reading/actors";
import { within } from "../reading/clauses";
import { countryThere, locationOf, SITED } from "../reading/event-record";
import type { Scene } from "../reading/scene";
import type { Span } from "../review/review";
import type { ArticleSpans } from "./article-spans";
import type { PointedEvent } from "./proposal";
import type { Drop } from "./refused-proposal";

type EventRecord = Omit<Event, "id" | "source">;

interface Around {
  scene: Scene;
  clause: Span;
  actors: readonly Actor[];
  /** Later sentences that may add to the event. */
  later: readonly Scene[];
  drop: Drop;
}

/** The place that was pointed at, where the words put the event there. */
export function placeTold(
  { place }: PointedEvent,
  around: Around,
  article: ArticleSpans,
  record: EventRecord,
): void {
  if (place === null) return;
  const { scene, clause } = around;
  const found = article.at(place, "place", "name", "company");
  const written = found.scene.text.slice(found.span.start, found.span.end);
  const here = found.scene === scene && (within(clause, found.span) || isAlone(around));
  if (!here && !around.later.includes(found.scene)) return around.drop("it points at a place elsewhere");
  const names = [written, ...chinesePlaces(written)];
  const country = firstOfCountry(written);
  if (country !== undefined && record.countries.includes(country)) return;
  if (names.some((name) => record.location?.includes(name))) return;
  const listed = !("actor" in found) || isListed(written);
  if (!mayStandThere(around, found.scene, found.span, listed, record))
    return around.drop(`the words do not put it in ${written}`);
  stands(names.at(-1) ?? written, country, around, found, record);
}

/** Puts an event where it stands, with the country that the place or its words name. */
function stands(
  name: string,
  country: string | undefined,
  around: Around,
  found: { scene: Scene; span: Span },
  record: EventRecord,
): void {
  record.location = name;
  const there = country ?? countryOfName(name, around, found.scene, found.span);
  if (there !== undefined) record.countries = [there];
  else if (SITED.includes(record.stage) && !around.actors.some((actor) => actor.country === "China"))
    record.countries = [];
}

/** A town of no list may be pointed at behind "in"; where the words put it elsewhere already, nowhere. */
function mayStandThere(
  { scene, clause }: Around,
  from: Scene,
  span: Span,
  listed: boolean,
  record: EventRecord,
): boolean {
  const read = from === scene ? locationOf(scene, clause, []) : record.location;
  const before = from.text.slice(0, span.start);
  if (read !== undefined && firstOfCountry(read) === undefined) return false;
  return listed ? !HOME.test(from.text.slice(span.end)) : AT.test(before);
}

const AT = /\b(?:in|at|near|outside) $|(?:在|位于|落户)$/;
/** "The Munich-based company", "South Korea's Hanul": where it comes from. */
const HOME = /^(?:-based|['’]s)\b/;

function countryOfName(name: string, { scene, clause }: Around, from: Scene, span: Span): string | undefined {
  if (isListed(name)) return countryThere(name);
  const behind = from.text.slice(span.end, span.end + 30);
  return (
    firstOfCountry(/^(?:,| in|\()/.test(behind) ? behind : "") ??
    firstOfCountry(from === scene ? scene.text.slice(clause.start, clause.end) : from.text)
  );
}

function isAlone({ scene, actors }: Around): boolean {
  const names = actors.map(({ name }) => name);
  return scene.actors.every(({ name }) => names.includes(name));
}

/** A place of the lists, or one with its home behind a comma. */
export function isListed(place: string): boolean {
  return place.includes(",") || firstOfCountry(place) !== undefined || placeNames.test(place);
}

const placeNames = new RegExp(`^(?:${PLACE.source})$`);
