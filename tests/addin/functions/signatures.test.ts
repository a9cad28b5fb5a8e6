import { join } from "node:path";
import { SIGNATURES, FUNCTION_NAMES, type Signature } from "../../../src/domain/functions/signatures";
import { OPTIONS, readOptions, type OptionName } from "../../../src/domain/functions/arguments/options";
import { metadataOf } from "../../../src/domain/market/metadata";
import { editionFields } from "../../../src/domain/functions/edition";
import { associateFunctions } from "../../../src/addin/functions/associate";
import { DEV_ORIGIN, readFunctionsMetadata, type FunctionsMetadata } from "../../../tools/functions-metadata";
import { bundle, TODAY } from "../../support/bundle";
import { installCustomFunctions } from "../../support/custom-functions";

const ROOT = join(__dirname, "../../..");
let metadata: FunctionsMetadata;

beforeAll(async () => {
  const read = await readFunctionsMetadata([join(ROOT, "src/addin/functions/functions.ts")], {
    origin: DEV_ORIGIN,
    root: ROOT,
  });
  if (!read.ok) throw new Error(read.errors.join("\n"));
  metadata = read.metadata;
});

describe("what Excel is told and what the engine goes by", () => {
  it("are the same functions", () => {
    expect(metadata.functions.map(({ name }) => name).sort()).toEqual([...FUNCTION_NAMES].sort());
  });

  it("are the same arguments in the same order, needed and not", () => {
    const told = Object.fromEntries(
      metadata.functions.map(({ name, parameters }) => [
        name,
        parameters.map((one) => [one.name, !one.optional]),
      ]),
    );
    const own = Object.fromEntries(
      FUNCTION_NAMES.map((name) => [
        name,
        (SIGNATURES[name] as Signature).parameters.map((one) => [one.name, one.required === true]),
      ]),
    );
    // Excel needs an argument before a needed one: BRIDGE's date has to be there, if empty.
    own.BRIDGE![1] = ["date", true];
    expect(told).toEqual(own);
  });

  it("are associated under the ids of the metadata, all of them and no others", () => {
    const { associated } = withAssociations();
    expect([...associated.keys()].sort()).toEqual(metadata.functions.map(({ id }) => id).sort());
  });

  it("take ranges where one answer is given for each cell, and for options", () => {
    const matrices = metadata.functions.map(({ name, parameters }) => [
      name,
      parameters.filter((one) => one.dimensionality === "matrix").map((one) => one.name),
    ]);
    expect(Object.fromEntries(matrices)).toMatchObject({
      PRICE: ["material", "date", "options"],
      FORECAST: ["series", "year", "options"],
      CAGR: ["series", "options"],
      FX: ["pair", "date", "options"],
      CONVERT: ["value", "options"],
      HISTORY: ["options"],
    });
  });

  it("offer the same fields", () => {
    const offered = (id: string) =>
      metadata.enums.find((one) => one.id === id)!.values.map(({ name }) => name);
    const market = bundle.market();
    const fields = new Set(metadataOf(market, market.catalogue.all[0]!).keys());
    expect(offered("MetaField").filter((name) => !fields.has(name))).toEqual([]);
    expect(new Set(offered("EditionField"))).toEqual(new Set(editionFields(bundle).keys()));
  });
});

describe("an option", () => {
  const used = [...new Set(FUNCTION_NAMES.flatMap((name) => (SIGNATURES[name] as Signature).options))];
  const examples: Partial<Record<OptionName, string>> = {
    asof: "2025-12-31",
    since: "2025-12",
    until: "-1W",
    pub: "any",
    fx: "7.1",
    maxage: "60",
    method: "growth",
    base: "230.5",
    scenario: "STEPS",
    unit: "TWh",
    country: "China",
    company: "Gotion",
    text: "price",
  };

  it("is taken by some function: none is only written down", () => {
    expect(used.sort()).toEqual((Object.keys(OPTIONS) as OptionName[]).sort());
  });

  it.each(used)("%s says what it does and what it takes, and takes that", (name) => {
    const { about, takes, values } = OPTIONS[name];
    expect(about).toMatch(/^\S.*\.$/);
    expect(takes).not.toBe("");
    for (const value of values ?? [examples[name]!]) {
      expect(readOptions(`${name.toUpperCase()}=${value}`, [name], TODAY)).toHaveProperty(name);
    }
  });

  it.each(used.filter((name) => OPTIONS[name].values))("%s takes nothing else than its list", (name) => {
    for (const text of ["constructor", "toString", "2", "no such"]) {
      if (OPTIONS[name].values!.includes(text)) continue;
      expect(readOptions(`${name}=${text}`, [name], TODAY)).toMatchObject({ id: "bad-option" });
    }
  });

  it.each<[OptionName, string]>([
    ["maxage", "-1"],
    ["maxage", "1.5"],
    ["base", "much"],
    ["fx", "-7"],
    ["fx", "0"],
    ["asof", "yesterday"],
    ["asof", "latest"],
    ["since", "2025-13"],
  ])("%s=%s is refused", (name, text) => {
    expect(readOptions(`${name}=${text}`, [name], TODAY)).toMatchObject({ id: "bad-option" });
  });
});

function withAssociations(): ReturnType<typeof installCustomFunctions> {
  const fake = installCustomFunctions();
  associateFunctions();
  return fake;
}
