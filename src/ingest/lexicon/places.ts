import { PLACE_NAMES } from "./place-names";

/** Countries as the ledger names them, with the words texts use for them and their people. */
export const COUNTRIES: [RegExp, string][] = [
  [/\b(?:South Korea(?:n|'s)?|Korean?|Republic of Korea|Seoul)\b|韩国/, "South Korea"],
  [/\b(?:Japan(?:ese)?|Tokyo)\b|日本/, "Japan"],
  [/\b(?:U\.?S\.?(?:-based|A)?|United States|American?)(?![\w$])|美国/, "United States"],
  [/\b(?:Australian?|New South Wales)\b|澳大利亚/, "Australia"],
  [/\b(?:China|Chinese|PRC|Beijing)\b|中国/, "China"],
  [/\b(?:Taiwan(?:ese)?)\b|台湾/, "Taiwan"],
  [/\b(?:Germany|German)\b|德国/, "Germany"],
  [/\b(?:France|French)\b|法国/, "France"],
  [
    /\b(?:United Kingdom|U\.?K\.?(?:-based)?|Britain|British|England|Scotland|Scottish|Northern Ireland|Wales|Welsh)(?!\w)|英国/,
    "United Kingdom",
  ],
  [/\b(?:Canad(?:a|ian))\b|加拿大/, "Canada"],
  [/\b(?:Finland|Finnish)\b|芬兰/, "Finland"],
  [/\b(?:Sweden|Swedish)\b|瑞典/, "Sweden"],
  [/\b(?:Norway|Norwegian)\b/, "Norway"],
  [/\b(?:Switzerland|Swiss)\b/, "Switzerland"],
  [/\b(?:Austria|Austrian)\b/, "Austria"],
  [/\b(?:Belgium|Belgian)\b/, "Belgium"],
  [/\b(?:Netherlands|Dutch)\b/, "Netherlands"],
  [/\b(?:Italy|Italian)\b/, "Italy"],
  [/\b(?:Spain|Spanish)\b/, "Spain"],
  [/\b(?:Hungar(?:y|ian))\b/, "Hungary"],
  [/\b(?:Poland|Polish)\b/, "Poland"],
  [/\b(?:Israel|Israeli)\b/, "Israel"],
  [/\b(?:India|Indian)\b|印度(?!尼)/, "India"],
  [/\b(?:Indonesia|Indonesian)\b|印尼|印度尼西亚/, "Indonesia"],
  [/\b(?:Malaysia|Malaysian)\b/, "Malaysia"],
  [/\b(?:Thailand|Thai)\b/, "Thailand"],
  [/\b(?:Vietnam|Vietnamese)\b/, "Vietnam"],
  [/\b(?:Mexico|Mexican)\b/, "Mexico"],
  [/\b(?:Brazil(?:ian)?)\b/, "Brazil"],
  [/\b(?:Chile(?:an)?)\b/, "Chile"],
  [/\b(?:Argentin(?:a|e|ian))\b/, "Argentina"],
  [/\b(?:Morocc(?:o|an))\b/, "Morocco"],
  [/\b(?:Portug(?:al|uese))\b/, "Portugal"],
  [/\b(?:Czech(?:ia| Republic)?)\b/, "Czechia"],
  [/\b(?:Slovak(?:ia|ian)?)\b/, "Slovakia"],
  [/\b(?:Serbia(?:n)?)\b/, "Serbia"],
  [/\b(?:Turk(?:ey|ish|iye))\b/, "Turkey"],
  [/\b(?:Denmark|Danish)\b/, "Denmark"],
  [/\b(?:Ireland|Irish)\b/, "Ireland"],
  [/\b(?:Romania(?:n)?)\b/, "Romania"],
  [/\b(?:Russia(?:n)?)\b/, "Russia"],
  [/\b(?:Singapore(?:an)?)\b/, "Singapore"],
  [/\b(?:Philippines?|Filipino)\b/, "Philippines"],
  [/\b(?:Saudi(?: Arabian?)?)\b/, "Saudi Arabia"],
  [/\b(?:South Africa(?:n)?)\b/, "South Africa"],
  [/\b(?:New Zealand)\b/, "New Zealand"],
  [/\b(?:Slovenian?)\b/, "Slovenia"],
  [/\b(?:Croatian?)\b/, "Croatia"],
  [/\b(?:Bulgarian?)\b/, "Bulgaria"],
  [/\b(?:Gree(?:ce|k))\b/, "Greece"],
  [/\b(?:Estonian?)\b/, "Estonia"],
  [/\b(?:Latvian?)\b/, "Latvia"],
  [/\b(?:Lithuanian?)\b/, "Lithuania"],
  [/\b(?:Iceland(?:ic)?)\b/, "Iceland"],
  [/\b(?:Luxembourg)\b/, "Luxembourg"],
  [/\b(?:Ukrain(?:e|ian))\b/, "Ukraine"],
  [/\b(?:Kazakh(?:stan)?)\b/, "Kazakhstan"],
  [/\b(?:Uzbek(?:istan)?)\b/, "Uzbekistan"],
  [/\b(?:Egypt(?:ian)?)\b/, "Egypt"],
  [/\b(?:Omani?)\b/, "Oman"],
  [/\b(?:United Arab Emirates|UAE)\b/, "United Arab Emirates"],
  [/\b(?:European Union|EU|Europe|European)\b|欧盟/, "European Union"],
];

const listOf = (names: string): string[] => (names === "" ? [] : names.split(", "));

const COUNTRY_OF = new Map(
  PLACE_NAMES.flatMap(({ country, regions, towns }) =>
    [...listOf(regions), ...listOf(towns)].map((name) => [name, country] as const),
  ),
);
const REGIONS = new Set(PLACE_NAMES.flatMap(({ regions }) => listOf(regions)));

const anyOf = (names: Iterable<string>): string => [...names].sort((a, b) => b.length - a.length).join("|");

/** Names of places: provinces and states, and towns with a battery industry. */
export const PLACE = new RegExp(`\\b(?:${anyOf(COUNTRY_OF.keys())})(?![\\w-])`, "g");

/** A town's own name: "Deyang", "Mo i Rana" is of the lists. */
const TOWN = "(?!South\\b|North\\b|In\\b)[A-Z][\\p{L}'’-]{2,}(?: [A-Z][\\p{L}'’-]+)?";

/** "Deyang, Sichuan", "Elko, Nevada": a town that stands before its province needs no list. */
export const TOWN_OF_PROVINCE = new RegExp(`\\b(${TOWN}), (${anyOf(REGIONS)})(?![\\w-])`, "u");

/** "Leipzig, Germany", "Leipzig in Germany": a town that stands before its country needs no list. */
export const TOWN_OF_COUNTRY = new RegExp(
  `\\b(${TOWN})(?:,| in) ((?:South )?Korea|Japan|Germany|France|Hungary|Poland|Spain|Italy|Sweden|Norway|Finland|Canada|Mexico|India|Indonesia|Malaysia|Thailand|Vietnam|Australia|Brazil|Chile|Argentina|Morocco|Portugal|Czechia|(?:the )?Czech Republic|Slovakia|Slovenia|Croatia|Bulgaria|Greece|Estonia|Latvia|Lithuania|Iceland|Luxembourg|Ukraine|Kazakhstan|Uzbekistan|Egypt|Oman|Serbia|Turkey|Denmark|Ireland|Romania|Singapore|Austria|Belgium|Switzerland|Taiwan|Israel|New Zealand|South Africa|Saudi Arabia|Scotland|Wales|England|Northern Ireland|China|(?:the )?(?:Philippines|Netherlands|United Kingdom|UK|United States|United Arab Emirates|UAE|USA?))(?![\\w-])`,
  "u",
);

/** The country of a place of the lists; of a town that no list has nothing is known. */
export function countryOfPlace(place: string): string | undefined {
  return COUNTRY_OF.get(place);
}

export function isProvince(place: string): boolean {
  return REGIONS.has(place);
}

/** The country a word or two name: "South Korea's", "Finnish", "US". */
export function firstOfCountry(words: string): string | undefined {
  return COUNTRIES.find(([shape]) => shape.test(words))?.[1];
}

/** Parts of the world that are neither China nor all of it. */
export const REGIONS_ELSEWHERE =
  /\b(?:Europe(?:an)?(?:['’]s)?|EU(?:['’]s)?|North America\w*(?:['’]s)?|Latin America\w*|South(?:[- ]?[Ee]ast)? Asia\w*|Asia(?:n)?(?:['’]s)?|Middle East\w*|Africa\w*|U\.?S\.?(?:['’]s)?(?!\w|\$)|United States(?:['’])?|America\w*(?:['’]s)?|(?:South )?Korea\w*(?:['’]s)?|Japan\w*(?:['’]s)?|German\w*(?:['’]s)?|France(?:['’]s)?|French|India\w*(?:['’]s)?|U\.?K\.?(?:['’]s)?(?!\w)|Britain(?:['’]s)?|British|Canad\w+(?:['’]s)?|Australia\w*(?:['’]s)?|Hungar\w+|Sweden(?:['’]s)?|Norway(?:['’]s)?|Thailand(?:['’]s)?|Indonesia\w*|Brazil\w*|Spain(?:['’]s)?|Spanish|Ital(?:y|ian)\w*(?:['’]s)?|Poland(?:['’]s)?|Polish|Mexic\w+(?:['’]s)?|Vietnam\w*(?:['’]s)?|Malaysia\w*(?:['’]s)?|Turkey(?:['’]s)?|Netherlands|Dutch|Taiwan\w*(?:['’]s)?|Chile\w*(?:['’]s)?|Argentin\w+(?:['’]s)?)/g;
