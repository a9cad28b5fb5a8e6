import type { Cell } from "../../domain/functions/cell";
import { VOCABULARY } from "../../domain/ledger/vocabulary";
import { dayFromSerial } from "../../domain/time/serial";
import { Draft, NONE, textOf } from "./draft";
import type { MakeStarter } from "./starter";

/** So many rows stand ready below the projects of a stage. */
const SPARE = 3;
const COUNTRIES = 5;
/** The columns of SSB.PROJECTS that are shown: project, companies, country, capacity, its unit, target, route, latest news. */
const SHOWN = [1, 2, 3, 6, 7, 8, 12, 10];
const [COUNTRY, STAGE, TARGET, ROUTE] = [3, 5, 8, 12];
const CHART_ROWS = 17;

/** All projects by stage, counted by stage, route and country, and the cell capacity they aim at by year. */
export const projects: MakeStarter = (session) => {
  const draft = new Draft(session);
  const list = draft.answer('=SSB.PROJECTS(,"headers=0")');
  const textsIn = (column: number): string[] =>
    list.map((row) => textOf(row[column - 1])).filter((one) => one !== "");
  const stages = VOCABULARY.stage.filter((stage) => textsIn(STAGE).includes(stage));
  const routes = VOCABULARY.route.filter((route) => textsIn(ROUTE).includes(route));
  const countries = mostOften(textsIn(COUNTRY)).slice(0, COUNTRIES);
  const years = yearsOf(list.map((row) => row[TARGET - 1]));

  const top = 8;
  const lines = Math.max(stages.length + 1, routes.length, countries.length + 1, years.length);
  const charts = top + lines + 1;
  const first = charts + CHART_ROWS + 2;

  let row = first;
  draft.head(`A${row - 1}`, ["Projects by stage, the newest first in each"]);
  stages.forEach((stage, at) => {
    draft.head(`A${row}`, [
      stage,
      "Companies",
      "Country",
      "Capacity",
      "Unit",
      "Target",
      "Route",
      "Latest news",
      "Target year",
      "GWh a year",
    ]);
    const call = `=SSB.PROJECTS(,"stage=${stage}; headers=0")`;
    const end = draft.list(`A${row + 1}`, call, SHOWN, { rows: SPARE, count: `$B$${top + at}` });
    for (let line = row + 1; line < end; line++) workOut(draft, line);
    row = end + 1;
  });
  const last = row;
  const box = (column: string): string => `$${column}$${first}:$${column}$${last}`;

  draft.head("A1", ["Solid-state project tracker"]);
  draft.row("A2", ["Data of edition", "=SSB.EDITION()"]);
  draft.head("A4", ["Assumptions"]);
  draft.row("A5", [
    "Capacity counts in the year of its target: nameplate, cells only (GWh and MWh), whatever the stage. A project without a target or a capacity does not count.",
  ]);
  draft.head("A7", [
    "Stage",
    "Projects",
    "Route",
    "Projects",
    undefined,
    "Country",
    "Projects",
    undefined,
    "Target year",
    "GWh a year",
  ]);
  stages.forEach((stage, at) =>
    draft.row(`A${top + at}`, [stage, `=ROWS(SSB.PROJECTS(,"stage=${stage}; headers=0"))`], "0"),
  );
  const all = top + stages.length;
  draft.row(`A${all}`, ["all", '=ROWS(SSB.PROJECTS(,"headers=0"))'], "0");
  routes.forEach((route, at) =>
    draft.row(`C${top + at}`, [route, `=COUNTIF(${box("G")},C${top + at})`], "0"),
  );
  countries.forEach((country, at) =>
    draft.row(`F${top + at}`, [country, `=COUNTIF(${box("C")},F${top + at})`], "0"),
  );
  const others = top + countries.length;
  draft.row(`F${others}`, ["others, or none", `=B${all}-SUM(G${top}:G${others - 1})`], "0");
  years.forEach((year, at) =>
    draft.row(`I${top + at}`, [
      { of: year, format: "0" },
      { of: `=SUMIF(${box("I")},I${top + at},${box("J")})`, format: "#,##0.0" },
    ]),
  );
  return {
    sheet: {
      name: "Projects",
      rows: draft.rows(),
      widths: [52, 40, 20, 12, 10, 18, 14, 14, 14, 12],
      look: { boldRows: draft.boldRows, wrappedColumns: [], landscape: true },
    },
    charts: [
      {
        title: "Projects by stage",
        source: `A7:B${top + stages.length - 1}`,
        at: `A${charts}`,
        bars: true,
      },
      {
        title: "Cell capacity by target year, GWh",
        source: `I7:J${top + years.length - 1}`,
        at: `C${charts}`,
        bars: true,
      },
    ],
  };
};

/** The year of a target, which may be a year, a day or a quarter, and a capacity of cells in GWh. */
function workOut(draft: Draft, row: number): void {
  const [target, unit, capacity] = [`F${row}`, `E${row}`, `D${row}`];
  const year = `IF(ISNUMBER(${target}),IF(${target}>3000,YEAR(${target}),${target}),VALUE(LEFT(${target},4)))`;
  draft.row(`I${row}`, [
    { of: `=IF(OR(${target}="",${target}="${NONE}"),"",${year})`, format: "0" },
    { of: `=IF(${unit}="GWh",${capacity},IF(${unit}="MWh",${capacity}/1000,""))`, format: "#,##0.0" },
  ]);
}

function mostOften(values: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([value]) => value);
}

/** The years that projects aim at, each year between the first and the last among them. */
function yearsOf(cells: readonly (Cell | undefined)[]): number[] {
  const told = cells.flatMap((cell) => {
    if (cell?.type === "text") return [Number(cell.text.slice(0, 4))];
    if (cell?.type !== "number") return [];
    return [cell.value > 3000 ? Number(dayFromSerial(cell.value)?.slice(0, 4)) : cell.value];
  });
  const [first, last] = [Math.min(...told), Math.max(...told)];
  return told.length === 0 ? [] : Array.from({ length: last - first + 1 }, (_, at) => first + at);
}
