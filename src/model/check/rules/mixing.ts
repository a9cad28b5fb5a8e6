/** Rules on numbers that meet in a formula. */
import type { CellScope, Measure } from "../../../domain/ledger/records";
import { checkMessages, type CheckMessage } from "../../languages/checks";
import type { Seen } from "../finding";
import type { Flow, Meeting } from "../flow";
import { only, valuesOf, type Facts, type Said } from "../facts";
import { fits, isFraction, withoutCurrency, type Measured } from "../measured";
import type { Rule } from "../rule";
import { shortBy } from "../words";

/** Two values of a trait that speak against each other, the first of each. */
function pairOf<T>(known: readonly Said<T>[]): [Said<T>, Said<T>] | undefined {
  const [one, other] = known;
  return one && other ? [one, other] : undefined;
}

function seen({ cell }: Meeting, message: CheckMessage | undefined): Seen | undefined {
  return message && { cell, message };
}

const NEEDS_ONE_UNIT: readonly Meeting["how"][] = ["add", "subtract", "compare", "convert", "divide"];

type UnitKind = "mass" | "currency" | "energy" | "percent" | "unlike";

/** In what way two units differ. */
function differenceOf(one: Measured, other: Measured): UnitKind {
  if (one.key !== other.key) return withoutCurrency(one) === withoutCurrency(other) ? "currency" : "unlike";
  const ratio = (one.scales[0] ?? 1) / (other.scales[0] ?? 1);
  if (isFraction(one) || isHundred(ratio)) return "percent";
  if (one.powers.some(([dimension]) => dimension === "energy")) return "energy";
  return one.powers.some(([dimension]) => dimension === "mass") ? "mass" : "unlike";
}

function isHundred(ratio: number): boolean {
  return [100, 0.01].some((one) => Math.abs(ratio / one - 1) < 1e-9);
}

/** The first two units of a meeting that do not fit, with how. */
function clashOf(meeting: Meeting): { kind: UnitKind; pair: [Said<Measured>, Said<Measured>] } | undefined {
  if (!NEEDS_ONE_UNIT.includes(meeting.how)) return undefined;
  const pair = pairOf(valuesOf<Measured>(meeting.facts.unit));
  if (!pair || fits(pair[0].value, pair[1].value)) return undefined;
  // Quantities of different kinds may be divided by each other, two units of one kind may not.
  if (meeting.how === "divide" && pair[0].value.key !== pair[1].value.key) return undefined;
  return { kind: differenceOf(pair[0].value, pair[1].value), pair };
}

function unitRule(
  id: Rule["id"],
  kind: UnitKind,
  say: (a: string, aIs: string, b: string, bIs: string) => CheckMessage,
): Extract<Rule, { on: "meeting" }> {
  return {
    id,
    severity: "error",
    on: "meeting",
    see: (meeting) => {
      const clash = clashOf(meeting);
      if (clash?.kind !== kind) return undefined;
      const [a, b] = clash.pair;
      if (meeting.how === "convert")
        return seen(
          meeting,
          checkMessages.convertedFrom(shortBy(a.by, meeting.cell), a.value.text, b.value.text),
        );
      return seen(
        meeting,
        say(shortBy(a.by, meeting.cell), a.value.text, shortBy(b.by, meeting.cell), b.value.text),
      );
    },
  };
}

const percent = unitRule("fraction-with-percent", "percent", checkMessages.percentMixed);

/** A percentage that a quantity is multiplied with, which nothing in the formula puts right. */
function timesPercent(meeting: Meeting): Seen | undefined {
  if (meeting.how !== "multiply") return undefined;
  const units = valuesOf<Measured>(meeting.facts.unit);
  const part = units.find(
    ({ value }) => isFraction(value) && value.scales.length === 1 && value.scales[0] === 0.01,
  );
  const amount = units.find(({ value }) => !isFraction(value));
  if (!part || !amount) return undefined;
  return seen(
    meeting,
    checkMessages.timesPercent(shortBy(part.by, meeting.cell), shortBy(amount.by, meeting.cell)),
  );
}

