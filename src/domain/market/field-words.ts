import type { Event, Route, Segment } from "../ledger/records";

/** What Chinese calls the things of the field, simplified and traditional, so that a search finds them in English news. */
const ROUTES: Partial<Record<Route, string>> = {
  sulfide: "硫化物",
  oxide: "氧化物",
  polymer: "聚合物",
  halide: "卤化物 鹵化物",
  "semi-solid": "半固态 半固態 半固态电池 半固態電池",
};
const SEGMENTS: Partial<Record<Segment, string>> = {
  cell: "电池 電池 电芯 電芯",
  ESS: "储能 儲能",
  electrolyte: "电解质 電解質 固态电解质 固態電解質",
  cathode: "正极 正極",
  anode: "负极 負極",
};
const SAID: readonly [(text: string) => boolean, string][] = [
  [says(/all-solid-state/i), "全固态 全固態 全固态电池 全固態電池 固态电池 固態電池"],
  [
    (text) => [...text.matchAll(/(all-|semi-)?solid-state/gi)].some(([, kind]) => kind === undefined),
    "固态电池 固態電池",
  ],
  [says(/semi-solid/i), "半固态 半固態 半固态电池 半固態電池"],
  [says(/electrolyte/i), "电解质 電解質"],
];

export function fieldWordsOf({ route, segment, headline, summary }: Event): string {
  const text = `${headline} ${summary}`;
  const said = SAID.filter(([isSaid]) => isSaid(text)).map(([, words]) => words);
  return [ROUTES[route], SEGMENTS[segment], ...said].filter((words) => words !== undefined).join(" ");
}

function says(shape: RegExp): (text: string) => boolean {
  return (text) => shape.test(text);
}
