import { caveats, type Caveat } from "../answer/caveats";
import { phrases, type Phrase } from "../answer/phrases";
import { amountText } from "../answer/text";
import { qualifierOf } from "../answer/qualified";
import type { Rule, Series } from "../ledger/records";
import type { Market } from "./market";
import type { Candidate } from "./rules";

/** What the ledger knows of another series in the same year, by the same publisher. */
type Known = (series: Series) => Candidate | undefined;

/** Rounding of figures contradicts nobody. */
const ROUNDED = 0.005;

/**
 * What a number for a year contradicts where it was drawn between or beyond known years: a whole below a part of it that
 * is known, a part above a whole that is.
 */
export function contradictionsOf(
  market: Market,
  series: Series,
  year: number,
  value: number,
  known: Known,
): Caveat[] {
  const among = (codes: Iterable<string>): { other: Series; found: Candidate }[] =>
    [...codes].flatMap((code) => {
      const other = market.catalogue.byCode(code);
      const found = other?.unit === series.unit ? known(other) : undefined;
      return other && found ? [{ other, found }] : [];
    });
  const { parts, wholes } = relativesOf(market, series.code);
  const below = among(parts)
    .filter(({ found }) => value < found.trace.value * (1 - ROUNDED))
    .map(({ other, found }) => caveats.belowItsPart(year, other.name, figureOf(found)));
  const above = among(wholes)
    .filter(({ found }) => value > found.trace.value * (1 + ROUNDED))
    .map(({ other, found }) => caveats.aboveItsWhole(year, other.name, figureOf(found)));
  return [...below, ...above];
}

function figureOf({ trace }: Candidate): Phrase {
  return phrases.figure(amountText(trace.value, trace.unit), qualifierOf(trace));
}

interface Relatives {
  parts: Set<string>;
  wholes: Set<string>;
}

/** All series that are parts of one and all it is a part of, however many steps away. */
function relativesOf(market: Market, code: string): Relatives {
  const pairs = pairsOf(market);
  const reached = (from: string, next: (one: string) => string[]): Set<string> => {
    const found = new Set<string>();
    const visit = (one: string): void => {
      for (const other of next(one)) {
        if (other === code || found.has(other)) continue;
        found.add(other);
        visit(other);
      }
    };
    visit(from);
    return found;
  };
  return {
    parts: reached(code, (whole) => pairs.filter((pair) => pair.whole === whole).map(({ part }) => part)),
    wholes: reached(code, (part) => pairs.filter((pair) => pair.part === part).map(({ whole }) => whole)),
  };
}

interface Pair {
  part: string;
  whole: string;
}

/**
 * Which series is a part of which: as the catalogue says, as a sum has it, and as shares have it. What is a share of
 * something is a part of it; of two shares of one thing, that of the part is a part of that of the whole.
 */
function pairsOf(market: Market): Pair[] {
  const stated = market.catalogue.all.flatMap(({ code, partOf }) =>
    partOf === undefined ? [] : [{ part: code, whole: partOf }],
  );
  const summed = market.ledger.rules.flatMap((rule) =>
    rule.kind === "sum" ? rule.terms.map((part) => ({ part, whole: rule.series })) : [],
  );
  const amounts = [...stated, ...summed];
  const shares = market.ledger.rules.filter((rule) => rule.kind === "share");
  const ofWhole = shares.map(({ series, of }) => ({ part: series, whole: of }));
  const ofShares = shares.flatMap((one) =>
    shares
      .filter((other) => other.of === one.of && amounts.some(isPair(one, other)))
      .map((other) => ({ part: one.share, whole: other.share })),
  );
  return [...amounts, ...ofWhole, ...ofShares];
}

function isPair(part: Rule, whole: Rule): (pair: Pair) => boolean {
  return (pair) => pair.part === part.series && pair.whole === whole.series;
}
