import { Draft, EDGE } from "./draft";
import type { MakeStarter } from "./starter";

const [FIRST, LAST, SEEN, PUBLISHED] = [2024, 2035, 2025, 2030];
const GWH = "#,##0.0";
const SHARE = "0.0%";
/** The sectors, and all uses as their publisher gives them. */
const SECTORS = [
  ["EV", "EV"],
  ["ESS", "ESS"],
  ["Consumer", "Consumer"],
  ["Total", "All uses"],
] as const;

/** Demand by sector, penetration and shipments by case, publishers side by side, vintages, forecasts beside outturns. */
export const market: MakeStarter = (session) => {
  const draft = new Draft(session);
  const years = Array.from({ length: LAST - FIRST + 1 }, (_, at) => FIRST + at);
  draft.head("A1", [`Market ${FIRST}-${LAST}: lithium-ion demand and solid-state batteries, world`]);
  draft.row("A2", ["Data of edition", "=SSB.EDITION()"]);

  draft.head("A4", ["Assumptions"]);
  draft.row("A5", [
    `Growth of demand a year past ${PUBLISHED}`,
    { of: 0, format: "0%" },
    `No forecast of the sectors reaches past ${PUBLISHED}: set your own.`,
  ]);
  draft.row("A6", ["Penetration between published years", "interp=linear", "In a straight line."]);
  draft.row("A7", [
    "Low case, part of the penetration",
    { of: 0.5, format: "0%" },
    "Your own; nobody publishes it.",
  ]);
  draft.row("A8", [
    "High case, part of the penetration",
    { of: 1.5, format: "0%" },
    "Your own; nobody publishes it.",
  ]);

  draft.head("A10", ["Demand by sector, GWh"]);
  draft.head("A11", ["Year", ...SECTORS.map(([, name]) => name), "Type"]);
  years.forEach((year, at) => {
    const row = 12 + at;
    const demand = (series: string, column: string): string =>
      year <= PUBLISHED ? `=SSB.FORECAST("${series}",$A${row},"GWh")` : `=${column}${row - 1}*(1+$B$5)`;
    const columns = SECTORS.map(([series], x) => demand(series, "BCDE"[x] ?? ""));
    draft.row(`A${row}`, [{ of: year, format: "0" }, ...columns, year <= SEEN ? "E" : "F"], GWH);
  });

  draft.head("A26", ["Solid-state shipments implied, semi-solid-state included, GWh"]);
  draft.head("A27", ["Year", "Low", "Base", "High", "Penetration", "Type"]);
  years
    .filter((year) => year >= SEEN)
    .forEach((year, at) => {
      const row = 28 + at;
      const base = `=E${12 + year - FIRST}*E${row}`;
      draft.row(
        `A${row}`,
        [
          { of: year, format: "0" },
          `=C${row}*$B$7`,
          base,
          `=C${row}*$B$8`,
          { of: `=SSB.FORECAST("SSB penetration",$A${row},,$B$6)`, format: SHARE },
          year <= SEEN ? "E" : "F",
        ],
        GWH,
      );
    });

  draft.head("A41", [`Publishers side by side, ${PUBLISHED}`]);
  draft.head("A42", ["What", "Value", "Unit", "Publisher", undefined, undefined, undefined, "Citation"]);
  PUBLISHERS.forEach(([what, series, options, unit], at) => {
    const row = 43 + at;
    const option = options === "" ? "" : `,,"${options}"`;
    const cite = options === "" ? "" : `,"${options}"`;
    draft.row(`A${row}`, [
      what,
      {
        of: `=SSB.FORECAST("${series}",${PUBLISHED}${option})`,
        format: unit === "fraction" ? SHARE : GWH,
      },
      unit,
      publisherOf(draft, series, option),
      undefined,
      undefined,
      undefined,
      `=SSB.CITE("${series}",${PUBLISHED}${cite})`,
      EDGE,
    ]);
  });

  const below = 43 + PUBLISHERS.length + 1;
  draft.head(`A${below}`, [`How the forecast of storage demand in ${PUBLISHED} was revised`]);
  draft.head(`A${below + 1}`, ["Published", "Value", "Unit", "Type", "Kind", "Publisher"]);
  const next =
    draft.list(`A${below + 2}`, `=SSB.VINTAGES("ESS",${PUBLISHED},"headers=0")`, [1, 2, 3, 4, 5, 6]) + 1;
  draft.head(`A${next}`, ["Forecasts of the pack price beside their outturns"]);
  draft.head(`A${next + 1}`, ["Period", "Forecast", "Outturn", "Unit", "Error", "Forecaster"]);
  draft.list(`A${next + 2}`, '=SSB.SCORECARD("Pack","headers=0")', [1, 2, 3, 4, 5, 6]);
  return {
    sheet: {
      name: "Market",
      rows: draft.rows(),
      widths: [46, 12, 12, 16, 14, 16, 3, 80],
      look: { boldRows: draft.boldRows, wrappedColumns: [], landscape: true },
    },
    charts: [
      { title: "Lithium-ion demand by sector, GWh", source: "A11:D23", at: "H4", bars: true },
      { title: "Solid-state shipments implied, GWh", source: "A27:D38", at: "H22" },
    ],
  };
};

/** What is said of one year, by whom and of what: definitions differ, so each line names its own. */
const PUBLISHERS: readonly (readonly [what: string, series: string, options: string, unit: string])[] = [
  ["EV demand", "EV", "", "GWh"],
  ["EV demand, STEPS", "EV", "pub=IEA; scenario=STEPS", "GWh"],
  ["EV demand, outlook of 2021", "EV", "pub=BNEF", "GWh"],
  ["Storage demand", "ESS", "", "GWh"],
  ["Storage demand, STEPS", "ESS", "pub=IEA; scenario=STEPS", "GWh"],
  ["Storage demand, APS", "ESS", "pub=IEA; scenario=APS", "GWh"],
  ["Solid-state shipments, semi-solid-state included", "SSB", "pub=EVTank", "GWh"],
  ["Solid-state shipments, type not stated", "SNE Research solid-state shipments", "", "GWh"],
  ["All-solid-state penetration", "ASSB penetration", "", "fraction"],
  ["Solid-state penetration, semi-solid-state included", "SSB penetration", "pub=EVTank", "fraction"],
  ["Solid-state penetration, type not stated", "CITIC solid-state penetration", "", "fraction"],
];

function publisherOf(draft: Draft, series: string, option: string): string {
  const [[cell] = []] = draft.answer(`=SSB.FORECAST("${series}",${PUBLISHED}${option})`);
  return cell?.type === "number" ? (cell.answer?.publisher ?? "") : "";
}
