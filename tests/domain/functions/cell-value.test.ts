import { messages } from "../../../src/domain/answer/messages";
import { BLANK, failureCell, numberCell, textCell } from "../../../src/domain/functions/cell";
import { errorSentence, plainValue, spokenValue } from "../../../src/domain/functions/cell-value";

const failure = messages.noFunction("PRIZE", "PRICE");

describe("a cell as a plain value", () => {
  it("is its number, its text, its error's text, or empty", () => {
    expect([numberCell(1.5), textCell("a"), failureCell(failure), BLANK].map(plainValue)).toEqual([
      1.5,
      "a",
      "#VALUE!",
      "",
    ]);
  });

  it("says what is wrong where there is room", () => {
    expect(spokenValue(failureCell(failure))).toBe(errorSentence(failure));
    expect(errorSentence(failure)).toMatch(/^#VALUE! .*PRIZE.*PRICE/);
    expect(spokenValue(numberCell(2))).toBe(2);
  });
});
