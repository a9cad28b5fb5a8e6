import { act } from "preact/test-utils";
import { bundledPack } from "../../src/ledger/bundled-pack";
import { openSession } from "../../src/domain/functions/session";
import { noteVisit } from "../../src/model/watch/visits";
import { recordsOf } from "../../src/model/watch/records";
import { memoryIn } from "../support/memory";
import { NewsView } from "../../src/taskpane/news/news-view";
import { all, draw, fakeWorkbook, formulasIn, key, one, press, texts, type, until } from "./pane-fixture";

const WELCOMED = { memory: new Map([["welcomed", "1"]]) };
const HONGQI = bundledPack.events.find(({ id }) => id === "smm-2026-01-08/hongqi-vehicle")!;

async function search(words: string): Promise<void> {
  await type(one<HTMLInputElement>("input[type=search]"), words);
  await until(() => !/ready/.test(one("[role=status]").textContent));
}

function headlines(): string[] {
  return texts(".item-headline");
}

describe("the week at a glance", () => {
  it("names its publisher and day, and leads to its page", async () => {
    await draw(<NewsView />, WELCOMED);
    const week = one("section.week");
    expect(week.textContent).toContain("SMM, 2026-01-08");
    const link = week.querySelector("a")!;
    expect([link.target, link.rel]).toEqual(["_blank", "noopener noreferrer"]);
  });

  it("shows how each price moved, and a figure of another day apart, with its day and age", async () => {
    await draw(<NewsView />, WELCOMED);
    const rows = all(".moves tbody tr").map((row) => [...row.children].map((cell) => cell.textContent));
    expect(rows).toContainEqual([
      ...["Li2S", "▼ down", "▼ down"],
      "no figurelast 2,050 CNY/kg, 2025-12-06, 33 days before",
    ]);
    expect(rows).toContainEqual(["solid electrolyte", "▼ down", "▼ down", "no figure"]);
  });

  it("says how old it is, and sets the week before beside it", async () => {
    await draw(<NewsView />, WELCOMED);
    expect(one("section.week").textContent).toContain("SMM, 2026-01-08: last weekly, 45 weeks old");
    expect(one("section.week").textContent).toContain("6 items; the week before, 2026-01-02, 4.");
    expect(texts(".moves thead th")).toEqual(["Price", "This week", "Week before", "Figure"]);
    const rows = all(".moves tbody tr").map((row) => [...row.children].map((cell) => cell.textContent));
    expect(rows).toContainEqual(["SSB cathode", "not told", "▲ up", ""]);
  });

  it("opens a price on the market page", async () => {
    const { navigation } = await draw(<NewsView />, WELCOMED);
    await press("Li2S");
    expect(navigation.current()).toEqual({ name: "market", series: "PRICE.LI2S.CN" });
  });

  it("gives way to what a search finds", async () => {
    await draw(<NewsView />, WELCOMED);
    await search("hongqi");
    expect(all("section.week")).toEqual([]);
  });
});

describe("the search", () => {
  it("finds beginnings of words, misspelt ones and Chinese names", async () => {
    await draw(<NewsView />, WELCOMED);
    await search("lithium sulf");
    expect(headlines().length).toBeGreaterThan(5);
    await search("lithum sulfidd");
    expect(headlines().length).toBeGreaterThan(5);
    await search("宁德");
    expect(headlines().length).toBeGreaterThan(0);
    const { companies } = bundledPack.events.find(({ headline }) => headline === headlines()[0])!;
    expect(companies).toContain("CATL");
  });

  it("says how much it found, and what to do when it is nothing", async () => {
    await draw(<NewsView />, WELCOMED);
    await search("factorial");
    expect(one("[role=status]").textContent).toMatch(/^\d+ items, best match first$/);
    await search("xyzzy");
    expect(one("[role=status]").textContent).toBe("Nothing found. Use fewer words or take out a filter.");
  });

  it("is kept while an item is read, and the item gets the focus back", async () => {
    const { navigation } = await draw(<NewsView />, WELCOMED);
    await search("factorial");
    const first = headlines()[0]!;
    await act(async () => one(".virtual-list li:first-child button").click());
    expect(one("h1").textContent).toBe(first);
    expect(document.activeElement).toBe(one("h1"));

    await press("‹ Back");
    expect(navigation.current()).toMatchObject({ query: "factorial" });
    expect(document.activeElement!.textContent).toContain(first);
  });
});

