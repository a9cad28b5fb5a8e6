import type {
  Amount,
  Event,
  FxRate,
  Measure,
  Observation,
  Rule,
  Series,
  Source,
} from "../domain/ledger/records";
import { parseUnit } from "../domain/quantity/unit";
import { isDay } from "../domain/time/day";
import { canonicalPeriod, grainOf, startOf, yearOf } from "../domain/time/period";
import { findingAt, type Located, type LocatedLedger, type Finding } from "./document";

/** The units a measure may be in. Mass, energy, money and counts never stand in for each other. */
export const UNITS_OF_MEASURE: Record<Measure, RegExp> = {
  price: /^[A-Z]{3}\/(kg|t|Wh|kWh)$/,
  cost: /^[A-Z]{3}\/(kg|t|Wh|kWh)$/,
  demand: /^(GWh|MWh|t)$/,
  shipments: /^(GWh|MWh|t)$/,
  installations: /^(GWh|MWh|GW|MW)$/,
  "cumulative-installations": /^(GWh|MWh|GW|MW)$/,
  capacity: /^(GWh|MWh|t\/year|t\/month)$/,
  production: /^(GWh|MWh|t\/year|t\/month|t|vehicles)$/,
  sales: /^(vehicles|GWh|MWh)$/,
  exports: /^(vehicles|GWh|t|[A-Z]{3})$/,
  imports: /^(vehicles|t|[A-Z]{3})$/,
  penetration: /^fraction$/,
  share: /^fraction$/,
  "market-size": /^[A-Z]{3}$/,
  multiple: /^x$/,
  coefficient: /^(kg\/t|GWh\/kt)$/,
};

/**
 * Everything that does not make sense in a ledger whose files are each well formed.
 * @param isWhole whether it lists all its observations, so that what refers to one that is not listed refers to none.
 */
export function checkLedger(ledger: LocatedLedger, isWhole = true): Finding[] {
  return [
    ...checkIdentity(ledger),
    ...checkSources(ledger),
    ...checkSeries(ledger),
    ...checkObservations(ledger, isWhole),
    ...checkGrowth(ledger),
    ...checkShares(ledger),
    ...checkEvents(ledger),
    ...checkProjects(ledger),
    ...checkRules(ledger, isWhole),
    ...checkRates(ledger),
  ];
}

function checkIdentity(ledger: LocatedLedger): Finding[] {
  const published = [
    ...ledger.observations,
    ...ledger.growth,
    ...ledger.shares,
    ...ledger.events,
    ...ledger.fx,
  ];
  const id = (record: { id: string }) => record.id;
  return [
    ...repeated(published, id, "/id", "id"),
    ...published
      .filter(({ record }) => !record.id.startsWith(`${record.source}/`))
      .map((place) =>
        findingAt(place, "/id", `The id should start with "${place.record.source}/", its source.`),
      ),
    ...repeated(ledger.sources, id, "/id", "id"),
    ...repeated(ledger.projects, id, "/id", "id"),
    ...repeated(ledger.rules, id, "/id", "id"),
    ...repeated(ledger.terms, id, "/id", "id"),
    ...repeated(ledger.vat, (rate) => `${rate.country} from ${rate.from}`, "", "rate"),
    ...repeatedNames(ledger.series, (series) => series.code, "/code"),
    ...repeatedNames(ledger.companies, (company) => company.name, "/name"),
  ];
}

function repeated<T>(
  places: readonly Located<T>[],
  key: (record: T) => string,
  field: string,
  what: string,
): Finding[] {
  const seen = new Map<string, Located<T>>();
  const problems: Finding[] = [];
  for (const place of places) {
    const text = key(place.record);
    const first = seen.get(text);
    if (first) problems.push(findingAt(place, field, `The ${what} "${text}" is already in ${first.file}.`));
    else seen.set(text, place);
  }
  return problems;
}

/** A name and its aliases share one space: whatever a user types has to mean one thing, in any case. */
function repeatedNames<T extends { aliases: string[] }>(
  places: readonly Located<T>[],
  nameOf: (record: T) => string,
  nameField: string,
): Finding[] {
  const owners = new Map<string, string>();
  const problems: Finding[] = [];
  for (const place of places) {
    const owner = nameOf(place.record);
    const names = [{ text: owner, field: nameField }].concat(
      place.record.aliases.map((text, index) => ({ text, field: `/aliases/${index}` })),
    );
    for (const { text, field } of names) {
      const other = owners.get(text.toLowerCase());
      if (other) problems.push(findingAt(place, field, `"${text}" already stands for ${other}.`));
      else owners.set(text.toLowerCase(), owner);
    }
  }
  return problems;
}

