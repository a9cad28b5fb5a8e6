import type { Figure } from "../figures/figures";
import type { UnitKind } from "../figures/units";
import { mask } from "../figures/mask";
import { COUNTS_ELSE, goesOnAboutTheMarket } from "../lexicon/market-talk";
import { chemistryOf, counted, ofAllChemistries } from "./figure-words";
import type { DatePhrase } from "../figures/periods";
import type { Sentence } from "../structure/sentences";
import { periodsIn } from "./figure-times";
import { sceneOf, type Scene, type Setting } from "./scene";
import { subjectIn, type Subject } from "./subjects";

/** A market that a sentence gave a figure of. */
export interface Market {
  /** What its first figure was about. */
  last: Subject;
  /** What its parts belong to. */
  whole: Subject;
  kind: UnitKind;
}

/** What the text under a heading goes on about. */
export interface HeadTalk {
  heading: string;
  market?: Market | undefined;
  date?: DatePhrase | undefined;
}

/** "Electric vehicle sales in H1 2027" over a list: what its figures are about, unless it is one company's. */
export function talkOfHeading(sentence: Sentence, setting: Setting): HeadTalk {
  const scene = sceneOf(sentence, setting);
  const { text: heading, actors } = scene;
  const date = periodsIn(scene).find(({ vague }) => !vague);
  const subject = subjectIn(heading);
  const isWhole = subject.measure !== undefined && (counted(subject) || subject.marks !== undefined);
  const kind = ["sales", "exports", "imports"].includes(subject.measure ?? "") ? "count" : "energy";
  return {
    heading,
    ...(date && { date }),
    ...(isWhole && actors.length === 0 && { market: { last: subject, whole: subject, kind } }),
  };
}

/** The talk of a paragraph's heading, with what the paragraphs before spoke of where the heading names no other market. */
export function talkUnder(head: HeadTalk, before: HeadTalk | undefined): HeadTalk {
  if (!before || head.heading === before.heading) return { ...head, ...before };
  const leadsIn = /[:：]$/.test(head.heading);
  const market = before.market && blended(before.market, ofHeading(head.heading));
  const own = head.market && market ? blended(market, head.market.last, head.market.kind) : head.market;
  return {
    heading: head.heading,
    market: own ?? market,
    date: head.date ?? (leadsIn ? before.date : undefined),
  };
}

function ofHeading(heading: string): Subject {
  const { cells, sector, region, material, measure } = subjectIn(heading);
  return {
    ...(cells && { cells }),
    ...(sector && { sector }),
    ...(region && { region }),
    ...(material && { material }),
    ...(measure && { measure }),
  };
}

function blended({ last, whole, kind: before }: Market, own: Subject, kind = before): Market {
  return { last: { ...last, ...own }, whole: { ...whole, ...own }, kind };
}

const PRONOUN =
  /^(?:[^.;]{0,40}[,:]\s)?(?:but |and |then |meanwhile,? )?(?:they|it|these|this|that|those)\b/i;

/** The market that a sentence goes on about without naming it again: its words up to the figure name nothing else. */
export function marketCarried(
  scene: Scene,
  figure: Figure,
  own: Subject,
  market: Market | undefined,
): Subject | undefined {
  if (!market || !isOf(market, figure) || isApart(own, market.last) || !goesOn(scene, figure))
    return undefined;
  const same = PRONOUN.test(scene.text) && !chemistryOf(own) && !counted(own);
  return same ? market.last : ofAllChemistries(market.whole);
}

/** What is counted in one unit says nothing of what is counted in another; GW and GWh are of the same things. */
function isOf({ kind }: Market, { unit }: Figure): boolean {
  const same = (one: UnitKind): string => (one === "power" ? "energy" : one);
  return unit.kind === "percent" || same(unit.kind) === same(kind);
}

/** A sentence that names its own measure of its own cells goes on about nothing. */
function isApart(own: Subject, { measure, cells, sector, material }: Subject): boolean {
  if (own.measure === undefined || !counted(own)) return false;
  return own.measure !== measure || own.cells !== cells || own.sector !== sector || own.material !== material;
}

function goesOn({ text, dates, figures, actors, setting }: Scene, figure: Figure): boolean {
  const others = actors.filter(
    ({ name }) => name !== setting.publisher && !setting.publishers.includes(name),
  );
  if (others.length > 0) return false;
  const spans = [...dates, ...figures].map(({ span }) => span);
  const words = mask(text, spans)
    .slice(0, figure.span.start)
    .replaceAll("\u0001", " ")
    .replace(/\binstalled capacity\b/gi, "installations");
  const behind = text.slice(figure.span.end, figure.span.end + 24);
  return (
    !COUNTS_ELSE.test(words) &&
    !COUNTS_ELSE.test(behind.split(/[,;.]/)[0] ?? "") &&
    goesOnAboutTheMarket(words)
  );
}

/** What the next sentence may go on about: what this one counted, else, where it counted nothing, what it had itself. */
export function marketAfter(
  scene: Scene,
  accepted: readonly { subject: Subject; kind: UnitKind }[],
  before: Market | undefined,
  carried: boolean,
): Market | undefined {
  const [first] = accepted;
  if (first) {
    const whole = carried && before ? before.whole : first.subject;
    return { last: first.subject, whole, kind: first.kind };
  }
  const silent = scene.figures.every(({ unit }) => unit.kind === "bare" || unit.kind === "technical");
  return silent && scene.actors.length === 0 ? before : undefined;
}
