import { homeOf } from "./chinese-places";
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
  [/\b(?:Norway|Norwegian)\b|挪威/, "Norway"],
  [/\b(?:Switzerland|Swiss)\b|瑞士/, "Switzerland"],
  [/\b(?:Austria|Austrian)\b|奥地利/, "Austria"],
  [/\b(?:Belgium|Belgian)\b|比利时/, "Belgium"],
  [/\b(?:Netherlands|Dutch)\b|荷兰/, "Netherlands"],
  [/\b(?:Italy|Italian)\b|意大利/, "Italy"],
  [/\b(?:Spain|Spanish)\b|西班牙/, "Spain"],
  [/\b(?:Hungar(?:y|ian))\b|匈牙利/, "Hungary"],
  [/\b(?:Poland|Polish)\b|波兰/, "Poland"],
  [/\b(?:Israel|Israeli)\b|以色列/, "Israel"],
  [/\b(?:India|Indian)\b|印度(?!尼)/, "India"],
  [/\b(?:Indonesia|Indonesian)\b|印尼|印度尼西亚/, "Indonesia"],
  [/\b(?:Malaysia|Malaysian)\b|马来西亚/, "Malaysia"],
  [/\b(?:Thailand|Thai)\b|泰国/, "Thailand"],
  [/\b(?:Vietnam|Vietnamese)\b|越南/, "Vietnam"],
  [/\b(?:Mexico|Mexican)\b|墨西哥/, "Mexico"],
  [/\b(?:Brazil(?:ian)?)\b|巴西/, "Brazil"],
  [/\b(?:Chile(?:an)?)\b|智利/, "Chile"],
  [/\b(?:Argentin(?:a|e|ian))\b|阿根廷/, "Argentina"],
  [/\b(?:Morocc(?:o|an))\b|摩洛哥/, "Morocco"],
  [/\b(?:Portug(?:al|uese))\b|葡萄牙/, "Portugal"],
  [/\b(?:Czech(?:ia| Republic)?)\b|捷克/, "Czechia"],
  [/\b(?:Slovak(?:ia|ian)?)\b|斯洛伐克/, "Slovakia"],
  [/\b(?:Serbia(?:n)?)\b|塞尔维亚/, "Serbia"],
  [/\b(?:Turk(?:ey|ish|iye))\b|土耳其/, "Turkey"],
  [/\b(?:Denmark|Danish)\b|丹麦/, "Denmark"],
  [/\b(?:Ireland|Irish)\b|爱尔兰/, "Ireland"],
  [/\b(?:Romania(?:n)?)\b|罗马尼亚/, "Romania"],
  [/\b(?:Russia(?:n)?)\b|俄罗斯/, "Russia"],
  [/\b(?:Singapore(?:an)?)\b|新加坡/, "Singapore"],
  [/\b(?:Philippines?|Filipino)\b|菲律宾/, "Philippines"],
  [/\b(?:Saudi(?: Arabian?)?)\b|沙特/, "Saudi Arabia"],
  [/\b(?:South Africa(?:n)?)\b|南非/, "South Africa"],
  [/\b(?:New Zealand)\b|新西兰/, "New Zealand"],
  [/\b(?:Slovenian?)\b|斯洛文尼亚/, "Slovenia"],
  [/\b(?:Croatian?)\b|克罗地亚/, "Croatia"],
  [/\b(?:Bulgarian?)\b/, "Bulgaria"],
  [/\b(?:Gree(?:ce|k))\b|希腊/, "Greece"],
  [/\b(?:Estonian?)\b|爱沙尼亚/, "Estonia"],
  [/\b(?:Latvian?)\b/, "Latvia"],
  [/\b(?:Lithuanian?)\b/, "Lithuania"],
  [/\b(?:Iceland(?:ic)?)\b/, "Iceland"],
  [/\b(?:Luxembourg)\b/, "Luxembourg"],
  [/\b(?:Ukrain(?:e|ian))\b|乌克兰/, "Ukraine"],
  [/\b(?:Kazakh(?:stan)?)\b|哈萨克斯坦/, "Kazakhstan"],
  [/\b(?:Uzbek(?:istan)?)\b/, "Uzbekistan"],
  [/\b(?:Egypt(?:ian)?)\b|埃及/, "Egypt"],
  [/\b(?:Omani?)\b/, "Oman"],
  [/\b(?:United Arab Emirates|UAE)\b|阿联酋/, "United Arab Emirates"],
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
  return COUNTRY_OF.get(place) ?? homeOf(place);
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
