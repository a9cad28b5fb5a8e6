import type { Brief, BriefPrice } from "../../model/news/brief";
import type { BriefWords } from "../../model/news/brief-sheet";
import { moveWords } from "../../model/news/week-words";
import { SECTION_WORDS } from "../../model/news/words";
import { words } from "../languages/in-use";
import { ageWords } from "../parts/age-words";

/** How old the weekly is, and which the one before it was. */
export function ageSentences({ daysOld, on, before }: Brief): string {
  const { brief } = words();
  const age = brief.age({ age: ageWords(daysOld), on });
  return before ? `${age} ${brief.before({ day: before.published })}` : age;
}

export function sheetWords(told: Brief): BriefWords {
  const { brief } = words();
  const { publisher, published } = told.week;
  return {
    sheet: brief.sheet,
    title: brief.title({ publisher, day: published }),
    age: ageSentences(told),
    edition: brief.edition({ edition: told.edition }),
    prices: brief.prices,
    since: brief.since,
    sources: brief.sources,
    section: (section) => SECTION_WORDS[section],
    moved: (price) => (told.before ? brief.moved(bothMoves(price)) : bothMoves(price).now),
    elsewhere: ({ answer, daysBefore }) => brief.elsewhere({ day: answer.effective, count: daysBefore }),
    heads: {
      price: brief.price,
      moved: brief.moveHead,
      qualifier: brief.qualifier,
      figure: brief.figure,
      unit: brief.unit,
      day: brief.day,
      course: brief.course,
      source: brief.source,
    },
  };
}

/** What either week said of a price, in words. */
export function bothMoves({ now, before }: BriefPrice): { now: string; before: string } {
  const notTold = words().brief.notTold;
  return { now: (now && moveWords(now)) || notTold, before: (before && moveWords(before)) || notTold };
}
