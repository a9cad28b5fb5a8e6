import { joinRanges, type Wanted } from "../../../src/feed/shards/ranges";

const part = (file: string, start: number, end: number): Wanted => ({
  ...{ file, size: 1000, start, end, sha256: `${file} ${start}` },
});

describe("the requests for parts of files", () => {
  it("fetch neighbours together, whatever order they are wanted in, and no two files", () => {
    const joined = joinRanges([part("b", 0, 10), part("a", 50, 60), part("a", 0, 20), part("a", 25, 40)], 10);
    expect(joined.map(({ file, start, end, parts }) => [file, start, end, parts.length])).toEqual([
      ["a", 0, 60, 3],
      ["b", 0, 10, 1],
    ]);
  });

  it("leave out what lies far between, and are parted where one would be too large", () => {
    const parts = [part("a", 0, 100), part("a", 111, 200), part("a", 200, 300)];
    expect(joinRanges(parts, 10).map(({ start, end }) => [start, end])).toEqual([
      [0, 100],
      [111, 300],
    ]);
    expect(joinRanges(parts, 20, 200).map(({ start, end }) => [start, end])).toEqual([
      [0, 200],
      [200, 300],
    ]);
  });

  it("are none where nothing is wanted", () => {
    expect(joinRanges([])).toEqual([]);
  });
});
