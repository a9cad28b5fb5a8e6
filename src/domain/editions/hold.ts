import type { IsoDate, Ledger, Pack, Rule, Series } from "../ledger/records";
import type { ChangeReason } from "../ledger/vocabulary";
import { indexOf } from "../market/ledger-index";
import { changesBetween } from "./changes";

/**
 * An edition with the changes of some reasons left out, so that a model can take the new weeks and keep the
 * forecasts it was built on. What is left out stands as in the edition before, for every function alike; a held
 * correction, say, is as if it had not been published.
 */
export function holdBack(before: Pack, after: Pack, held: ReadonlySet<ChangeReason>): Pack {
  if (held.size === 0) return after;
  const records = new Set(
    changesBetween(before, after)
      .filter((change) => held.has(change.reason))
      .map((change) => change.record),
  );
  if (records.size === 0) return after;
  for (const rule of after.rules) if (restsOn(rule, records)) records.add(rule.id);
  const kept = <T extends { id: string }>(old: readonly T[], now: readonly T[]): T[] => [
    ...now.filter((record) => !records.has(record.id)),
    ...old.filter((record) => records.has(record.id)),
  ];
  const endBefore = new Map(before.series.map(({ code, discontinued }) => [code, discontinued]));
  const { stored: _, ...rest } = after;
  return {
    ...rest,
    edition: `${after.edition}, ${[...held].sort().join(" and ")} as of ${before.edition}`,
    series: after.series.map((one) => (records.has(one.code) ? endingOn(endBefore.get(one.code), one) : one)),
    observations: kept([...indexOf(before).observations()], [...indexOf(after).observations()]),
    growth: kept(before.growth, after.growth),
    shares: kept(before.shares ?? [], after.shares ?? []),
    fx: kept(before.fx, after.fx),
    events: kept(before.events, after.events),
    rules: kept(before.rules, after.rules),
    sources: allSources(before, after),
  };
}

function endingOn(day: IsoDate | undefined, { discontinued, ...series }: Series): Series {
  return day === undefined ? series : { ...series, discontinued: day };
}

/** A rule that counts on from a rate that is held is held with it: the one before counts on from a rate that is there. */
function restsOn(rule: Rule, records: ReadonlySet<string>): boolean {
  return rule.kind === "growth" && records.has(rule.growth);
}

function allSources(before: Ledger, after: Ledger): Ledger["sources"] {
  const known = new Set(after.sources.map((source) => source.id));
  return [...after.sources, ...before.sources.filter((source) => !known.has(source.id))];
}
