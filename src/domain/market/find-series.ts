import { MEASURES_ZH, ROUTES_ZH, SEGMENTS_ZH } from "../ledger/vocabulary-zh";
import {
  CELLS_ZH,
  MATERIALS_ZH,
  nameInChinese,
  PUBLISHERS_ZH,
  REGIONS_ZH,
  SECTORS_ZH,
} from "../ledger/names-zh";
import { simplified } from "../ledger/han";
import type { Measure, Sector, Series } from "../ledger/records";
import type { Market } from "./market";
import { holding, wordsIn } from "./search-words";

/** What Chinese analysts write besides, and mean the same. */
const ALSO_MEASURES: Partial<Record<Measure, string>> = {
  price: "报价 现价",
  installations: "装机 装车量",
  "cumulative-installations": "累计装机 装机",
  share: "份额 占有率 比例",
  imports: "进口量",
  exports: "出口量",
};
const ALSO_SECTORS: Record<Sector, string> = {
  EV: "动力电池 电动车",
  ESS: "储能电池",
  consumer: "消费电池",
  total: "锂电池",
};
const ALSO_CELLS: Partial<Record<string, string>> = {
  "all-solid-state": "全固态电池",
  "semi-solid-state": "半固态电池",
  "solid-state": "固态电池",
  "lithium-ion": "锂电池 锂离子电池",
};

/**
 * Series whose code, name, aliases, measure, region, lead publisher or material hold all words, in English or Chinese;
 * the one so named comes first.
 */
export function findSeries(market: Market, text: string): Series[] {
  const { catalogue } = market;
  const wordsOf = (series: Series): readonly string[] => [
    ...catalogue.wordsOf(series),
    ...chineseWords(series),
  ];
  const found = catalogue.all.filter(holding(apart(text), wordsOf));
  const named = catalogue.find(text);
  return named && found.includes(named) ? [named, ...found.filter((one) => one !== named)] : found;
}

const known = new WeakMap<Series, readonly string[]>();

function chineseWords(series: Series): readonly string[] {
  const words = known.get(series) ?? wordsIn(chineseOf(series));
  known.set(series, words);
  return words;
}

/** All that a series is in Chinese: what a search finds it by. */
export function chineseOf(series: Series): string {
  const { name, measure, region, lead, cells, material, sector } = series;
  const named = nameInChinese(name);
  return [
    ...(named === name ? [] : [named]),
    MEASURES_ZH[measure],
    ALSO_MEASURES[measure],
    REGIONS_ZH[region],
    PUBLISHERS_ZH[lead],
    ...(cells ? [CELLS_ZH[cells], ALSO_CELLS[cells]] : []),
    material && MATERIALS_ZH[material],
    ...(sector ? [SECTORS_ZH[sector], ALSO_SECTORS[sector]] : []),
  ]
    .filter(Boolean)
    .join(" · ");
}

const HAN_RUN = /\p{Script=Han}+/gu;

/** The longest first: of two that begin alike the longer is meant. */
const FIELD_WORDS = [
  ...[MEASURES_ZH, CELLS_ZH, SECTORS_ZH, ROUTES_ZH, SEGMENTS_ZH, MATERIALS_ZH, REGIONS_ZH].flatMap((words) =>
    Object.values(words),
  ),
  ...[ALSO_MEASURES, ALSO_SECTORS, ALSO_CELLS].flatMap((words) => Object.values(words).join(" ").split(" ")),
  ..."电池 固态 电池包 正极材料 负极材料 磷酸锰铁锂 钴酸锂 三元 新能源汽车 新能源 乘用车 汽车 新型储能 期货 指数".split(
    " ",
  ),
]
  .filter((word) => !word.includes("（"))
  .sort((a, b) => b.length - a.length);

/** Chinese is written without spaces: a run that words of the field make up is asked for as these words. */
export function apart(text: string): string {
  return text.replace(HAN_RUN, (run) => wordsOfRun(simplified(run))?.join(" ") ?? run);
}

/** From the end on: what a rest is made up of is looked for once, however many beginnings lead to it. */
function wordsOfRun(run: string): string[] | undefined {
  const first: (string | undefined)[] = [];
  const isMadeUp = (at: number): boolean => at === run.length || first[at] !== undefined;
  for (let at = run.length - 1; at >= 0; at--)
    first[at] = FIELD_WORDS.find((word) => run.startsWith(word, at) && isMadeUp(at + word.length));
  const words: string[] = [];
  for (let at = 0; at < run.length; at += words.at(-1)?.length ?? 0) {
    const word = first[at];
    if (word === undefined) return undefined;
    words.push(word);
  }
  return words;
}
