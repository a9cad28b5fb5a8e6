import type { NonEmpty } from "../ledger/lists";
import { foldName } from "../ledger/names";

/** What people write for a country: the ledger's name first, then its short forms and its Chinese name. */
// prettier-ignore
const COUNTRIES: readonly NonEmpty<string>[] = [
  ["China", "CN", "CHN", "PRC", "P.R.C.", "P.R. China", "PR China", "Mainland China", "Chinese mainland", "People's Republic of China", "中国", "中国大陆", "中华人民共和国"],
  ["United States", "US", "U.S.", "USA", "U.S.A.", "America", "United States of America", "the United States", "the US", "the USA", "美国"],
  ["South Korea", "Korea", "KR", "KOR", "ROK", "S. Korea", "S Korea", "Republic of Korea", "Korea, South", "Korea, Republic of", "韩国", "南韩", "大韩民国", "한국", "대한민국"],
  ["Japan", "JP", "JPN", "日本"],
  ["United Kingdom", "UK", "U.K.", "GB", "GBR", "Great Britain", "Britain", "the UK", "the United Kingdom", "England", "英国"],
  ["Canada", "CA", "CAN", "加拿大"],
  ["France", "FR", "FRA", "法国"],
  ["Finland", "FI", "FIN", "芬兰"],
  ["Germany", "DE", "DEU", "Deutschland", "德国"],
  ["Taiwan", "TW", "TWN", "台湾"],
  ["India", "IN", "IND", "印度"],
  ["Switzerland", "CH", "CHE", "瑞士"],
  ["Sweden", "SE", "SWE", "瑞典"],
  ["Norway", "NO", "NOR", "挪威"],
  ["Netherlands", "NL", "NLD", "the Netherlands", "Holland", "荷兰"],
  ["Belgium", "BE", "BEL", "比利时"],
  ["Italy", "IT", "ITA", "意大利"],
  ["Spain", "ES", "ESP", "西班牙"],
  ["Hungary", "HU", "HUN", "匈牙利"],
  ["Poland", "PL", "POL", "波兰"],
  ["Australia", "AU", "AUS", "澳大利亚"],
  ["Malaysia", "MY", "MYS", "马来西亚"],
  ["Thailand", "TH", "THA", "泰国"],
  ["Indonesia", "ID", "IDN", "印度尼西亚"],
  ["Vietnam", "VN", "VNM", "Viet Nam", "越南"],
  ["Singapore", "SG", "SGP", "新加坡"],
];

const NAMES = new Map(
  COUNTRIES.flatMap((words) => words.map((word): [string, string] => [foldCountry(word), words[0]])),
);

/** A country as the ledger calls it; a text that names none stays as it is. */
export function countryName(text: string): string {
  return NAMES.get(foldCountry(text)) ?? text;
}

/** Whether a name is a country's, as the ledger calls it. */
export function isCountry(name: string): boolean {
  return COUNTRIES.some(([own]) => own === name);
}

/** All words for the countries of a list, each with its name there. */
export function countryWords(countries: readonly string[]): Map<string, string> {
  return new Map(
    COUNTRIES.flatMap((words) =>
      countries.includes(words[0]) ? words.map((word): [string, string] => [word, words[0]]) : [],
    ),
  );
}

function foldCountry(text: string): string {
  return foldName(text).replace(/[.,']/g, "");
}
