import { MONEY_CAPITALS } from "../figures/money";
import type { Figure } from "../figures/figures";
import type { Scene } from "./scene";

/** What a printed price is: the level itself, where it moved from, by how much it moved, or something else than a price. */
export type PriceRole = "level" | "from" | "change" | { other: string };

const VERBS =
  "(?:ris(?:e|en|es|ing)|rose|f[ae]ll(?:s|en|ing)?|dropp?(?:ed|s|ing)?|gain(?:ed|s|ing)?|los(?:t|es|ing)|shed(?:ding)?|add(?:ed|s|ing)?|slip(?:ped|s)?|slid|eas(?:ed|es|ing)|climb(?:ed|s|ing)?|jump(?:ed|s)?|declin(?:e|ed|es|ing)|increas(?:e|ed|es|ing)|decreas(?:e|ed|es|ing)|cut|reduc(?:ed|es|ing)|raised|lower(?:ed)?|dipp?(?:ed|s)?|surged|soared|tumbled|plunged|retreated|rebounded|recovered|went)";
const SMALL = `(?:(?:a|an|about|around|another|some|nearly|over|roughly|further|cumulative|${MONEY_CAPITALS})\\s){0,3}`;
const BY = new RegExp(
  `\\b(?:by|up|down|(?:increase|decrease|rise|drop|fall|decline|gain|loss|cut) of|gained|gaining|lost|losing|adding|added|shed|shedding)\\s${SMALL}\\S{0,2}$`,
  "i",
);
const MOVED = new RegExp(`\\b${VERBS}\\s(?:by\\s)?${SMALL}\\S{0,2}$`, "i");
const FROM =
  /\b(?:from|after|compared with|compared to|versus|vs\.?|against)\s*(?:an? )?(?:(?:high|peak|low|level|average|price|record)\s(?:of\s)?)?(?:about |around |nearly |over )?$/i;
const NO_PRICE =
  /\b(?:costs?(?! (?:about |around |nearly |over )?$)|fees?|margins?|profits?|subsid\w+|spreads?|premiums?|discounts?|gaps?|differences?|tariffs?|tax)\b(?! prices?)[^.;,]{0,60}$/i;

const ONE_PARTY =
  /\b(?:one|an?|another|a single) (?:\w+ )?(?:maker|producer|seller|trader|supplier|buyer|smelter|company|firm|manufacturer|deal)\b[^.;,]{0,60}$/i;
/** "较昨日下调500元/吨". */
const CHINESE_MOVE = /(?:下调|上调|下跌|上涨|下降|上升|涨|跌|降|升|回落)(?:了|约|近)?\s?$/;
const CHINESE_FROM = /(?:由|从)约?\s?$/;
const ASSUMED = /\b(?:assum\w+|based on|break-?even|at a price of|calculat\w+|model\w*)\b[^.;,]{0,60}$/i;
const IN_PASSING =
  /^\s(?:helps?|means?|supports?|weighs?|hurts?|makes?|leaves?|gives?|covers?|allows?|eats?|squeezes?|lifts?)\b/i;
const EXTREME =
  /\b(?:the )?(?:highest|lowest|best|cheapest|dearest) (?:offers?|bids?|quotes?|deals?|price (?:paid|asked))?[^.;,]{0,40}$/i;

/** The part a price figure plays, from the words right before and behind it. */
export function priceRole(scene: Scene, figure: Figure): PriceRole {
  const before = scene.text.slice(Math.max(0, figure.span.start - 90), figure.span.start);
  const after = scene.text.slice(figure.span.end, figure.span.end + 24);
  if (NO_PRICE.test(before)) return { other: "a cost or a difference, not a price" };
  if (ASSUMED.test(before) || IN_PASSING.test(after))
    return { other: "a price that is assumed or named in passing" };
  if (ONE_PARTY.test(before)) return { other: "what one party took, not the market's price" };
  if (EXTREME.test(before)) return { other: "the highest or lowest of several, not the market's price" };
  if (CHINESE_FROM.test(before)) return "from";
  if (BY.test(before) || CHINESE_MOVE.test(before)) return "change";
  if (MOVED.test(before) && /^,?\s(?:to|at)\s/.test(after)) return "change";
  if (FROM.test(before) && figure.low === undefined) return "from";
  return "level";
}

/** What the text says of the goods and the delivery beside a price, as a remark for the reviewer. */
export function termsOf(text: string): string[] {
  const shapes = [
    /\bpowder\b/i,
    /\bD50\s?(?:of\s)?(?:at most\s|up to\s|≤\s?|<=?\s?|below\s)?\d+(?:\.\d+)?\s?(?:μm|µm|um|microns?)/i,
    /(?:≥\s?|at least\s)?\b\d{2}(?:\.\d+)?% (?:purity|pure)\b|\bpurity of (?:at least )?\d{2}(?:\.\d+)?%/i,
    /\bdelivered\b(?! in)|\bex[- ]works\b|\bFOB\b|\bCIF\b|\bEXW\b/i,
    /\b(?:\d{1,2}% )?VAT (?:included|excluded)|\b(?:including|excluding|inclusive of|exclusive of) (?:\d{1,2}% )?(?:VAT|tax)\b/i,
  ];
  return shapes.flatMap((shape) => shape.exec(text)?.[0] ?? []);
}
