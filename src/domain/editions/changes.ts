import type {
  ChangeReason,
  CompanyShare,
  Event,
  FxRate,
  Growth,
  IsoDate,
  Ledger,
  Observation,
  Period,
  Qualifier,
  Precision,
  Series,
} from "../ledger/records";
import { groupsOf } from "../market/groups-of";
import { indexOf, type LedgerIndex } from "../market/ledger-index";
import { earliestDayOf } from "../market/newest-word";
import { endOf, spanOf, startOf } from "../time/period";

/** One record that came, went or took another's place. */
export interface LedgerChange {
  reason: ChangeReason;
  /** Id of the record that changed; the code of a series that ended. */
  record: string;
  /** Id of the record whose place it takes. */
  replaces?: string;
  /** Code of the series; the pair of an exchange rate; empty for a news item or a rule. */
  series: string;
  period: Period;
  before?: number;
  after?: number;
  /** The publisher's word before the figure. */
  qualifier?: Qualifier;
  publisher: string;
  published: IsoDate;
  /** How well `published` is known; absent where it is a day. */
  precision?: Precision;
  note?: string;
}

/** What is known on one side of a comparison: an edition, or what of it was published by a day. */
interface Side {
  index: LedgerIndex;
  /** The last publication day known, as the index counts them. */
  seen: number;
}

/**
 * What changed from one ledger to another, oldest publication first. A ledger only grows, so a record that is gone
 * or reads otherwise under its old id is told apart as `withdrawn` or `rewritten`: nobody announced it.
 */
export function changesBetween(before: Ledger, after: Ledger): LedgerChange[] {
  const [old, now] = [wholeOf(before), wholeOf(after)];
  const oldGrowth = new Map(before.growth.map((one) => [one.id, one]));
  return [
    ...[...now.index.observations()].flatMap(
      (one) => observationChange(old, now, one, old.index.observation(one.id)) ?? [],
    ),
    ...after.growth.flatMap((one) => growthChange(old, now, one, oldGrowth.get(one.id)) ?? []),
    ...newOnes(before.shares ?? [], after.shares ?? []).map((one) => shareChange(now, one)),
    ...newOnes(before.fx, after.fx).map((one) => rateChange(now, one)),
    ...newOnes(before.events, after.events).map((one) => newsChange(now, one)),
    ...[...old.index.observations()].filter(isGone(now.index, after)).map((one) => withdrawn(old, one)),
    ...newlyDiscontinued(before, after),
    ...ruleChanges(before, after),
  ].sort(byPublication);
}

/** A series that nothing has come of is not known to lack anything. */
function isGone(index: LedgerIndex, { distant }: Ledger): (one: Observation) => boolean {
  const come = distant && new Set(distant.atHand().map(({ series }) => series));
  return ({ id, series }) => index.observation(id) === undefined && (!come || come.has(series));
}

/**
 * What surely became known after a day, publication by publication, so that each word is told apart from the one before
 * it. A page that shows no day may be older than it: what it tells is left out, unless it cannot have been told before.
 * Changes of rules are no publication's and are left out.
 * @param only the series whose figures are wanted, where a store has too many to go through all.
 */
export function changesSince(
  ledger: Ledger,
  since: IsoDate,
  until: IsoDate = LAST_DAY,
  only?: string,
): LedgerChange[] {
  const index = indexOf(ledger);
  const [first, last] = [index.days.seenBy(since) + 1, index.days.seenBy(until)];
  const changes: LedgerChange[] = [];
  const published = {
    observations:
      only === undefined || index.isWhole
        ? index.published("observations", first, last)
        : figuresByDay(index, only),
    growth: index.published("growth", first, last),
    shares: index.published("shares", first, last),
    fx: index.published("fx", first, last),
    events: index.published("events", first, last),
  };
  for (let day = first; day <= last; day++) {
    const [old, now] = [
      { index, seen: day - 1 },
      { index, seen: day },
    ];
    const sure = <T extends { source: string }>(
      days: ReadonlyMap<number, readonly T[]>,
      knownFrom: (one: T) => IsoDate,
    ): T[] => (days.get(day) ?? []).filter((one) => isSurelyAfter(index, since, one, knownFrom(one)));
    changes.push(
      ...sure(published.observations, actualFrom).flatMap(
        (one) => observationChange(old, now, one, undefined) ?? [],
      ),
      ...sure(published.growth, () => "").flatMap((one) => growthChange(old, now, one, undefined) ?? []),
      ...sure(published.shares, actualFrom).map((one) => shareChange(now, one)),
      ...sure(published.fx, ({ date }) => endOf(date)).map((one) => rateChange(now, one)),
      ...sure(published.events, happenedFrom).map((one) => newsChange(now, one)),
    );
  }
  const ended = ledger.series.flatMap((one) =>
    one.discontinued !== undefined && since < one.discontinued && one.discontinued <= until
      ? [endOfSeries(one, one.discontinued)]
      : [],
  );
  return [...changes, ...ended].sort(byPublication);
}

