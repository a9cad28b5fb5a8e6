import fc from "fast-check";
import { noteAllSeen, noteVisit, readVisits } from "../../../src/model/watch/visits";
import { memoryIn } from "../../support/memory";

describe("what is new since the last visit", () => {
  it("is nothing on the first, all day long", () => {
    const memory = memoryIn();
    expect(readVisits(memory, "2026-01-05").isNew("a")).toBe(false);
    noteVisit(memory, "2026-01-05", ["a"]);
    expect(readVisits(memory, "2026-01-05")).not.toHaveProperty("last");
    expect(readVisits(memory, "2026-01-05").isNew("b")).toBe(false);
  });

  it("is what was not there on the day before, and stays new until the next day", () => {
    const memory = memoryIn();
    noteVisit(memory, "2026-01-05", ["a"]);
    noteVisit(memory, "2026-01-05", ["b"]);
    noteVisit(memory, "2026-01-09", ["a", "b", "c"]);
    const again = readVisits(memory, "2026-01-09");
    expect(again.last).toBe("2026-01-05");
    expect(["a", "b", "c"].filter(again.isNew)).toEqual(["c"]);
    expect(["a", "b", "c"].filter(readVisits(memory, "2026-01-10").isNew)).toEqual([]);
  });

  it("is nothing any more once all is called seen", () => {
    const memory = memoryIn();
    noteVisit(memory, "2026-01-05", ["a"]);
    noteVisit(memory, "2026-01-09", ["a", "b"]);
    noteAllSeen(memory, "2026-01-09", ["a", "b"]);
    expect(readVisits(memory, "2026-01-09").isNew("b")).toBe(false);
    expect(readVisits(memory, "2026-01-09").isNew("c")).toBe(true);
    expect(readVisits(memory, "2026-01-10").isNew("b")).toBe(false);
  });

  it("is never anything that was seen on an earlier day, whichever editions were opened in between", () => {
    const ids = fc.array(fc.constantFrom(..."abcdefgh"), { maxLength: 8 });
    fc.assert(
      fc.property(fc.array(ids, { minLength: 2, maxLength: 6 }), (days) => {
        const memory = memoryIn();
        const seen = new Set<string>();
        days.forEach((there, at) => {
          const today = `2026-01-0${at + 1}`;
          noteVisit(memory, today, there);
          const { isNew } = readVisits(memory, today);
          expect(there.filter(isNew)).toEqual(at === 0 ? [] : there.filter((id) => !seen.has(id)));
          there.forEach((id) => seen.add(id));
        });
      }),
    );
  });

  it.each(["", "null", "[]", '{"now":7}', '{"now":{"on":"soon","seen":""}}', '{"now":{"on":"2026-01-05"}}'])(
    "is nothing where %j is kept",
    (kept) => {
      const memory = memoryIn(new Map([["visits", kept]]));
      expect(readVisits(memory, "2026-01-09").isNew("a")).toBe(false);
      noteVisit(memory, "2026-01-09", ["a"]);
      expect(readVisits(memory, "2026-01-10").isNew("b")).toBe(true);
    },
  );
});
