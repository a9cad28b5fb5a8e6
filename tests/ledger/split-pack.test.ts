import type { Pack } from "../../src/domain/ledger/records";
import { fillPack, splitPack } from "../../src/ledger/split-pack";
import { bundledPack } from "../support/frozen-pack";

function copy<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

describe("a pack in two parts", () => {
  it("is the pack again once the texts are filled in", () => {
    const { numbers, texts } = copy(splitPack(bundledPack));
    fillPack(numbers, texts);
    expect(numbers).toEqual(bundledPack);
  });

  it("leaves the pack itself as it is", () => {
    const before = copy(bundledPack);
    splitPack(bundledPack);
    expect(bundledPack).toEqual(before);
  });

  it("has every figure and no news in its first part", () => {
    const { numbers } = splitPack(bundledPack);
    for (const list of ["observations", "growth", "rules", "fx", "vat"] as const)
      expect(numbers[list]).toEqual(bundledPack[list]);
    expect(numbers.series.map(({ code }) => code)).toEqual(bundledPack.series.map(({ code }) => code));
    expect([numbers.events, numbers.companies, numbers.projects]).toEqual([[], [], []]);
    expect(JSON.stringify(numbers satisfies Pack)).not.toContain("https://");
  });
});
