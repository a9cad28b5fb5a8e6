import { isBody } from "../lexicon/bodies";
import { isMedia } from "../lexicon/sites";
import type { Block } from "../structure/block";
import { sentencesOf } from "../structure/sentences";
import { findActors, type Actor } from "./actors";
import { sceneOf, type Setting } from "./scene";

const TICKER =
  /^,? ?[(（](?:NASDAQ|Nasdaq|NYSE(?: American)?|TSXV?|OTC(?:QX|QB)?|KOSDAQ|KOSPI|KRX|TSE|TYO|SZSE|SSE|HKEX|SEHK|ASX|LSE|AIM|Euronext|Frankfurt|FWB)\b/;
const ABOUT = /^About (?:the )?(\p{Lu}[^\n.:]{1,50}?)\s*:?$/u;
const WE = /\b(?:we|our)\b/i;

/** How many of the first items of an article say whose news it is. */
const HEAD_ITEMS = 4;

/**
 * Whose news an article is, and who "we" and "the company" are in it: the one listed company of its first lines, whom
 * it is "About", the company that publishes it, or the only one that its title names; undefined where there are several.
 */
export function tellerOf(blocks: readonly Block[], setting: Setting): Actor | undefined {
  const own = blocks.filter(({ related }) => !related);
  const head = own.filter(({ kind }) => kind !== "row").slice(0, HEAD_ITEMS);
  const named = head.flatMap((block) => actorsOf(block, setting));
  const listed = named.filter(({ listed: isListed }) => isListed).map(({ actor }) => actor);
  if (listed.length > 0) return onlyOf(listed);
  const about = own
    .flatMap(({ text }) => ABOUT.exec(text)?.[1] ?? [])
    .flatMap((name) => asNamed(name, setting));
  return onlyOf(about) ?? publisherAsTeller(own, setting) ?? onlyOf(inTitle(named, setting));
}

function actorsOf(block: Block, setting: Setting): { actor: Actor; listed: boolean }[] {
  return sentencesOf({ ...block, kind: "paragraph" })
    .slice(0, 2)
    .map((sentence) => sceneOf(sentence, setting))
    .flatMap(({ text, actors }) =>
      actors.map((actor) => ({ actor, listed: TICKER.test(text.slice(actor.span.end)) })),
    );
}

function inTitle(named: readonly { actor: Actor }[], { title }: Setting): Actor[] {
  return named.map(({ actor }) => actor).filter(({ name }) => title.includes(name));
}

/** A name as the actor that it is before a verb. */
function asNamed(name: string, { gazetteer, lower }: Setting): Actor[] {
  return findActors(`${name} announced`, gazetteer, lower, undefined).filter(
    ({ span, name: read }) => span.start === 0 && name.startsWith(read) && !isBody(read),
  );
}

/** A company writes "we" in its own blog; who publishes figures of the market, or the news, does not. */
function publisherAsTeller(blocks: readonly Block[], setting: Setting): Actor | undefined {
  const { publisher, publishers } = setting;
  if (!publisher || publishers.includes(publisher) || isMedia(publisher) || isBody(publisher))
    return undefined;
  return blocks.some(({ text }) => WE.test(text)) ? onlyOf(asNamed(publisher, setting)) : undefined;
}

function onlyOf(actors: readonly Actor[]): Actor | undefined {
  const [first, ...others] = actors;
  return first && others.every(({ name }) => name === first.name) ? first : undefined;
}
