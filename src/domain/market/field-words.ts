import { ROUTES_ZH, SEGMENTS_ZH } from "../ledger/vocabulary-zh";
import type { Event, Route, Segment } from "../ledger/records";

/** What Chinese calls the things of the field besides, so that a search finds them in English news. */
const ALSO_ROUTES: Partial<Record<Route, string>> = { "semi-solid": "半固态电池" };
const ALSO_SEGMENTS: Partial<Record<Segment, string>> = { cell: "电池", electrolyte: "固态电解质" };
const SAID: readonly [(text: string) => boolean, string][] = [
  [says(/all-solid-state/i), "全固态 全固态电池 固态电池"],
  [
    (text) => [...text.matchAll(/(all-|semi-)?solid-state/gi)].some(([, kind]) => kind === undefined),
    "固态电池",
  ],
  [says(/semi-solid/i), "半固态 半固态电池"],
  [says(/electrolyte/i), "电解质"],
];

export function fieldWordsOf({ route, segment, headline, summary }: Event): string {
  const text = `${headline} ${summary}`;
  const said = SAID.filter(([isSaid]) => isSaid(text)).map(([, words]) => words);
  const words = [
    route === "unspecified" ? undefined : ROUTES_ZH[route],
    ALSO_ROUTES[route],
    SEGMENTS_ZH[segment],
    ALSO_SEGMENTS[segment],
    ...said,
  ];
  return words.filter((one) => one !== undefined).join(" ");
}

function says(shape: RegExp): (text: string) => boolean {
  return (text) => shape.test(text);
}
