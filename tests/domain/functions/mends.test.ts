/** What a refusal proposes is taken by the function, and asks the same question. */
import fc from "fast-check";
import type { Failure, Fix } from "../../../src/domain/answer/failure";
import type { OptionName } from "../../../src/domain/functions/arguments/options";
import { evaluate } from "../../../src/domain/functions/evaluate";
import { definitionOf, FUNCTION_NAMES } from "../../../src/domain/functions/functions";
import { applyFix } from "../../../src/domain/functions/prove-fixes";
import { currencyOf, parseUnit } from "../../../src/domain/quantity/unit";
import { bundle } from "../../support/bundle";

const { catalogue } = bundle.market();

function failuresOf(name: string, given: readonly unknown[]): Failure[] {
  return evaluate(bundle, name, given)
    .flat()
    .flatMap((cell) => (cell.type === "failure" ? [cell.failure] : []));
}

function mend(name: string, given: readonly unknown[], fix: Fix): unknown[] {
  return applyFix(definitionOf(name)!, given, fix)!;
}

const names = [
  ...[
    "Li2S",
    "Li2SS",
    "LAGP",
    "Li2SO4",
    "EVs",
    "ESS",
    "ESSs",
    "EV penetration",
    "SSB penetation",
    "Li2X",
    "",
  ],
  ...["lithium sulfate", "lithium sulfidde", "Lithum carbonate", "硫化鋰", "硫酸锂", "LATP ", "production"],
];
const times = [
  "2025-12-06",
  "2025/12/06",
  202512,
  45961,
  2025,
  "2031",
  2031,
  2041,
  "9999-12-31",
  "1990-01-01",
  0.5,
];
const units = [
  "USD/kgs",
  "USD/t ex-VAT",
  "CNY/kg inc VAT",
  "UDS/kg",
  "Mt",
  "GWh",
  "USD",
  "TWH",
  "short ton",
  "€/lbs",
];
const pairs = ["USD/RMB", "USD/CNX", "100JPY/CNY"];
const values: Partial<Record<OptionName, readonly string[]>> = {
  asof: ["202512", "2025-13", "2020-01-01"],
  pub: ["SMN", "EVTnk", "IEA", "any"],
  vat: ["inn", "ex", "含税"],
  fx: ["7,1", "PBOK", "latest", "1,473"],
  fill: ["nex", "none", "next", "linear"],
  maxage: ["1,000", "5", "x"],
  field: ["low", "hgh"],
  extrap: ["cagr", "linaer"],
  country: ["Chnia", "USA", "Korea"],
  company: ["Gotoin"],
  series: ["EVs", "Li2SO4"],
  unit: ["USD/kgs", "kWh"],
};

function argumentFor(kind: string): fc.Arbitrary<unknown> {
  const some: Record<string, readonly unknown[]> = {
    ...{ series: names, period: times, year: times, unit: units, pair: pairs },
    ...{
      text: [...names, "unit", "regoin"],
      field: ["unit", "untis"],
      number: [1, -1, "x"],
      count: [1, 0, "3"],
    },
  };
  return fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...(some[kind] ?? names)) },
    { weight: 1, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 12 }) },
  );
}

function callOf(name: string): fc.Arbitrary<unknown[]> {
  const { parameters, options } = definitionOf(name)!;
  const option = fc
    .constantFrom(...options, "fil", "feild", "")
    .chain((one) =>
      fc.constantFrom(...(values[one as OptionName] ?? ["1", "x", ""])).map((value) => `${one}=${value}`),
    );
  return fc.tuple(
    ...parameters.map(({ kind }) =>
      kind === "options"
        ? fc.array(option, { maxLength: 3 }).map((all) => all.join("; "))
        : argumentFor(kind),
    ),
  ) as fc.Arbitrary<unknown[]>;
}

describe.each(FUNCTION_NAMES)("a mend of %s", (name) => {
  it("is taken by the function: the call no longer fails so, and no option of it is refused", () => {
    fc.assert(
      fc.property(callOf(name), (given) => {
        for (const failure of failuresOf(name, given)) {
          for (const fix of failure.fixes) {
            const after = failuresOf(name, mend(name, given, fix)).map(({ id }) => id);
            expect(after).not.toContain(failure.id);
            const refused = fix.argument === "options" ? /option/ : /(unknown|bad)-option|option-syntax/;
            expect(after.filter((id) => refused.test(id))).toEqual([]);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it("keeps the currency of a unit and the year of a time", () => {
    const { parameters } = definitionOf(name);
    fc.assert(
      fc.property(callOf(name), (given) => {
        for (const { fixes } of failuresOf(name, given)) {
          for (const { argument, text } of fixes) {
            const place = parameters.findIndex((one) => one.name === argument);
            const [kind, written] = [parameters[place]?.kind, String(given[place])];
            if (kind === "unit") expect(currencyOf(parseUnit(text)!) ?? "").toBe(currencyIn(written));
            if (kind === "period" || kind === "year")
              if (/^\d{4}/.test(written) && Number(written) !== 45961)
                expect(text.slice(0, 4)).toBe(written.slice(0, 4));
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});

function currencyIn(text: string): string {
  if (/^U[SD]/.test(text)) return "USD";
  return text.startsWith("€") ? "EUR" : text.startsWith("CNY") ? "CNY" : "";
}

describe("a name that was meant", () => {
  it.each([
    ["EVs", "EV"],
    ["Li2SS", "Li2S"],
    ["Li 2 S", "Li2S"],
    ["Li2S price", "Li2S"],
    ["SSB penetation", "SSB penetration"],
    ["lithum sulfide", "lithium sulfide"],
    ["EV demnad", "EV demand"],
  ])("%s is %s", (text, meant) => expect(catalogue.suggest(text)).toBe(meant));

  it.each([
    ...["LAGP", "LAPT", "LATS", "Li2SO4", "Li2SO3", "Li2O", "Li2X", "LiS2", "Li3S", "LiO", "EV penetration"],
    ...[
      "ESS penetration",
      "lithium sulfate",
      "lithium sulfite",
      "硫酸锂",
      "NMC",
      "EVS share price",
      "SS",
      "2030",
    ],
  ])("%s is none: another thing is no slip of the hand", (text) =>
    expect(catalogue.suggest(text)).toBeUndefined(),
  );

  it("is of one substance: a formula with another letter or number is never mended", () => {
    const formulas = ["Li2S", "Li2CO3", "LATP", "LiOH", "LPSC"];
    fc.assert(
      fc.property(
        fc.constantFrom(...formulas),
        fc.nat(),
        fc.constantFrom(..."ABCDEFGHIJKLMNOPQRTUVWXYZ0123456789"),
        (formula, at, letter) => {
          const place = at % formula.length;
          const other = formula.slice(0, place) + letter + formula.slice(place + 1);
          if (catalogue.find(other) ?? other.toLowerCase() === formula.toLowerCase()) return;
          const meant = catalogue.suggest(other);
          expect(meant === undefined || other.toLowerCase() === `${meant.toLowerCase()}s`).toBe(true);
        },
      ),
    );
  });
});
