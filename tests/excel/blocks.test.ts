import { RefusalError } from "../../src/domain/answer/refusal";
import type { Box } from "../../src/domain/formulas/address";
import { readInBlocks } from "../../src/excel/read/blocks";

/** Hands over so many cells at once, each as its place, and notes how many it handed over. */
function excelOf(most: number, code = "ResponsePayloadSizeLimitExceeded") {
  const sizes: number[] = [];
  const read = ({ row, column, rows, columns }: Box): Promise<string[]> => {
    if (rows * columns > most) {
      const cause = Object.assign(new Error("too much"), { code });
      return Promise.reject(new RefusalError("Too much.", { cause }));
    }
    sizes.push(rows * columns);
    return Promise.resolve(
      Array.from(
        { length: rows * columns },
        (_, at) => `${row + Math.floor(at / columns)},${column + (at % columns)}`,
      ),
    );
  };
  return { sizes, read };
}

const BOX: Box = { row: 2, column: 1, rows: 5, columns: 4 };

describe("reading a box in blocks", () => {
  it("takes whole rows, no more cells at once than said", async () => {
    const { sizes, read } = excelOf(20);
    expect(await readInBlocks(BOX, 9, read)).toHaveLength(20);
    expect(sizes).toEqual([8, 8, 4]);
  });

  it.each([12, 7, 3, 1])("halves what is too much, a lone row too: %d cells at most", async (most) => {
    const { sizes, read } = excelOf(most);
    const cells = await readInBlocks(BOX, 100, read);
    expect(new Set(cells).size).toBe(20);
    expect(cells[0]).toBe("2,1");
    expect(cells.at(-1)).toBe("6,4");
    expect(Math.max(...sizes)).toBeLessThanOrEqual(most);
  });

  it("hands on what halving does not help", async () => {
    await expect(readInBlocks(BOX, 100, excelOf(0).read)).rejects.toThrow("Too much.");
    await expect(readInBlocks(BOX, 100, excelOf(3, "AccessDenied").read)).rejects.toThrow("Too much.");
  });
});
