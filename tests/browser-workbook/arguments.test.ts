import { cellError } from "../../src/browser-workbook/cells";
import { convertArguments, wireArgument, type GridArgument } from "../../src/browser-workbook/host/arguments";
import type { FunctionMetadata, ParameterMetadata } from "../../src/browser-workbook/metadata";

const fn = (...parameters: ParameterMetadata[]): FunctionMetadata => ({ id: "F", name: "F", parameters });
const any: ParameterMetadata = { name: "x", type: "any" };
const matrix: ParameterMetadata = { name: "x", type: "any", dimensionality: "matrix" };
const convert = (metadata: FunctionMetadata, ...given: GridArgument[]) => convertArguments(metadata, given);

describe("arguments of a custom function", () => {
  it("gives an omitted argument and an empty cell as null", () => {
    const metadata = fn(matrix, { ...any, optional: true });
    expect(convert(metadata, [[null, 1]], undefined)).toEqual({ args: [[[null, 1]], null] });
  });

  it("gives arguments left off at the end as null too", () => {
    expect(convert(fn(any, { ...any, optional: true }), [["Li2S"]])).toEqual({ args: ["Li2S", null] });
  });

  it("gives one cell to a matrix parameter as a matrix of one", () => {
    expect(convert(fn(matrix), [["Li2S"]])).toEqual({ args: [[["Li2S"]]] });
  });

  it("keeps the type of a value where the parameter takes any", () => {
    expect(convert(fn(any, any, any), [["1e5"]], [[true]], [[2030]])).toEqual({ args: ["1e5", true, 2030] });
  });

  it.each([
    ["number", "2030", 2030],
    ["number", true, 1],
    ["string", 2030, "2030"],
    ["string", true, "TRUE"],
    ["boolean", "false", false],
    ["boolean", 2, true],
  ])("turns a value into a %s where one is asked for", (type, given, expected) => {
    expect(convert(fn({ ...any, type }), [[given]])).toEqual({ args: [expected] });
  });

  it.each([
    ["number", "two"],
    ["number", " "],
    ["boolean", "maybe"],
  ])("refuses to make a %s of %j", (type, given) => {
    expect(convert(fn({ ...any, type }), [[given]])).toMatchObject({ error: { error: "#VALUE!" } });
  });

  it("shows an error among the arguments without calling the function", () => {
    expect(convert(fn(matrix), [[1, cellError("#N/A")]])).toEqual({ error: cellError("#N/A") });
  });

  it("passes an error on to a function that takes them", () => {
    const metadata: FunctionMetadata = { ...fn(any), options: { allowErrorForDataTypeAny: true } };
    expect(convert(metadata, [[cellError("#REF!")]])).toEqual({ args: [cellError("#REF!")] });
    expect(wireArgument([[cellError("#REF!"), 1]])).toEqual([
      [{ code: "#REF!", type: "CustomFunctionError" }, 1],
    ]);
  });

  it("says which required argument is missing, and when there are too many", () => {
    expect(convert(fn({ ...any, name: "series" }))).toMatchObject({
      error: { message: expect.stringContaining("series") as string },
    });
    expect(convert(fn(any), [[1]], [[2]])).toMatchObject({ error: { error: "#VALUE!" } });
  });

  it("gathers the arguments of a repeating parameter", () => {
    expect(convert(fn(any, { ...any, repeating: true }), [[1]], [[2]], [[3]])).toEqual({ args: [1, [2, 3]] });
  });
});
