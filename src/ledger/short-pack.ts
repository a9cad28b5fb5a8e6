import type { CompanyShare, FxRate, Observation, Pack } from "../domain/ledger/records";
import { slugOf } from "./slug";

type Unnamed<Of extends { id: string }> = Omit<Of, "id"> & { id?: string };

/** A pack whose records are without the ids that only say again what the records say. */
export interface ShortPack extends Omit<Pack, "observations" | "shares" | "fx"> {
  observations: Unnamed<Observation>[];
  shares?: Unnamed<CompanyShare>[];
  fx: Unnamed<FxRate>[];
}

const OBSERVATION = ({ source, series, period }: Omit<Observation, "id">): string =>
  `${source}/${words(series, period)}`;
const SHARE = ({ source, series, company, period }: Omit<CompanyShare, "id">): string =>
  `${source}/${words(company, series, period)}`;
const RATE = ({ source, pair, date }: Omit<FxRate, "id">): string =>
  `${source}/${date.length === 7 ? words(pair, date) : words(pair)}`;

/** Most ids are made of what their record says; left out, they cost a start nothing. */
export function shortPack(pack: Pack): ShortPack {
  return {
    ...pack,
    observations: pack.observations.map((record) => unnamed(record, OBSERVATION)),
    ...(pack.shares && { shares: pack.shares.map((record) => unnamed(record, SHARE)) }),
    fx: pack.fx.map((record) => unnamed(record, RATE)),
  };
}

/** The pack with all its ids again. */
export function longPack({ shares, ...short }: ShortPack): Pack {
  return {
    ...short,
    observations: short.observations.map((record) => named(record, OBSERVATION)),
    ...(shares && { shares: shares.map((record) => named(record, SHARE)) }),
    fx: short.fx.map((record) => named(record, RATE)),
  };
}

function unnamed<Of extends { id: string }>(record: Of, idOf: (record: Of) => string): Unnamed<Of> {
  const { id, ...rest } = record;
  return id === idOf(record) ? rest : record;
}

function named<Of extends { id: string }>(record: Unnamed<Of>, idOf: (record: Omit<Of, "id">) => string): Of {
  return { id: record.id ?? idOf(record), ...record } as Of;
}

function words(...parts: string[]): string {
  return slugOf(parts.map((part) => part.replace("..", "-to-")).join("-"));
}
