import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { FunctionDefinition, Parameter } from "../../../src/domain/functions/definition";
import { FUNCTIONS } from "../../../src/domain/functions/all-functions";
import { definitionOf, FUNCTION_NAMES } from "../../../src/domain/functions/functions";

const FOLDER = join(__dirname, "../../../src/domain/functions/definitions");

describe("the list of functions", () => {
  it("has every file of the definitions under its name", () => {
    const files = readdirSync(FOLDER).sort();
    expect(files).toEqual(FUNCTION_NAMES.map((name) => `${name.toLowerCase()}.ts`).sort());
  });

  it("is asked by name, and knows no other", () => {
    for (const one of FUNCTIONS) expect(definitionOf(one.name)).toBe(one);
    expect(definitionOf("FX")).toBe(definitionOf("FXRATE"));
    for (const name of ["price", "CONSTRUCTOR", "constructor", "__proto__", ""])
      expect(definitionOf(name)).toBeUndefined();
  });
});

describe.each(FUNCTIONS.map((one): [string, FunctionDefinition] => [one.name, one]))("%s", (_, one) => {
  const { parameters, options } = one;
  const asked = parameters.filter(({ kind }) => kind !== "options");
  const places = (test: (parameter: Parameter) => boolean): number[] =>
    parameters.flatMap((parameter, at) => (test(parameter) ? [at] : []));

  it("says in a few words what it answers", () => {
    expect(one.about.length).toBeGreaterThan(5);
    expect(one.about.length).toBeLessThanOrEqual(40);
  });

  it("has at most four parameters before the options, each of its own name", () => {
    expect(asked.length).toBeLessThanOrEqual(4);
    expect(new Set(parameters.map(({ name }) => name)).size).toBe(parameters.length);
  });

  it("has its options last, and only where it takes some", () => {
    expect(places(({ kind }) => kind === "options")).toEqual(options.length > 0 ? [asked.length] : []);
    expect(new Set(options).size).toBe(options.length);
  });

  it("converts from a unit that another argument names, and is a multiple of one number at most", () => {
    const named = parameters.flatMap((parameter) =>
      parameter.kind === "unit" ? (parameter.convertedFrom ?? []) : [],
    );
    const units = parameters.filter(({ kind }) => kind === "unit").map(({ name }) => name);
    expect(named.filter((name) => !units.includes(name))).toEqual([]);
    expect(
      places((parameter) => parameter.kind === "number" && parameter.scales === true).length,
    ).toBeLessThan(2);
  });
});
