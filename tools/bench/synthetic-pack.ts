import type { Event, Observation, Pack, Series, Source } from "../../src/domain/ledger/records";
import { addDays } from "../../src/domain/time/day";

/** `wide`: many series of ten weekly prices each. `deep`: four series of daily prices, each said four times over. */
export type Shape = "wide" | "deep";

const LAST = "2025-12-31";
const PUBLISHERS = ["Mill", "Desk"];
const VINTAGES = 4;

/** A pack of about as many observations and news as asked for, the same each time. */
export function syntheticPack(shape: Shape, observations: number, news = 0): Pack {
  const sources = new Map<string, Source>();
  const cite = (publisher: string, day: string): string => {
    const id = `${publisher.toLowerCase()}-${day}`;
    if (!sources.has(id)) sources.set(id, sourceOf(id, publisher, day));
    return id;
  };
  const count = shape === "wide" ? Math.max(1, Math.round(observations / 10)) : 4;
  const series = Array.from({ length: count }, (_, at) => seriesOf(at));
  const each = Math.max(1, Math.round(observations / count));
  return {
    ...{ format: 1, edition: "2025-12-31.00000000", hash: "0".repeat(64) },
    series,
    observations: series.flatMap((one, at) =>
      shape === "wide" ? weeks(one.code, at, each, cite) : vintages(one.code, each, cite),
    ),
    events: Array.from({ length: news }, (_, at) => eventOf(at, cite)),
    sources: [...sources.values()],
    companies: Array.from({ length: Math.min(news, 200) }, (_, at) => ({
      name: `Company ${at}`,
      aliases: [`固态${at}`],
      country: "China",
    })),
    ...{ projects: [], terms: [], growth: [], rules: [], fx: [], vat: [] },
  };
}

function weeks(code: string, at: number, count: number, cite: Cite): Observation[] {
  return Array.from({ length: count }, (_, week) => {
    const period = addDays(LAST, -(7 * week + (at % 7)));
    const source = cite(PUBLISHERS[0]!, period);
    return {
      id: `${code}/${week}`,
      series: code,
      period,
      status: "A",
      value: 100 + ((at + week) % 50),
      source,
    };
  });
}

/** The last vintages of a day correct the ones before them. */
function vintages(code: string, count: number, cite: Cite): Observation[] {
  return Array.from({ length: count }, (_, at) => {
    const [day, vintage] = [Math.floor(at / VINTAGES), at % VINTAGES];
    const source = cite(PUBLISHERS[vintage % 2]!, addDays(LAST, vintage - (day % 30_000)));
    return {
      ...{ id: `${code}/${at}`, series: code, period: addDays(LAST, -(day % 30_000)) },
      ...{ status: "A" as const, value: 100 + (day % 50) + vintage, source },
      ...(vintage >= 2 && { supersedes: `${code}/${at - 2}`, reason: "correction" as const }),
    };
  });
}

type Cite = (publisher: string, day: string) => string;

export function seriesOf(at: number): Series {
  return {
    ...{
      code: `PRICE.S${at}`,
      name: `Material ${at}`,
      aliases: [`M${at}`],
      measure: "price",
      unit: "CNY/kg",
    },
    ...{ lead: PUBLISHERS[0]!, region: "China", frequency: "week" },
  };
}

function eventOf(at: number, cite: Cite): Event {
  return {
    ...{ id: `news/${at}`, headline: `Company ${at % 200} opens line ${at}`, section: "manufacturing" },
    summary: `A plant of ${at % 90} GWh for sulfide cells, announced as item ${at} of the bench.`,
    ...{ companies: [`Company ${at % 200}`], countries: ["China"], route: "sulfide", segment: "cell" },
    ...{ stage: "construction", source: cite(PUBLISHERS[1]!, addDays(LAST, -(at % 2000))) },
  };
}

export function sourceOf(id: string, publisher: string, published: string): Source {
  return {
    ...{ id, publisher, title: id, url: `https://example.org/${id}`, published, precision: "day" },
    ...{ recorded: published, terms: "own" },
  };
}
