import type { Refusal } from "../../domain/answer/refusal";
import type { Period, Status } from "../../domain/ledger/records";
import type { DatePhrase } from "../figures/periods";
import type { Span } from "../review/review";
import { within } from "./clauses";
import type { Scene } from "./scene";
import { matchesAfter } from "../matches-after";

/** When a price held, or why that cannot be said. */
export interface PriceTime {
  period: Period;
  status: Status;
  date?: DatePhrase | undefined;
  reasons: string[];
}

const AHEAD =
  /\b(?:will|would|could|may (?!\d)|might|expect\w*|forecast\w*|predict\w*|likely|should|if|projected|set to|anticipat\w*|hop\w+|dream\w*|wish\w*|rumou?r\w*|speculat\w*|bet(?:s|ting)?)\b[^.;]*$|(?:预计|预期|有望|可能|或将|将|若|如果|看到)[^。；]*$/i;
const BEFORE_NOW =
  /\b(?:last (?:week|month|year|quarter|friday|monday)|the (?:previous|prior|preceding) (?:week|month|year|quarter)|an? (?:week|month|year|quarter) (?:ago|earlier|before)|previously|formerly|once|used to|back then|had (?:\w+ )?(?:peaked|been|stood|reached|hit|averaged|traded|risen|fallen)|peaked|peak of|at (?:its|their|the) (?:peak|high))\b|曾|此前|一度|去年|上月|年初/gi;
/** "than last week" compares; what it compares is of now. */
const COMPARES = /\b(?:than|from|with|to|on|over|versus|against|of|vs) (?:the |that of |its )?$/i;

const UNDATED = "a price of an earlier time that the text does not date";

/** The time of the price whose words stand in `span`; a refusal is a sentence for the list of numbers. */
export function priceTime(scene: Scene, span: Span, until: number): PriceTime | Refusal {
  const words = scene.text.slice(leadOf(scene, span), until);
  const own = ownDate(scene, span);
  if (AHEAD.test(words)) return expectedTime(scene, span, own);
  const date = own ?? (NOW.test(words) ? undefined : dateBeside(scene, until));
  // "Last month it had traded at ...": on which day is not said, and no average is meant.
  if (date?.relative && /\bhad\b/i.test(words)) return { refused: UNDATED };
  if (date) return dated(date, "A");
  if (matchesAfter(words, BEFORE_NOW, (before) => !COMPARES.test(before)).length > 0)
    return { refused: UNDATED };
  return { period: scene.setting.published, status: "A", reasons: [] };
}

/** The words that lead in to a price begin behind the price before: "Last week lithium sulfide stood at ..." */
function leadOf({ text, figures }: Scene, { start }: Span): number {
  const before = figures.filter(({ unit, span }) => unit.kind === "price" && span.end <= start).at(-1);
  return Math.max(before?.span.end ?? 0, text.lastIndexOf(";", start) + 1);
}

function ownDate(scene: Scene, span: Span): DatePhrase | undefined {
  return scene.dates.find(
    (one) =>
      !one.to && within(span, one.span) && one.period <= scene.setting.published && !compared(scene, one),
  );
}

const NOW = /\b(?:now|currently|today|this week|at present)\b/i;

/** A date of the sentence with no other price between it and this one. */
function dateBeside(scene: Scene, until: number): DatePhrase | undefined {
  const { published } = scene.setting;
  return scene.dates.find(
    (one) =>
      !one.to &&
      one.period.length >= 7 &&
      one.period <= published &&
      !compared(scene, one) &&
      !scene.figures.some(
        ({ unit, span }) => unit.kind === "price" && span.start >= one.span.end && span.end < until,
      ),
  );
}

/** "up from January" says what it is held against, not when it was. */
function compared(scene: Scene, { span }: DatePhrase): boolean {
  return /\b(?:from|than|since|against|versus|compared (?:with|to))\b[^.;]{0,30}$/i.test(
    scene.text.slice(0, span.start),
  );
}

function expectedTime(scene: Scene, span: Span, own: DatePhrase | undefined): PriceTime | Refusal {
  if (/\bif\b|若|如果/i.test(scene.text)) return { refused: "a price under a condition" };
  const ahead = scene.dates.find(
    (one) => !one.to && within(span, one.span) && one.period > scene.setting.published,
  );
  if (ahead) return { ...dated(ahead, "F"), reasons: ["a forecast of a price"] };
  return own ? dated(own, "A") : { refused: "a price that is only expected, without a date" };
}

function dated(date: DatePhrase, status: Status): PriceTime {
  const reasons = [
    ...(date.yearless ? [`no year is printed with "${date.text}"`] : []),
    ...(date.relative ? [`"${date.text}" is counted from the publication`] : []),
    ...(date.vague ? [`"${date.text}" names no day; filed under ${date.period}`] : []),
  ];
  return { period: date.period, status, date, reasons };
}
