import { connectWorkbook } from "../../src/excel/connect";
import { UsedHere } from "../../src/taskpane/parts/used-here";
import { FakeExcel } from "../support/fake-excel";
import { packOf } from "../support/ledgers";
import { draw, one, press, texts, until } from "./pane-fixture";

const pack = packOf({
  series: [
    { code: "LI2S", aliases: ["Li2S"] },
    { code: "LATP", lead: "Paper" },
  ],
  observations: [
    { period: "2025-01-10", value: 2000 },
    { series: "LATP", period: "2025-01-10", value: 145, by: "Paper", on: "2025-01-11" },
  ],
  events: [{ id: "plant", headline: "A plant opens", by: "Paper", on: "2025-01-11" }],
});

/** A total that is the sum of its one part. */
const summed = packOf({
  series: [
    { code: "PART", measure: "demand", unit: "GWh", frequency: "year" },
    { code: "SUM", measure: "demand", unit: "GWh", frequency: "year" },
  ],
  observations: [{ series: "PART", period: "2030", value: 5, status: "F" }],
  rules: [{ id: "sum", kind: "sum", series: "SUM", terms: ["PART"] }],
});

const CELLS = {
  A1: "Li2S",
  B1: "=SSB.PRICE(A1)",
  B2: '=IFERROR(SSB.HISTORY("li2s"),"")',
  B3: '=SSB.PRICE("LATP")',
  B4: '=SSB.NEWS("plant")',
  B5: '=SSB.META("LATP","unit")',
  B6: "=SSB.EDITION()",
};

async function open(of: Parameters<typeof UsedHere>[0]["of"]): Promise<FakeExcel> {
  const excel = new FakeExcel({ sheets: { Model: CELLS } }).install();
  await draw(<UsedHere of={of} />, { pack, workbook: (await connectWorkbook())! });
  await until(() => /cell/.test(one("[role=status]").textContent));
  return excel;
}

describe("used here", () => {
  it("lists the cells that ask for a series, by whichever name", async () => {
    await open({ series: "LI2S" });
    expect(texts(".cell-jump")).toEqual(["Model!B1", "Model!B2"]);
    expect(one("[role=status]").textContent).toBe("2 cells");
  });

  it("lists for a news item who lists it, and whose number comes from the same publication", async () => {
    await open({ event: "plant" });
    expect(texts("h3")).toEqual(["List this item", "A number from the same publication"]);
    expect(texts(".cell-jump")).toEqual(["Model!B4", "Model!B3"]);
  });

  it("lists who asks for a series before who works something out from it", async () => {
    new FakeExcel({
      sheets: { Model: { B1: '=SSB.FORECAST("SUM",2030)', B2: '=SSB.FORECAST("PART",2030)' } },
    }).install();
    await draw(<UsedHere of={{ series: "PART" }} />, { pack: summed, workbook: (await connectWorkbook())! });
    await until(() => one("[role=status]").textContent === "2 cells");
    expect(texts("h3")).toEqual(["Ask for it", "Worked out from it"]);
    expect(texts(".cell-jump")).toEqual(["Model!B2", "Model!B1"]);
  });

  it("looks again, and takes to a cell", async () => {
    const excel = await open({ series: "LATP" });
    expect(texts(".cell-jump")).toEqual(["Model!B3", "Model!B5"]);
    excel.type("Model!C9", '=SSB.PRICE("LATP")');
    await press("Look again");
    await until(() => texts(".cell-jump").length === 3);
    await press("Go to Model!C9");
    await until(() => excel.active.local === "C9");
  });

  it("says when no cell uses it, and is not there outside Excel", async () => {
    await open({ series: "NOTHING" });
    expect(one("[role=status]").textContent).toBe("No cell of this workbook uses it.");
    await draw(<UsedHere of={{ series: "LI2S" }} />, { pack });
    expect(texts("section")).toEqual([]);
  });
});
