/**
 * What Excel is told and what the functions are. Excel's generator reads plain declarations only, so their texts stand
 * twice: here the two are held together.
 */
import { join } from "node:path";
import * as declarations from "../../src/addin/functions/functions";
import { associateFunctions } from "../../src/addin/functions/associate";
import type { Parameter } from "../../src/domain/functions/definition";
import {
  FUNCTION_NAMES,
  functionId,
  FUNCTIONS,
  type FunctionName,
} from "../../src/domain/functions/functions";
import {
  DEV_ORIGIN,
  readFunctionsMetadata,
  type CustomFunction,
  type FunctionsMetadata,
} from "../../tools/functions-metadata";
import { bundle } from "../support/bundle";
import { installCustomFunctions } from "../support/custom-functions";

jest.mock("../../src/addin/functions/respond", () => ({
  respond: (name: string, given: unknown[]) => [[name, ...given]],
}));

const ROOT = join(__dirname, "../..");
let metadata: FunctionsMetadata;

beforeAll(async () => {
  const read = await readFunctionsMetadata([join(ROOT, "src/addin/functions/functions.ts")], {
    origin: DEV_ORIGIN,
    root: ROOT,
  });
  if (!read.ok) throw new Error(read.errors.join("\n"));
  metadata = read.metadata;
});

const told = (name: string): CustomFunction => metadata.functions.find((one) => one.name === name)!;

it("the declarations are the functions there are", () => {
  expect(metadata.functions.map(({ name }) => name).sort()).toEqual([...FUNCTION_NAMES].sort());
});

it("the functions are associated under the ids of the metadata, all of them and no others", () => {
  const { associated } = installCustomFunctions();
  associateFunctions();
  expect([...associated.keys()].sort()).toEqual(metadata.functions.map(({ id }) => id).sort());
  for (const [id, answer] of associated) {
    expect((answer() as unknown[][])[0]![0]).toBe(metadata.functions.find((one) => one.id === id)!.name);
  }
});

describe.each(FUNCTIONS.map((one) => [one.name, one] as const))(
  "the declaration of %s",
  (name, definition) => {
    const { parameters } = definition;
    const namesOf = (test: (parameter: Parameter, at: number) => boolean): string[] =>
      parameters.filter(test).map((one) => one.name);

    it("has its id and its description", () => {
      expect(told(name)).toMatchObject({ id: functionId(name), description: definition.description });
    });

    it("has its parameters in the same order, each with its hint", () => {
      expect(told(name).parameters.map((one) => [one.name, one.description])).toEqual(
        parameters.map((one) => [one.name, one.hint]),
      );
    });

    it("needs the same arguments, but for one behind an optional one, which the function itself refuses to miss", () => {
      const needed = namesOf((_, at) => parameters.slice(0, at + 1).every(({ required }) => required));
      expect(told(name).parameters.flatMap((one) => (one.optional ? [] : [one.name]))).toEqual(needed);
    });

    it("takes rows in every argument, so that no host spreads a range in its own way", () => {
      const matrices = told(name).parameters.filter(({ dimensionality }) => dimensionality === "matrix");
      expect(matrices.map((one) => one.name)).toEqual(parameters.map((one) => one.name));
    });

    it("offers no field that there is not", () => {
      for (const [at, parameter] of parameters.entries()) {
        if (parameter.kind !== "field") continue;
        const id = told(name).parameters[at]!.customEnumId;
        const offered = metadata.enums.find((one) => one.id === id)!.values.map((value) => value.name);
        const fields = [...parameter.fields(bundle)];
        expect(offered.filter((one) => !fields.includes(one))).toEqual([]);
        if (name === "EDITION") expect(new Set(offered)).toEqual(new Set(fields));
      }
    });

    it("hands its arguments over under its name, in order", () => {
      const given = parameters.map((one) => one.name);
      expect(called(name, given)).toEqual([[name, ...given]]);
    });
  },
);

function called(name: FunctionName, given: unknown[]): unknown[][] {
  const declared = declarations[name.toLowerCase() as Lowercase<FunctionName>] as (
    ...all: unknown[]
  ) => unknown[][];
  return declared(...given);
}
