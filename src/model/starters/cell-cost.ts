import { STACK_HEADS } from "../../domain/functions/definitions/stack";
import { Draft, EDGE, orNone } from "./draft";
import type { MakeStarter } from "./starter";

const MONEY = "#,##0.00";
const YEARS_AHEAD = 5;
const LI2S = '=SSB.HISTORY("Li2S",,,,"headers=0; figures=1")';
/** The materials of which somebody has published how much lithium sulfide one takes. */
const MATERIALS = ["sulfide cell", "sulfide electrolyte", "LPSC"];
/** The columns of SSB.STACK that are shown: all but the input's name, which is one for all. */
const [QUANTITY, QUALIFIER, CITATION] = [2, 12, 15];

/** What the lithium sulfide in cells and in electrolyte costs: along the published prices, and at a price assumed from there on. */
export const cellCost: MakeStarter = (session) => {
  const draft = new Draft(session);
  const day = lastDay(draft);
  const year = Number(day.slice(0, 4));
  draft.head("A1", ["Cell cost outlook: lithium sulfide in sulfide cells and electrolyte"]);
  draft.row("A2", ["Data of edition", "=SSB.EDITION()"]);
  draft.row("A3", [
    "Lithium sulfide alone: no coefficient of another input is cited, so no figure here is a whole cost.",
  ]);

  draft.head("A5", ["Assumptions"]);
  draft.row("A6", [
    "Day of the lithium sulfide price",
    day,
    "Any day with a published price; see the price path below.",
  ]);
  draft.row("A7", [
    "Change of the price a year",
    { of: 0, format: "0%" },
    "Nobody publishes a forecast of it: set your own.",
  ]);

  draft.head("A9", ["Outlook"]);
  draft.head("A10", [
    "Year",
    "Li2S in cells, CNY/kWh",
    "Li2S in cells, USD/kWh",
    "Li2S in electrolyte, CNY/kg",
    "Li2S price, CNY/kg",
    "Type",
  ]);
  for (let ahead = 0; ahead <= YEARS_AHEAD; ahead++) {
    const row = 11 + ahead;
    draft.row(
      `A${row}`,
      [
        { of: year + ahead, format: "0" },
        `=E${row}*$B$38`,
        `=B${row}/$B$42`,
        `=E${row}*$B$39`,
        ahead === 0 ? "=D38" : `=E${row - 1}*(1+$B$7)`,
        ahead === 0 ? "E" : "F",
      ],
      MONEY,
    );
  }

  draft.head("A36", ["Inputs: what one unit takes of lithium sulfide, and its price"]);
  draft.head("A37", ["Material", ...STACK_HEADS.slice(1)]);
  MATERIALS.forEach((material, at) => {
    const row = 38 + at;
    const [line = []] = draft.answer(`=SSB.STACK("${material}","${day}","headers=0")`);
    draft.row(`A${row}`, [
      material,
      ...line.slice(QUANTITY - 1, CITATION).map((cell, x) => {
        const asked = `INDEX(SSB.STACK($A${row},$B$6,"headers=0"),1,${QUANTITY + x})`;
        const format = cell.type === "number" ? cell.format : "General";
        return { of: `=${QUANTITY + x === QUALIFIER ? orNone(asked) : asked}`, format };
      }),
      EDGE,
    ]);
  });
  draft.row("A42", ["Exchange rate, CNY per USD", '=SSB.FXRATE("USD/CNY",$B$6)', "The ECB's of that day."]);

  draft.head("A44", ["Price path: all that was published of lithium sulfide, and what it makes"]);
  draft.head("A45", [
    "Date",
    "Price, CNY/kg",
    "Type",
    "Publisher",
    "Published",
    "Li2S in cells, CNY/kWh",
    "Li2S in electrolyte, CNY/kg",
  ]);
  const end = draft.list("A46", LI2S, [1, 2, 3, 6, 7]);
  for (let row = 46; row < end; row++) draft.row(`F${row}`, [`=B${row}*$B$38`, `=B${row}*$B$39`], MONEY);
  return {
    sheet: {
      name: "Cell cost",
      rows: draft.rows(),
      widths: [28, 21, 21, 24, 17, 20, 24, 9, 10, 10, 6, 9, 15, 13, 60],
      look: { boldRows: draft.boldRows, wrappedColumns: [], landscape: true },
    },
    charts: [
      { title: "Lithium sulfide in sulfide cells, CNY/kWh", source: "A10:B16", at: "A18" },
      { title: "Published price of lithium sulfide, CNY/kg", source: `A45:B${end - 1}`, at: "D18" },
    ],
  };
};

/** The last day of which there is a price. */
function lastDay(draft: Draft): string {
  const [[cell] = []] = draft.answer('=SSB.PRICE("Li2S")');
  if (cell?.type !== "number" || !cell.answer) throw new Error("There is no price of lithium sulfide.");
  return cell.answer.effective;
}
