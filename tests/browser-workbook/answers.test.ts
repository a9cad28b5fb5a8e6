import { readAnswer, readFailure } from "../../src/browser-workbook/host/answers";

describe("a result of a custom function", () => {
  it("keeps numbers, texts and truth values as they are", () => {
    expect(readAnswer([[1, "1", true]])).toEqual([[{ value: 1 }, { value: "1" }, { value: true }]]);
  });

  it("takes a lone value for a matrix of one", () => {
    expect(readAnswer(2050)).toEqual([[{ value: 2050 }]]);
  });

  it("shows the basic value of a number with properties and keeps its format and properties", () => {
    const properties = { Unit: { type: "String", basicValue: "CNY/kg" } };
    expect(readAnswer({ type: "Double", basicValue: 2050, numberFormat: "#,##0", properties })).toEqual([
      [{ value: 2050, numberFormat: "#,##0", properties }],
    ]);
  });

  it.each([
    [{ type: "Error", basicValue: "#N/A", message: "No data." }, "#N/A", "No data."],
    [{ type: "Error", errorType: "Div0" }, "#DIV/0!", ""],
    [{ type: "Error", errorType: "NotAvailable", errorMessage: "No data." }, "#N/A", "No data."],
  ])("reads an error inside a matrix", (wire, error, message) => {
    expect(readAnswer([[wire]])).toEqual([[{ value: { error, message } }]]);
  });

  it("fills short rows with #N/A, as Excel does", () => {
    expect(readAnswer([[1, 2], [3]])[1]).toEqual([{ value: 3 }, { value: { error: "#N/A", message: "" } }]);
  });

  it("has no empty answer", () => {
    expect(readAnswer([])[0]?.[0]?.value).toMatchObject({ error: "#CALC!" });
  });

  it.each([
    [1, "#N/A"],
    [5, "#DIV/0!"],
    [6, "#NUM!"],
    [7, "#VALUE!"],
    [8, "#NULL!"],
  ])("shows failure %i as %s with the function's own text", (code, error) => {
    expect(readFailure("Because.", code)).toEqual([[{ value: { error, message: "Because." } }]]);
  });

  it("explains a failure that brings no text", () => {
    const [[cell] = []] = readFailure("", 10);
    expect(cell?.value).toMatchObject({
      error: "#VALUE!",
      message: expect.stringContaining("no code") as string,
    });
  });
});
