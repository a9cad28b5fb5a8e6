import type { Cell, Grid } from "../../domain/functions/cell";
import { isResolved } from "./resolve-call";
import { definitionOf } from "../../domain/functions/functions";
import type { Market } from "../../domain/market/market";
import type { Address } from "../port/workbook";
import type { ResolvedCall, ResolvedCell } from "./resolve-cells";

/** What is looked for: a series by its code, or a news item by its id. */
export type Used = { series: string } | { event: string };

/** A cell that uses it. */
export interface Use {
  address: Address;
  formula: string;
  /** In what way. */
  how: string;
}

export function usesOf(market: Market, cells: readonly ResolvedCell[], used: Used): Use[] {
  const how = "series" in used ? useOfSeries(market, used.series) : useOfEvent(market, used.event);
  return cells.flatMap(({ cell, formula, calls }) => {
    const ways = [...new Set(calls.flatMap((call) => how(call) ?? []))];
    return ways.length > 0 ? [{ address: cell.address, formula, how: ways.join(", ") }] : [];
  });
}

type WayOf = (call: ResolvedCall) => string | undefined;

/** Asked for by name, or behind a number that was answered. */
function useOfSeries(market: Market, code: string): WayOf {
  return ({ call, outcome }) => {
    if (!isResolved(outcome)) return undefined;
    const asked = definitionOf(call.name)?.parameters.some(
      ({ kind }, at) => kind === "series" && namesSeries(market, outcome.arguments[at], code),
    );
    const answered = numbersOf(outcome.grid).some(({ answer }) => answer?.series === code);
    return asked || answered ? `SSB.${call.name}` : undefined;
  };
}

function namesSeries(market: Market, argument: unknown, code: string): boolean {
  const names = Array.isArray(argument) ? argument.flat() : [argument];
  return names.some((name) => typeof name === "string" && market.catalogue.find(name)?.code === code);
}

/** Listed by a formula, or a number out of the same publication. */
function useOfEvent(market: Market, id: string): WayOf {
  const event = market.news.find((one) => one.id === id);
  if (!event) return () => undefined;
  const project = market.ledger.projects.find((one) => one.id === event.project);
  return ({ call, outcome }) => {
    if (!isResolved(outcome)) return undefined;
    const { grid } = outcome;
    const lists = definitionOf(call.name)?.lists;
    if (grid.some((row) => hasText(row, event.headline))) return "lists this item";
    if (project && lists === "projects" && grid.some((row) => hasText(row, project.name)))
      return "lists its project";
    const cited = numbersOf(grid).some(({ answer }) =>
      answer?.sources.some((one) => one.id === event.source),
    );
    return cited ? "a number from the same publication" : undefined;
  };
}

function hasText(row: readonly Cell[], text: string): boolean {
  return row.some((cell) => cell.type === "text" && cell.text === text);
}

function numbersOf(grid: Grid): Extract<Cell, { type: "number" }>[] {
  return grid.flat().filter((cell) => cell.type === "number");
}
