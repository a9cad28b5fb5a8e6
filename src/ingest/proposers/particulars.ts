import type { Amount, Event, Stage } from "../../domain/ledger/records";
import { endOf, startOf } from "../../domain/time/period";
import type { Figure } from "../figures/figures";
import type { DatePhrase } from "../figures/periods";
import type { Scene } from "../reading/scene";
import type { Span } from "../review/review";

const KINDS = {
  capacity: ["energy", "mass"],
  power: ["power"],
  investment: ["money"],
} as const;

/** Words before an amount that make it something else than what a project has or costs. */
const SOMETHING_ELSE =
  /\b(?:revenues?|turnover|profits?|loss(?:es)?|sales|cash|debts?|valu\w+|market cap\w*|dividends?|shipped|shipments?|sold|deliver(?:ed|ies)|from|each|backlog|inventor\w+|previously|formerly|instead of|rather than|than|against|of which|of (?:this|that|it)|impair\w*|writ\w+ (?:off|down)|charge[ds]?|penalt\w+|compensation|rivals?|another|further|second|later|expand\w*|price\w*|fine|bid)\b[^.;,]{0,40}$|营收|利润|市值|累计融资|此前|原/i;
const SOMETHING_ELSE_BEHIND =
  /^\s?(?:in|of)\s(?:\w+ ){0,2}?(?:revenues?|sales|profits?|turnover|cash|debt|earnings|losses)\b|^\s?(?:per|a|\/)\s?(?:kg|kWh|mt|tonne|share)\b/i;

/** An amount that was pointed at, where nothing beside it says that it is another one. */
export function amountTold(
  field: keyof typeof KINDS,
  figure: Figure,
  { text }: Scene,
  stage: Stage,
): Amount | undefined {
  const { kind, code, timed } = figure.unit;
  if (!(KINDS[field] as readonly string[]).includes(kind) || figure.change) return undefined;
  const before = text.slice(Math.max(0, figure.span.start - 60), figure.span.start);
  if (SOMETHING_ELSE.test(before) || SOMETHING_ELSE_BEHIND.test(text.slice(figure.span.end)))
    return undefined;
  if (field === "investment" && stage === "product launch") return undefined;
  const { value, low, high, qualifier, words } = figure;
  return {
    ...(value !== undefined && { value }),
    ...(low !== undefined && { low }),
    ...(high !== undefined && { high }),
    unit: kind === "mass" && code === "t" && !timed ? "t/year" : code,
    ...(qualifier && { qualifier }),
    ...(words && { text: words }),
  };
}

/** "SEOUL, April 19 (Northwire) --": when it was printed. */
function isDateline(text: string, { start, end }: Span): boolean {
  return start < 60 && /^[A-Z]{3}|^\(/.test(text) && /^\s?(?:\(|--|—|–|-\s)/.test(text.slice(end));
}

const COMPARED =
  /\b(?:since|from|than|compared|founded|established|until|instead of|rather than|not)\b[^.;,]{0,30}$/i;

/** A period that was pointed at: an aim lies ahead, what happened is a day or a month behind. */
export function timeTold(
  field: "happened" | "target",
  { period, to, span, vague }: DatePhrase,
  { text, setting }: Scene,
): NonNullable<Event["target"]> | undefined {
  const before = text.slice(Math.max(0, span.start - 60), span.start);
  if (/\b(?:fiscal|financial)(?: year)? $|\bFY ?$/i.test(before) || isDateline(text, span)) return undefined;
  if (field === "target") {
    const aim = to ?? period;
    const reached = endOf(aim) < setting.published || /\bnot\b[^.;]{0,40}$/i.test(before);
    return reached || (to && to.length !== period.length) ? undefined : aim;
  }
  const whole = to !== undefined || period.length < 7 || vague === true;
  return whole || startOf(period) > setting.published || COMPARED.test(before) ? undefined : period;
}
