import { readdirSync } from "node:fs";
import { join } from "node:path";
import { bundledPack } from "../../../src/ledger/bundled-pack";
import { FUNCTION_NAMES } from "../../../src/domain/functions/functions";
import { openSession } from "../../../src/domain/functions/session";
import { FUNCTION_WORDS, PAGE_WORDS } from "../../../src/model/search/both-languages";
import { KINDS, openSearchAll, type Page, type SearchAll } from "../../../src/model/search/search-all";
import { ROOT } from "../../support/docs";

const PAGES: Page[] = [
  { kind: "help", path: "help/price.html", title: "SSB.PRICE", text: "The price of a material." },
  {
    kind: "guide",
    path: "help/guide/refresh.html",
    title: "Refreshing",
    text: "A newer edition in part or whole.",
  },
];

let search: SearchAll;
beforeAll(async () => {
  search = await openSearchAll(openSession(bundledPack, () => "2026-11-24").market(), PAGES);
});

function titles(query: string, kind: string): string[] {
  return search
    .find(query)
    .flatMap(([group, found]) => (group === kind ? found.map(({ title }) => title) : []));
}

describe("one search", () => {
  it.each([
    ["Li2S", "series", "Lithium sulfide price, China"],
    ["硫化锂", "series", "Lithium sulfide price, China"],
    ["exchange rate", "function", "SSB.FXRATE"],
    ["汇率", "function", "SSB.FXRATE"],
    ["预测", "function", "SSB.FORECAST"],
    ["price of a material", "help", "SSB.PRICE"],
    ["价格", "help", "SSB.PRICE"],
    ["newer edition", "guide", "Refreshing"],
    ["刷新", "guide", "Refreshing"],
  ])("of %s finds among %s %s", (query, kind, title) => {
    expect(titles(query, kind)).toContain(title);
  });

  it("begins with what has the very name", () => {
    expect(titles("Li2S", "series")[0]).toBe("Lithium sulfide price, China");
    expect(titles("ssb.news", "function")[0]).toBe("SSB.NEWS");
  });

  it("finds news by the Chinese name of a company", () => {
    const [headline] = titles("宁德时代", "news");
    expect(bundledPack.events.find((event) => event.headline === headline)!.companies).toContain("CATL");
  });

  it("groups what it finds, in one order, a few of each kind", () => {
    const found = search.find("lithium");
    const kinds = found.map(([kind]) => kind);
    expect(kinds).toEqual(KINDS.filter((kind) => kinds.includes(kind)));
    expect(Math.max(...found.map(([, some]) => some.length))).toBe(5);
  });

  it("finds the nearest where nothing has the words, and nothing of nothing", () => {
    expect(titles("lithum sulfid", "series")).toContain("Lithium sulfide price, China");
    expect(search.find("   ")).toEqual([]);
    expect(search.find("xyzzyq")).toEqual([]);
  });

  it("looks at the beginning of a pasted text alone", () => {
    expect(search.find(`${"Li2S ".repeat(24)}${"x".repeat(1_000_000)}`)).toEqual(
      search.find("Li2S ".repeat(24)),
    );
  });
});

describe("words in both languages", () => {
  it("are there for each function, in Chinese too", () => {
    expect(FUNCTION_NAMES.filter((name) => !/\p{Script=Han}/u.test(FUNCTION_WORDS[name]))).toEqual([]);
  });

  it("are there for each guide and no other", () => {
    const guides = readdirSync(join(ROOT, "docs/guide")).map((file) => file.replace(".md", ""));
    expect(Object.keys(PAGE_WORDS).sort()).toEqual(guides.sort());
  });
});
