import type {
  ChangeReason,
  Event,
  FxRate,
  Growth,
  IsoDate,
  Ledger,
  Observation,
  Period,
  Series,
} from "../ledger/records";

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
  publisher: string;
  published: IsoDate;
  note?: string;
}

interface Side {
  observations: Map<string, Observation>;
  growth: Map<string, Growth>;
  publication: Map<string, { publisher: string; published: IsoDate }>;
}

/**
 * What changed from one ledger to another, oldest publication first. A ledger only grows, so a record that is gone
 * or reads otherwise under its old id is told apart as `withdrawn` or `rewritten`: nobody announced it.
 */
export function changesBetween(before: Ledger, after: Ledger): LedgerChange[] {
  const [old, now] = [sideOf(before), sideOf(after)];
  return [
    ...after.observations.flatMap((one) => observationChange(old, now, one) ?? []),
    ...after.growth.flatMap((one) => growthChange(old, now, one) ?? []),
    ...newOnes(before.fx, after.fx).map((one) => rateChange(now, one)),
    ...newOnes(before.events, after.events).map((one) => newsChange(now, one)),
    ...before.observations.filter((one) => !now.observations.has(one.id)).map((one) => withdrawn(old, one)),
    ...newlyDiscontinued(before, after),
    ...ruleChanges(before, after),
  ].sort(byPublication);
}

/**
 * What became known after a day, publication by publication, so that each word is told apart from the one before it.
 * Changes of rules are no publication's and are left out.
 */
export function changesSince(ledger: Ledger, since: IsoDate, until: IsoDate = "9999-12-31"): LedgerChange[] {
  const publications = ledger.sources.map(({ published }) => published);
  const ends = ledger.series.flatMap(({ discontinued }) => discontinued ?? []);
  const later = [...new Set([...publications, ...ends])].filter((day) => since < day && day <= until).sort();
  let before = knownBy(ledger, since);
  return later.flatMap((day) => {
    const after = knownBy(ledger, day);
    const changes = changesBetween(before, after);
    before = after;
    return changes;
  });
}

function knownBy(ledger: Ledger, day: IsoDate): Ledger {
  const known = new Set(
    ledger.sources.filter((source) => source.published <= day).map((source) => source.id),
  );
  const only = <T extends { source: string }>(records: T[]): T[] =>
    records.filter((record) => known.has(record.source));
  return {
    ...ledger,
    series: ledger.series.map((one) => (endsBy(one, day) ? one : { ...one, discontinued: undefined })),
    observations: only(ledger.observations),
    growth: only(ledger.growth),
    events: only(ledger.events),
    fx: only(ledger.fx),
  };
}

function observationChange(old: Side, now: Side, one: Observation): LedgerChange | undefined {
  const same = old.observations.get(one.id);
  if (same) return sameObservation(same, one) ? undefined : change(now, one, "rewritten", same.value);
  if (one.supersedes) {
    const superseded = old.observations.get(one.supersedes) ?? now.observations.get(one.supersedes);
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

/** The same publisher's last word on the same number. */
function earlierWord(old: Side, now: Side, one: Observation): Observation | undefined {
  const publisher = publisherOf(now, one);
  return [...old.observations.values()]
    .filter(
      (other) =>
        other.series === one.series && other.period === one.period && other.scenario === one.scenario,
    )
    .filter((other) => other.value !== undefined && publisherOf(old, other) === publisher)
    .sort((a, b) => (publishedOf(old, a) < publishedOf(old, b) ? -1 : 1))
    .at(-1);
}

function growthChange(old: Side, now: Side, one: Growth): LedgerChange | undefined {
  const same = old.growth.get(one.id);
  if (same?.rate === one.rate) return undefined;
  const publisher = publisherOf(now, one);
  const earlier = [...old.growth.values()]
    .filter((other) => other.series === one.series && publisherOf(old, other) === publisher)
    .at(-1);
  const reason = same ? "rewritten" : earlier ? "forecast-revision" : "new-observation";
  return {
    ...described(now, one, reason),
    period: `${one.from}-${one.to}`,
    ...((same ?? earlier) && { before: (same ?? earlier)!.rate }),
    after: one.rate,
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
  const { published } = side.publication.get(one.source)!;
  return {
    ...described(side, { ...one, series: "", note: one.headline }, "news"),
    period: one.happened ?? published,
  };
}

/** The end of a series has no publication of its own: it is known from its day on. */
function newlyDiscontinued(before: Ledger, after: Ledger): LedgerChange[] {
  const ended = new Map(before.series.map(({ code, discontinued }) => [code, discontinued]));
  return after.series
    .filter(({ code, discontinued }) => discontinued !== undefined && ended.get(code) !== discontinued)
    .map(({ code, lead, discontinued, successor }) => ({
      reason: "discontinued",
      record: code,
      series: code,
      period: discontinued!,
      publisher: lead,
      published: discontinued!,
      ...(successor && { note: `Followed by ${successor}.` }),
    }));
}

function endsBy({ discontinued }: Series, day: IsoDate): boolean {
  return discontinued === undefined || discontinued <= day;
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
  one: { id: string; series: string; source: string; note?: string },
  reason: ChangeReason,
): Omit<LedgerChange, "period"> {
  return {
    reason,
    record: one.id,
    series: one.series,
    publisher: publisherOf(side, one),
    published: publishedOf(side, one),
    ...(one.note && { note: one.note }),
  };
}

function sameObservation(a: Observation, b: Observation): boolean {
  return (["series", "period", "value", "low", "high", "direction", "status", "qualifier"] as const).every(
    (field) => a[field] === b[field],
  );
}

function sideOf(ledger: Ledger): Side {
  return {
    observations: new Map(ledger.observations.map((one) => [one.id, one])),
    growth: new Map(ledger.growth.map((one) => [one.id, one])),
    publication: new Map(ledger.sources.map((source) => [source.id, source])),
  };
}

function publisherOf(side: Side, record: { source: string }): string {
  return side.publication.get(record.source)!.publisher;
}

function publishedOf(side: Side, record: { source: string }): IsoDate {
  return side.publication.get(record.source)!.published;
}

function byPublication(a: LedgerChange, b: LedgerChange): number {
  if (a.published !== b.published) return a.published < b.published ? -1 : 1;
  return a.record < b.record ? -1 : 1;
}
