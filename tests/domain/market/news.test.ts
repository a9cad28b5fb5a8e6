import type { Event } from "../../../src/domain/ledger/records";
import { newsOf, newsDate, type NewsQuestion } from "../../../src/domain/market/news";
import { isFailure } from "../../../src/domain/answer/failure";
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
    ["segment", { segment: "policy" }, ["none-left"]],
    ["country", { country: "japan" }, ["d"]],
    ["company", { company: "Gotion" }, ["c"]],
    ["company, under another of its names", { company: "tianhua" }, ["b", "a"]],
    ["first day", { since: "2025-02-10" }, ["b", "c", "d"]],
    ["last day", { until: "2025-02-10" }, ["c", "d", "a"]],
  ])("is narrowed by %s", (_, question, found) => expect(ids(question)).toEqual(found));

  it.each<[string, NewsQuestion, string, string, string[]]>([
    [
      "one that no item has",
      { stage: "design" },
      "stage",
      "design",
      ["construction", "pilot", "planned", "unspecified"],
    ],
    [
      "one that stands against another",
      { stage: "pilot", country: "Japan" },
      "stage",
      "pilot",
      ["unspecified"],
    ],
    [
      "one that stands against the words",
      { query: "pilot", route: "oxide" },
      "route",
      "oxide",
      ["unspecified"],
    ],
    [
      "one that stands against the days",
      { until: "2025-01-31", company: "Gotion" },
      "company",
      "Gotion",
      ["Canmax"],
    ],
    [
      "the first of two that none has",
      { stage: "design", section: "overseas" },
      "section",
      "overseas",
      ["manufacturing", "market-policy", "research-capital"],
    ],
  ])("tells what the list holds for a filter that leaves nothing: %s", (_, question, option, text, known) => {
    expect(newsOf(market, question)).toMatchObject({
      id: "none-left",
      parameters: { option, text, known },
      fixes: [],
    });
  });

  it("knows as of a day what was published by then", () => {
    expect(ids({}, "2025-02-10")).toEqual(["c", "d", "a"]);
    expect(ids({}, "2025-01-09")).toEqual(["no-news"]);
  });
});

