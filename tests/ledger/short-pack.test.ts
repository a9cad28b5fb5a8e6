import { longPack, shortPack } from "../../src/ledger/short-pack";
import { bundledPack } from "../support/frozen-pack";

function copy<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

describe("a pack without the ids that say nothing new", () => {
  const short = copy(shortPack(bundledPack));

  it("is the pack again once they are back", () => expect(longPack(short)).toEqual(bundledPack));

  it("leaves the pack itself as it is", () => {
    const before = copy(bundledPack);
    shortPack(bundledPack);
    expect(bundledPack).toEqual(before);
  });

  it("keeps an id that its record does not tell, and leaves out one that it does", () => {
    const record = {
      series: "PRICE.X.CN",
      period: "2025-01..2025-08",
      status: "A",
      source: "mill",
      value: 1,
    } as const;
    const pack = {
      ...bundledPack,
      observations: [
        { id: "mill/price-x-cn-2025-01-to-2025-08", ...record },
        { id: "mill/x", ...record },
      ],
    };
    expect(shortPack(pack).observations.of.id).toEqual({ places: [1], values: ["mill/x"] });
    expect(longPack(shortPack(pack))).toEqual(pack);
  });
});
