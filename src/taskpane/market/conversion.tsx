import { words } from "../languages/in-use";
import type { Answer } from "../../domain/answer/answer";
import { caveatText, messageText, phraseText } from "../../domain/answer/message-text";
import { traceText } from "../../domain/answer/text";
import { isStep, type Trace } from "../../domain/answer/trace";
import type { Series } from "../../domain/ledger/records";
import { conversionSteps, type ConversionStep } from "../../domain/market/conversion-steps";
import type { Line, RefusedPoint } from "../../domain/market/lines";
import type { Market } from "../../domain/market/market";
import { currencyOf, publishedUnit, type Unit } from "../../domain/quantity/unit";
import { Summary } from "../parts/summary";

/** How the latest value came from its published unit: each step with its rate, and how old that was. */
export function ConversionSteps({
  market,
  series,
  published,
  shown,
  unit,
}: {
  market: Market;
  series: Series;
  published: Answer;
  shown: Answer;
  unit: Unit;
}) {
  const said = words().market;
  const exchanges = currencyOf(unit) !== currencyOf(publishedUnit(series));
  return (
    <div class="conversion quiet">
      <p>{said.convertedFrom({ amount: traceText(published.trace) })}</p>
      <ul>
        {conversionSteps(market, published, shown).map((step) => (
          <li key={phraseText(step.label)}>{stepWords(step)}</li>
        ))}
      </ul>
      {exchanges && <p>{said.eachAtItsRate}</p>}
    </div>
  );
}

function stepWords({ label, op, factor, age }: ConversionStep): string {
  const ages =
    age.carriedDays === 0 ? [words().market.rateOfTheDay] : age.caveats.map((one) => caveatText(one));
  return [
    `${phraseText(label)}: ${op === "product" ? "×" : "÷"} ${factorText(factor)}`,
    ...ages.map((one) => one.replace(/[.。]$/, "")),
  ].join("; ");
}

/** A rate with its publisher and day, a measure by what it says; of several rates each. */
function factorText(factor: Trace): string {
  if (isStep(factor)) return `[${traceText(factor)}]`;
  return factor.op === "constant" ? `${traceText(factor)} (${phraseText(factor.label)})` : traceText(factor);
}

/** The figures that cannot be shown in the unit, each with the sentence of its refusal. */
export function RefusedFigures({ lines, unit }: { lines: readonly Line[]; unit: string }) {
  const refused = lines.flatMap((line) => line.refused);
  if (refused.length === 0) return null;
  return (
    <details class="card">
      <Summary>{words().market.refused({ count: refused.length, unit })}</Summary>
      <ul class="stack-tight">
        {distinct(refused).map(({ period, failure }) => (
          <li key={period}>
            <strong>{period}</strong> {messageText(failure)}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Two publishers' figures of one period are refused alike. */
function distinct(refused: readonly RefusedPoint[]): RefusedPoint[] {
  return [...new Map(refused.map((one) => [one.period, one])).values()];
}
