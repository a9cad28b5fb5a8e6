import type { Event } from "../../../src/domain/ledger/records";
import { newsOf, newsDay, type NewsQuestion } from "../../../src/domain/market/news";
import { projectsOf, type ProjectQuestion } from "../../../src/domain/market/projects";
import { openMarket } from "../../../src/domain/market/market";
import { ledgerOf, marketOf } from "../../support/ledgers";

const parts = {
  series: [{ aliases: ["Li2S", "lithium sulfide"] }],
  companies: [
    { name: "Canmax", aliases: ["Tianhua", "天华"], country: "China" },
    { name: "Gotion", aliases: [], country: "China" },
  ],
  projects: [
    {
      id: "yixing",
      name: "Canmax Yixing plant",
      companies: ["Canmax"],
      country: "China",
      location: "Yixing",
    },
    { id: "pilot", name: "Gotion pilot", companies: ["Gotion"], country: "China" },
    { id: "silent", name: "Nothing known yet", companies: [], country: "Japan" },
  ],
  events: [
    {
      id: "a",
      headline: "A plant is planned",
      companies: ["Canmax"],
      countries: ["China"],
      project: "yixing",
      stage: "planned",
      route: "sulfide",
      on: "2025-01-10",
      capacity: { value: 1, unit: "GWh" },
      materials: ["Li2S"],
    },
    {
      id: "b",
      headline: "Digging begins",
      companies: ["Canmax"],
      countries: ["China"],
      project: "yixing",
      stage: "construction",
      on: "2025-03-10",
      target: "2027",
      happened: "2025-02-28",
    },
    {
      id: "c",
      headline: "A pilot line",
      companies: ["Gotion"],
      countries: ["China"],
      project: "pilot",
      stage: "pilot",
      on: "2025-02-10",
      section: "research-capital",
    },
    { id: "d", headline: "A law", countries: ["Japan"], on: "2025-02-10", section: "market-policy" },
  ] satisfies (Partial<Event> & { on: string })[],
};
const market = marketOf(parts);

function ids(question: NewsQuestion, asOf?: string): string[] {
  const found = newsOf(asOf ? marketOf(parts, asOf) : market, question);
  return Array.isArray(found) ? found.map(({ id }) => id) : [found.id];
}

describe("news", () => {
  it("lists the newest first, one day's items by their id", () =>
    expect(ids({})).toEqual(["b", "c", "d", "a"]));

  it("lists as many as asked, ten without a word", () => {
    expect(ids({ count: 2 })).toEqual(["b", "c"]);
    const many = marketOf({ events: Array.from({ length: 12 }, () => ({})) });
    expect(newsOf(many, {})).toHaveLength(10);
  });

  it.each<[string, NewsQuestion, string[]]>([
    ["a word of the headline", { query: "pilot" }, ["c"]],
    ["the beginning of a word", { query: "plan" }, ["b", "a"]],
    ["every word, in any order and case", { query: "GOTION line" }, ["c"]],
    ["not the middle of a word", { query: "ilot" }, ["no-news"]],
    ["a company's other name", { query: "Tianhua" }, ["b", "a"]],
    ["a part of a Chinese name", { query: "天" }, ["b", "a"]],
    ["another name of a material", { query: "lithium sulfide" }, ["a"]],
    ["a place", { query: "Yixing" }, ["b", "a"]],
  ])("finds %s", (_, question, found) => expect(ids(question)).toEqual(found));

  it.each<[string, NewsQuestion, string[]]>([
    ["section", { section: "market-policy" }, ["d"]],
    ["route", { route: "Sulfide" }, ["a"]],
    ["stage", { stage: "pilot" }, ["c"]],
    ["segment", { segment: "policy" }, ["no-news"]],
    ["country", { country: "japan" }, ["d"]],
    ["company", { company: "Gotion" }, ["c"]],
    ["company, under another of its names", { company: "tianhua" }, ["b", "a"]],
    ["first day", { since: "2025-02-10" }, ["b", "c", "d"]],
    ["last day", { until: "2025-02-10" }, ["c", "d", "a"]],
  ])("is narrowed by %s", (_, question, found) => expect(ids(question)).toEqual(found));

  it("knows as of a day what was published by then", () => {
    expect(ids({}, "2025-02-10")).toEqual(["c", "d", "a"]);
    expect(ids({}, "2025-01-09")).toEqual(["no-news"]);
  });

  it("lists an item of an undated page under the day it happened", () => {
    const ledger = ledgerOf(parts);
    const undated = openMarket({
      ...ledger,
      sources: ledger.sources.map((source) => ({ ...source, precision: "by" as const })),
    });
    const day = (id: string) =>
      newsDay(
        undated,
        undated.events.find((event) => event.id === id)!,
      );
    expect([day("b"), day("a")]).toEqual(["2025-02-28", "2025-01-10"]);
  });
});

describe("projects", () => {
  const names = (question: ProjectQuestion) => {
    const found = projectsOf(market, question);
    return Array.isArray(found) ? found.map(({ project }) => project.id) : [found.id];
  };
  const yixing = (asOf?: string) => {
    const found = projectsOf(asOf ? marketOf(parts, asOf) : market, { query: "Yixing" });
    return Array.isArray(found) ? found[0] : undefined;
  };

  it("tell the latest word on each point, and keep what no later item repeats", () => {
    expect(yixing()).toMatchObject({
      stage: "construction",
      route: "sulfide",
      capacity: { value: 1 },
      target: "2027",
      first: "2025-01-10",
      latest: "2025-02-28",
    });
  });

  it("stand as of a day where they stood then", () => {
    expect(yixing("2025-03-09")).toMatchObject({ stage: "planned", latest: "2025-01-10" });
    expect(yixing("2025-03-09")).not.toHaveProperty("target");
    expect(yixing("2025-01-09")).toBeUndefined();
  });

  it("come with the newest word first, and only those of which something is known", () => {
    expect(names({})).toEqual(["yixing", "pilot"]);
  });

  it.each<[string, ProjectQuestion, string[]]>([
    ["words", { query: "digging" }, ["yixing"]],
    ["stage as it is now", { stage: "planned" }, ["no-news"]],
    ["route", { route: "sulfide" }, ["yixing"]],
    ["segment", { segment: "cell" }, ["yixing", "pilot"]],
    ["country", { country: "Japan" }, ["no-news"]],
    ["company under any name", { company: "Tianhua" }, ["yixing"]],
  ])("are narrowed by %s", (_, question, found) => expect(names(question)).toEqual(found));
});
