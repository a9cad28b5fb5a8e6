import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import golden from "../golden/functions.json";
import published from "../golden/signatures.json";
import { definitionOf } from "../../src/domain/functions/functions";
import { FUNCTIONS } from "../../src/domain/functions/all-functions";
import type { FunctionTexts, Translation } from "../../src/domain/functions/translations/translation";
import { zh } from "../../src/domain/functions/translations/zh";
import {
  DEV_ORIGIN,
  type FunctionsMetadata,
  readFunctionsMetadata,
  translatedMetadata,
} from "../../tools/functions-metadata";
import { compareSignatures, type Signature, signaturesOf } from "../../tools/signatures";

const ROOT = join(__dirname, "../..");
const inputs = [join(ROOT, "src/addin/functions/functions.ts")];

async function read(origin = DEV_ORIGIN): Promise<FunctionsMetadata> {
  const result = await readFunctionsMetadata(inputs, { origin, root: ROOT });
  if (!result.ok) throw new Error(result.errors.join("\n"));
  return result.metadata;
}

describe("functions.json", () => {
  it("is the golden one; after a wanted change run `npm run golden` and read the difference", async () => {
    expect(await read()).toEqual(golden);
  });

  it("keeps every published function, its name and its parameters", async () => {
    expect(compareSignatures(published, signaturesOf((await read()).functions))).toEqual([]);
  });

  it("lists every current function as published", async () => {
    expect(published).toEqual(signaturesOf((await read()).functions));
  });

  it("lets a cell error reach the function instead of failing the whole call, and lets numbers carry properties", async () => {
    const metadata = await read();
    expect(metadata.allowErrorForDataTypeAny).toBe(true);
    expect(metadata.allowCustomDataForDataTypeAny).toBe(true);
  });

  it("has no function that recalculates without need: neither volatile nor streaming", async () => {
    const { functions } = await read();
    const restless = functions.filter(
      ({ options }) => options?.volatile || options?.stream || options?.cancelable,
    );
    expect(restless.map(({ id }) => id)).toEqual([]);
  });

  it("prefixes every id, so that it is unique among add-ins, and no name", async () => {
    const { functions } = await read();
    expect(functions.filter(({ id, name }) => id !== `SSB_${name}`)).toEqual([]);
    expect(functions.filter(({ name }) => !/^[A-Z][A-Z0-9.]*$/.test(name))).toEqual([]);
  });

  it("has a help page for every function", async () => {
    const { functions } = await read();
    const pages = functions.map(({ name, helpUrl }) => ({ name, page: helpPage(helpUrl ?? "") }));
    const pageOf = (name: string): string => `docs/functions/${definitionOf(name)!.name.toLowerCase()}.md`;
    expect(pages.filter(({ name, page }) => page !== pageOf(name))).toEqual([]);
    expect(pages.filter(({ page }) => !existsSync(join(ROOT, page)))).toEqual([]);
  });

  it("points its help at the origin it is built for", async () => {
    const { functions } = await read("https://ssb.example.com");
    const origins = new Set(functions.map(({ helpUrl }) => new URL(helpUrl ?? "").origin));
    expect([...origins]).toEqual(["https://ssb.example.com"]);
  });

  it("writes the formula of an example with the namespace that users type", async () => {
    const texts = readFileSync(inputs[0] ?? "", "utf8").match(/=[A-Z]+(\.[A-Z]+)?\(/g) ?? [];
    expect(texts.filter((text) => !text.startsWith("=SSB."))).toEqual([]);
  });
});

describe("functions.json in Chinese", () => {
  it("explains every function, argument and field, and leaves names and ids", async () => {
    const metadata = await read();
    const made = translatedMetadata(metadata, zh);
    if (!made.ok) throw new Error(made.errors.join("\n"));
    expect(signaturesOf(made.metadata.functions)).toEqual(signaturesOf(metadata.functions));
    const texts = [
      ...made.metadata.functions.flatMap(({ description, parameters }) => [
        description,
        ...parameters.map((one) => one.description),
      ]),
      ...made.metadata.enums.flatMap(({ values }) => values.map(({ tooltip }) => tooltip)),
    ];
    expect(texts.filter((text) => !/\p{Script=Han}/u.test(text?.replace("SHA-256", "内") ?? ""))).toEqual([]);
  });

  it("explains nothing that there is not", async () => {
    const { functions, enums } = await read();
    const told = Object.entries(zh.functions).flatMap(([name, { parameters }]) =>
      Object.keys(parameters).map((parameter) => `${name}.${parameter}`),
    );
    const known = functions.flatMap(({ name, parameters }) => parameters.map((one) => `${name}.${one.name}`));
    expect(told.filter((one) => !known.includes(one))).toEqual([]);
    const fields = Object.entries(zh.fields).flatMap(([id, all]) =>
      Object.keys(all).map((one) => `${id}.${one}`),
    );
    const offered = enums.flatMap(({ id, values }) => values.map(({ name }) => `${id}.${name}`));
    expect(fields.sort()).toEqual(offered.sort());
  });

  it("says of a parameter more than its hint where the English does", () => {
    for (const { name, parameters } of FUNCTIONS)
      for (const { name: parameter, about } of parameters)
        expect([name, parameter, zh.functions[name].parameters[parameter]?.about !== undefined]).toEqual([
          name,
          parameter,
          about !== undefined,
        ]);
  });

  it("writes examples that are typed the same in both", async () => {
    const { functions } = await read();
    const quoted = (text = ""): string[] =>
      (text.match(/"[^"]*"/g) ?? []).filter((one) => !/[一-鿿]/.test(one));
    for (const { name, parameters } of functions)
      for (const parameter of parameters) {
        const texts = (zh.functions as Record<string, FunctionTexts | undefined>)[name]?.parameters[
          parameter.name
        ];
        if (texts)
          expect([name, ...quoted(texts.hint)]).toEqual([
            name,
            ...quoted(parameter.description).filter((one) => !/[一-鿿]/.test(one)),
          ]);
      }
  });

  it("is missed where a text is", async () => {
    const { PRICE: _, ...functions } = zh.functions;
    const made = translatedMetadata(await read(), { ...zh, functions } as Translation);
    expect(made).toMatchObject({ ok: false });
  });
});

describe("comparing signatures", () => {
  const before: Signature = {
    id: "SSB_FX",
    name: "FX",
    parameters: ["pair: any matrix", "date: any optional"],
  };
  const changed = (change: Partial<Signature>) => compareSignatures([before], [{ ...before, ...change }]);

  it("welcomes a parameter that takes more: any value, a range, or nothing", () => {
    const pair = (shape: string) => changed({ parameters: [shape, before.parameters[1]!] });
    expect(pair("pair: any matrix optional")).toEqual([]);
    expect(changed({ parameters: [before.parameters[0]!, "date: any matrix optional"] })).toEqual([]);
    expect(pair("pair: any")).toHaveLength(1);
    expect(pair("pair: string matrix")).toHaveLength(1);
    expect(changed({ parameters: [before.parameters[0]!, "date: any matrix"] })).toHaveLength(1);
  });

  it("welcomes new functions and new optional parameters at the end", () => {
    expect(compareSignatures([before], [before, { ...before, id: "SSB_NEW", name: "NEW" }])).toEqual([]);
    expect(changed({ parameters: [...before.parameters, "options: any matrix optional"] })).toEqual([]);
  });

  it.each<[string, Partial<Signature>]>([
    ["a renamed function", { name: "RATE" }],
    ["a new id", { id: "SSB_RATE" }],
    ["a missing parameter", { parameters: ["pair: any matrix"] }],
    ["swapped parameters", { parameters: ["date: any optional", "pair: any matrix"] }],
    ["another shape", { parameters: ["pair: any", "date: any optional"] }],
    ["a parameter that is now required", { parameters: ["pair: any matrix", "date: any"] }],
    ["a new parameter that is required", { parameters: [...before.parameters, "unit: any"] }],
  ])("refuses %s", (_, change) => {
    expect(changed(change)).toHaveLength(change.parameters?.[0] === "date: any optional" ? 2 : 1);
  });
});

function helpPage(helpUrl: string): string {
  return helpUrl.replace(`${DEV_ORIGIN}/help/`, "docs/functions/").replace(/\.html$/, ".md");
}
