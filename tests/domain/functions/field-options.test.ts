/** A field beside every other option, in every function that takes one: an answer, or a whole sentence that keeps the question. */
import { messageText } from "../../../src/domain/answer/message-text";
import { OPTIONS, type OptionName } from "../../../src/domain/functions/arguments/options";
import { evaluate } from "../../../src/domain/functions/evaluate";
import { FUNCTIONS } from "../../../src/domain/functions/all-functions";
import { positionalOf } from "../../../src/domain/functions/definition";
import { FIELDS } from "../../../src/domain/market/provenance";
import { bundle } from "../../support/bundle";

const SERIES = ["Li2S", "ESS", "Total", "SSB penetration", "MARKET.SSB.WORLD", "PRODUCTION.LI2S.CN"];
const TIMES = [null, 2027, 2030, 2060, "2025-12-06", "2025-10"];
/** What stands behind an option that has no closed list. */
const SOME: Partial<Record<OptionName, readonly string[]>> = {
  asof: ["2025-06-30"],
  pub: ["any", "EVTank", "IEA"],
  fx: ["7.1", "latest", "1e300", "1e-300"],
  maxage: ["3", "1e300"],
  method: ["growth", "sum", "penetration", "reported"],
  base: ["200", "0", "1e300", "1e-300", "1e15"],
  scenario: ["STEPS", "base"],
  unit: ["USD/kg", "TWh", "CNH/kg"],
};
const FIELDED = FUNCTIONS.filter(({ options }) => (options as readonly string[]).includes("field"));

function optionsBeside(names: readonly string[]): string[] {
  return names
    .filter((name) => name !== "field")
    .flatMap((name) =>
      (SOME[name as OptionName] ?? OPTIONS[name as OptionName].values ?? []).map((text) => `${name}=${text}`),
    );
}

it("is taken by more than one function", () => expect(FIELDED.length).toBeGreaterThan(3));

describe.each(FIELDED)("SSB.$name", (definition) => {
  const { length } = positionalOf(definition);
  const cells = SERIES.flatMap((series) =>
    TIMES.flatMap((time) =>
      FIELDS.flatMap((field) =>
        optionsBeside(definition.options).flatMap((other) => {
          const given = [
            series,
            ...(length > 1 ? [time] : []),
            ...Array<null>(Math.max(0, length - 2)).fill(null),
          ];
          const options = `field=${field}; ${other}`;
          const grid = evaluate(bundle, definition.name, [...given, options]);
          return grid.flat().map((cell) => ({ asked: `${series} ${time} ${options}`, cell }));
        }),
      ),
    ),
  );

  it("says what is missing in a whole sentence", () => {
    const torn = cells.flatMap(({ asked, cell }) => {
      const text = cell.type === "failure" ? messageText(cell.failure) : "";
      return /undefined|null|NaN| {2}|[:,(] ?[.,;)]|\b(?:for|of|or|and|by) ?[.;,]|\(\)/.test(text)
        ? [`${asked}: ${text}`]
        : [];
    });
    expect(torn).toEqual([]);
  });

  it("offers no other field by a mend", () => {
    const changed = cells.flatMap(({ asked, cell }) =>
      cell.type === "failure" && cell.failure.fixes.some(({ text }) => text.startsWith("field="))
        ? [asked]
        : [],
    );
    expect(changed).toEqual([]);
  });

  it("answers with no number that only looks like one", () => {
    const far = cells.flatMap(({ asked, cell }) =>
      cell.type === "number" &&
      cell.value !== 0 &&
      !(Math.abs(cell.value) < 1e30 && Math.abs(cell.value) > 1e-20)
        ? [`${asked}: ${cell.value}`]
        : [],
    );
    expect(far).toEqual([]);
  });
});
