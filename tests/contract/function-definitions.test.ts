/**
 * What Excel is told and what the functions are. Excel's generator reads plain declarations only, so their texts stand
 * twice: here the two are held together.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as declarations from "../../src/addin/functions/functions";
import { associateFunctions } from "../../src/addin/functions/associate";
import type { Parameter } from "../../src/domain/functions/definition";
import { FUNCTIONS } from "../../src/domain/functions/all-functions";
import {
  ALIASES,
  definitionOf,
  FUNCTION_NAMES,
  functionId,
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

const aliases = ALIASES.map(([alias]) => alias);

it("the declarations are the functions there are, and their former names", () => {
  expect(metadata.functions.map(({ name }) => name).sort()).toEqual([...FUNCTION_NAMES, ...aliases].sort());
});

it("every name has at least three characters, as the manifest's schema asks, but for a documented former name", () => {
  const short = metadata.functions.map(({ name }) => name).filter((name) => name.length < 3);
  expect(short).toEqual(["FX"]);
  expect(short.filter((name) => !aliases.includes(name))).toEqual([]);
});

it("no argument stands before one that is needed and may itself be left out", () => {
  const orders = FUNCTIONS.map(({ name, parameters }) => ({
    name,
    required: parameters.map(({ required }) => required === true),
  }));
  expect(
    orders.filter(
      ({ required }) => required.lastIndexOf(true) > required.indexOf(false) && required.includes(false),
    ),
  ).toEqual([]);
});

describe.each(ALIASES)("the former name %s of %s", (alias, name) => {
  it("is that very function, and no other's name", () => {
    expect(definitionOf(alias)).toBe(definitionOf(name));
    expect(FUNCTION_NAMES).not.toContain(alias);
  });

  it("is declared as the function is, under its frozen id, and not offered while typing", () => {
    expect(told(alias)).toMatchObject({
      id: functionId(alias),
      parameters: told(name).parameters,
      helpUrl: told(name).helpUrl,
      options: { excludeFromAutoComplete: true },
    });
    expect(told(alias).description).toContain(`SSB.${name}`);
  });

  it("is explained on the function's page", () => {
    expect(readFileSync(join(ROOT, `docs/functions/${name.toLowerCase()}.md`), "utf8")).toContain(
      `\`SSB.${alias}\``,
    );
  });
});

it("the functions are associated under the ids of the metadata, all of them and no others", () => {
  const { associated } = installCustomFunctions();
  associateFunctions();
  expect([...associated.keys()].sort()).toEqual(metadata.functions.map(({ id }) => id).sort());
  for (const [id, answer] of associated) {
    const { name } = metadata.functions.find((one) => one.id === id)!;
    expect((answer() as unknown[][])[0]![0]).toBe(definitionOf(name)!.name);
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

    it("needs the same arguments", () => {
      const needed = namesOf(({ required }) => required === true);
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