describe("an item of a page that shows no day", () => {
  const ledger = ledgerOf({
    events: [
      { id: "bare", on: "2026-11-24" },
      { id: "day", on: "2026-11-24", happened: "2025-02-28" },
      { id: "about", on: "2026-11-24", happened: "2026-03", happenedApproximate: true },
      { id: "month", on: "2026-02-28" },
      { id: "exact", on: "2026-01-08", happened: "2025-12-31" },
    ],
  });
  const precisionOf = { "Mill-2026-11-24": "by", "Mill-2026-02-28": "month" } as const;
  const undated = openMarket({
    ...ledger,
    sources: ledger.sources.map((one) => ({
      ...one,
      precision: precisionOf[one.id as keyof typeof precisionOf] ?? "day",
    })),
  });
  const found = (question: NewsQuestion) => {
    const events = newsOf(undated, question);
    return isFailure(events) ? [] : events.map(({ id }) => id);
  };
  const dateOf = (id: string) =>
    newsDate(
      undated,
      undated.events.find((event) => event.id === id)!,
    );

  it("is no news of the last day on which it can have come out: it stands last, or under the day it happened", () =>
    expect(found({})).toEqual(["about", "month", "exact", "day", "bare"]));

  it("keeps apart when it happened, when it came out and from when on it was known", () => {
    expect(dateOf("bare")).toEqual({ basis: "no later than", knownSince: "2026-11-24" });
    expect(dateOf("day")).toEqual({
      ...{ date: "2025-02-28", basis: "happened", happened: "2025-02-28" },
      knownSince: "2026-11-24",
    });
    expect(dateOf("about")).toMatchObject({ date: "2026-03", basis: "happened about" });
    expect(dateOf("month")).toEqual({
      ...{ date: "2026-02", basis: "published in the month", published: "2026-02" },
      knownSince: "2026-02-28",
    });
    expect(dateOf("exact")).toEqual({
      ...{ date: "2026-01-08", basis: "published", published: "2026-01-08" },
      ...{ happened: "2025-12-31", knownSince: "2026-01-08" },
    });
  });

  it("is found from a day on only where it is surely not older, and until a day where it is surely not newer", () => {
    expect(found({ since: "2026-01-01" })).toEqual(["about", "month", "exact"]);
    expect(found({ until: "2026-11-23" })).toEqual(["about", "month", "exact", "day"]);
    expect(found({ until: "2026-11-24" })).toContain("bare");
  });

  it("is known from the last day on which it can have come out", () => {
    const then = openMarket(undated.ledger, "2026-11-23");
    const events = newsOf(then, {});
    expect(isFailure(events) ? [] : events.map(({ id }) => id)).toEqual(["month", "exact"]);
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
    ["stage as it is now", { stage: "planned" }, ["none-left"]],
    ["route", { route: "sulfide" }, ["yixing"]],
    ["segment", { segment: "cell" }, ["yixing", "pilot"]],
    ["country", { country: "Japan" }, ["none-left"]],
    ["company under any name", { company: "Tianhua" }, ["yixing"]],
  ])("are narrowed by %s", (_, question, found) => expect(names(question)).toEqual(found));

  const projectWith = (events: (Partial<Event> & { on: string })[]) => {
    const own = { id: "p", name: "Plant", companies: [], country: "China" };
    const found = projectsOf(
      marketOf({ projects: [own], events: events.map((one, at) => ({ id: `${at}`, project: "p", ...one })) }),
      {},
    );
    return isFailure(found) ? [] : found;
  };

  it("show power beside capacity, investment, target and the latest summary", () => {
    const [state] = projectWith([
      { on: "2025-01-10", power: { value: 200, unit: "MW" }, capacity: { value: 800, unit: "MWh" } },
      {
        on: "2025-02-10",
        investment: { value: 2e9, unit: "CNY", qualifier: "about" },
        target: "2027-01..2030-12",
      },
      { on: "2025-03-10", summary: "The last word." },
    ]);
    expect(state).toMatchObject({
      power: { value: 200, unit: "MW" },
      capacity: { value: 800, unit: "MWh" },
      investment: { qualifier: "about" },
      target: "2027-01..2030-12",
      summary: "The last word.",
    });
  });

  it("have one row for each line that items name, and what names none is of all of them", () => {
    const rows = projectWith([
      { on: "2025-01-10", lines: ["North", "South"], stage: "planned", capacity: { value: 1, unit: "GWh" } },
      { on: "2025-02-10", lines: ["South"], stage: "pilot", capacity: { value: 2, unit: "GWh" } },
      { on: "2025-03-10", investment: { value: 5, unit: "CNY" } },
    ]);
    expect(
      rows.map(({ line, stage, capacity, investment }) => [line, stage, capacity?.value, investment?.value]),
    ).toEqual([
      ["North", "planned", 1, 5],
      ["South", "pilot", 2, 5],
    ]);
  });

  it("say what of stage and route our reading supplied, and only where it speaks", () => {
    expect(
      projectWith([{ on: "2025-01-10", stage: "pilot", route: "oxide", inferred: ["stage", "route"] }])[0],
    ).toMatchObject({
      inferred: ["stage", "route"],
    });
    expect(
      projectWith([
        { on: "2025-01-10", stage: "pilot", route: "oxide", inferred: ["stage", "route"] },
        { on: "2025-02-10", stage: "construction" },
      ])[0],
    ).toMatchObject({ stage: "construction", route: "oxide", inferred: ["route"] });
  });

  it("are not taken back to planned by who lags behind", () => {
    const stage = (...stages: Event["stage"][]) =>
      projectWith(stages.map((one, at) => ({ on: `2025-01-1${at}`, stage: one })))[0]!.stage;
    expect(stage("draft published", "planned")).toBe("draft published");
    expect(stage("pilot", "planned")).toBe("pilot");
    expect(stage("pilot", "construction")).toBe("construction");
    expect(stage("planned", "unspecified")).toBe("planned");
  });

  it("take no page without a day for the newest word", () => {
    const events = [
      { id: "old", project: "p", on: "2025-03-10", stage: "construction" },
      { id: "bound", project: "p", on: "2026-11-24", stage: "pilot" },
    ] as const;
    const ledger = ledgerOf({
      projects: [{ id: "p", name: "Plant", companies: [], country: "China" }],
      events: [...events],
    });
    const sources = ledger.sources.map((one) =>
      one.published === "2026-11-24" ? { ...one, precision: "by" as const } : one,
    );
    expect(projectsOf(openMarket({ ...ledger, sources }), {})).toMatchObject([
      { stage: "construction", first: "2025-03-10", latest: "2025-03-10" },
    ]);
  });
});

describe("the field's Chinese words", () => {
  const told = marketOf({
    events: [
      {
        id: "s",
        headline: "A sulfide line",
        summary: "All-solid-state cells.",
        route: "sulfide",
        segment: "cell",
      },
      { id: "e", headline: "A plant", summary: "Powder.", route: "oxide", segment: "electrolyte" },
      { id: "h", headline: "A car", summary: "A semi-solid pack.", route: "semi-solid", segment: "cell" },
    ],
  });

  it.each([
    ["硫化物", 1],
    ["电解质", 1],
    ["電解質", 1],
    ["全固态", 1],
    ["半固態", 1],
    ["固态电池", 2],
    ["电池", 2],
  ])("%s finds what the field calls so", (query, count) => {
    const found = newsOf(told, { query, count: 10 });
    expect(isFailure(found) ? 0 : found.length).toBe(count);
  });
});
