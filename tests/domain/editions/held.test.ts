import { heldAfter } from "../../../src/domain/editions/held";

const edition = (digit: string) => ({ id: `2026-11-24.${digit.repeat(8)}`, hash: digit.repeat(64) });
const [A, B] = [edition("a"), edition("b")];

describe("what is held back after a refresh", () => {
  it("stays as in the edition in use", () => {
    expect(heldAfter({ edition: A }, ["correction"])).toEqual([{ from: A, reasons: ["correction"] }]);
  });

  it("stays as in the edition it was held at before, while it is still held", () => {
    const inUse = { edition: B, held: [{ from: A, reasons: ["forecast-revision" as const] }] };
    expect(heldAfter(inUse, ["correction", "forecast-revision"])).toEqual([
      { from: A, reasons: ["forecast-revision"] },
      { from: B, reasons: ["correction"] },
    ]);
  });

  it("is nothing once everything is accepted", () => {
    const inUse = { edition: B, held: [{ from: A, reasons: ["forecast-revision" as const] }] };
    expect(heldAfter(inUse, [])).toBeUndefined();
    expect(heldAfter({ edition: A }, [])).toBeUndefined();
  });
});
