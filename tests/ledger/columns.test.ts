import * as fc from "fast-check";
import { fromColumns, toColumns } from "../../src/ledger/columns";

const NAMED = { source: ["a", "b", "c"] };

const records = fc.array(
  fc.record(
    {
      source: fc.constantFrom("a", "b", "c", "elsewhere"),
      value: fc.oneof(fc.double({ noNaN: true }), fc.constant(0), fc.constant(null), fc.string()),
      list: fc.array(fc.string()),
    },
    { requiredKeys: ["source"] },
  ),
);

describe("records in columns", () => {
  it("are the records again, whatever keys each of them has", () =>
    fc.assert(
      fc.property(records, (rows) => {
        const columns = JSON.parse(JSON.stringify(toColumns(rows, NAMED))) as ReturnType<typeof toColumns>;
        expect(fromColumns(columns, NAMED)).toEqual(JSON.parse(JSON.stringify(rows)));
      }),
    ));

  it("write a name as a place in the list of those it can be, and as it is where one is none of them", () => {
    const of = (...sources: string[]): unknown =>
      toColumns(
        sources.map((source) => ({ source })),
        NAMED,
      ).of.source;
    expect(of("b", "b", "a")).toEqual({ steps: [1, 0, -1] });
    expect(of("b", "elsewhere")).toEqual(["b", "elsewhere"]);
  });

  it("leave out a key where a record has none", () => {
    const { of } = toColumns([{ value: 1 }, { value: 2, note: "x" }]);
    expect(of).toEqual({ value: [1, 2], note: { places: [1], values: ["x"] } });
  });
});
