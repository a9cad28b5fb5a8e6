import type { Event, FxRate, Growth, Ledger, Observation, Period } from "../../src/domain/ledger/records";
import { endOf, grainOf, startOf } from "../../src/domain/time/period";

/**
 * What a market has to say, worked out the plain way: the whole ledger is walked for every question, and days are
 * compared as they are written. Nothing of the engine but its calendar is used.
 */
export class NaiveMarket {
  constructor(
    private readonly ledger: Ledger,
    private readonly asOf = "9999-12-31",
  ) {}

  /** The observations in force, by the end of their period, the shorter first, then by publication. */
  inForce(series: string, publisher?: string): Observation[] {
    const known = this.ledger.observations.filter((one) => this.publishedOn(one) <= this.asOf);
    const replaced = known.map(({ supersedes }) => supersedes);
    return known
      .filter((one) => one.series === series && !replaced.includes(one.id))
      .filter((one) => publisher === undefined || this.publisherOf(one) === publisher)
      .sort(
        (a, b) =>
          order(endOf(a.period), endOf(b.period)) ||
          order(startOf(b.period), startOf(a.period)) ||
          order(this.publishedOn(a), this.publishedOn(b)),
      );
  }

  growth(series: string): Growth[] {
    return this.ledger.growth
      .filter((one) => one.series === series && this.publishedOn(one) <= this.asOf)
      .sort((a, b) => order(this.publishedOn(a), this.publishedOn(b)));
  }

  publishers(series: string): string[] {
    const names = [...this.inForce(series), ...this.growth(series)].map((one) => this.publisherOf(one));
    return [...new Set(names)].sort();
  }

  /** The last word on the period itself, or else on the newest one not after its end. */
  price(
    series: string,
    publisher: string,
    period: Period,
    field: "value" | "low" | "high",
  ): string | undefined {
    const points = this.inForce(series, publisher).filter((one) => one[field] !== undefined);
    const exact = points.filter((one) => one.period === period);
    const before = points.filter((one) => endOf(one.period) <= endOf(period));
    return (exact.at(-1) ?? before.at(-1))?.id;
  }

  latest(series: string, publisher: string): string | undefined {
    const figures = this.inForce(series, publisher).filter(({ value }) => value !== undefined);
    // A forecast is never the latest price while there is an actual or an estimate.
    return (figures.filter(({ status }) => status !== "F").at(-1) ?? figures.at(-1))?.id;
  }

  /** Years a publisher has a figure of. */
  years(series: string, publisher: string): number[] {
    const years = this.inForce(series, publisher)
      .filter((one) => grainOf(one.period) === "year")
      .filter(({ value, low, high }) => [value, low, high].some((field) => field !== undefined))
      .map(({ period }) => Number(period));
    return [...new Set(years)].sort((a, b) => a - b);
  }

  history(series: string, publisher: string, start: string, end: string): string[] {
    return this.inForce(series, publisher)
      .filter((one) => endOf(one.period) >= start && startOf(one.period) <= end)
      .map(({ period }) => period);
  }

  /** Every value a period ever had, by publication. */
  vintages(series: string, period: Period): number[] {
    return this.ledger.observations
      .filter((one) => one.series === series && one.period === period && one.value !== undefined)
      .filter((one) => this.publishedOn(one) <= this.asOf)
      .sort((a, b) => order(this.publishedOn(a), this.publishedOn(b)))
      .map(({ value }) => value!);
  }

  /** The newest day, not after one, on which the pair itself was quoted, with its rate. */
  directRate(publisher: string, pair: string, day: string): FxRate | undefined {
    return this.ledger.fx
      .filter(
        (one) => this.publisherOf(one) === publisher && one.pair === pair && grainOf(one.date) === "day",
      )
      .filter((one) => this.publishedOn(one) <= this.asOf && one.date <= day)
      .reverse()
      .sort((a, b) => order(a.date, b.date))
      .at(-1);
  }

