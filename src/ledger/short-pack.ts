import type {
  CompanyShare,
  FxRate,
  Growth,
  Observation,
  Pack,
  Rule,
  Series,
  Source,
} from "../domain/ledger/records";
import { idWords, observationId } from "../domain/ledger/observation-id";
import { fromColumns, toColumns, type Columns, type Named } from "./columns";

type Unnamed<Of extends { id: string }> = Omit<Of, "id"> & { id?: string };

/** The lists that grow, and what a start loads of them. */
type Long = "sources" | "series" | "observations" | "growth" | "shares" | "rules" | "fx";

/** A pack as a start loads it: its lists in columns, without the ids that only say again what the records say. */
export interface ShortPack extends Omit<Pack, Long> {
  sources: Columns;
  series: Columns;
  observations: Columns;
  growth: Columns;
  shares?: Columns;
  rules: Columns;
  fx: Columns;
}

const SHARE = ({ source, series, company, period }: Omit<CompanyShare, "id">): string =>
  `${source}/${idWords(company, series, period)}`;
const RATE = ({ source, pair, date }: Omit<FxRate, "id">): string =>
  `${source}/${date.length === 7 ? idWords(pair, date) : idWords(pair)}`;

/** Most ids are made of what their record says; left out, they cost a start nothing. */
export function shortPack({ shares, ...pack }: Pack): ShortPack {
  const named = namesIn(pack.sources, pack.series);
  return {
    ...pack,
    sources: toColumns(pack.sources),
    series: toColumns(pack.series),
    observations: toColumns(
      pack.observations.map((record) => unnamed(record, observationId)),
      named,
    ),
    growth: toColumns(pack.growth, named),
    ...(shares && {
      shares: toColumns(
        shares.map((record) => unnamed(record, SHARE)),
        named,
      ),
    }),
    rules: toColumns(pack.rules, named),
    fx: toColumns(
      pack.fx.map((record) => unnamed(record, RATE)),
      named,
    ),
  };
}

/** The pack with all its ids again. */
export function longPack({ shares, ...short }: ShortPack): Pack {
  const sources = fromColumns<Source>(short.sources);
  const series = fromColumns<Series>(short.series);
  const named = namesIn(sources, series);
  const records = <Of extends { id: string }>(
    columns: Columns,
    idOf: (record: Omit<Of, "id">) => string,
  ): Of[] => fromColumns<Unnamed<Of>>(columns, named).map((record) => withId(record, idOf));
  return {
    ...short,
    sources,
    series,
    observations: records<Observation>(short.observations, observationId),
    growth: fromColumns<Growth>(short.growth, named),
    ...(shares && { shares: records<CompanyShare>(shares, SHARE) }),
    rules: fromColumns<Rule>(short.rules, named),
    fx: records<FxRate>(short.fx, RATE),
  };
}

function namesIn(sources: readonly Source[], series: readonly Series[]): Named {
  return { source: sources.map(({ id }) => id), series: series.map(({ code }) => code) };
}

function unnamed<Of extends { id: string }>(record: Of, idOf: (record: Of) => string): Unnamed<Of> {
  const { id, ...rest } = record;
  return id === idOf(record) ? rest : record;
}

function withId<Of extends { id: string }>(
  record: Unnamed<Of>,
  idOf: (record: Omit<Of, "id">) => string,
): Of {
  return { id: record.id ?? idOf(record), ...record } as Of;
}
