import type { Figure } from "./figures";

const YEAR =
  /^[\s,(]*(?:(?:lower|higher|less|more|below|above) )?(?:YoY|y-o-y|y\/y|year[- ]on[- ]year|year[- ]over[- ]year|(?:from|compared (?:with|to)|than|on|versus) (?:a|the|one) (?:year (?:ago|earlier|before)|(?:same|previous|prior) (?:period|month|year)[^.;,]{0,20})|on the year)/i;
const PERIOD =
  /^[\s,(]*(?:(?:lower|higher|less|more|below|above) )?(?:MoM|m-o-m|m\/m|WoW|w\/w|QoQ|q\/q|HoH|month[- ]on[- ]month|month[- ]over[- ]month|week[- ]on[- ]week|quarter[- ]on[- ]quarter|(?:on|from|over) the (?:month|week|quarter)|(?:from|compared (?:with|to)|than|on|over) (?:last|the (?:previous|prior|preceding)|a|in the (?:previous|prior) ) ?(?:week|month|quarter)[^.;,]{0,12}|(?:compared (?:to|with)|than in) (?:January|February|March|April|May|June|July|August|September|October|November|December)|from (?:January|February|March|April|May|June|July|August|September|October|November|December)\b)/i;
/** "9% a year" is a rate of growth, not a change. */
const EACH_YEAR =
  /^\s?(?:a year\b(?! (?:ago|earlier|before))|per year|per annum|each year|annually|every year|p\.a\.)/i;
/** "up 12% since January" is held against no period before. */
const SINCE =
  /^\s*(?:since\b|so far\b|this year\b|year[- ]to[- ]date|from (?:its|the|their) (?:peak|high|low)|in (?:two|three|four|six) (?:weeks|months))/i;
const DOWN =
  /(?:\b(?:down|declin\w+|decreas\w+|f[ae]ll\w*|drop\w*|slip\w*|lower\w*|eas(?:ed|ing)|shr[aiu]nk\w*|contract\w+|plung\w+|reduc\w+|retreat\w*|los(?:t|ing)|minus)|下降|下跌|减少|降低)[^.;;%]{0,28}$|[-−]\s?$/i;
const UP =
  /(?:\b(?:up|ris\w+|rose|increas\w+|gr[eo]w\w*|growth|climb\w*|gain\w*|surg\w+|jump\w*|advanc\w+|rebound\w*|expand\w*|higher|add(?:ed|ing)|soar\w*|plus)|增长|上涨|上升|增加|提高)[^.;;%]{0,28}$|\+\s?$/i;

/** Marks the percentages that are changes against an earlier period. */
export function withChanges(text: string, figures: readonly Figure[]): Figure[] {
  return figures.map((figure, index) => {
    if (figure.unit.kind !== "percent") return figure;
    const start = figures[index - 1]?.span.end ?? 0;
    const before = text.slice(Math.max(start, figure.span.start - 60), figure.span.start);
    const after = text.slice(figure.span.end, figure.span.end + 60);
    if (EACH_YEAR.test(after) || SINCE.test(after)) return figure;
    const sign = signOf(before, after) ?? inherited(text, figures, index);
    const basis = basisOf(before, after) ?? (sign ? sharedBasis(text, figures, index) : undefined);
    if (
      !sign ||
      (!basis && /penetration|share|account|CAGR|compound|annual growth|growth rate|渗透率|占/i.test(before))
    )
      return figure;
    return { ...figure, change: { sign, basis: basis ?? "unstated" } };
  });
}

function signOf(before: string, after: string): 1 | -1 | undefined {
  // "made up 52%" is no rise.
  const words = before.replace(/\b(?:ma[dk]es?|making) up\b/gi, (made) => " ".repeat(made.length));
  const told = /\ban? $/i.test(before) ? NAMED_MOVE.exec(withoutBasis(after))?.[1] : undefined;
  if (told !== undefined) return /^(?:de|drop|fall|slump|plunge|slide|contraction)/i.test(told) ? -1 : 1;
  const [down, up] = [DOWN.exec(words)?.index ?? -1, UP.exec(words)?.index ?? -1];
  if (down >= 0 || up >= 0) return down > up ? -1 : 1;
  if (
    /^[^.;,]{0,14}\b(?:decline|decrease|drop|fall|slump|plunge|slide|contraction|lower|less|below|down)\b/i.test(
      withoutBasis(after),
    )
  )
    return -1;
  if (
    /^[^.;,]{0,14}\b(?:increase|rise|growth|gain|jump|surge|climb|expansion|leap|higher|more|above)\b/i.test(
      withoutBasis(after),
    )
  )
    return 1;
  return undefined;
}

/** "a 62.7% year-on-year surge", "a 21% month-on-month and 39% year-on-year jump": the basis stands before the word. */
function withoutBasis(after: string): string {
  return after.replace(BASIS_WORDS, " ");
}

const BASIS_WORDS =
  /^\s?(?:year|month|week|quarter)[- ]on[- ](?:year|month|week|quarter)(?: and (?:an? )?[\d.]+ ?% (?:year|month|week|quarter)[- ]on[- ](?:year|month|week|quarter))?/i;

/** "down 30.4% MoM and 56.1% YoY": the second has the direction of the first. */
function inherited(text: string, figures: readonly Figure[], index: number): 1 | -1 | undefined {
  const [last, own] = [figures[index - 1], figures[index]];
  if (!last || !own || last.unit.kind !== "percent") return undefined;
  const between = text.slice(last.span.end, own.span.start);
  if (
    !/^[\s,、和(]*(?:MoM|YoY|WoW|month\S*|year\S*)?[\s,)]*(?:and|,)?\s*(?:by |about |around )?$/i.test(
      between,
    )
  )
    return undefined;
  return signOf(text.slice(Math.max(0, last.span.start - 60), last.span.start), "");
}

/** "up 2% and 5% YoY": one basis for both. */
function sharedBasis(text: string, figures: readonly Figure[], index: number): "year" | "period" | undefined {
  const [own, next] = [figures[index], figures[index + 1]];
  if (
    !own ||
    !next ||
    next.unit.kind !== "percent" ||
    !/^\s(?:and|,)\s$/.test(text.slice(own.span.end, next.span.start))
  )
    return undefined;
  return basisOf("", text.slice(next.span.end, next.span.end + 60));
}

/** "a 20% rise from August and a 5% drop from a year earlier": the word behind a percentage is its own. */
const NAMED_MOVE =
  /^\s(rise|increase|growth|gain|jump|surge|climb|expansion|leap|decline|decrease|drop|fall|slump|plunge|slide|contraction)\b/i;

const NOUN = /^\s(?:growth|increase|rise|jump|surge|gain|decline|drop|decrease|fall)(?=\s)/i;

function basisOf(before: string, words: string): "year" | "period" | undefined {
  const after = words.replace(NOUN, "");
  if (
    YEAR.test(after) ||
    /同比[^%]{0,6}$|(?:YoY|year-on-year) (?:growth|growth rate|increase|decline|decrease)(?: rate)?(?: of)? (?:about |around )?$/i.test(
      before,
    )
  )
    return "year";
  if (
    PERIOD.test(after) ||
    /环比[^%]{0,6}$|(?:MoM|month-on-month|WoW) (?:growth|growth rate|increase|decline|decrease)(?: rate)?(?: of)? (?:about |around )?$/i.test(
      before,
    )
  )
    return "period";
  return undefined;
}