  firstKnown(series: string): string | undefined {
    return [...this.ledger.observations.filter(({ value }) => value !== undefined), ...this.ledger.growth]
      .filter((one) => one.series === series)
      .map((one) => this.publishedOn(one))
      .sort()[0];
  }

  counts(series: string): { values: number; directionsOnly: number; lastPublished: string | undefined } {
    const all = this.inForce(series);
    const figures = all.filter(({ value, low, high }) =>
      [value, low, high].some((field) => field !== undefined),
    );
    const days = [...all, ...this.growth(series)].map((one) => this.publishedOn(one)).sort();
    return {
      values: figures.length,
      directionsOnly: all.length - figures.length,
      lastPublished: days.at(-1),
    };
  }

  /** Ids of all that was published after a day and by another, with what the same publisher said before. */
  changes(since: string, until: string): { record: string; before: number | undefined }[] {
    const fresh = this.ledger.observations.filter(
      (one) =>
        since < this.publishedOn(one) && since < this.earliestOf(one) && this.publishedOn(one) <= until,
    );
    return fresh
      .map((one) => ({ record: one.id, before: this.wordBefore(one)?.value, value: one.value, one }))
      .filter(
        ({ one, before }) =>
          one.supersedes !== undefined || this.wordBefore(one) === undefined || before !== one.value,
      )
      .map(({ record, before }) => ({ record, before }));
  }

  /** Ids of the items of which each word of a query begins a word; a Chinese one may stand anywhere. */
  newsHolding(query: string): string[] {
    return this.ledger.events
      .filter((event) => this.publishedOn(event) <= this.asOf)
      .filter((event) => {
        const text = this.newsText(event).toLowerCase().replace(/-/g, " ");
        return query
          .split(" ")
          .every((word) => (/^[a-z]/.test(word) ? ` ${text}`.includes(` ${word}`) : text.includes(word)));
      })
      .map(({ id }) => id)
      .sort();
  }

  private newsText(event: Event): string {
    const { companies, projects, series } = this.ledger;
    return [
      event.headline,
      event.summary,
      ...companies
        .filter(({ name }) => event.companies.includes(name))
        .map((one) => [one.name, ...one.aliases]),
      ...(event.materials ?? []),
      ...series.filter(({ code }) => event.materials?.includes(code)).map(({ aliases }) => aliases),
      ...event.countries,
      projects.find(({ id }) => id === event.project)?.name ?? "",
      ...[event.location ?? "", event.route, event.segment, event.stage],
    ]
      .flat()
      .join(" ");
  }

  private wordBefore(one: Observation): Observation | undefined {
    if (one.supersedes !== undefined) {
      const replaced = this.ledger.observations.find(({ id }) => id === one.supersedes);
      return replaced && this.publishedOn(replaced) <= this.publishedOn(one) ? replaced : undefined;
    }
    return this.ledger.observations
      .filter((other) => other.series === one.series && other.period === one.period)
      .filter((other) => other.scenario === one.scenario && other.value !== undefined)
      .filter((other) => this.publisherOf(other) === this.publisherOf(one))
      .filter((other) => this.publishedOn(other) < this.publishedOn(one))
      .sort((a, b) => order(this.publishedOn(a), this.publishedOn(b)))
      .at(-1);
  }

  /** A page without a day may be older than any day, but no actual is told before its period ends. */
  private earliestOf(one: Observation): string {
    const { precision } = this.ledger.sources.find(({ id }) => id === one.source)!;
    if (precision === "day") return this.publishedOn(one);
    return one.status === "A" ? endOf(one.period) : "";
  }

  private publishedOn({ source }: { source: string }): string {
    return this.ledger.sources.find(({ id }) => id === source)!.published;
  }

  private publisherOf({ source }: { source: string }): string {
    return this.ledger.sources.find(({ id }) => id === source)!.publisher;
  }
}

function order(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