describe("the filters", () => {
  it("count what each choice would leave, and narrow the list by it", async () => {
    await draw(<NewsView />, WELCOMED);
    const route = all<HTMLSelectElement>(".facets select")[1]!;
    const sulfide = [...route.options].find(({ value }) => value === "sulfide")!;
    const count = Number(/\((\d+)\)/.exec(sulfide.text)![1]);
    await type(route, "sulfide");
    expect(one("[role=status]").textContent).toBe(`${count} items`);
    expect(one("summary").textContent).toBe("Filters (1)");
  });

  it("keep the other choices of a facet in sight", async () => {
    await draw(<NewsView />, { ...WELCOMED, at: { name: "news", filters: { country: "Japan" } } });
    const country = all<HTMLSelectElement>(".facets select")[4]!;
    expect([...country.options].map(({ value }) => value)).toEqual(
      expect.arrayContaining(["Japan", "China"]),
    );
  });

  it("are taken out by their chips", async () => {
    const { navigation } = await draw(<NewsView />, {
      ...WELCOMED,
      at: { name: "news", filters: { section: "overseas", since: "2026-01-01" } },
    });
    await press("Remove filter from 2026-01-01");
    expect(navigation.current()).toMatchObject({ filters: { section: "overseas" } });
    await press("Remove filter Overseas");
    expect(navigation.current()).toMatchObject({ filters: {} });
  });
});

describe("a span", () => {
  it("is chosen by a press, and taken out by another", async () => {
    const { navigation } = await draw(<NewsView />, WELCOMED);
    await press("This month");
    expect(navigation.current()).toMatchObject({ filters: { since: "2026-11-01" } });
    expect(one("button", "This month").getAttribute("aria-pressed")).toBe("true");
    expect(one("[role=status]").textContent).toMatch(
      /^Nothing since 2026-11-01: the newest item is of 2026-/,
    );
    await press("7 days");
    expect(navigation.current()).toMatchObject({ filters: { since: "2026-11-18" } });
    await press("7 days");
    expect(navigation.current()).toMatchObject({ filters: {} });
  });

  it("since the last visit is not there on the first", async () => {
    await draw(<NewsView />, WELCOMED);
    expect(texts("[aria-label=Span] button")).toEqual(["7 days", "This month"]);
    expect(all(".new-mark")).toEqual([]);
  });

  it("since the last visit holds what came into the data since, wherever it stands in the list", async () => {
    const memory = new Map([["welcomed", "1"]]);
    const known = [...recordsOf(openSession(bundledPack, () => "2026-11-20").market())];
    noteVisit(
      memoryIn(memory),
      "2026-11-20",
      known.filter((id) => id !== HONGQI.id),
    );
    await draw(<NewsView />, { memory });
    await press("Since my last visit (1)");
    expect(headlines()).toEqual([HONGQI.headline]);
    expect(texts(".new-mark")).toEqual(["new"]);
    await press("I have seen all of it");
    expect(one("[role=status]").textContent).toBe("Nothing new since your last visit.");
  });
});

describe("the order of the list", () => {
  it("is the newest first, and another where that is asked for", async () => {
    const { navigation } = await draw(<NewsView />, WELCOMED);
    const sort = one<HTMLSelectElement>("select[aria-label=Sort]");
    expect([...sort.options].map(({ text }) => text)).toEqual([
      "Newest first",
      "Oldest first",
      "Latest added first",
    ]);
    const newest = headlines()[0];
    await type(sort, "oldest");
    expect(navigation.current()).toMatchObject({ sort: "oldest" });
    expect(headlines()[0]).not.toBe(newest);
  });
});

describe("several items", () => {
  it("are chosen with their boxes and go into the sheet as one table, which one Undo takes away", async () => {
    const workbook = fakeWorkbook();
    const { navigation, announcements } = await draw(<NewsView />, { ...WELCOMED, workbook });
    const boxes = () => all<HTMLInputElement>(".virtual-list input[type=checkbox]");
    const three = headlines().slice(0, 3);
    for (const at of [0, 1, 2]) await act(async () => boxes()[at]!.click());
    expect(
      boxes()
        .map(({ checked }) => checked)
        .slice(0, 4),
    ).toEqual([true, true, true, false]);
    await press("Insert 3 items");
    const [request] = workbook.written;
    expect(request!.content[0]![6]).toEqual({ value: "Link" });
    expect(request!.content.slice(1).map((row) => row[1])).toEqual(three.map((value) => ({ value })));
    await until(() => announcements.current() !== undefined);
    expect(announcements.current()!.text).toBe("3 items inserted in Sheet1!B4.");
    expect(navigation.current()).toMatchObject({ chosen: [] });
    await announcements.current()!.undo!();
    expect(workbook.undone).toBe(1);
  });

  it("stay chosen while one of them is read", async () => {
    await draw(<NewsView />, { ...WELCOMED, workbook: fakeWorkbook() });
    await act(async () => all<HTMLInputElement>(".week input[type=checkbox]")[0]!.click());
    await act(async () => one(".virtual-list li:first-child button").click());
    await press("‹ Back");
    expect(one("button", "Insert 1 item")).toBeTruthy();
    await press("Choose none");
    expect(all(".chosen-bar")).toEqual([]);
  });

  it("cannot be chosen where there is no sheet", async () => {
    await draw(<NewsView />, WELCOMED);
    expect(all("input[type=checkbox]")).toEqual([]);
  });
});

