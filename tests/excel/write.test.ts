import { isRefusal } from "../../src/domain/answer/refusal";
import { unfinished } from "../../src/excel/journal/unfinished";
import { write } from "../../src/excel/journal/write";
import { isOccupied, type Written } from "../../src/model/port/workbook";
import { FakeExcel } from "../support/fake-excel";

function written(outcome: Awaited<ReturnType<typeof write>>): Written {
  if (isOccupied(outcome) || isRefusal(outcome)) throw new Error(JSON.stringify(outcome));
  return outcome;
}

describe("writing to the workbook", () => {
  it("writes formulas, numbers with a format, and blanks, and says where", async () => {
    const excel = new FakeExcel({ sheets: { Model: {} } }).install();
    const outcome = await write({
      at: "Model!B2",
      content: [
        [{ formula: '=SSB.PRICE("Li2S")' }, { value: 45_992, format: "yyyy-mm-dd" }],
        [{ value: true }, { blank: true }],
      ],
    });
    expect(written(outcome).address).toBe("Model!B2:C3");
    expect(excel.cell("Model!B2")).toMatchObject({ formula: '=SSB.PRICE("Li2S")', format: "General" });
    expect(excel.cell("Model!C2")).toMatchObject({ value: 45_992, format: "yyyy-mm-dd" });
    expect(excel.cell("Model!B3").value).toBe(true);
    expect(excel.cell("Model!C3").value).toBe("");
  });

  it("writes at the active sheet where the address names none", async () => {
    const excel = new FakeExcel({ sheets: { One: {}, Two: {} } }).install();
    excel.select("Two!A1");
    expect(written(await write({ at: "B2", content: [[{ value: 1 }]] })).address).toBe("Two!B2");
  });

  it.each([
    "=1+1",
    "+1",
    "-4W",
    "@now",
    "2025-12",
    "007",
    "TRUE",
    "'quoted",
    "#N/A",
    "3 plants",
    '=HYPERLINK("http://x")',
  ])("writes the text %s as text", async (text) => {
    const excel = new FakeExcel({ sheets: { Model: {} } }).install();
    await write({ at: "Model!A1", content: [[{ value: text }]] });
    expect(excel.cell("Model!A1")).toEqual({ value: text, format: "General" });
  });

  it("overwrites nothing unasked and names the cells in the way", async () => {
    const excel = new FakeExcel({ sheets: { Model: { B4: 1, B6: "=SUM(B4)" } } }).install();
    const outcome = await write({
      at: "Model!B4",
      content: [[{ value: 7 }], [{ value: 8 }], [{ value: 9 }]],
    });
    expect(outcome).toEqual({ occupied: ["Model!B4", "Model!B6"], holds: expect.any(String) });
    expect(excel.cell("Model!B5").value).toBe("");
  });

  it.each<[string, string, string | number]>([
    ["another constant", "B4", 2],
    ["another formula", "B6", "=SUM(B4)+1"],
    ["a cell that was blank", "B5", "mine"],
  ])("overwrites what it named, and asks again where somebody wrote %s since", async (_, local, input) => {
    const excel = new FakeExcel({ sheets: { Model: { B4: 1, B6: "=SUM(B4)" } } }).install();
    const request = { at: "Model!B4", content: [[{ value: 7 }], [{ value: 8 }], [{ value: 9 }]] };
    const asked = await write(request);
    if (isRefusal(asked) || !isOccupied(asked) || asked.holds === undefined) throw new Error("not asked");
    const before = excel.cell(`Model!${local}`);
    excel.type(`Model!${local}`, input);
    const again = await write({ ...request, overwrite: asked.holds });
    expect(again).toMatchObject({ holds: expect.not.stringMatching(asked.holds) as string });
    expect(excel.cell("Model!B4").value).toBe(local === "B4" ? 2 : 1);
    excel.type(`Model!${local}`, before.formula ?? before.value);
    written(await write({ ...request, overwrite: asked.holds }));
    expect(excel.cell("Model!B4").value).toBe(7);
  });

  it("looks for room where the answer will spill", async () => {
    const excel = new FakeExcel({ sheets: { Model: { C6: "mine" } } }).install();
    const request = {
      at: "Model!B4",
      content: [[{ formula: "=SSB.FIND()" }]],
      spill: { rows: 3, columns: 2 },
    };
    expect(await write(request)).toEqual({ occupied: ["Model!C6"], holds: expect.any(String) });
    expect(excel.cell("Model!B4").formula).toBeUndefined();
  });

  it("clears the room of a spill when told to overwrite, and gives it back on undo", async () => {
    const answers = {
      "=SSB.FIND()": [
        ["a", "b"],
        ["c", "d"],
        ["e", "f"],
      ],
    };
    const excel = new FakeExcel({ sheets: { Model: { C6: "mine" } }, answers }).install();
    const content = [[{ formula: "=SSB.FIND()" }]];
    const outcome = written(
      await write({ at: "Model!B4", content, spill: { rows: 3, columns: 2 }, overwrite: true }),
    );
    expect(excel.cell("Model!C6").value).toBe("f");
    await outcome.undo();
    expect(excel.cell("Model!C6").value).toBe("mine");
    expect(excel.cell("Model!B4").value).toBe("");
  });

  it("counts a formula to be replaced once, and not the cells it fills", async () => {
    const answers = { "=OLD()": [[1], [2], [3]] };
    new FakeExcel({ sheets: { Model: { A1: "=OLD()" } }, answers }).install();
    const request = {
      at: "Model!A1",
      content: [[{ formula: "=SSB.FIND()" }]],
      spill: { rows: 3, columns: 1 },
    };
    expect(await write(request)).toEqual({ occupied: ["Model!A1"], holds: expect.any(String) });
  });

  it("undoes to the very content and formats: formulas, texts that look like formulas, numbers as texts", async () => {
    const sheets = { Model: { A1: "=A9*2", B1: "'=1+1", C1: "'007", D1: 3, E1: "words" } };
    const excel = new FakeExcel({ sheets }).install();
    excel.type("Model!C1", "007", "@");
    const cells = ["A1", "B1", "C1", "D1", "E1", "F1"].map((local) => `Model!${local}`);
    const before = cells.map((address) => excel.cell(address));
    const row = cells.map((_, index) => ({ value: index, format: "0.00" }));
    const outcome = written(await write({ at: "Model!A1", content: [row], overwrite: true }));
    expect(excel.cell("Model!B1")).toEqual({ value: 1, format: "0.00" });
    await outcome.undo();
    expect(cells.map((address) => excel.cell(address))).toEqual(before);
  });

  it("undoes over a spill without freezing what it showed", async () => {
    const answers = { "=OLD()": [[1], [2], [3]] };
    const excel = new FakeExcel({ sheets: { Model: { A1: "=OLD()" } }, answers }).install();
    const outcome = written(await write({ at: "Model!A2", content: [[{ value: "x" }]], overwrite: true }));
    expect(excel.cell("Model!A1").value).toBe("#SPILL!");
    await outcome.undo();
    expect(excel.cell("Model!A1").value).toBe(1);
    expect(excel.cell("Model!A2").value).toBe(2);
  });

  it("calculates a formula in a cell that was formatted as text", async () => {
    const excel = new FakeExcel({ sheets: { Model: {} } }).install();
    excel.type("Model!A1", "", "@");
    const outcome = written(
      await write({ at: "Model!A1", content: [[{ formula: "=SSB.EDITION()" }]], overwrite: true }),
    );
    expect(excel.cell("Model!A1").formula).toBe("=SSB.EDITION()");
    await outcome.undo();
    expect(excel.cell("Model!A1")).toEqual({ value: "", format: "@" });
  });

  it.each([
    ["AccessDenied", "protected"],
    ["InvalidOperationInCellEditMode", "being edited"],
    ["ApiNotFound", "This version of Excel cannot do that."],
  ])("answers %s with a sentence", async (code, words) => {
    const excel = new FakeExcel({ sheets: { Model: {} } }).install();
    excel.refuses = code;
    expect(await write({ at: "Model!A1", content: [[{ value: 1 }]] })).toEqual({
      refused: expect.stringContaining(words),
    });
  });
});