function checkSources(ledger: LocatedLedger): Finding[] {
  const terms = new Set(ledger.terms.map(({ record }) => record.id));
  return ledger.sources.flatMap((place) => {
    const { record: source } = place;
    return [
      ...unknownDay(place, "/published", source.published),
      ...unknownDay(place, "/recorded", source.recorded),
      ...(terms.has(source.terms)
        ? []
        : [findingAt(place, "/terms", `There are no terms "${source.terms}".`)]),
      ...checkPublication(place),
    ];
  });
}

function checkPublication(place: Located<Source>): Finding[] {
  const { published, recorded, precision, publishedBasis } = place.record;
  const problems: Finding[] = [];
  if (published > recorded)
    problems.push(
      findingAt(place, "/published", `Published on ${published}, after it was recorded on ${recorded}.`),
    );
  if (precision !== "day" && !publishedBasis)
    problems.push(findingAt(place, "", `With the precision "${precision}", publishedBasis has to say why.`));
  if (!place.file.split("/").at(-1)?.startsWith(`${published}-`))
    problems.push(findingAt(place, "/published", `The file's name should start with ${published}-.`));
  return problems;
}

function checkSeries(ledger: LocatedLedger): Finding[] {
  const codes = codesOf(ledger);
  const publishers = new Set(ledger.sources.map(({ record }) => record.publisher));
  return ledger.series.flatMap((place) => {
    const { unit, measure, lead, code, successor, discontinued, partOf } = place.record;
    const problems = unknownUnit(place, "/unit", unit);
    if (problems.length === 0 && !UNITS_OF_MEASURE[measure].test(unit))
      problems.push(findingAt(place, "/unit", `A ${measure} is not given in ${unit}.`));
    if (!publishers.has(lead)) problems.push(findingAt(place, "/lead", `No source is by "${lead}".`));
    if (successor && !codes.has(successor)) problems.push(unknownSeries(place, "/successor", successor));
    if (successor === code) problems.push(findingAt(place, "/successor", "A series does not follow itself."));
    if (partOf) problems.push(...checkPart(ledger, place, partOf));
    if (discontinued) problems.push(...unknownDay(place, "/discontinued", discontinued));
    return problems;
  });
}

/** A part and its whole are counted alike: in one measure and one unit. */
function checkPart(ledger: LocatedLedger, place: Located<Series>, partOf: string): Finding[] {
  const { code, unit, measure } = place.record;
  const whole = ledger.series.find(({ record }) => record.code === partOf)?.record;
  if (!whole) return [unknownSeries(place, "/partOf", partOf)];
  if (whole.code === code) return [findingAt(place, "/partOf", "A series is no part of itself.")];
  return whole.unit === unit && whole.measure === measure
    ? []
    : [
        findingAt(
          place,
          "/partOf",
          `${partOf} is ${whole.measure} in ${whole.unit}, not ${measure} in ${unit}.`,
        ),
      ];
}

function checkObservations(ledger: LocatedLedger, isWhole: boolean): Finding[] {
  const series = new Map(ledger.series.map(({ record }) => [record.code, record]));
  const published = publishedBySource(ledger);
  const observations = new Map(ledger.observations.map(({ record }) => [record.id, record]));
  return ledger.observations.flatMap((place) => {
    const { record } = place;
    const of = series.get(record.series);
    return [
      ...(of ? checkValue(place, of) : [unknownSeries(place, "/series", record.series)]),
      ...unknownPeriod(place, "/period", record.period),
      ...checkActual(place, published.get(record.source)!),
      ...checkSuperseding(place, observations, isWhole),
    ];
  });
}

function checkValue(place: Located<Observation>, series: Series): Finding[] {
  const { value, low, high, direction, change, yearChange } = place.record;
  const numbers = { value, low, high };
  const problems = outOfOrder(place, "", place.record);
  if ([value, low, high, direction, change, yearChange].every((part) => part === undefined))
    problems.push(findingAt(place, "", "There is neither a value nor a range, a direction or a change."));
  if ((low === undefined) !== (high === undefined))
    problems.push(findingAt(place, "", "A range has both low and high."));
  for (const [field, number] of Object.entries(numbers)) {
    if (number === undefined) continue;
    if (series.unit === "fraction" && (number < 0 || number > 1))
      problems.push(
        findingAt(place, `/${field}`, `A ${series.measure} is a fraction between 0 and 1, not ${number}.`),
      );
    else if (number < 0)
      problems.push(findingAt(place, `/${field}`, `A ${series.measure} is not below zero.`));
  }
  return problems;
}

