import type { Ledger, Observation, Source } from "../ledger/records";
import { foldName } from "../ledger/names";
import type { LocalDocument, LocalLayer, RecordList } from "./local-layer";
import { openRepeats } from "./repeats";

const PREFIX = "local/";

/** The id under which a local source or record stands in the merged ledger; no edition has such ids. */
export function localId(id: string): string {
  return PREFIX + id;
}

/**
 * A ledger with what a user added. Nothing of the ledger is replaced: local sources and records have ids of their own,
 * a document that is there already is not added again, of a name that both know the ledger's entry stands, and what
 * the ledger has of the same publisher and day is not said twice. A figure for a series that neither knows waits for
 * an edition that has the series.
 *
 * @param storedOf What the ledger has of a series in columns.
 */
export function withLocal<Base extends Ledger>(
  ledger: Base,
  layer: LocalLayer,
  storedOf: (series: string) => readonly Observation[] = () => [],
): Base {
  if (layer.documents.length === 0) return ledger;
  const there = new Set(ledger.sources.map(({ id }) => id));
  const documents = layer.documents.filter(({ source }) => !there.has(localId(source.id)));
  if (documents.length === 0) return ledger;

  const series = withNames(ledger.series, documents, "series", ({ code }) => code);
  const codes = new Set(series.map(({ code }) => code));
  const isKnown = (record: { series: string }): boolean => codes.has(record.series);
  const sources = [...ledger.sources, ...documents.map(localSource)];
  const told = new Set(documents.flatMap(({ observations = [] }) => observations.map((one) => one.series)));
  const observations = [...ledger.observations, ...[...told].flatMap(storedOf)];
  const isRepeat = openRepeats({ ...ledger, observations }, sources);
  const fresh = <List extends RecordList>(list: List): Ledger[List] =>
    recordsOf(documents, list).filter((record) => !isRepeat(list, record)) as Ledger[List];
  return {
    ...ledger,
    series,
    companies: withNames(ledger.companies, documents, "companies", ({ name }) => name),
    projects: withNames(ledger.projects, documents, "projects", ({ id }) => id),
    sources,
    observations: [...ledger.observations, ...fresh("observations").filter(isKnown)],
    growth: [...ledger.growth, ...fresh("growth").filter(isKnown)],
    events: [...ledger.events, ...fresh("events")],
    fx: [...ledger.fx, ...fresh("fx")],
  };
}

function localSource({ source }: LocalDocument): Source {
  return { ...source, id: localId(source.id), local: true };
}

function recordsOf<List extends RecordList>(documents: readonly LocalDocument[], list: List): Ledger[List] {
  const records = documents.flatMap((document) => {
    const source = localId(document.source.id);
    return (document[list] ?? []).map((record) => ({ ...record, id: localId(record.id), source }));
  });
  return records as unknown as Ledger[List];
}

function withNames<List extends "series" | "companies" | "projects", T extends Ledger[List][number]>(
  known: readonly T[],
  documents: readonly LocalDocument[],
  list: List,
  nameOf: (entry: T) => string,
): T[] {
  const all = [...known];
  const names = new Set(known.map((entry) => foldName(nameOf(entry))));
  for (const entry of documents.flatMap((document) => (document[list] ?? []) as unknown as T[])) {
    const name = foldName(nameOf(entry));
    if (names.has(name)) continue;
    names.add(name);
    all.push(entry);
  }
  return all;
}
