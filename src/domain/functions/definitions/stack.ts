import { isFailure, type Failure } from "../../answer/failure";
import { citationText, qualifierText } from "../../answer/text";
import { messages } from "../../answer/messages";
import { nearest } from "../../answer/nearest";
import type { Market } from "../../market/market";
import { recipeNamed, recipesIn } from "../../market/recipes";
import { stackOf, type StackLine } from "../../market/stack";
import { publishedUnit } from "../../quantity/unit";
import { readText, readUnit, readWhen } from "../arguments/read";
import { answerCell, BLANK, periodCell, textCell, type Cell } from "../cell";
import type { TableFunction } from "../definition";
import { PRICE_DATE } from "../parameters";
import { PRICE_OPTIONS, priceWays } from "../questions";
import { withHeads } from "../table";

/** The columns of a stack, a line for each input. */
export const STACK_HEADS = [
  "Input",
  "Quantity",
  "Unit",
  "Price",
  "Price unit",
  "VAT",
  "Price of",
  "Price by",
  "Cost",
  "Cost unit",
  "Type",
  "Qualifier",
  "Coefficient by",
  "Coefficient of",
  "Citation",
] as const;

export const STACK: TableFunction<"STACK"> = {
  name: "STACK",
  description:
    "What the inputs of a material cost, as a table: a line for each input of which a coefficient was published, with its citation.",
  about: "costs of a material's inputs, a table",
  parameters: [
    {
      name: "material",
      kind: "text",
      required: true,
      hint: '"sulfide electrolyte", "LPSC" or "sulfide cell".',
      about: "sulfide electrolyte, LPSC or sulfide cell: of no other is a coefficient cited.",
    },
    {
      name: "date",
      kind: "period",
      hint: "Day or month of the prices. Default: latest.",
      about: PRICE_DATE,
    },
    {
      name: "options",
      kind: "options",
      hint: 'Such as "vat=in; unit=USD/kg ex VAT; asof=2025-12-31".',
    },
  ],
  options: [...PRICE_OPTIONS, "unit", "headers"],

  table(call) {
    const { market, options } = call;
    const text = readText(call.arguments[0], "material");
    if (isFailure(text)) return text;
    if (text === undefined) return messages.missing("material", '=SSB.STACK("sulfide electrolyte")');
    const recipe = recipeNamed(market, text);
    if (!recipe) return refuse(market, text);
    const period = readWhen(call.arguments[1], "date", call.today);
    if (isFailure(period)) return period;
    const unit = readUnit(options.unit, `CNY/${recipe.per}`);
    if (isFailure(unit)) return unit;
    const lines = stackOf(market, {
      recipe,
      ...(period && { period }),
      ...(unit && { unit }),
      ...priceWays(options),
    });
    if (isFailure(lines)) return lines;
    return withHeads(call, recipe.name, STACK_HEADS, [...lines.map(rowOf), otherInputs()]);
  },
};

/** A material without a coefficient is not the slip of one that has some. */
function refuse(market: Market, text: string): Failure {
  const known = recipesIn(market).map(({ name }) => name);
  if (market.catalogue.find(text)) return messages.noStack(text, known);
  return messages.unknownSeries("material", text, known, nearest(text, known));
}

function rowOf({ quantity, price, cost }: StackLine): Cell[] {
  const unit = publishedUnit(price);
  return [
    textCell(price.name),
    answerCell(quantity),
    textCell(quantity.unit),
    answerCell(price),
    textCell(unit.text),
    textCell(unit.vat ?? "not stated"),
    periodCell(price.effective),
    textCell(price.publisher),
    answerCell(cost),
    textCell(cost.unit),
    textCell(cost.status),
    textCell(qualifierText(cost.qualifier, "record")),
    textCell(quantity.publisher),
    periodCell(quantity.effective),
    textCell(citationText(cost, "record")),
  ];
}

/** What the table leaves open stands in it: the lines above are no whole cost. */
function otherInputs(): Cell[] {
  const said = STACK_HEADS.map(() => BLANK);
  return [textCell("Other inputs"), ...said.slice(1, -1), textCell("no cited coefficient")];
}
