import type { Cell, Grid } from "../../domain/functions/cell";
import { isResolved } from "./resolve-call";
import { definitionOf } from "../../domain/functions/functions";
import { leavesOf, type Trace } from "../../domain/answer/trace";
import type { Market } from "../../domain/market/market";
import type { Address } from "../port/workbook";
import type { ResolvedCall, ResolvedCell } from "./resolve-cells";

/** What is looked for: a series by its code, or a news item by its id. */
export type Used = { series: string } | { event: string };

/**
 * In what way a cell uses it, the most direct first. A series is asked for by name, answered with, or worked out from;
 * a news item is listed itself, by its project, or stands in the publication a number comes from.
 */
export const WAYS = ["asks", "answers", "lists", "rests", "project", "publication"] as const;
export type Way = (typeof WAYS)[number];

/** A cell that uses it, in the most direct of its ways. */
export interface Use {
  address: Address;
  formula: string;
  way: Way;
}

/** The direct uses first, and in the order of the sheet where they are alike. */
export function usesOf(market: Market, cells: readonly ResolvedCell[], used: Used): Use[] {
  const wayOf = "series" in used ? useOfSeries(market, used.series) : useOfEvent(market, used.event);
  const uses = cells.flatMap(({ cell, formula, calls }) => {
    const ways = new Set(calls.map(wayOf));
    const way = WAYS.find((one) => ways.has(one));
    return way ? [{ address: cell.address, formula, way }] : [];
  });
  return WAYS.flatMap((way) => uses.filter((use) => use.way === way));
}

type WayOf = (call: ResolvedCall) => Way | undefined;

function useOfSeries(market: Market, code: string): WayOf {
  return ({ call, outcome }) => {
    if (!isResolved(outcome)) return undefined;
    const asked = definitionOf(call.name)?.parameters.some(
      ({ kind }, at) => kind === "series" && namesSeries(market, outcome.arguments[at], code),
    );
    if (asked) return "asks";
    const answers = numbersOf(outcome.grid).flatMap(({ answer }) => answer ?? []);
    if (answers.some(({ series }) => series === code)) return "answers";
    return answers.some(({ trace }) => restsOn(market, trace, code)) ? "rests" : undefined;
  };
}

/** Whether a figure of the series is among those that a number was worked out from. */
function restsOn(market: Market, trace: Trace, code: string): boolean {
  return leavesOf(trace).some(
    ({ record }) => record !== undefined && market.index.observation(record)?.series === code,
  );
}

function namesSeries(market: Market, argument: unknown, code: string): boolean {
  const names = Array.isArray(argument) ? argument.flat() : [argument];
  return names.some((name) => typeof name === "string" && market.catalogue.find(name)?.code === code);
}

function useOfEvent(market: Market, id: string): WayOf {
  const event = market.news.find((one) => one.id === id);
  if (!event) return () => undefined;
  const project = market.ledger.projects.find((one) => one.id === event.project);
  return ({ call, outcome }) => {
    if (!isResolved(outcome)) return undefined;
    const { grid } = outcome;
    const lists = definitionOf(call.name)?.lists;
    if (grid.some((row) => hasText(row, event.headline))) return "lists";
    if (project && lists === "projects" && grid.some((row) => hasText(row, project.name))) return "project";
    const cited = numbersOf(grid).some(({ answer }) =>
      answer?.sources.some((one) => one.id === event.source),
    );
    return cited ? "publication" : undefined;
  };
}

function hasText(row: readonly Cell[], text: string): boolean {
  return row.some((cell) => cell.type === "text" && cell.text === text);
}

function numbersOf(grid: Grid): Extract<Cell, { type: "number" }>[] {
  return grid.flat().filter((cell) => cell.type === "number");
}
