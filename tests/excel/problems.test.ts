import { readFileSync } from "node:fs";
import { sentenceOf } from "../../src/excel/host/problems";
import { FakeError } from "../support/fake-excel";

/** As the library's typings list them, and two that its documentation names beside. */
function codesOfExcel(): string[] {
  const typings = readFileSync(require.resolve("@types/office-js/index.d.ts"), "utf8");
  const lists = typings.match(/enum ErrorCodes \{[^}]*\}/g)!;
  const own = lists.find((list) => list.includes("formulaLengthExceedsLimit"))!;
  return [...own.matchAll(/"(\w+)"/g)]
    .map(([, code]) => code!)
    .concat("MemoryLimitReached", "CellLimitExceeded");
}

/** Only asked for by calls that the add-in does not make. */
const NEVER_MET = ["InvalidBinding", "PowerQueryRefreshResourceChallenge", "RangeImageExceedsLimit"];

it.each(codesOfExcel().filter((code) => !NEVER_MET.includes(code)))(
  "%s is a sentence that says what helps",
  (code) => {
    const sentence = sentenceOf(new FakeError(code, "internal words"));
    expect(sentence).not.toContain("internal words");
    expect(sentence).toMatch(/^[A-Z].*\.$/);
  },
);

it("another code keeps Excel's own words", () => {
  expect(sentenceOf(new FakeError("Unheard", "Something else."))).toBe("Excel refused: Something else.");
});
