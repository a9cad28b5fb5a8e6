import { foldName } from "../ledger/names";
import type { Market } from "./market";

/** What goes into a material, as far as a coefficient of it is in the ledger. */
export interface Recipe {
  /** What a formula calls it, and how else people write it. */
  name: string;
  aliases: readonly string[];
  /** The unit that one of it is counted in. */
  per: "kg" | "kWh";
  inputs: readonly RecipeInput[];
}

/** The codes of a coefficient and of the price of what it measures. */
export interface RecipeInput {
  coefficient: string;
  price: string;
}

/**
 * Which published coefficient takes which price into which material. The figures are the ledger's, with their
 * publishers and days; here stands only what they measure. No other coefficient is known of these materials.
 */
const RECIPES: readonly Recipe[] = [
  {
    name: "sulfide electrolyte",
    aliases: ["sulphide electrolyte", "sulfide solid electrolyte", "硫化物电解质", "硫化物固态电解质"],
    per: "kg",
    inputs: [{ coefficient: "COEFFICIENT.LI2S.SE", price: "PRICE.LI2S.CN" }],
  },
  {
    name: "LPSC",
    aliases: [],
    per: "kg",
    inputs: [{ coefficient: "COEFFICIENT.LI2S.LPSC", price: "PRICE.LI2S.CN" }],
  },
  {
    name: "sulfide cell",
    aliases: ["sulphide cell", "硫化物电芯", "硫化物电池"],
    per: "kWh",
    inputs: [{ coefficient: "COEFFICIENT.CELL.LI2S", price: "PRICE.LI2S.CN" }],
  },
];

/** The recipes whose coefficients and prices an edition has. */
export function recipesIn({ catalogue }: Market): Recipe[] {
  return RECIPES.filter(({ inputs }) =>
    inputs.every(({ coefficient, price }) => catalogue.byCode(coefficient) && catalogue.byCode(price)),
  );
}

/** The recipe a text names, by its own names or by any name of the price of that material. */
export function recipeNamed(market: Market, text: string): Recipe | undefined {
  const meant = [foldName(text), foldName(market.catalogue.find(text)?.material ?? "")];
  return recipesIn(market).find(({ name, aliases }) =>
    [name, ...aliases].some((one) => meant.includes(foldName(one))),
  );
}
