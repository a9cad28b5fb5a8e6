import type { Failure } from "../answer/failure";
import { phraseText } from "../answer/message-text";
import { messages } from "../answer/messages";
import { phrases, type Phrase } from "../answer/phrases";
import { changesTold, type EditionChanges } from "./change-counts";
import { daysBetween } from "../time/day";
import { dateOf, type EditionRef } from "./identity";

/** An edition of a feed and what it changed against the one before it. */
export interface Described extends EditionRef {
  changed: EditionChanges;
}

/** What a cell of a workbook answers whose edition is not at hand. */
export function editionMissing(wanted: EditionRef, reason: string): Failure {
  return messages.editionMissing(wanted.id, reason);
}

/**
 * How an edition at hand differs from one that is not, as far as that can be known without it: their days, and what
 * the editions after the wanted one say they changed.
 */
export function differences(wanted: EditionRef, atHand: EditionRef, known: readonly Described[]): string[] {
  const days = daysBetween(dateOf(wanted), dateOf(atHand));
  const position = known.findIndex(({ hash }) => hash === wanted.hash);
  const end = known.findIndex(({ hash }) => hash === atHand.hash);
  const between = position < 0 || end < position ? [] : known.slice(position + 1, end + 1);
  return [
    phraseText(atHandAfter(atHand.id, days)),
    ...between.flatMap(({ id, changed }) => changesTold(changed).map((sentence) => `${id}: ${sentence}`)),
  ];
}

function atHandAfter(edition: string, days: number): Phrase {
  if (days === 0) return phrases.atHandOfTheDay(edition);
  return days > 0 ? phrases.atHandNewer(edition, days) : phrases.atHandOlder(edition, -days);
}
