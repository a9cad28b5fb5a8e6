import { cameIn } from "../../../src/model/refresh/came-in";
import type { Pack, Source } from "../../../src/domain/ledger/records";
import { bundledPack } from "../../../src/ledger/bundled-pack";

const source = (id: string, recorded: string, published = recorded): Source => ({
  ...bundledPack.sources[0]!,
  id,
  recorded,
  published,
});

const edition = (day: string, ...sources: Source[]): Pack => ({
  ...bundledPack,
  sources,
  edition: `${day}.00000000`,
});
const ref = (day: string) => ({ id: `${day}.00000000`, hash: "" });

const A = source("a", "2026-11-01");
const FIRST = edition("2026-11-01", A);

const told = (before: Pack, after: Pack, known: string[]) =>
  cameIn(before, after, known.map(ref)).map(({ day, publications }) => [
    day,
    ...publications.map(({ id }) => id),
  ]);

describe("what came in with newer editions", () => {
  const B = source("b", "2026-11-08");
  const C = source("c", "2026-11-10", "2026-11-02");
  const D = source("d", "2026-11-15", "2026-11-03");
  const E = source("e", "2026-11-15", "2026-11-12");
  const LAST = edition("2026-11-15", A, B, C, D, E);

  it("stands under the edition that brought it, the newest first, and there the newest publication first", () => {
    expect(told(FIRST, LAST, ["2026-11-01", "2026-11-08", "2026-11-15"])).toEqual([
      ["2026-11-15", "e", "d", "c"],
      ["2026-11-08", "b"],
    ]);
  });

  it("is told of the new edition alone where the feed tells of no other", () => {
    expect(told(FIRST, LAST, [])).toEqual([["2026-11-15", "e", "b", "d", "c"]]);
  });

  it("is told of no edition beyond the one that is looked at", () => {
    expect(told(FIRST, edition("2026-11-08", A, B), ["2026-11-15"])).toEqual([["2026-11-08", "b"]]);
  });

  it("is nothing on the way back, or between editions of the same publications", () => {
    expect(told(LAST, FIRST, ["2026-11-01"])).toEqual([]);
    expect(told(LAST, LAST, [])).toEqual([]);
  });
});
