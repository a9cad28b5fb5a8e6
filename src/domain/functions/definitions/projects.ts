import { isFailure } from "../../answer/failure";
import { amountText } from "../../answer/text";
import type { Amount } from "../../ledger/records";
import { projectsOf } from "../../market/projects";
import { readText } from "../arguments/read";
import { BLANK, dayCell, numberCell, periodCell, textCell, type Cell } from "../cell";
import type { TableFunction } from "../definition";
import { withHeads } from "../table";

export const PROJECTS: TableFunction<"PROJECTS"> = {
  name: "PROJECTS",
  description: "Projects with their latest stage: one row per project.",
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
        periodCell(state.target),
        dayCell(state.first),
        dayCell(state.latest),
      ]),
    );
  },
};

function amountCell(amount: Amount | undefined): Cell {
  if (!amount) return BLANK;
  if (amount.value !== undefined) return numberCell(amount.value);
  if (amount.low !== undefined && amount.high !== undefined) {
    return textCell(`${amountText(amount.low, "")} to ${amountText(amount.high, "")}`);
  }
  return textCell(amount.text);
}