const LAST_DAY: IsoDate = "9999-12-31";

/** What was published of one series, by the rank of the day. */
function figuresByDay(index: LedgerIndex, series: string): ReadonlyMap<number, Observation[]> {
  return groupsOf(index.series(series).observations(), ({ source }) => index.days.rankOf(source));
}

/** Whether a record cannot have been known by a day: its page came out later, or what it tells had not happened. */
function isSurelyAfter(
  index: LedgerIndex,
  day: IsoDate,
  { source }: { source: string },
  knownFrom: IsoDate,
): boolean {
  return day === "" || earliestDayOf(index.days.source(source)) > day || knownFrom > day;
}

/** An actual is not told before its period ends; an estimate or a forecast may have been told at any time. */
function actualFrom({ status, period }: Pick<Observation, "status" | "period">): IsoDate {
  return status === "A" ? endOf(period) : "";
}

function happenedFrom({ happened }: Event): IsoDate {
  return happened === undefined ? "" : startOf(happened);
}

function wholeOf(ledger: Ledger): Side {
  const index = indexOf(ledger);
  return { index, seen: index.days.seenBy(undefined) };
}

/** `same` is what stood under the record's id before. */
function observationChange(
  old: Side,
  now: Side,
  one: Observation,
  same: Observation | undefined,
): LedgerChange | undefined {
  if (same) return sameObservation(same, one) ? undefined : change(now, one, "rewritten", same.value);
  if (one.supersedes) {
    const superseded = observationOf(old, one.supersedes) ?? observationOf(now, one.supersedes);
    return {
      ...change(now, one, one.reason ?? "correction", superseded?.value),
      replaces: one.supersedes,
    };
  }
  const earlier = earlierWord(old, now, one);
  if (!earlier) return change(now, one, "new-observation", undefined);
  if (earlier.value === one.value) return undefined;
  return change(now, one, one.status === "A" ? "restatement" : "forecast-revision", earlier.value);
}

/** An observation by its id, where the side knows it. */
function observationOf({ index, seen }: Side, id: string): Observation | undefined {
  const found = index.observation(id);
  return found && index.days.rankOf(found.source) <= seen ? found : undefined;
}

/** The same publisher's last word on the same number. */
function earlierWord(old: Side, now: Side, one: Observation): Observation | undefined {
  const values = old.index.series(one.series).lane("value", publisherOf(now, one));
  const last = values.lastEver(
    old.seen,
    values.of(spanOf(one.period)),
    ({ scenario }) => scenario === one.scenario,
  );
  return last < 0 ? undefined : values.at(last);
}

function growthChange(old: Side, now: Side, one: Growth, same: Growth | undefined): LedgerChange | undefined {
  if (same?.rate === one.rate) return undefined;
  const earlier = earlierRate(old, one.series, publisherOf(now, one));
  const before = same ?? earlier;
  const reason = same ? "rewritten" : earlier ? "forecast-revision" : "new-observation";
  return {
    ...described(now, one, reason),
    period: `${one.from}-${one.to}`,
    ...(before && { before: before.rate }),
    after: one.rate,
  };
}

/** The rate of a publisher that stands last in the ledger. */
function earlierRate({ index, seen }: Side, series: string, publisher: string): Growth | undefined {
  return index
    .series(series)
    .growth.filter(({ source }) => index.days.rankOf(source) <= seen)
    .filter(({ source }) => index.days.source(source).publisher === publisher)
    .at(-1);
}

