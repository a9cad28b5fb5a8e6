import type { Answer } from "../answer/answer";
import { caveats, distinctCaveats, type Caveat } from "../answer/caveats";
import { isFailure, type Failure } from "../answer/failure";
import { messages } from "../answer/messages";
import { phrases } from "../answer/phrases";
import { constant, step, type Trace } from "../answer/trace";
import { publishedUnit, unitLabel, type Unit } from "../quantity/unit";
import { convert } from "./convert";
import type { Market } from "./market";
import { priceOf, type PriceQuestion } from "./price";
import { answerOf, isChange } from "./provenance";
import type { Recipe, RecipeInput } from "./recipes";
import { leastCertain } from "./rules";
import { refuseRate } from "./unused";

/** One input of a material: how much of it one unit of the material takes, and what that costs. */
export interface StackLine {
  /** In kg for one unit of the material: kg/kg or kg/kWh. */
  quantity: Answer;
  /** As published, on the tax basis that is asked for. */
  price: Answer;
  /** Of one unit of the material: CNY/kg or CNY/kWh, or in the unit that is asked for. */
  cost: Answer;
}

export interface StackQuestion extends Omit<PriceQuestion, "series"> {
  recipe: Recipe;
}

/**
 * What the inputs of a material cost, one line for each of which a coefficient was published: its price of a day times
 * the coefficient as it is known. A coefficient holds for every day; that of a later publication is not known before.
 */
export function stackOf(market: Market, question: StackQuestion): StackLine[] | Failure {
  if (isChange(question.field)) return messages.unusedOption("field", phrases.notWorkedOut());
  const lines: StackLine[] = [];
  for (const input of question.recipe.inputs) {
    const line = lineOf(market, question, input);
    if (isFailure(line)) return line;
    lines.push(line);
  }
  return lines;
}

function lineOf(
  market: Market,
  { recipe, unit, fx, ...ways }: StackQuestion,
  input: RecipeInput,
): StackLine | Failure {
  const series = market.catalogue.named(input.price);
  const quantity = quantityOf(market, recipe, input);
  if (isFailure(quantity)) return quantity;
  const basis = unit?.vat && { unit: { ...publishedUnit(series), vat: unit.vat } };
  const price = priceOf(market, { ...ways, ...basis, series });
  if (isFailure(price)) return price;

  const priced = publishedUnit(price);
  const own = publishedUnit({ unit: unitLabel(`${priced.top.symbol}/${recipe.per}`, priced.vat) });
  const label = phrases.costOf(series.material ?? series.name, recipe.name);
  const product = step("product", unitLabel(own.text, own.vat), label, [price.trace, quantity.trace]);
  const shown = inUnit(market, product, own, unit, price, fx);
  if (isFailure(shown)) return shown;
  const alone = caveats.inputAlone(series.material ?? series.name, recipe.name);
  return {
    quantity,
    price,
    cost: answerOf(market, {
      unit: shown.unit,
      kind: "derived",
      // Nobody has published it, so it is no actual, however its parts stand.
      status: leastCertain([price, quantity, { status: "E" }]),
      effective: price.effective,
      trace: shown,
      ...agesOf(price),
      caveats: together(price, quantity, alone),
    }),
  };
}

/** The published coefficient as so many kg of the input for one unit of the material. */
function quantityOf(market: Market, { per }: Recipe, { coefficient }: RecipeInput): Answer | Failure {
  const series = market.catalogue.named(coefficient);
  const published = priceOf(market, { series });
  if (isFailure(published)) return published;
  const from = publishedUnit(series);
  const isYield = from.top.dimension === "energy";
  const to = publishedUnit({ unit: isYield ? `${per}/kg` : `kg/${per}` });
  const amount = convert(market, published.trace, { from, to });
  if (isFailure(amount)) return amount;
  const trace: Trace = isYield
    ? step("quotient", `kg/${per}`, phrases.forOne(per), [constant(1, "", phrases.one()), amount])
    : amount;
  return answerOf(market, {
    series,
    unit: `kg/${per}`,
    kind: isYield ? "derived" : "converted",
    status: published.status,
    effective: published.effective,
    trace,
    // A coefficient comes of no rhythm, so it is never behind one: its day is told, not its age.
    caveats: series.definition === undefined ? [] : [series.definition],
  });
}

/** The currency is changed at the rate of the price's day; of what is in its own unit nothing is. */
function inUnit(
  market: Market,
  cost: Trace,
  from: Unit,
  to: Unit | undefined,
  { effective }: Answer,
  fx: PriceQuestion["fx"],
): Trace | Failure {
  const unused = fx && refuseRate(from, to ?? from);
  if (unused || !to) return unused ?? cost;
  return convert(market, cost, {
    from,
    to,
    date: effective,
    ...(from.vat && { vat: from.vat }),
    ...(fx && { fx }),
  });
}

function agesOf({ carriedDays, ageDays }: Answer): Pick<Answer, "carriedDays" | "ageDays"> {
  return { ...(carriedDays !== undefined && { carriedDays }), ...(ageDays !== undefined && { ageDays }) };
}

function together(price: Answer, quantity: Answer, own: Caveat): Caveat[] {
  return distinctCaveats([...price.caveats, ...quantity.caveats, own]);
}