function checkActual(place: Located<Pick<Observation, "status" | "period">>, published: string): Finding[] {
  const { status, period } = place.record;
  if (status !== "A" || !grainOf(period) || startOf(period) <= published) return [];
  return [
    findingAt(place, "/status", `${period} begins after ${published}, when this was published: no actual.`),
  ];
}

function checkSuperseding(
  place: Located<Observation>,
  observations: ReadonlyMap<string, Observation>,
  isWhole: boolean,
): Finding[] {
  const { id, series, supersedes, reason } = place.record;
  if (supersedes === undefined)
    return reason === undefined ? [] : [findingAt(place, "/reason", "A reason goes with supersedes.")];
  const problems: Finding[] = [];
  const older = observations.get(supersedes);
  if (older ? older.id === id : isWhole)
    problems.push(findingAt(place, "/supersedes", `There is no other observation "${supersedes}".`));
  else if (older && older.series !== series)
    problems.push(findingAt(place, "/supersedes", `"${supersedes}" is of ${older.series}, another series.`));
  if (reason === undefined)
    problems.push(findingAt(place, "", "What supersedes a record has to give its reason."));
  return problems;
}

function checkGrowth(ledger: LocatedLedger): Finding[] {
  const codes = codesOf(ledger);
  return ledger.growth.flatMap((place) => {
    const { series, from, to } = place.record;
    return [
      ...(codes.has(series) ? [] : [unknownSeries(place, "/series", series)]),
      ...(from < to ? [] : [findingAt(place, "/to", `The window ends in ${to}, not after ${from}.`)]),
    ];
  });
}

function checkShares(ledger: LocatedLedger): Finding[] {
  const codes = codesOf(ledger);
  const names = new Set(ledger.companies.map(({ record }) => record.name));
  const published = publishedBySource(ledger);
  return ledger.shares.flatMap((place) => {
    const { series, company, period, value, share } = place.record;
    return [
      ...(codes.has(series) ? [] : [unknownSeries(place, "/series", series)]),
      ...(names.has(company) ? [] : [findingAt(place, "/company", `There is no company "${company}".`)]),
      ...unknownPeriod(place, "/period", period),
      ...checkActual(place, published.get(place.record.source)!),
      ...(value === undefined && share === undefined
        ? [findingAt(place, "", "There is neither an amount nor a share.")]
        : []),
    ];
  });
}

function checkEvents(ledger: LocatedLedger): Finding[] {
  const projects = new Set(ledger.projects.map(({ record }) => record.id));
  const published = publishedBySource(ledger);
  return ledger.events.flatMap((place) => {
    const { record } = place;
    const problems = unknownCompanies(place, ledger);
    if (record.project && !projects.has(record.project))
      problems.push(findingAt(place, "/project", `There is no project "${record.project}".`));
    for (const field of ["capacity", "power", "investment"] as const)
      problems.push(...checkAmount(place, `/${field}`, record[field]));
    for (const field of ["target", "happened"] as const) {
      const period = record[field];
      if (period) problems.push(...unknownPeriod(place, `/${field}`, period));
    }
    problems.push(...checkHappened(place, published.get(record.source)!));
    return problems;
  });
}

function checkHappened(place: Located<Event>, published: string): Finding[] {
  const { happened, happenedApproximate } = place.record;
  if (!happened)
    return happenedApproximate === undefined
      ? []
      : [findingAt(place, "/happenedApproximate", "This goes with happened.")];
  if (!grainOf(happened) || startOf(happened) <= published) return [];
  return [findingAt(place, "/happened", `${happened} begins after ${published}, when this was published.`)];
}

function checkAmount(place: Located<Event>, field: string, amount: Amount | undefined): Finding[] {
  if (!amount) return [];
  const problems = [...unknownUnit(place, `${field}/unit`, amount.unit), ...outOfOrder(place, field, amount)];
  const { value, low, high, text } = amount;
  if ([value, low, high, text].every((part) => part === undefined))
    problems.push(findingAt(place, field, "An amount has a value, a range or a text."));
  return problems;
}

function checkProjects(ledger: LocatedLedger): Finding[] {
  const used = new Set(ledger.events.map(({ record }) => record.project));
  return ledger.projects.flatMap((place) => [
    ...unknownCompanies(place, ledger),
    ...(used.has(place.record.id)
      ? []
      : [findingAt(place, "/id", `No event belongs to "${place.record.id}".`)]),
  ]);
}

function checkRules(ledger: LocatedLedger, isWhole: boolean): Finding[] {
  const codes = codesOf(ledger);
  return ledger.rules.flatMap((place) => [
    ...seriesOfRule(place.record)
      .filter(({ code }) => !codes.has(code))
      .map(({ code, field }) => unknownSeries(place, field, code)),
    ...checkGrowthRule(place, ledger, isWhole),
  ]);
}

