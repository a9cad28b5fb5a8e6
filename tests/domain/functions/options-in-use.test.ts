/** An option that a call cannot use is refused, never ignored: every option of every function, by a value nothing can be. */
import { evaluate } from "../../../src/domain/functions/evaluate";
import { OPTIONS, type OptionName } from "../../../src/domain/functions/arguments/options";
import { FUNCTIONS } from "../../../src/domain/functions/all-functions";
import type { FunctionName } from "../../../src/domain/functions/functions";
import { positionalOf } from "../../../src/domain/functions/definition";
import { bundle } from "../../support/bundle";

/** A call that answers by itself, for each function. */
const CALLS: Record<FunctionName, unknown[]> = {
  PRICE: ["Li2S"],
  HISTORY: ["Li2S"],
  FORECAST: ["ESS", 2030],
  OUTLOOK: ["ESS"],
  CAGR: ["ESS", 2024, 2030],
  VINTAGES: ["ESS", 2030],
  SCORECARD: ["Li2S"],
  SHARE: ["ESS", "CATL", 2024],
  NEWS: [],
  PROJECTS: [],
  FXRATE: ["USD/CNY"],
  CONVERT: [1, "USD/kg", "CNY/kg", "2025-12-06"],
  BRIDGE: ["Li2S", null, "USD/kg"],
  STACK: ["LPSC", null],
  FIND: [],
  META: ["Li2S"],
  CITE: ["ESS", 2030],
  COVERAGE: [],
  CHANGES: [],
  EDITION: [],
};

function refusal(name: FunctionName, given: unknown[], option: string): string | undefined {
  const { length } = positionalOf(FUNCTIONS.find((one) => one.name === name)!);
  const padded = [...given, ...Array<null>(length - given.length).fill(null)];
  const [[cell]] = evaluate(bundle, name, [...padded, option]) as [
    [{ type: string; failure?: { id: string } }],
  ];
  return cell.failure?.id;
}

const NAMES = Object.keys(OPTIONS) as OptionName[];
const pairs = FUNCTIONS.filter(({ options }) => options.length > 0).flatMap((one) =>
  NAMES.map((option) => [one.name, option] as const),
);

it.each(pairs)("%s refuses %s=rubbish", (name, option) => {
  expect(refusal(name, CALLS[name], `${option}=rubbish`)).toBeDefined();
});

describe("an option that depends on the call", () => {
  it.each<[FunctionName, unknown[], string, string]>([
    ["FORECAST", ["ESS", 2030], "scenario=rubbish", "unknown-scenario"],
    ["OUTLOOK", ["ESS"], "scenario=rubbish", "unknown-scenario"],
    ["CAGR", ["ESS"], "scenario=rubbish", "unknown-scenario"],
    ["CITE", ["ESS", 2030], "scenario=rubbish", "unknown-scenario"],
    ["CITE", ["ESS"], "scenario=rubbish", "unknown-scenario"],
    ["FORECAST", ["ESS", 2030], "scenario=STEPS", "no-forecast"],
    ["CITE", ["Li2S"], "scenario=base", "unused-option"],
    ["CITE", ["Li2S"], "method=growth", "unused-option"],
    ["CITE", ["Li2S"], "base=100", "unused-option"],
    ["CITE", ["Li2S"], "interp=cagr", "unused-option"],
    ["CITE", ["Li2S"], "extrap=linear", "unused-option"],
    ["CITE", ["ESS", 2030], "vat=in", "unused-option"],
    ["CITE", ["ESS", 2030], "fill=none", "unused-option"],
    ["CITE", ["ESS", 2030], "maxage=3", "unused-option"],
    ["CITE", ["ESS", 2030], "headers=0", "unused-option"],
    ["PRICE", ["Li2S"], "fx=7.1", "unused-option"],
    ["PRICE", ["Li2S"], "fill=none", "unused-option"],
    ["PRICE", ["Li2S", "latest"], "fill=linear", "unused-option"],
    ["CITE", ["Li2S"], "fill=next", "unused-option"],
    ["BRIDGE", ["Li2S", null, "USD/kg"], "fill=prev", "unused-option"],
    ["PRICE", ["Li2S", "2025-12-06"], "fill=none; maxage=3", "unused-option"],
    ["FXRATE", ["USD/USD"], "pub=x", "unused-option"],
    ["FXRATE", ["RMB/CNY", "2025-12-05"], "maxage=3", "unused-option"],
    ["PRICE", ["Li2S", null, "CNY/t"], "fx=latest", "unused-option"],
    ["STACK", ["LPSC", null], "fx=latest", "unused-option"],
    ["STACK", ["LPSC", null], "unit=CNY/t; fx=latest", "unused-option"],
    ["STACK", ["LPSC", null], "field=change", "unused-option"],
    ["STACK", ["LPSC", null], "fill=none", "unused-option"],
    ["HISTORY", ["Li2S"], "fx=PBOC", "unused-option"],
    ["HISTORY", ["ESS"], "vat=in", "unused-option"],
    ["FORECAST", ["ESS", 2030, "TWh"], "fx=7.1", "unused-option"],
    ["CONVERT", [1, "t", "kg"], "fx=7.1", "unused-option"],
    ["BRIDGE", ["Li2S", null, "CNY/t"], "fx=7.1", "unused-option"],
    ["PRICE", ["Li2S", "2025-12-06"], "field=change; fill=linear", "unused-option"],
    ["PRICE", ["Li2S", "2025-12-06"], "field=change; maxage=9", "unused-option"],
    ["PRICE", ["Li2S", "2025-12-06"], "field=yearChange; vat=in", "unused-option"],
    ["FORECAST", ["ESS", 2030], "field=yearChange; base=100", "unused-option"],
    ["FORECAST", ["ESS", 2030], "field=yearChange; interp=linear", "unused-option"],
    ["FORECAST", ["ESS", 2030], "field=yearChange; extrap=cagr", "unused-option"],
    ["FORECAST", ["ESS", 2030], "field=yearChange; method=growth", "unused-option"],
    ["OUTLOOK", ["ESS"], "field=change; interp=cagr", "unused-option"],
    ["CITE", ["Li2S"], "field=change; fill=prev", "unused-option"],
    ["CITE", ["ESS", 2030], "field=change; base=1", "unused-option"],
  ])("%s %j refuses %s as %s", (name, given, option, id) => {
    expect(refusal(name, given, option)).toBe(id);
  });

  it.each<[FunctionName, unknown[], string]>([
    ["CITE", ["Li2S", "2025-12-06"], "fill=none"],
    ["PRICE", ["Li2S", "2025-12-06"], "fill=linear; maxage=60"],
    ["FORECAST", ["SSB penetration", 2030], "interp=linear"],
    ["FORECAST", ["SSB penetration", 2035], "interp=linear; extrap=cagr"],
    ["FXRATE", ["USD/USD"], "asof=2025-12-31"],
    ["CITE", ["ESS", 2030], "base=100"],
    ["CITE", ["ESS", 2030], "detail=1; headers=0"],
    ["CITE", ["Li2S"], "unit=USD/kg; fx=7.1"],
    ["PRICE", ["Li2S", null, "USD/kg"], "fx=7.1"],
    ["CAGR", ["ESS"], "scenario=base"],
    ["FORECAST", ["ESS", 2030], "scenario=base"],
  ])("%s %j takes %s", (name, given, option) => {
    expect(refusal(name, given, option)).toBeUndefined();
  });
});
