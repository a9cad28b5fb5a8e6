import { FEED_FAULTS, feedEndingOf } from "./feed-faults";

jest.setTimeout(90_000);

describe.each([...new Set(FEED_FAULTS.map(({ about }) => about))])("%s", (about) => {
  const rows = FEED_FAULTS.filter((row) => row.about === about);

  it.each(rows.map((row) => [row.name, row] as const))("%s", async (_, row) => {
    const { ending, said } = await feedEndingOf(row);
    expect([ending, said]).toEqual(["as promised", said]);
  });
});
