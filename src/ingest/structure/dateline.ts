import { firstOfCountry } from "../lexicon/places";
import { chinesePlaces } from "../lexicon/chinese-places";
import { isMedia } from "../lexicon/sites";
import { DAY } from "./head-line";

/** What stands before the first sentence of a report: where, when and by which agency. */
export interface Dateline {
  /** How many characters it takes. */
  length: number;
  /** The words of its day, often without a year. */
  day?: string;
  publisher?: string;
}

const MONTH =
  "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?";
const SHORT_DAY = `(?:${MONTH} \\d{1,2}(?:st|nd|rd|th)?(?:,? \\d{4})?|\\d{1,2}(?:st|nd|rd|th)? ${MONTH}(?:,? \\d{4})?)`;
const CHINESE_DAY = "(?:\\d{4}\\s?年\\s?)?\\d{1,2}\\s?月\\s?\\d{1,2}\\s?日";
const AGENCY = "[A-Z][\\w&.]*(?: [A-Z][\\w&.]*){0,3}";
const TOWN = "[A-Z][A-Za-z.'’-]+(?: [A-Z][A-Za-z.'’-]+){0,2}";
const DASH = "\\s*(?:--|–|—|-|:|：)\\s*";

/** `by` and `on` are the agency and the day. */
const SHAPES: readonly RegExp[] = [
  new RegExp(`^【(?<by>[^】\\d]{0,12}?)\\s*(?<on>${CHINESE_DAY})[^】]{0,6}?(?:讯|电|消息|报道)】\\s*`),
  new RegExp(`^(?<by>[\\u4e00-\\u9fff]{1,8}(?:网|报|社))\\s*[讯电]\\s*\\((?<on>${CHINESE_DAY})\\)\\s*`),
  new RegExp(`^【(?<by>[A-Z]{2,8}|[\\u4e00-\\u9fff]{1,8}(?:网|报|社|财经))\\s*(?:讯|消息)】\\s*`),
  new RegExp(
    `^[(【]?(?:据)?(?<by>[\\u4e00-\\u9fffA-Za-z]{2,12}?)\\s*(?<on>${CHINESE_DAY})\\s*(?:讯|电|快讯)[)】]?\\s*(?:[，,：:。]|\\s|--|—|$)\\s*`,
  ),
  new RegExp(
    `^(?:据)?(?<by>[\\u4e00-\\u9fff]{1,8}(?:网|报|社))\\s*(?<on>${CHINESE_DAY})?\\s*(?:讯|消息|报道)\\s*(?:[，,：:\\s]|$)\\s*`,
  ),
  new RegExp(`^(?<by>${AGENCY}),? (?<on>${SHORT_DAY}) (?:News|Report|Flash|Update)(?:${DASH}|$)`),
  new RegExp(`^\\((?<by>${AGENCY})\\),?(?:${DASH})?\\s*(?<on>${DAY}|${SHORT_DAY})${DASH}`),
  new RegExp(
    `^${TOWN}(?:, ${TOWN}){0,2},? (?<on>${DAY}|${SHORT_DAY}),?\\s*(?:\\((?<by>${AGENCY})\\)|/\\s?(?<wire>${AGENCY})\\s?/)(?:${DASH})?`,
  ),
  new RegExp(`^[A-Z]{3,}(?:[A-Z .'-])*(?:, ${TOWN})?(?: ?[(/](?<by>${AGENCY})[)/])${DASH}`),
  new RegExp(`^(?<on>${CHINESE_DAY})\\s*[讯电]\\s*(?:[，,：:]|$)\\s*`),
  new RegExp(
    `^[A-Z]{3,}(?:[A-Z .'-])*(?:, ${TOWN})?, (?<on>${DAY}|${SHORT_DAY})(?:--|–|—|\\s-|\\s--|\\s–|\\s—)\\s*`,
  ),
];

/** No dateline is longer. */
const LONGEST = 110;
const NO_AGENCY =
  /^(?:据悉|近日|日前|最新|今日|公司|本公司|本报|本网|快|其中|截至|自|于|在|至|从)$|^(?:截至|预计)/;

/** The dateline that a paragraph begins with. */
export function datelineOf(text: string): Dateline | undefined {
  const head = text.slice(0, LONGEST);
  for (const shape of SHAPES) {
    const match = shape.exec(head);
    if (!match) continue;
    const { by, wire, on } = match.groups ?? {};
    const agency = agencyIn(by ?? wire ?? "");
    if (agency === undefined && on === undefined) continue;
    return { length: match[0].length, ...(on && { day: on }), ...(agency && { publisher: agency }) };
  }
  return undefined;
}

/** "新华社北京": the agency without the town it reports from. */
function agencyIn(written: string): string | undefined {
  const [, agency = written] = /^(.+(?:网|报|社))[\u4e00-\u9fff]{2,4}$/.exec(written) ?? [];
  const name = agency.trim();
  if (name === "" || NO_AGENCY.test(name)) return undefined;
  if (firstOfCountry(name) !== undefined) return undefined;
  return chinesePlaces(name).length > 0 && !isMedia(name) ? undefined : name;
}
