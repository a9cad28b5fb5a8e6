import type { Event, Ledger, LedgerList, Pack, Series, Source } from "../../src/domain/ledger/records";
import { openMarket, type Market } from "../../src/domain/market/market";
import { parseUnit, type Unit } from "../../src/domain/quantity/unit";

/** Who said a record and on which day; the ledger's sources are made of these. */
interface Said {
  by?: string;
  on?: string;
}

/** A record without what the builder fills in: id, source, and for observations series and status. */
type Of<List extends LedgerList> = NonNullable<Ledger[List]>[number];
type Record<List extends LedgerList> = Said &
  Partial<Of<List>> &
  Omit<Of<List>, "id" | "source" | "series" | "status">;

interface Parts {
  series?: Partial<Series>[];
  observations?: Record<"observations">[];
  growth?: Record<"growth">[];
  shares?: Record<"shares">[];
  events?: (Said & Partial<Ledger["events"][number]>)[];
  fx?: Record<"fx">[];
  vat?: (Said & Omit<Ledger["vat"][number], "source" | "country">)[];
  projects?: Ledger["projects"];
  companies?: Ledger["companies"];
  rules?: Ledger["rules"];
}

const DEFAULT_PUBLISHER = "Mill";
const DEFAULT_DAY = "2025-01-10";

/** A small ledger: one series "X" in CNY/kg by the publisher Mill, unless the parts say otherwise. */
export function ledgerOf(parts: Parts): Ledger {
  const sources = new Map<string, Source>();
  const cite = ({ by = DEFAULT_PUBLISHER, on = DEFAULT_DAY }: Said): string => {
    const source = sourceOf(by, on);
    sources.set(source.id, source);
    return source.id;
  };
  const series = (parts.series ?? [{}]).map(seriesOf);
  const filled = <T extends Said>(records: readonly T[] | undefined, kind: string) =>
    (records ?? []).map(({ by, on, ...record }, at) => ({
      id: `${kind}-${at}`,
      series: series[0]!.code,
      ...record,
      source: cite({ ...(by && { by }), ...(on && { on }) }),
    }));
  return {
    series,
    observations: filled(parts.observations, "observation").map((one) => ({ status: "A", ...one })),
    growth: filled(parts.growth, "growth"),
    ...(parts.shares && {
      shares: filled(parts.shares, "share").map((one) => ({ status: "A" as const, ...one })),
    }),
    events: filled(parts.events, "event").map((one) => ({ ...PLAIN_EVENT, ...one })),
    fx: filled(
      parts.fx?.map((rate) => ({ by: "ECB", on: rate.date, ...rate })),
      "fx",
    ),
    vat: filled(parts.vat, "vat").map((rate) => ({ ...rate, country: "China" })),
    projects: parts.projects ?? [],
    companies: parts.companies ?? [],
    rules: parts.rules ?? [],
    terms: [],
    sources: [...sources.values()],
  };
}

export function marketOf(parts: Parts, asOf?: string): Market {
  return openMarket(ledgerOf(parts), asOf);
}

export function packOf(parts: Parts): Pack {
  return { ...ledgerOf(parts), format: 1, edition: "2025-01-31.00000000", hash: "0".repeat(64) };
}

/** The series of a market, the first one unless a code is named. */
export function seriesIn(market: Market, code?: string): Series {
  return code === undefined ? market.catalogue.all[0]! : market.catalogue.byCode(code)!;
}

export function unit(text: string): Unit {
  return parseUnit(text)!;
}

function seriesOf(given: Partial<Series>): Series {
  const code = given.code ?? "X";
  return {
    code,
    name: `The ${code}`,
    aliases: [],
    measure: "price",
    unit: "CNY/kg",
    lead: DEFAULT_PUBLISHER,
    region: "China",
    frequency: "week",
    ...given,
  };
}

function sourceOf(publisher: string, published: string): Source {
  const id = `${publisher}-${published}`;
  return {
    id,
    publisher,
    title: `${publisher} of ${published}`,
    url: `https://example.org/${id}`,
    published,
    precision: "day",
    recorded: published,
    terms: "own",
  };
}

const PLAIN_EVENT: Omit<Event, "id" | "source"> = {
  headline: "Something happened",
  summary: "It happened.",
  section: "manufacturing",
  companies: [],
  countries: [],
  route: "unspecified",
  segment: "cell",
  stage: "unspecified",
};
