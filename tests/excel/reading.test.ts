import { formulaCells } from "../../src/excel/read/formula-cells";
import { precedents } from "../../src/excel/read/precedents";
import { read, readAll } from "../../src/excel/read/read";
import { FakeExcel } from "../support/fake-excel";

describe("reading cells", () => {
  it("tells formulas from texts that look like one", async () => {
    new FakeExcel({ sheets: { Model: { A1: "=SSB.EDITION()", B1: "'=1+1", C1: 5 } } }).install();
    const { address, cells } = await read("Model!A1:D1");
    expect(address).toBe("Model!A1:D1");
    expect(cells).toEqual([
      [
        { address: "Model!A1", formula: "=SSB.EDITION()", value: 0, text: "0" },
        { address: "Model!B1", value: "=1+1", text: "=1+1" },
        { address: "Model!C1", value: 5, text: "5" },
        { address: "Model!D1", value: "", text: "" },
      ],
    ]);
  });

  it("reads what a formula spills", async () => {
    new FakeExcel({ sheets: { "My sheet": { A1: "=F()" } }, answers: { "=F()": [[1, 2]] } }).install();
    expect((await read("'My sheet'!A1#")).cells[0]!.map(({ value }) => value)).toEqual([1, 2]);
  });

  it("says in a sentence why a sheet that is gone cannot be read", async () => {
    new FakeExcel({ sheets: { Model: {} } }).install();
    await expect(read("Gone!A1")).rejects.toThrow("That sheet or cell is no longer there.");
  });

  it("reads all it can of many ranges", async () => {
    new FakeExcel({ sheets: { Model: { A1: 1, A2: 2 } } }).install();
    const contents = await readAll(["Model!A1", "Gone!A1", "Model!A2", "Model!B:B"]);
    expect(contents.map((content) => content?.cells[0]![0]!.value)).toEqual([1, undefined, 2, undefined]);
  });

  it("reads a thousand ranges in few requests", async () => {
    const excel = new FakeExcel({ sheets: { Model: {} } }).install();
    await readAll(Array.from({ length: 1_000 }, (_, index) => `Model!A${index + 1}`));
    expect(excel.requests).toBeLessThanOrEqual(10);
  });
});

describe("finding the cells that call SSB", () => {
  const sheets = {
    Model: {
      A1: "Li2S",
      B2: "=SSB.PRICE(A1)",
      D9: "=IFERROR(2*SSB.PRICE(A1),0)",
      C3: "=SUM(B2:B3)",
      C4: "'=SSB.PRICE",
    },
    Empty: {},
    "Old book": { A1: '=_xldudf_SSB_PRICE("Li2S")' },
  };

  it("looks through all sheets", async () => {
    new FakeExcel({ sheets }).install();
    expect((await formulaCells()).map(({ address }) => address)).toEqual([
      "Model!B2",
      "Model!D9",
      "'Old book'!A1",
    ]);
  });

  it("reads a large sheet in blocks", async () => {
    const cells = { A1: "=SSB.EDITION()", Z20000: "=SSB.EDITION()" };
    new FakeExcel({ sheets: { Large: cells } }).install();
    expect((await formulaCells()).map(({ address }) => address)).toEqual(["Large!A1", "Large!Z20000"]);
  }, 20_000);

  it("asks for less where an answer would be too much", async () => {
    const excel = new FakeExcel({
      sheets: { Model: { A1: "=SSB.EDITION()", A2: "=SSB.EDITION()", A3: "=SSB.EDITION()" } },
    }).install();
    excel.mostCharacters = 20;
    expect(await formulaCells()).toHaveLength(3);
  });
});

describe("the cells a formula reads", () => {
  const sheets = {
    Model: { A1: "=B1*Data!B2+SUM(C1:C2)", B1: 1, C1: 2, C2: 3, D1: "=1+1" },
    Data: { B2: 4 },
  };
  const values = async (): Promise<unknown[]> =>
    (await precedents("Model!A1")).map(({ address, value }) => [address, value]);
  const expected = [
    ["Model!B1", 1],
    ["Data!B2", 4],
    ["Model!C1", 2],
    ["Model!C2", 3],
  ];

  it("are those Excel names", async () => {
    new FakeExcel({ sheets }).install();
    expect(await values()).toEqual(expected);
  });

  it("are those the formula names in an older Excel", async () => {
    new FakeExcel({ sheets, sets: { ExcelApi: "1.9" } }).install();
    expect(await values()).toEqual(expected);
  });

  it("are none of a formula without references, nor of a constant", async () => {
    new FakeExcel({ sheets }).install();
    expect(await precedents("Model!D1")).toEqual([]);
    expect(await precedents("Model!B1")).toEqual([]);
  });
});