describe("an item's page", () => {
  const at = { name: "news", item: HONGQI.id } as const;

  it("shows its facts and its source with day and link", async () => {
    await draw(<NewsView />, { at });
    expect(one("h1").textContent).toBe(HONGQI.headline);
    const source = bundledPack.sources.find(({ id }) => id === HONGQI.source)!;
    expect(one<HTMLAnchorElement>("a.source-link").href).toBe(source.url);
    expect(document.body.textContent).toContain(`Published ${source.published}`);
  });

  it("says once that inserting needs Excel where there is none", async () => {
    await draw(<NewsView />, { at });
    expect(all("button.primary")).toEqual([]);
    expect(document.body.textContent).toContain("Inserting needs Excel.");
  });

  it("shows the project's items in the order they happened, this one marked", async () => {
    const event = bundledPack.events.find(({ project }) => project === "wuhai-ess")!;
    await draw(<NewsView />, { at: { name: "news", item: event.id } });
    const days = texts(".time-line .quiet").map((text) => text.slice(0, 10));
    expect(days.length).toBeGreaterThan(1);
    expect(days).toEqual([...days].sort());
    expect(texts(".time-line [aria-current]")).toHaveLength(1);
  });

  it("goes back on Escape", async () => {
    const { navigation } = await draw(<NewsView />, { at });
    await key("Escape");
    expect(navigation.current()).toEqual({ name: "news" });
  });

  it("is inserted as a live formula that answers with this item alone", async () => {
    const workbook = fakeWorkbook();
    const { announcements } = await draw(<NewsView />, { at, workbook });
    await press("Insert formula");
    const [request] = workbook.written;
    expect(request).toMatchObject({ at: "Sheet1!B4", spill: { rows: 1, columns: 26 } });
    expect(formulasIn(request!)[0]).toMatch(/^=SSB\.NEWS\("FAW Hongqi.*since=2026-01-08; until=2026-01-08/);
    await until(() => announcements.current() !== undefined);
    expect(announcements.current()!.text).toBe("Formula inserted in Sheet1!B4.");
  });

  it("is inserted as a row of values, its day a date", async () => {
    const workbook = fakeWorkbook();
    await draw(<NewsView />, { at, workbook });
    await press("Insert values");
    const [day, headline] = workbook.written[0]!.content[0]!;
    expect(day).toEqual({ value: 46030, format: "yyyy-mm-dd" });
    expect(headline).toEqual({ value: HONGQI.headline });
  });

  it("is cited in a note on the selected cell, where there are notes", async () => {
    const workbook = fakeWorkbook();
    await draw(<NewsView />, { at, workbook });
    await press("Add note");
    const source = bundledPack.sources.find(({ id }) => id === HONGQI.source)!;
    expect(workbook.notes).toEqual([["Sheet1!B4", expect.stringContaining(source.url)]]);

    await draw(<NewsView />, { at, workbook: fakeWorkbook({ support: { notes: false } }) });
    expect(texts("button")).not.toContain("Add note");
  });

  it("asks before it overwrites, with the safe answer in focus, and can be undone", async () => {
    const workbook = fakeWorkbook({ occupied: ["Sheet1!B4", "Sheet1!C4"] });
    const { announcements } = await draw(<NewsView />, { at, workbook });
    one("button", "Insert values").focus();
    await press("Insert values");
    await until(() => all("[role=alert]").length > 0);
    expect(one("[role=alert]").textContent).toBe("Overwrite 2 cells? B4, C4");
    expect(document.activeElement).toBe(one("button", "Keep them"));
    expect(workbook.written).toEqual([]);

    await press("Overwrite");
    await until(() => workbook.written.length === 1);
    await announcements.current()!.undo!();
    expect(workbook.undone).toBe(1);
  });

  it("leaves cells alone when told to keep them", async () => {
    const workbook = fakeWorkbook({ occupied: ["Sheet1!B4"] });
    await draw(<NewsView />, { at, workbook });
    one("button", "Insert formula").focus();
    await press("Insert formula");
    await until(() => all("[role=alert]").length > 0);
    await key("Escape");
    expect(workbook.written).toEqual([]);
    expect(all("[role=alert]")).toEqual([]);
    expect(document.activeElement).toBe(one("button", "Insert formula"));
  });
});
