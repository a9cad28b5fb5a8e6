import type { IsoDate, Ledger, Observation, Series } from "../domain/ledger/records";
import { coverageOf } from "../domain/market/coverage";
import { openMarket, type Market } from "../domain/market/market";

/** What a ledger lacks; each list holds the ids, codes or names of what is wanting. */
export interface LedgerReport {
  /** Series with their newest figure, how old it is in days, and whether that is late for their rhythm. */
  series: { code: string; last: string; age?: number; state: "published" | "carried" | "missing" }[];
  gaps: Record<Gap, string[]>;
}

export const GAPS = {
  late: "series whose last word is older than their rhythm",
  missing: "series without a figure",
  links: "publications whose link is not https or names no page",
  bounds: "publications whose day is a bound or a month",
  contradictions: "periods in which publishers differ by a fifth or more and no caveat says why",
  names: "companies without a Chinese name",
} as const;

export type Gap = keyof typeof GAPS;

/** Publishers that lie closer together than this do not contradict each other. */
const FAR_APART = 0.2;
const HAN = /\p{Script=Han}/u;

/** The state of the data as it stands on a day. */
export function reportOf(ledger: Ledger, on: IsoDate): LedgerReport {
  const market = openMarket(ledger);
  const series = ledger.series.map((one) => {
    const { last, age, state } = coverageOf(market, one, on);
    return { code: one.code, last: last ?? "", ...(age !== undefined && { age }), state };
  });
  const inState = (state: string): string[] =>
    series.filter((one) => one.state === state).map(({ code }) => code);
  return {
    series,
    gaps: {
      late: inState("carried"),
      missing: inState("missing"),
      links: ledger.sources.filter(({ url }) => !isPage(url)).map(({ id }) => id),
      bounds: ledger.sources.filter(({ precision }) => precision !== "day").map(({ id }) => id),
      contradictions: ledger.series.flatMap((one) => contradictionsOf(market, one)),
      names: ledger.companies
        .filter(({ name, aliases }) => ![name, ...aliases].some((text) => HAN.test(text)))
        .map(({ name }) => name),
    },
  };
}

/** Whether a link is a page one can read safely: https, and not only a host. */
function isPage(url: string): boolean {
  return /^https:\/\/[^/]+\/[^?#]/.test(url);
}

/** Periods with values of several publishers that lie far apart, where the series says nothing of it. */
function contradictionsOf(market: Market, series: Series): string[] {
  const explained = (period: string): boolean =>
    (series.caveats ?? []).some((one) => one.period === undefined || one.period === period);
  const figures = market.observations(series.code).filter(({ value }) => value !== undefined);
  return [...new Set(figures.map(({ period }) => period))]
    .filter((period) => !explained(period))
    .filter((period) =>
      differ(
        market,
        figures.filter((one) => one.period === period),
      ),
    )
    .map((period) => `${series.code} ${period}`);
}

function differ(market: Market, figures: readonly Observation[]): boolean {
  const publishers = new Set(figures.map(({ source }) => market.source(source).publisher));
  if (publishers.size < 2) return false;
  const values = figures.flatMap(({ value }) => value ?? []);
  return Math.max(...values) > Math.min(...values) * (1 + FAR_APART);
}

/** The report as text: counts first, what is wanting, then every series. */
export function reportText({ series, gaps }: LedgerReport): string {
  const counted = (Object.keys(GAPS) as Gap[]).map((gap) => `${gaps[gap].length} ${GAPS[gap]}`);
  const listed = (Object.keys(GAPS) as Gap[]).flatMap((gap) =>
    gaps[gap].length === 0 ? [] : ["", `${GAPS[gap]}:`, ...gaps[gap].map((one) => `  ${one}`)],
  );
  const rows = series.map(({ code, last, age, state }) =>
    [code, last || "-", age === undefined ? "-" : `${age} days`, state].join("  "),
  );
  return [...counted, ...listed, "", "series, last period, age of the last word, state:", ...rows].join("\n");
}
