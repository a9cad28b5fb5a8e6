import type { CellAddress } from "../../src/browser-workbook/addresses";
import { cellError, singleAnswer, type Answer, type Scalar } from "../../src/browser-workbook/cells";
import { FunctionBridge } from "../../src/browser-workbook/grid/function-bridge";
import type { Call } from "../../src/browser-workbook/host/custom-functions";
import type { FunctionMetadata } from "../../src/browser-workbook/metadata";

const A1 = cell(0, 0);
const A2 = cell(1, 0);
const PRICE: FunctionMetadata = {
  id: "PRICE",
  name: "PRICE",
  parameters: [
    { name: "material", type: "any", dimensionality: "matrix" },
    { name: "unit", type: "any", optional: true },
  ],
};

let asked: { readonly call: Call; readonly answer: (answer: Answer) => void }[];
let cancelled: number[];
let answeredCells: CellAddress[];
let bridge: FunctionBridge;

/** An answer that is all of its message. */
function answerAlone(answer: (answer: Answer) => void, one: Answer): void {
  answer(one);
  bridge.answersEnd();
}

beforeEach(() => {
  asked = [];
  cancelled = [];
  answeredCells = [];
  bridge = new FunctionBridge(
    {
      invoke: (call, answer) => asked.push({ call, answer: (one) => answerAlone(answer, one) }),
      cancel: (id) => cancelled.push(id),
    },
    { onAnswered: (cells) => answeredCells.push(...cells) },
    () => "Model",
  );
});

describe("the bridge between formulas and the add-in", () => {
  it("shows #BUSY! until the answer is there, then the answer", () => {
    expect(shown(A1, "Li2S")).toEqual([[cellError("#BUSY!", "Waiting for the add-in.")]]);
    asked[0]?.answer(singleAnswer(2050));
    expect(answeredCells).toEqual([A1]);
    expect(shown(A1, "Li2S")).toEqual([[2050]]);
    expect(asked).toHaveLength(1);
  });

  it("tells of all answers of a message at once, each cell once", () => {
    const told: CellAddress[][] = [];
    const answers: ((answer: Answer) => void)[] = [];
    bridge = new FunctionBridge(
      { invoke: (_, answer) => answers.push(answer), cancel: () => undefined },
      { onAnswered: (cells) => told.push([...cells]) },
      () => "Model",
    );
    shown(A1, "Li2S");
    shown(A2, "LATP");
    shown(A2, "Li2S");
    expect(bridge.pending).toBe(2);
    for (const answer of answers) answer(singleAnswer(1));
    expect([told, bridge.pending]).toEqual([[], 0]);
    bridge.answersEnd();
    bridge.answersEnd();
    expect(told).toEqual([[A1, A2]]);
  });

  it("tells the add-in which cell asks", () => {
    shown(A2, "Li2S");
    expect(asked[0]?.call.address).toBe("Model!A2");
  });

  it("asks once for equal calls of several cells and tells them all", () => {
    shown(A1, "Li2S");
    shown(A2, "Li2S");
    expect(asked).toHaveLength(1);
    asked[0]?.answer(singleAnswer(1));
    expect(answeredCells).toEqual([A1, A2]);
  });

  it("asks again when an argument is changed there and back", () => {
    for (const material of ["Li2S", "LATP", "Li2S"]) {
      pass(() => shown(A1, material));
      asked.at(-1)?.answer(singleAnswer(1));
    }
    expect(asked.map(({ call }) => call.args[0])).toEqual([[["Li2S"]], [["LATP"]], [["Li2S"]]]);
  });

  it("keeps a call that another cell still makes", () => {
    pass(() => [shown(A1, "Li2S"), shown(A2, "Li2S")]);
    asked[0]?.answer(singleAnswer(1));
    pass(() => shown(A1, "LATP"));
    pass(() => shown(A1, "Li2S"));
    expect(asked).toHaveLength(2);
  });

  it("cancels a call that no cell waits for any longer", () => {
    pass(() => shown(A1, "Li2S"));
    bridge.release(A1);
    pass(() => undefined);
    expect(cancelled).toEqual([1]);
    expect(bridge.pending).toBe(0);
  });

  it("refreshes the calls of chosen cells and shows the old answer meanwhile", () => {
    shown(A1, "Li2S");
    shown(A2, "LATP");
    for (const { answer } of asked) answer(singleAnswer(1));
    bridge.refresh(({ row }) => row === 0);
    expect(asked).toHaveLength(3);
    expect(shown(A1, "Li2S")).toEqual([[1]]);
    expect(bridge.pending).toBe(1);
    asked[2]?.answer(singleAnswer(2));
    expect(shown(A1, "Li2S")).toEqual([[2]]);
  });

  it("does not ask for arguments that hold an error", () => {
    expect(bridge.evaluate(A1, PRICE, [[[cellError("#REF!")]]]).answer[0]?.[0]?.value).toEqual(
      cellError("#REF!"),
    );
    expect(asked).toEqual([]);
  });

  it("calls once per value when a range is given for a single argument", () => {
    const units = [["CNY/kg"], ["USD/kg"]];
    const evaluate = (): Scalar[][] => values(bridge.evaluate(A1, PRICE, [[["Li2S"]], units]).answer);
    evaluate();
    expect(asked.map(({ call }) => call.args[1])).toEqual(["CNY/kg", "USD/kg"]);
    asked[0]?.answer(singleAnswer(2050));
    expect(evaluate()).toEqual([[cellError("#BUSY!", "Waiting for the add-in.")]]);
    asked[1]?.answer(singleAnswer(289));
    expect(evaluate()).toEqual([[2050], [289]]);
  });
});

function cell(row: number, column: number): CellAddress {
  return { sheetId: "s1", row, column };
}

function shown(address: CellAddress, material: string): Scalar[][] {
  return values(bridge.evaluate(address, PRICE, [[[material]]]).answer);
}

function values(answer: Answer): Scalar[][] {
  return answer.map((row) => row.map(({ value }) => value));
}

function pass(visit: () => unknown): void {
  bridge.beginPass();
  visit();
  bridge.endPass();
}
