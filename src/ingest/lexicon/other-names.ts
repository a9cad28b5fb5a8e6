import type { Span } from "../review/review";

/** Regions and tracts that are written like names of companies. */
const TRACT =
  /^(?:North|South|Latin|Central|Eastern|Western|Northern|Southern|Southeast|Northeast|East|West) (?:America|Asia|Africa|Europe)$|^(?:Middle East|Silicon Valley|Asia[- ]Pacific|European Union)$|\b(?:Zone|District|Province|County|Prefecture|Peninsula|Island|River|Valley|Bay|Harbou?r|Street|Road|Avenue|Boulevard|Airport)$/;
/** Authorities and funds that go by their letters. */
const LETTERS =
  /^(?:METI|DOE|DOD|DoD|EPA|NDRC|MIIT|MOFCOM|MOST|NEA|NEDO|KETI|EIB|EBRD|EU|UN|FERC|CPUC|CAISO|ERCOT|PJM|NHTSA|CARB|BMWK|BMBF|ARPA-E|NASA|DARPA|WTO|ITC|SEC|CNESA|IRENA|SEIA|CATARC|CSRC)$/;
const TITLED =
  /\b(?:CEO|CTO|CFO|COO|President|Chairman|Chairwoman|Vice|Director|Minister|Professor|Analyst|Founder|Governor|Mayor)\b/;
/** Words of the trade that by themselves name nobody. */
const PLAIN = new Set(
  "Solar Wind Science Sciences Technology Technologies Technological Economic Economy Renewable Renewables Clean Green Smart Mobility Energy Storage Power Grid Battery Batteries Materials Industry Industrial Advanced Applied Natural Hydrogen Nuclear Trade Commerce Transport Environment Education Defense Defence Finance Treasury Health Labor Labour Agriculture Interior & and of".split(
    " ",
  ),
);
/** "the University of Stellan & Moor": here the name goes on that a body's word began. */
const IN_A_BODYS_NAME =
  /\b(?:University|Institute|Ministry|Department|School|College|Academy|Bank|Chamber|Office|Bureau|Secretary|Minister) (?:of|for) (?:[A-Z]\w+,? (?:and |& )?)*$/;
const INSIDE =
  /\b(?:in|near|outside|throughout|across|around) (?:(?:the|north|south|east|west)[a-z]* )?(?:[A-Z]\w+(?:, | and ))*$/;
const ZONE_BEHIND =
  /^(?:,? (?:and|&) [A-Z]\w+)*(?: [A-Z][\w-]+){0,3} (?:Zone|Park|District|County|Province|Prefecture)\b/;
const THING =
  "(?:system|batter(?:y|ies)|cell|pack|car|vehicle|SUV|sedan|pickup|truck|scooter|bus|model|platform|product|technology|electrolyte|powder|drone|phone)";
/** "Megavolt, a large storage system,": what it is stands behind it. */
const A_THING = new RegExp(
  `^(?:,|\\s(?:is|was)|\\s\\()\\s?(?:an?|the|its|their) (?:(?!\\w*(?:maker|producer|supplier|developer|company|firm|group|specialist|manufacturer|business|start-?up|unit|subsidiary|venture)\\b)[\\w-]+ ){0,7}?${THING}s?(?=[,.;)]|\\s(?:that|which|with|for|of|in|will|is|has)\\b)`,
);
const CALLED = /\b(?:called|named|dubbed|codenamed|code-named|branded|brand|marque) ["“]?$/;
const COMPANY_CALLED =
  /\b(?:company|companies|firm|start-?up|subsidiary|venture|unit|entity|maker|producer|developer|business|supplier)(?: \w+)? (?:called|named|dubbed) ["“]?$/;
/** "building a Featherlight Battery (FLB) for ...": one of several, and so no company. */
const ONE_OF = /\b[Aa]n? $/;
const NO_MORE_NAME = /^(?:\s?[,.;:()]|\s(?:for|to|in|with|that|which|at|on|of|and|by)\b|$)/;
/** "..., Ishiwata said": who only speaks at the end of a sentence, and goes by one word, is a person. */
const SAID_BEHIND = /[,”"’'] $/;
const SAYS = /^ (?:said|says|added|noted|told|explained|remarked|stressed)\b/;

/**
 * Whether a name stands for a place, a thing, an authority or a person, by its form and the words beside it.
 *
 * @param strong Whether the name ends like a company's.
 */
export function isOtherName(text: string, span: Span, name: string, strong: boolean): boolean {
  const before = text.slice(Math.max(0, span.start - 80), span.start);
  const after = text.slice(span.end, span.end + 120);
  if (isOtherByForm(name)) return true;
  if (IN_A_BODYS_NAME.test(before) || isThing(name, before, after)) return true;
  if (strong) return false;
  if (INSIDE.test(before) || ZONE_BEHIND.test(after)) return true;
  return !name.includes(" ") && SAID_BEHIND.test(before) && SAYS.test(after);
}

function isOtherByForm(name: string): boolean {
  if (TRACT.test(name) || LETTERS.test(name) || TITLED.test(name)) return true;
  return name.split(" ").every((word) => PLAIN.has(word));
}

function isThing(name: string, before: string, after: string): boolean {
  if (CALLED.test(before) && !COMPANY_CALLED.test(before)) return true;
  if (ONE_OF.test(before) && NO_MORE_NAME.test(after) && !/ (?:Ltd|Inc|Co|Corp|AG|GmbH)\.?$/.test(name))
    return true;
  return A_THING.test(after);
}

/** "the Harlow Motors supplier Nordvik Cells": the first name only says whose the second is. */
export function isOwnerOfNext(text: string, { end }: Span): boolean {
  return /^(?:['’]s)?[ -](?:(?:battery|venture|VC|investment|materials?|energy|storage|cell) )?(?:partner|supplier|subsidiary|affiliate|unit|backed|owned|spin-?off|arm|rival|customer|investee|offshoot|division) (?:company |firm |start-?up |maker )?[A-Z]/.test(
    text.slice(end),
  );
}

/** Chinese words that end like a company's name and name none: "新型储能", "高镍正极材料", "报告期内公司". */
const PLAIN_CHINESE =
  /^(?:新型|新一代|高|超|低|大|小|该|本|此|另|同|与|和|某)|[某内外上下各些类种款]|(?:正极|负极|电解质|电解液|隔膜|固态|液态|锂离子|锂|钠离子|钠|动力|储能|导电|基础|复合)(?:材料|电池)$|^(?:纯电|混动|插混|增程|乘用|商用|燃料电池)汽车$/;

export function isPlainChinese(name: string): boolean {
  return PLAIN_CHINESE.test(name);
}
