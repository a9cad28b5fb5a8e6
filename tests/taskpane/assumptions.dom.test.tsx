import { act } from "preact/test-utils";
import { bundledPack } from "../../src/ledger/bundled-pack";
import { assumptionsOf, keepAssumptions } from "../../src/model/local/assumptions-setting";
import { AssumptionsSection } from "../../src/taskpane/model/assumptions-section";
import { openCalculatingWorkbook } from "../support/calculating-workbook";
import { all, draw, one, texts, type, until, type DrawnPane } from "./pane-fixture";
import { press } from "./settled";

let pane: DrawnPane;
let opened: Awaited<ReturnType<typeof openCalculatingWorkbook>>;

async function open() {
  opened = await openCalculatingWorkbook({
    bundled: bundledPack,
    cells: { A1: '=SSB.FORECAST("ESS",2030)', A2: '=SSB.PRICE("Li2S")', A3: '=SSB.FORECAST("EV",2030)' },
    derived: { B1: (shown) => Number(shown("A1")) * 2 },
  });
  const { data, workbook } = opened;
  pane = await draw(<AssumptionsSection data={data} workbook={workbook} />, { data, workbook });
}

const field = <T extends HTMLElement = HTMLInputElement>(label: string): T => {
  const found = all<HTMLLabelElement>("label").find(({ textContent }) => textContent === label)!;
  return document.getElementById(found.htmlFor) as T;
};
const shown = (local: string) => Number(opened.workbook.shown(local)).toFixed(2);
const seen = () => until(() => !texts("[role=status]").includes("Looking at the cells …"));

describe("the assumptions of a workbook", () => {
  beforeEach(open);

  it("show the published base of each forecast that grows from one", () => {
    expect(document.body.textContent).toContain("Published: 205 GWh (Rho Motion, 2024)");
    expect(field("ESS, GWh").placeholder).toBe("205");
  });

  it("show what a base would change before it is kept, and change nothing", async () => {
    await type(field("ESS, GWh"), "230");
    await seen();
    expect(texts("[role=status]")).toContain("1 value would change.");
    expect([shown("A1"), assumptionsOf(opened.workbook)]).toEqual(["860.15", {}]);
    await press("Put back");
    expect(all("[aria-label='What would change']")).toEqual([]);
  });

  it("are kept, shown by the cells, and taken back with one step", async () => {
    await type(field("ESS, GWh"), "230");
    await seen();
    await press("Keep");
    expect(shown("A1")).toBe("965.05");
    expect(assumptionsOf(opened.workbook).bases).toMatchObject([{ value: 230, on: "2026-11-24" }]);
    expect(pane.announcements.current()!.text).toBe("The assumptions are kept.");
    expect(all("[aria-label='What would change']")).toEqual([]);
    await act(async () => void (await pane.announcements.current()!.undo!()));
    expect([shown("A1"), assumptionsOf(opened.workbook), field("ESS, GWh").value]).toEqual([
      "860.15",
      {},
      "",
    ]);
  });

  it("move with a slider", async () => {
    await type(one<HTMLInputElement>("[aria-label='ESS: slide']"), "246");
    expect(field("ESS, GWh").value).toBe("246");
  });

  it("show an output cell before and after, and put every cell back", async () => {
    opened.workbook.select("B1");
    await type(field("ESS, GWh"), "410");
    await seen();
    await press("Add the selected cell");
    await press("Try and put back");
    await until(() => texts("li.row span").join("").includes("→"));
    const [before, after] = texts("li.row span").join("").split(" → ");
    expect(Number(after) / Number(before)).toBeCloseTo(2, 6);
    expect([shown("A1"), assumptionsOf(opened.workbook)]).toEqual(["860.15", {}]);
  });

  it("hold a low and a high end, an author and a reason", async () => {
    for (const [label, text] of [
      ["ESS, GWh", "230"],
      ["ESS, low end", "200"],
      ["ESS, high end", "260"],
      ["ESS, set by", "Wang"],
      ["ESS, why", "our own count"],
    ] as const)
      await type(field(label), text);
    await press("Keep");
    expect(assumptionsOf(opened.workbook).bases).toEqual([
      {
        series: "DEMAND.LIION.ESS.WORLD",
        value: 230,
        low: 200,
        high: 260,
        author: "Wang",
        reason: "our own count",
        on: "2026-11-24",
      },
    ]);
  });

  it("refuse a base that is none, and one outside of its ends", async () => {
    await type(field("ESS, GWh"), "many");
    expect(one("[role=alert]").textContent).toContain("ESS: a base is a number of 0 or more");
    expect(texts("button")).not.toContain("Keep");
    await type(field("ESS, GWh"), "230");
    await type(field("ESS, low end"), "240");
    expect(one("[role=alert]").textContent).toContain("lies between its ends");
  });

  it("are rules too: of exchange rates, taxes and years without a figure", async () => {
    await type(field<HTMLSelectElement>("A price whose source states no VAT basis"), "included");
    await type(field<HTMLSelectElement>("Exchange rate of conversions"), "latest");
    await type(field<HTMLSelectElement>("Years beyond the last"), "cagr");
    await press("Keep");
    expect(assumptionsOf(opened.workbook)).toEqual({ fx: "latest", vat: "included", extrap: "cagr" });
    await type(field<HTMLSelectElement>("Years beyond the last"), "");
    await press("Keep");
    expect(assumptionsOf(opened.workbook)).toEqual({ fx: "latest", vat: "included" });
  });

  it("stay as they were where the document refuses to keep them", async () => {
    await keepAssumptions(opened.workbook, { fx: "PBOC" });
    opened.workbook.refuse("setting", "The document is full.");
    await type(field("ESS, GWh"), "230");
    await press("Keep");
    expect(pane.announcements.current()!.text).toContain("The document is full.");
    expect([shown("A1"), assumptionsOf(opened.workbook)]).toEqual(["860.15", { fx: "PBOC" }]);
  });
});