function seriesOfRule(rule: Rule): { code: string; field: string }[] {
  const own = { code: rule.series, field: "/series" };
  switch (rule.kind) {
    case "growth":
      return [own, { code: rule.base.series, field: "/base/series" }];
    case "sum":
      return [own, ...rule.terms.map((code, index) => ({ code, field: `/terms/${index}` }))];
    case "share":
      return [own, { code: rule.share, field: "/share" }, { code: rule.of, field: "/of" }];
  }
}

function checkGrowthRule(place: Located<Rule>, ledger: LocatedLedger, isWhole: boolean): Finding[] {
  const rule = place.record;
  if (rule.kind !== "growth") return [];
  const growth = ledger.growth.find(({ record }) => record.id === rule.growth)?.record;
  if (!growth) return [findingAt(place, "/growth", `There is no growth "${rule.growth}".`)];

  const problems: Finding[] = [];
  const { series, period, publisher } = rule.base;
  const publishers = new Map(ledger.sources.map(({ record }) => [record.id, record.publisher]));
  const base = ledger.observations.find(
    ({ record }) =>
      record.series === series &&
      record.period === period &&
      record.value !== undefined &&
      publishers.get(record.source) === publisher,
  );
  if (!base && isWhole)
    problems.push(findingAt(place, "/base", `${publisher} gives no value of ${series} for ${period}.`));
  if (growth.series !== rule.series)
    problems.push(findingAt(place, "/growth", `"${growth.id}" is the growth of ${growth.series}.`));
  if (yearOf(period) < growth.from || yearOf(period) > growth.to)
    problems.push(findingAt(place, "/base/period", `${period} lies outside ${growth.from} to ${growth.to}.`));
  return problems;
}

function checkRates(ledger: LocatedLedger): Finding[] {
  return [
    ...ledger.fx.flatMap(checkRate),
    ...ledger.vat.flatMap((place) => unknownDay(place, "/from", place.record.from)),
  ];
}

function checkRate(place: Located<FxRate>): Finding[] {
  const { date, days } = place.record;
  if (grainOf(date) !== "month") return unknownDay(place, "/date", date);
  return days === undefined
    ? [findingAt(place, "/date", `${date} is a month: say of how many days the rate is the mean.`)]
    : [];
}

function codesOf(ledger: LocatedLedger): Set<string> {
  return new Set(ledger.series.map(({ record }) => record.code));
}

function publishedBySource(ledger: LocatedLedger): Map<string, string> {
  return new Map(ledger.sources.map(({ record }) => [record.id, record.published]));
}

function unknownSeries(place: Located<unknown>, field: string, code: string): Finding {
  return findingAt(place, field, `There is no series "${code}".`);
}

function unknownCompanies(place: Located<{ companies: string[] }>, ledger: LocatedLedger): Finding[] {
  const names = new Set(ledger.companies.map(({ record }) => record.name));
  return place.record.companies.flatMap((name, index) =>
    names.has(name) ? [] : [findingAt(place, `/companies/${index}`, `There is no company "${name}".`)],
  );
}

function unknownUnit(place: Located<unknown>, field: string, text: string): Finding[] {
  const canonical = parseUnit(text)?.text;
  if (canonical === text) return [];
  if (canonical) return [findingAt(place, field, `The unit "${text}" is written ${canonical}.`)];
  return [findingAt(place, field, `There is no unit "${text}".`)];
}

function unknownDay(place: Located<unknown>, field: string, day: string): Finding[] {
  return isDay(day) ? [] : [findingAt(place, field, `${day} is no day of the calendar.`)];
}

function unknownPeriod(place: Located<unknown>, field: string, period: string): Finding[] {
  if (grainOf(period)) return [];
  const canonical = canonicalPeriod(period);
  if (canonical) return [findingAt(place, field, `The period ${period} is written ${canonical}.`)];
  return [findingAt(place, field, `${period} is no period of the calendar.`)];
}

function outOfOrder(
  place: Located<unknown>,
  field: string,
  { value, low, high }: { value?: number; low?: number; high?: number },
): Finding[] {
  if (low !== undefined && high !== undefined && low > high)
    return [findingAt(place, `${field}/low`, `${low} is above ${high}, the upper end.`)];
  if (value !== undefined && low !== undefined && value < low)
    return [findingAt(place, `${field}/value`, `${value} is below ${low}, the lower end.`)];
  if (value !== undefined && high !== undefined && value > high)
    return [findingAt(place, `${field}/value`, `${value} is above ${high}, the upper end.`)];
  return [];
}