const AMOUNTS: ReadonlySet<Measure> = new Set<Measure>([
  "demand",
  "shipments",
  "installations",
  "capacity",
  "production",
  "sales",
  "cumulative-installations",
]);

/** Of a whole that semi-solid cells are part of, and of one of its parts. */
function partAndWhole(
  scopes: readonly Said<CellScope>[],
): { part: Said<CellScope>; whole: Said<CellScope> } | undefined {
  const whole = scopes.find(({ value }) => value === "solid-state");
  const part = scopes.find(({ value }) => value === "all-solid-state" || value === "semi-solid-state");
  return whole && part && { part, whole };
}

const SOLID: ReadonlySet<CellScope> = new Set<CellScope>([
  "all-solid-state",
  "semi-solid-state",
  "solid-state",
]);

/** A value over one of another year: growth. */
function isGrowth({ how, sides: [one, other] }: Meeting): boolean {
  const [from, to] = [only(other?.year), only(one?.year)];
  return how === "divide" && from !== undefined && to !== undefined && from !== to;
}

function twoSides<T>(
  meeting: Meeting,
  known: (facts: Facts) => readonly Said<T>[],
): [Said<T>, Said<T>] | undefined {
  const [one, other] = meeting.sides.map(known);
  const [a, b] = [one?.length === 1 ? one[0] : undefined, other?.length === 1 ? other[0] : undefined];
  return a && b && a.value !== b.value ? [a, b] : undefined;
}

/** The days of a meeting, where it is no comparison of what was said of one thing at different times. */
function asOfDays(meeting: Meeting): [Said<string>, Said<string>] | undefined {
  const pair = pairOf(valuesOf<string>(meeting.facts.asOf));
  if (!pair) return undefined;
  const terms = meeting.sides.flatMap(({ terms: own, source }) => own ?? source ?? []);
  const things = new Set(terms.map(({ series, period }) => `${series} ${period}`));
  return things.size === 1 ? undefined : pair;
}