function shareChange(side: Side, one: CompanyShare): LedgerChange {
  const after = one.share ?? one.value;
  return {
    ...described(side, { ...one, note: one.company }, "new-observation"),
    period: one.period,
    ...(after !== undefined && { after }),
  };
}

function rateChange(side: Side, one: FxRate): LedgerChange {
  return {
    ...described(side, { ...one, series: one.pair }, "new-observation"),
    period: one.date,
    after: one.rate,
  };
}

function newsChange(side: Side, one: Event): LedgerChange {
  const published = publishedOf(side, one);
  return {
    ...described(side, { ...one, series: "", note: one.headline }, "news"),
    period: one.happened ?? published,
  };
}

/** The end of a series has no publication of its own: it is known from its day on. */
function newlyDiscontinued(before: Ledger, after: Ledger): LedgerChange[] {
  const ended = new Map(before.series.map(({ code, discontinued }) => [code, discontinued]));
  return after.series.flatMap((one) =>
    one.discontinued === undefined || ended.get(one.code) === one.discontinued
      ? []
      : [endOfSeries(one, one.discontinued)],
  );
}

function endOfSeries({ code, lead, successor }: Series, day: IsoDate): LedgerChange {
  return {
    reason: "discontinued",
    record: code,
    series: code,
    period: day,
    publisher: lead,
    published: day,
    ...(successor && { note: `Followed by ${successor}.` }),
  };
}

/** Rules have no publication: they are ours. One that came, went or reads otherwise is a change of derivation. */
function ruleChanges(before: Ledger, after: Ledger): LedgerChange[] {
  const text = (ledger: Ledger): Map<string, string> =>
    new Map(ledger.rules.map((rule) => [rule.id, JSON.stringify(rule)]));
  const [old, now] = [text(before), text(after)];
  return [...new Set([...old.keys(), ...now.keys()])]
    .filter((id) => old.get(id) !== now.get(id))
    .map((id) => ({
      reason: "derivation",
      record: id,
      series: "",
      period: "",
      publisher: "",
      published: "",
    }));
}

function newOnes<T extends { id: string }>(before: readonly T[], after: readonly T[]): T[] {
  const known = new Set(before.map((one) => one.id));
  return after.filter((one) => !known.has(one.id));
}

function change(
  side: Side,
  one: Observation,
  reason: ChangeReason,
  before: number | undefined,
): LedgerChange {
  return {
    ...described(side, one, reason),
    period: one.period,
    ...(before !== undefined && { before }),
    ...(one.value !== undefined && { after: one.value }),
  };
}

function withdrawn(side: Side, one: Observation): LedgerChange {
  return {
    ...described(side, one, "withdrawn"),
    period: one.period,
    ...(one.value !== undefined && { before: one.value }),
  };
}

function described(
  side: Side,
  one: { id: string; series: string; source: string; note?: string; qualifier?: Qualifier },
  reason: ChangeReason,
): Omit<LedgerChange, "period"> {
  return {
    reason,
    record: one.id,
    series: one.series,
    publisher: publisherOf(side, one),
    published: publishedOf(side, one),
    ...(one.qualifier && { qualifier: one.qualifier }),
    ...precisionOf(side, one),
    ...(one.note && { note: one.note }),
  };
}

function sameObservation(a: Observation, b: Observation): boolean {
  return (["series", "period", "value", "low", "high", "direction", "status", "qualifier"] as const).every(
    (field) => a[field] === b[field],
  );
}

function publisherOf({ index }: Side, record: { source: string }): string {
  return index.days.source(record.source).publisher;
}

function precisionOf({ index }: Side, record: { source: string }): Pick<LedgerChange, "precision"> {
  const { precision } = index.days.source(record.source);
  return precision === "day" ? {} : { precision };
}

function publishedOf({ index }: Side, record: { source: string }): IsoDate {
  return index.days.source(record.source).published;
}

function byPublication(a: LedgerChange, b: LedgerChange): number {
  if (a.published !== b.published) return a.published < b.published ? -1 : 1;
  return a.record < b.record ? -1 : 1;
}
