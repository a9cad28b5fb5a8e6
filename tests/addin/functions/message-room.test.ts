import { startResponding } from "../../../src/addin/functions/respond";
import {
  CELLS_WITH_PROPERTIES,
  MESSAGE_LIMIT,
  MessageRoom,
  weigh,
} from "../../../src/addin/functions/message-room";
import type { Answer } from "../../../src/browser-workbook/cells";
import { CustomFunctions } from "../../../src/browser-workbook/host/custom-functions";
import { bundle } from "../../support/bundle";
import { installCustomFunctions } from "../../support/custom-functions";
import { callAsExcel } from "../../support/excel-call";

const CELLS = 6000;
/** A forecast carries most. */
const [NAME, SERIES, YEAR] = ["FORECAST", "ESS", 2030] as const;

installCustomFunctions();
beforeEach(() => startResponding({ session: bundle, properties: () => true }));

describe("under a host that takes 5 MB in a message", () => {
  it(`${CELLS} cells in one call are answered, with formats and without properties`, () => {
    const { ask, send } = host();
    const answers = ask(1);
    send([[1, true, callAsExcel(NAME, [Array.from({ length: CELLS }, () => [SERIES]), YEAR])]]);
    const [answer] = answers;
    expect(answer).toHaveLength(CELLS);
    expect(answer!.at(-1)).toEqual([{ value: expect.closeTo(860.15) as number, numberFormat: "#,##0.00" }]);
  });

  it("as many cells as carry properties fit in one call with them", () => {
    const { ask, send } = host();
    const answers = ask(1);
    const rows = Array.from({ length: CELLS_WITH_PROPERTIES }, () => ["Li2S"]);
    send([[1, true, callAsExcel("PRICE", [rows])]]);
    expect(answers[0]!.at(-1)![0]).toMatchObject({ properties: { Publisher: { basicValue: "SMM" } } });
  });

  it.each([
    ["gathers the answers of all calls in one message", CELLS],
    ["sends each answer alone", 1],
  ])(`${CELLS} single cells are answered where office.js %s`, (_, atOnce) => {
    const { ask, send } = host();
    const answers = ask(CELLS);
    const results = Array.from({ length: CELLS }, (_, at) => [
      at + 1,
      true,
      callAsExcel(NAME, [SERIES, YEAR]),
      [0],
    ]);
    for (let at = 0; at < CELLS; at += atOnce) send(results.slice(at, at + atOnce));
    expect(answers).toHaveLength(CELLS);
    expect(answers[0]![0]![0]).toHaveProperty("properties");
    expect(answers.every((answer) => Math.abs((answer[0]![0]!.value as number) - 860.15) < 0.01)).toBe(true);
  });

  it.each([true, false])(
    "a call of more than fits even plain is refused with a sentence: properties %s",
    (rich) => {
      startResponding({ session: bundle, properties: () => rich });
      const many = Array.from({ length: 1200 }, () => Array.from({ length: 500 }, () => "CNY/kg"));
      expect(() => callAsExcel("CONVERT", [1.23456789, many, "USD/t"])).toThrow(
        "This answer has 600000 cells, more than Excel takes at a time.",
      );
    },
  );

  it("a call of more than fits even with formats answers plain numbers", () => {
    const many = Array.from({ length: 300 }, () => Array.from({ length: 210 }, () => "t"));
    const answer = callAsExcel("CONVERT", [1, many, "kg"]);
    expect(answer[0]![0]).toBe(1000);
    const { ask, send } = host();
    const answers = ask(1);
    send([[1, true, answer]]);
    expect(answers[0]).toHaveLength(300);
  });
});

describe("the room in a message", () => {
  it("is there again once nothing was asked for a while", () => {
    let now = 0;
    const room = new MessageRoom(() => now);
    const large = [["x".repeat(0.4 * MESSAGE_LIMIT)]];
    const plain = [["plain"]];
    const fit = (): unknown[][] =>
      room.fit([
        ["properties", () => weigh(large)],
        ["plain", () => weigh(plain)],
      ]);
    expect([fit() === large, fit()]).toEqual([true, plain]);
    now += 2000;
    expect(fit()).toBe(plain);
    now += 3001;
    expect(fit()).toBe(large);
  });
});

/** The host and the answers it was given; each of its calls waits for one. */
function host(): { ask(calls: number): Answer[]; send(results: unknown[]): void } {
  const functions = new CustomFunctions(() => undefined);
  return {
    ask(calls) {
      const answers: Answer[] = [];
      for (let at = 0; at < calls; at += 1)
        functions.invoke({ fn: { id: NAME, name: NAME }, args: [], address: "Model!B7" }, (answer) =>
          answers.push(answer),
        );
      return answers;
    },
    send: (results) => void functions.receive(results),
  };
}
