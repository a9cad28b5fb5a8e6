/** The cells that tables of news and of projects have in common. */
import { amountWords } from "../answer/text";
import type { Amount, Period } from "../ledger/records";
import { endOf, grainOf, periodText } from "../time/period";
import { BLANK, dayCell, numberCell, periodCell, textCell, type Cell } from "./cell";

export const AMOUNT_HEADS = [
  ...["Capacity qualifier", "Power", "Power unit", "Power qualifier"],
  ...["Investment", "Currency", "Investment qualifier"],
] as const;

/** What an item or a project says in figures, beside capacity and its unit. */
export function amountCells(told: { capacity?: Amount; power?: Amount; investment?: Amount }): Cell[] {
  const { capacity, power, investment } = told;
  return [
    textCell(capacity?.qualifier),
    ...[amountCell(power), textCell(power?.unit), textCell(power?.qualifier)],
    ...[amountCell(investment), textCell(investment?.unit), textCell(investment?.qualifier)],
  ];
}

/** A number; a range, a bound and what is no number are text. */
export function amountCell(amount: Amount | undefined): Cell {
  if (!amount) return BLANK;
  if (amount.value !== undefined) return numberCell(amount.value);
  const { low, high, text } = amount;
  const unitless = { unit: "", ...(low !== undefined && { low }), ...(high !== undefined && { high }) };
  return textCell(amountWords({ ...unitless, ...(text !== undefined && { text }) }, "record"));
}

/** A day or a month as a date; a longer period, which is no date, by its last day. */
export function dateCell(date: Period | undefined): Cell {
  if (date === undefined) return BLANK;
  return grainOf(date) === "month" ? periodCell(date) : dayCell(endOf(date));
}

/** A period, or a range of years as `2027 to 2030`. */
export function targetCell(target: Period | undefined): Cell {
  return target !== undefined && grainOf(target) === "window"
    ? textCell(periodText(target))
    : periodCell(target);
}
