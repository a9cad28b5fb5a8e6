import { isFailure } from "../../answer/failure";
import { projectsOf } from "../../market/projects";
import { readText } from "../arguments/read";
import { textCell } from "../cell";
import type { TableFunction } from "../definition";
import { AMOUNT_HEADS, amountCell, amountCells, dateCell, targetCell } from "../news-cells";
import { withHeads } from "../table";

export const PROJECTS: TableFunction<"PROJECTS"> = {
  name: "PROJECTS",
  description:
    "Projects with their latest stage, capacity, power and investment: one row per project, or per line of one.",
  about: "projects and their stage, a table",
  parameters: [
    {
      name: "query",
      kind: "text",
      hint: 'Words to look for, such as "Wuhai" or "QingTao". Default: everything.',
      about: "Words to look for; everything where empty.",
    },
    {
      name: "options",
      kind: "options",
      hint: 'Such as "country=China; stage=construction; route=sulfide; asof=2025-12-31".',
    },
  ],
  options: ["asof", "country", "company", "stage", "route", "segment", "headers"],
  lists: "projects",

  table(call) {
    const query = readText(call.arguments[0], "query");
    if (isFailure(query)) return query;
    const rows = projectsOf(call.market, { ...call.options, ...(query !== undefined && { query }) });
    if (isFailure(rows)) return rows;
    const heads = [
      "Project",
      "Companies",
      "Country",
      "Location",
      "Stage",
      "Capacity",
      "Unit",
      "Target",
      "First",
      "Latest",
      "Line",
      "Route",
      ...AMOUNT_HEADS,
      "Inferred",
      "Summary",
    ];
    return withHeads(
      call,
      "Projects",
      heads,
      rows.map((state) => [
        textCell(state.project.name),
        textCell(state.project.companies.join(", ")),
        textCell(state.project.country),
        textCell(state.project.location),
        textCell(state.stage),
        amountCell(state.capacity),
        textCell(state.capacity?.unit),
        targetCell(state.target),
        dateCell(state.first),
        dateCell(state.latest),
        textCell(state.line),
        textCell(state.route),
        ...amountCells(state),
        textCell(state.inferred.join(", ")),
        textCell(state.summary),
      ]),
    );
  },
};