export const MIXING_RULES: readonly Rule[] = [
  {
    id: "vat-bases-mixed",
    severity: "error",
    on: "meeting",
    see: (meeting) => {
      if (!NEEDS_ONE_UNIT.includes(meeting.how)) return undefined;
      const pair = pairOf(valuesOf<string>(meeting.facts.vat));
      if (!pair) return undefined;
      const [a, b] = pair;
      return seen(
        meeting,
        checkMessages.vatMixed(shortBy(a.by, meeting.cell), a.value, shortBy(b.by, meeting.cell), b.value),
      );
    },
  },
  unitRule("mass-units-mixed", "mass", checkMessages.unitsMixed),
  unitRule("currencies-mixed", "currency", checkMessages.currenciesMixed),
  unitRule("energy-units-mixed", "energy", checkMessages.unitsMixed),
  {
    ...percent,
    see: (meeting: Meeting, flow: Flow) => percent.see(meeting, flow) ?? timesPercent(meeting),
  },
  unitRule("unlike-units", "unlike", checkMessages.unlikeUnits),
  {
    id: "scopes-mixed",
    severity: "error",
    on: "meeting",
    see: (meeting) => {
      const { cell } = meeting;
      const mixed =
        meeting.how === "add" ? partAndWhole(valuesOf<CellScope>(meeting.facts.scope)) : undefined;
      if (mixed) {
        const { part, whole } = mixed;
        return seen(
          meeting,
          checkMessages.scopesAdded(shortBy(part.by, cell), part.value, shortBy(whole.by, cell), whole.value),
        );
      }
      const pair = isGrowth(meeting)
        ? twoSides(meeting, ({ scope }) => valuesOf<CellScope>(scope))
        : undefined;
      if (!pair?.every(({ value }) => SOLID.has(value))) return undefined;
      const [a, b] = pair;
      return seen(
        meeting,
        checkMessages.scopesGrown(shortBy(a.by, cell), a.value, shortBy(b.by, cell), b.value),
      );
    },
  },
  {
    id: "measures-mixed",
    severity: "error",
    on: "meeting",
    see: (meeting) => {
      const { cell } = meeting;
      const isSum = meeting.how === "add";
      const pair = isSum
        ? pairOf(valuesOf<Measure>(meeting.facts.measure).filter(({ value }) => AMOUNTS.has(value)))
        : isGrowth(meeting)
          ? twoSides(meeting, ({ measure }) => valuesOf<Measure>(measure))
          : undefined;
      if (!pair?.every(({ value }) => AMOUNTS.has(value)) || isNameplate(pair)) return undefined;
      const [a, b] = pair;
      const say = isSum ? checkMessages.measuresAdded : checkMessages.measuresGrown;
      return seen(meeting, say(shortBy(a.by, cell), a.value, shortBy(b.by, cell), b.value));
    },
  },
  {
    id: "nameplate-with-output",
    severity: "error",
    on: "meeting",
    see: (meeting) => {
      if (meeting.how !== "add") return undefined;
      const pair = pairOf(valuesOf<Measure>(meeting.facts.measure).filter(({ value }) => AMOUNTS.has(value)));
      if (!pair || !isNameplate(pair)) return undefined;
      const [capacity, output] = pair[0].value === "capacity" ? pair : [pair[1], pair[0]];
      return seen(
        meeting,
        checkMessages.nameplate(shortBy(capacity.by, meeting.cell), shortBy(output.by, meeting.cell)),
      );
    },
  },
  {
    id: "publishers-divided",
    severity: "warning",
    on: "meeting",
    see: (meeting) => {
      if (meeting.how !== "divide") return undefined;
      const [one, other] = meeting.sides;
      const [top, bottom] = [only(one?.unit), only(other?.unit)];
      const measures = [only(one?.measure), only(other?.measure)];
      if (!top || !bottom || top.key !== bottom.key || isFraction(top)) return undefined;
      if (!measures.every((measure) => measure && (AMOUNTS.has(measure) || measure === "market-size")))
        return undefined;
      const pair = twoSides(meeting, ({ publisher }) => valuesOf<string>(publisher));
      if (!pair) return undefined;
      const [a, b] = pair;
      return seen(
        meeting,
        checkMessages.publishersDivided(
          shortBy(a.by, meeting.cell),
          a.value,
          shortBy(b.by, meeting.cell),
          b.value,
        ),
      );
    },
  },
  {
    id: "as-of-days-mixed",
    severity: "warning",
    on: "meeting",
    see: (meeting) => {
      const pair = asOfDays(meeting);
      if (!pair) return undefined;
      const [a, b] = pair;
      return seen(
        meeting,
        checkMessages.asOfMixed(shortBy(a.by, meeting.cell), a.value, shortBy(b.by, meeting.cell), b.value),
      );
    },
  },
  {
    id: "assumed-as-reported",
    severity: "note",
    on: "meeting",
    see: (meeting) => {
      if (meeting.how !== "add") return undefined;
      const known = valuesOf<string>(meeting.facts.basis);
      const assumed = known.find(({ value }) => value === "assumed");
      const reported = known.find(({ value }) => value === "reported");
      return assumed && reported
        ? seen(
            meeting,
            checkMessages.assumedAdded(shortBy(assumed.by, meeting.cell), shortBy(reported.by, meeting.cell)),
          )
        : undefined;
    },
  },
  {
    id: "outside-window",
    severity: "warning",
    on: "grown",
    see: ({ cell, from, to, year }) => ({ cell, message: checkMessages.grownOn(from, to, year) }),
  },
];

function isNameplate(pair: readonly Said<Measure>[]): boolean {
  const measures = pair.map(({ value }) => value);
  return measures.includes("capacity") && measures.includes("production");
}