describe("the formats of an answer", () => {
  const DATES = [
    ["Date", "Value", "Change"],
    [45_322, 2050, 0.11],
    [45_329, 2060, 0.12],
  ];
  const formula = '=SSB.HISTORY("Li2S")';
  const request = {
    at: "Model!B4",
    content: [[{ formula }]],
    spill: { rows: 3, columns: 3 },
    formats: [
      [undefined, undefined, undefined],
      ["yyyy-mm-dd", "General", "0.0%"],
      ["yyyy-mm-dd", "General", "0.0%"],
    ],
  };
  const formatsOf = (excel: FakeExcel, ...locals: string[]): string[] =>
    locals.map((local) => excel.cell(`Model!${local}`).format);
  /** Excel 2021: a number there carries no format of its own. */
  const open = (): FakeExcel =>
    new FakeExcel({
      sheets: { Model: {} },
      answers: { [formula]: DATES },
      sets: { ExcelApi: "1.14", CustomFunctionsRuntime: "1.3" },
    }).install();

  it("are written with it where a date or a share reads as another number without, and undone with it", async () => {
    const excel = open();
    const outcome = written(await write(request));
    expect(formatsOf(excel, "B4", "B5", "B6", "C5", "D5", "D6", "B7")).toEqual([
      ...["General", "yyyy-mm-dd", "yyyy-mm-dd", "General", "0.0%", "0.0%", "General"],
    ]);
    expect([excel.cell("Model!B4").formula, excel.cell("Model!B6").value]).toEqual([formula, 45_329]);
    await outcome.undo();
    expect(formatsOf(excel, "B5", "B6", "D5", "D6")).toEqual(["General", "General", "General", "General"]);
  });

  it("are left to the numbers where they bring their own, unless that is switched off in the workbook", async () => {
    const sets = { ExcelApi: "1.19", CustomFunctionsRuntime: "1.5" };
    const excel = new FakeExcel({ sheets: { Model: {} }, answers: { [formula]: DATES }, sets }).install();
    written(await write(request));
    expect(formatsOf(excel, "B5", "D6")).toEqual(["General", "General"]);
    excel.settings.set("ssb.properties", false);
    written(await write({ ...request, overwrite: true }));
    expect(formatsOf(excel, "B5", "D6")).toEqual(["yyyy-mm-dd", "0.0%"]);
  });

  it("are written to the cell of the formula too", async () => {
    const excel = open();
    const share = { at: "Model!B4", content: [[{ formula: '=SSB.CAGR("ESS")' }]], formats: [["0.0%"]] };
    await write(share);
    expect(excel.cell("Model!B4")).toMatchObject({ formula: '=SSB.CAGR("ESS")', format: "0.0%" });
  });

  it("leave a format that a person chose", async () => {
    const excel = open();
    excel.type("Model!B5", "", "dd.mm.yyyy");
    excel.type("Model!D6", "", "0.00");
    written(await write(request));
    expect(formatsOf(excel, "B5", "B6", "D5", "D6")).toEqual([
      ...["dd.mm.yyyy", "yyyy-mm-dd", "0.0%", "0.00"],
    ]);
  });

  it("of the answer before do not stay under another one", async () => {
    const excel = open();
    written(await write(request));
    const price = {
      at: "Model!B5",
      content: [[{ formula: '=SSB.PRICE("Li2S")' }]],
      formats: [["General"]],
      overwrite: true,
    };
    written(await write(price));
    expect(excel.cell("Model!B5").format).toBe("General");
  });

  it("are not undone where somebody chose another since", async () => {
    const excel = open();
    const outcome = written(await write(request));
    excel.format(excel.locate("Model!B6").sheet, 5, 1, "dd.mm.yyyy");
    await outcome.undo();
    expect(formatsOf(excel, "B5", "B6")).toEqual(["General", "dd.mm.yyyy"]);
  });

  it.each(["once", "late", "half", "lasting"] as const)(
    "stand with the answer or not at all, whichever call fails: %s",
    async (mode) => {
      for (let at = 1; at < 30; at++) {
        const excel = open();
        excel.fault = { at, mode };
        const outcome = await write(request);
        if (excel.calls < at) break;
        excel.fault = undefined;
        const formats = new Set(formatsOf(excel, "B5", "B6"));
        const isThere = excel.cell("Model!B4").formula !== undefined;
        const isWhole = formats.size === 1 && formats.has(isThere ? "yyyy-mm-dd" : "General");
        const isNamed = isRefusal(outcome) && (await unfinished()) !== undefined;
        expect([at, isWhole || isNamed]).toEqual([at, true]);
      }
    },
  );
});
