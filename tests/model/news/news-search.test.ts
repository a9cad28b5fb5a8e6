import fc from "fast-check";
import { isFailure } from "../../../src/domain/answer/failure";
import { newsOf } from "../../../src/domain/market/news";
import { openNewsSearch, type NewsSearch } from "../../../src/model/news/news-search";
import { bundle } from "../../support/bundle";
import { marketOf } from "../../support/ledgers";

const market = bundle.market();
let search: NewsSearch;
beforeAll(async () => {
  search = await openNewsSearch(market);
});

function inFunction(query: string): string[] {
  const found = newsOf(market, { query, count: market.news.length });
  return isFailure(found) ? [] : found.map(({ id }) => id).sort();
}

/** Words of items, whole or begun, as they stand and in capitals, some with a mark at their end. */
const pieces = market.news.flatMap(({ headline, summary, note }) =>
  [headline, summary, note ?? ""].flatMap((text) => text.split(/\s+/)),
);
const words = fc
  .tuple(
    fc.constantFrom(...pieces),
    fc.integer({ min: 1, max: 20 }),
    fc.constantFrom("", "s", "%", "'s", "-"),
  )
  .map(([word, length, end]) => word.slice(0, length) + end);
const queries = fc.array(words, { minLength: 1, maxLength: 3 }).map((some) => some.join(" "));

describe("the pane's search", () => {
  it("finds what the function finds, whatever is asked", () => {
    fc.assert(
      fc.property(queries, (query) => {
        const found = inFunction(query);
        // Where the function finds none the pane looks for near ones.
        fc.pre(found.length > 0);
        expect([...search.find(query)].sort()).toEqual(found);
      }),
    );
  });

  it.each([
    "宁德",
    "sulphide batteries",
    "all-solid-state",
    "200MW",
    "10,000",
    "K-Battery",
    "硫化锂",
    "vehicle imports",
    "476,000",
  ])("finds %s as the function does", (query) => {
    const found = inFunction(query);
    expect(found).not.toEqual([]);
    expect([...search.find(query)].sort()).toEqual(found);
  });

  it("finds figures and words with their marks in both", async () => {
    const own = marketOf({
      events: [
        { id: "share", headline: "A plan", summary: "It is to bring 25% of the market." },
        { id: "first", headline: "The world’s first line", summary: "It runs." },
        { id: "gene", headline: "Materials", summary: "A method like gene-engineering." },
      ],
    });
    const pane = await openNewsSearch(own);
    for (const [query, id] of [
      ["25%", "share"],
      ["world's first", "first"],
      ["gene engineering", "gene"],
    ] as const) {
      expect(newsOf(own, { query })).toMatchObject([{ id }]);
      expect(pane.find(query)).toEqual([id]);
    }
  });

  it("finds nothing where nothing is asked for in words, as the function does", () => {
    expect(inFunction("?!")).toEqual([]);
    expect(search.find("?!")).toEqual([]);
  });
});
