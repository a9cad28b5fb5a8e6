import { words } from "../languages/in-use";
import { nameText } from "../../domain/answer/message-text";
import { qualifierText, publishedText } from "../../domain/answer/text";
import type { SourceRef } from "../../domain/answer/answer";
import type { IsoDate, Series } from "../../domain/ledger/records";
import { groupsOf } from "../../domain/market/groups-of";
import type { Line } from "../../domain/market/lines";
import { readingOf } from "../parts/chart/chart-reading";
import type { Drawing } from "../parts/chart/chart-data";
import type { PictureWords } from "../parts/chart/picture";
import { lineName } from "./standing-words";

/** More periods, and more publishers, than these are counted. */
const MOST_LISTED = 8;

export interface Pictured {
  series: Series;
  drawing: Drawing;
  /** The drawing's lines as the market has them, in its order. */
  lines: readonly Line[];
  edition: string;
  /** The day up to which all that is published counts. */
  asOf: IsoDate;
}

/** All a picture of a chart has to say, once it stands in a document without the pane beside it. */
export function pictureWords({ series, drawing, lines, edition, asOf }: Pictured): PictureWords {
  const { market } = words();
  const drawn = lines.filter(({ points }, at) => points.length > 0 && !drawing.hidden.has(at));
  const refused = drawn.reduce((count, line) => count + line.refused.length, 0);
  const isConverted = drawn.some(({ points }) => points.some(({ kind }) => kind === "converted"));
  return {
    title: nameText(series.name),
    unit: drawing.unit === "fraction" ? "%" : drawing.unit,
    legend: lines.flatMap((line, at) => (drawn.includes(line) ? [{ at, name: lineName(line) }] : [])),
    notes: [
      readingOf(drawing),
      ...qualified(drawn),
      ...(isConverted ? [market.eachAtItsRate] : []),
      ...(refused > 0 ? [market.refused({ count: refused, unit: drawing.unit })] : []),
      market.sourcesAre({ sources: sourcesOf(drawn) }),
      market.ofEdition({ edition, day: asOf }),
    ],
  };
}

/** `about: 2026, 2027`: the words that stand before figures, which a picture has no room to say at each. */
function qualified(lines: readonly Line[]): string[] {
  const points = lines.flatMap((line) => line.points).filter(({ qualifier }) => qualifier !== undefined);
  return [...groupsOf(points, ({ qualifier }) => qualifier ?? "")].map(([, [first, ...rest]]) => {
    const periods = [...new Set([first, ...rest].map(({ effective }) => effective))].sort();
    return words().market.qualified({ word: qualifierText(first.qualifier) ?? "", periods: listed(periods) });
  });
}

/** Each publisher once, with the days between which what is drawn was published. */
function sourcesOf(lines: readonly Line[]): string {
  const sources = lines.flatMap(({ points }) => points.flatMap((point) => point.sources));
  return listed(
    [...groupsOf(sources, ({ publisher }) => publisher)].map(([publisher, theirs]) => {
      const days = publicationDays(theirs);
      return `${publisher} (${[...new Set([days[0], days.at(-1)])].join("–")})`;
    }),
  );
}

function publicationDays(sources: readonly SourceRef[]): string[] {
  return [...sources]
    .sort((a, b) => (a.published < b.published ? -1 : 1))
    .map((source) => publishedText(source));
}

function listed(all: readonly string[]): string {
  const { parts, market } = words();
  const first = parts.list(all.slice(0, MOST_LISTED));
  return all.length > MOST_LISTED
    ? market.andMore({ listed: first, count: all.length - MOST_LISTED })
    : first;
}
