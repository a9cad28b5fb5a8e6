import { act } from "preact/test-utils";
import { evaluate } from "../../src/domain/functions/evaluate";
import { messageText } from "../../src/domain/answer/message-text";
import { answerText } from "../../src/domain/answer/text";
import MarketView from "../../src/taskpane/market/market-view";
import { standingOf } from "../../src/domain/market/standing";
import type { PictureWords } from "../../src/taskpane/parts/chart/picture";
import { Sparkline } from "../../src/taskpane/parts/sparkline";
import { marketOf, seriesIn } from "../support/ledgers";
import { fakeWorkbook, type FakeWorkbookOptions } from "../support/fake-workbook";
import { all, draw, key, one, texts, type, until } from "./pane-fixture";
import { press } from "./settled";

/* jsdom has no canvas: what a chart is made of has tests of its own, how it looks is seen in a browser. */
jest.mock("../../src/taskpane/parts/chart/plot", () => ({ __esModule: true, default: () => null }));

const pictures: PictureWords[] = [];
jest.mock("../../src/taskpane/parts/chart/picture", () => ({
  pictureOf: (_: unknown, words: PictureWords) => {
    pictures.push(words);
    return Promise.resolve(new Blob(["a picture"]));
  },
}));
const saved: string[] = [];
jest.mock("../../src/taskpane/parts/save-file", () => ({
  saveBlob: (name: string) => saved.push(name),
}));

async function open(series?: string, options?: FakeWorkbookOptions) {
  const workbook = fakeWorkbook(options);
  const drawn = await draw(<MarketView />, { at: { name: "market", ...(series && { series }) }, workbook });
  return { ...drawn, workbook };
}

/** The list of choices that a label names. */
const field = (label: string) => {
  const labels = all<HTMLLabelElement>("label").filter(({ textContent }) => textContent === label);
  return document.getElementById(labels[0]!.htmlFor) as HTMLSelectElement;
};
const row = (code: string) => one(`[data-code="${code}"]`);
const table = () => all("table tbody tr").map((line) => [...line.children].map((cell) => cell.textContent));

describe("the catalogue", () => {
  it("lists every series by its part of the market", async () => {
    const { session } = await open();
    expect(texts("h2")).toEqual([
      "Prices",
      "Solid-state batteries",
      "Lithium-ion demand",
      "Production, imports and context",
    ]);
    expect(all("[data-code]")).toHaveLength(session.pack.series.length);
  });

  it("says of a series its latest value, type, period, change and publication", async () => {
    await open();
    const text = row("DEMAND.LIION.ESS.WORLD").textContent;
    expect(text).toContain("860.15 GWh 2030F");
    expect(text).toContain("+182.87 (+27.0%) since 2029");
    expect(text).toContain("published 2025-12-06");
    expect(row("PRICE.LI2S.CN").querySelector("svg polyline")).not.toBeNull();
    expect(row("DEMAND.LIION.ESS.WORLD").querySelectorAll("svg rect.forecast")).toHaveLength(5);
  });

  it("begins each part with what has a figure, and writes numbers as people do", async () => {
    await open();
    const prices = all("section[aria-label=Prices] [data-code]").map((line) =>
      /no figure/.test(line.textContent),
    );
    expect(prices).toEqual([...prices].sort());
    expect(prices).toContain(true);
    expect(row("IMPORTS.VEHICLES.VALUE.CN").querySelector("strong")!.textContent).toBe("23.64 billion USD");
    expect(row("IMPORTS.VEHICLES.VALUE.CN").querySelector("strong")!.title).toBe("23,640,000,000 USD");
  });

  it("is narrowed by measure, region and publisher, and to what has a figure", async () => {
    const { navigation } = await open();
    const [measure] = all<HTMLSelectElement>(".facets select");
    const option = [...measure!.options].find(({ value }) => value === "price")!;
    await type(measure!, "price");
    expect(texts("[role=status]")).toEqual([`${/\((\d+)\)/.exec(option.text)![1]} series`]);
    await press("With a figure");
    expect(navigation.current()).toMatchObject({ filters: { measure: "price", figure: true } });
    expect(all("[data-code]").filter((line) => /no figure/.test(line.textContent))).toEqual([]);
    await press("Remove filter Prices");
    expect(navigation.current()).toMatchObject({ filters: { figure: true } });
  });

  it("keeps its filters while a series is read", async () => {
    await open();
    await press("With a figure");
    const listed = all("[data-code]").length;
    await act(async () => row("PRICE.LI2S.CN").click());
    await press("‹ All series");
    expect(all("[data-code]")).toHaveLength(listed);
  });

  it("tells a carried figure and a series of directions from a fresh one", async () => {
    await open();
    expect(row("PRICE.LI-METAL.CN").textContent).toContain("carried");
    expect(row("PRICE.LI2S.CN").textContent).toContain("since then directions only");
    expect(row("PRICE.LPSC.CN").textContent).toMatch(/no figure.*down 2025-12-19.*directions only/);
  });

  it("is searched by Chinese names too, and says how many it found", async () => {
    await open();
    await type(one<HTMLInputElement>("input[type=search]"), "硫化锂产量");
    expect(all("[data-code]").map((element) => element.dataset.code)).toEqual([
      "PRODUCTION.LI2S.CN",
      "PRODUCTION.LI2S.EXCN",
      "PRODUCTION.LI2S.WORLD",
    ]);
    expect(texts("[role=status]")).toEqual(["3 series"]);
  });

  it("is gone through with the arrow keys, from the search on", async () => {
    await open();
    one("input[type=search]").focus();
    await key("ArrowDown");
    const rows = all("[data-code]");
    expect(document.activeElement).toBe(rows[0]);
    await key("ArrowDown");
    expect(document.activeElement).toBe(rows[1]);
    await key("End");
    expect(document.activeElement).toBe(rows.at(-1));
    await key("Home");
    expect(document.activeElement).toBe(rows[0]);
  });

  it("opens a series and takes one back to where one was", async () => {
    await open();
    await type(one<HTMLInputElement>("input[type=search]"), "Li2S");
    await act(async () => row("PRICE.LI2S.CN").click());
    expect(document.activeElement).toBe(one("h1"));
    expect(one("h1").textContent).toBe("Lithium sulfide price, China");
    await press("‹ All series");
    expect(one<HTMLInputElement>("input[type=search]").value).toBe("Li2S");
    expect(document.activeElement).toBe(row("PRICE.LI2S.CN"));
  });
});

describe("the page of a series", () => {
  it("opens by any name of it", async () => {
    await open("硫化锂");
    expect(one("h1").textContent).toBe("Lithium sulfide price, China");
  });

  it("says what the series is, VAT included, and links its sources", async () => {
    await open("Li2S");
    const facts = one("dl").textContent;
    for (const text of [
      "SpecificationBattery grade",
      "VATnot stated",
      "PublishersSMM",
      "CodePRICE.LI2S.CN",
    ]) {
      expect(facts).toContain(text);
    }
    expect(all("a").every((link) => link.getAttribute("rel") === "noopener noreferrer")).toBe(true);
    expect(all("section[aria-label=Sources] a")).toHaveLength(6);
  });

  it("names what a penetration is a share of", async () => {
    await open("SSB penetration");
    expect(one("dl").textContent).toContain("Share of");
  });

  it("gives screen readers the chart's data as a table that nobody tabs into", async () => {
    await open("Li2S");
    expect(table()).toContainEqual(["2025-12-06", "2,050", "A", "reported", "SMM", "2025-12-06"]);
    expect(table()).toContainEqual(["2026-01-08", "▼ down", "", "direction only", "SMM", "2026-01-08"]);
    expect(one("table").closest("[tabindex]")).toBeNull();
  });

  it("shows the same table to everybody who asks for it", async () => {
    await open("ESS");
    const before = table();
    await press("Table");
    expect(table()).toEqual(before);
    expect(one("table").closest(".visually-hidden")).toBeNull();
    expect(all("figure")).toEqual([]);
  });

  it("sets forecasts of several publishers and earlier ones side by side, and leaves out what is not wanted", async () => {
    await open("ESS");
    await until(() => all("figure fieldset label").length > 0);
    expect(texts("figure fieldset label")).toEqual([
      "1SMM, derived",
      "2SMM, derived, as known 2025-05-31",
      "3IEA, APS, 2024-04-23",
      "4IEA, STEPS, 2024-04-23",
      "5Sinolink Securities, 2024-01-03",
    ]);
    await act(async () => all<HTMLInputElement>("figure input[type=checkbox]")[2]!.click());
    expect(table().some((cells) => cells[4] === "IEA, APS, 2024-04-23")).toBe(false);
    expect(table().some((cells) => cells[4] === "IEA, STEPS, 2024-04-23")).toBe(true);
  });

  it("lists the cells of the workbook that use it", async () => {
    await open("Li2S", { cells: { C3: '=SSB.PRICE("Li2S")', C4: '=SSB.PRICE("LATP")' } });
    await until(() => texts("section[aria-label='Used here'] [role=status]")[0] === "1 cell");
    expect(texts("section[aria-label='Used here'] li")[0]).toContain("C3");
  });

  it("has a table and no chart where only directions were published", async () => {
    await open("LPSC");
    expect(all("figure")).toEqual([]);
    expect(table()).toEqual([["2025-12-19", "▼ down", "", "direction only", "SMM", "2025-12-19"]]);
  });

  it("can be seen as it was known on an earlier day", async () => {
    await open("Li2S");
    await type(one<HTMLInputElement>("input[type=date]"), "2025-11-15");
    expect(one(".series-value").textContent).toBe("about 2,000 CNY/kg");
    expect(table().map(([period]) => period)).toEqual(["2024-01", "2025-10"]);
    expect(texts("code")).toEqual(['=SSB.PRICE("Li2S",,,"asof=2025-11-15")']);
    await press("Today");
    expect(one(".series-value").textContent).toBe("2,050 CNY/kg");
  });

  it("says so where nothing was known by then", async () => {
    await open("Li2S");
    await type(one<HTMLInputElement>("input[type=date]"), "2020-01-01");
    expect(document.body.textContent).toContain(
      "Nothing about Lithium sulfide price, China was published by 2020-01-01",
    );
    expect(document.body.textContent).toContain("Nothing was published by then.");
  });
});

describe("the unit a series is shown in", () => {
  const conversion = () => texts(".conversion p, .conversion li");

  it("changes headline, chart, table and what is inserted alike", async () => {
    const { workbook, session } = await open("Li2S");
    await type(field("Currency"), "USD");
    await type(field("Per"), "t");
    const [[cell]] = evaluate(session, "PRICE", ["Li2S", null, "USD/t"]);
    const price = cell!.type === "number" ? cell.answer! : undefined;
    expect(one(".series-value").textContent).toBe(answerText(price!));
    expect(texts(".chart-unit")).toEqual(["USD/t"]);
    expect(texts("table th")[1]).toBe("USD/t");
    expect(table()).toContainEqual([
      "2025-12-06",
      answerText({ ...price!, unit: "" }),
      "A",
      "converted",
      "SMM",
      price!.published,
    ]);
    await press("Insert with chart");
    expect(workbook.cells.get("Sheet1!B4")).toBe('=SSB.HISTORY("Li2S",,,"USD/t","figures=1")');
    expect(workbook.charts[0]).toMatchObject({ title: "Lithium sulfide price, China", unit: "USD/t" });
  });

  it("says by which rates, of which day, and how far that lies from the figure's own", async () => {
    await open("Li2S");
    expect(conversion()).toEqual([]);
    await type(field("Currency"), "USD");
    expect(conversion()[0]).toBe("From 2,050 CNY/kg (SMM, 2025-12-06)");
    expect(conversion()[1]).toBe(
      "in USD: ÷ [8.2333 CNY per EUR (ECB, 2025-12-05) ÷ 1.1645 USD per EUR (ECB, 2025-12-05) = 7.07024 CNY per USD]; Carried from 2025-12-05, 1 day, to 2025-12-06",
    );
    await type(field("Currency"), "CNY");
    expect(conversion()).toEqual([]);
  });

  it("puts the tax in or takes it out only where the basis is known", async () => {
    await open("Li2S");
    expect(texts(".insert-fields label")).toEqual(["Currency", "Per"]);
    await open("LPSC");
    expect(texts(".insert-fields label")).toEqual(["Currency", "Per", "VAT"]);
    await type(field("VAT"), "excluded");
    expect(texts(".insert-formula")).toEqual(['=SSB.PRICE("LPSC",,"CNY/kg ex VAT")']);
  });

  it("leaves out what no rate converts, and says why in the words of the refusal", async () => {
    const { session } = await open("Li2CO3");
    await type(field("Currency"), "EUR");
    const rows = evaluate(session, "HISTORY", ["Li2CO3", null, null, "EUR/t"]);
    const refused = rows.flatMap(([, value]) => (value!.type === "failure" ? [value!.failure] : []));
    expect(refused.length).toBeGreaterThan(0);
    expect(texts("details summary")[0]).toBe(`${refused.length} figures cannot be shown in EUR/t`);
    expect(texts("details:first-of-type li")[0]).toContain(messageText(refused[0]!));
    expect(document.body.textContent).toContain("No figure can be shown in EUR/t.");
    expect(texts(".insert-problem")).toEqual([messageText(refused.at(-1)!)]);
    expect(one<HTMLButtonElement>("button", "Insert with chart").disabled).toBe(true);
  });

  it("is of one part only where a series is no price", async () => {
    await open("ESS");
    expect(texts(".insert-fields label")).toEqual(["Unit"]);
    await open("NEV sales");
    expect(all(".insert-fields")).toEqual([]);
  });
});

describe("a chart as a picture", () => {
  const clipboard = (write: (items: unknown[]) => Promise<void>) => {
    Object.defineProperty(navigator, "clipboard", { value: { write }, configurable: true });
    (globalThis as { ClipboardItem?: unknown }).ClipboardItem = class {
      constructor(readonly types: Record<string, Promise<Blob>>) {}
    };
  };
  afterEach(() => {
    pictures.length = 0;
    Reflect.deleteProperty(navigator, "clipboard");
    Reflect.deleteProperty(globalThis, "ClipboardItem");
  });

  it("says its title, unit, lines, sources, edition and day", async () => {
    clipboard(() => Promise.resolve());
    const { session, announcements } = await open("Li2S");
    await type(field("Currency"), "USD");
    await press("Copy as picture");
    await until(() => announcements.current()?.text === "The picture is on the clipboard.");
    const [words] = pictures;
    expect(words).toMatchObject({
      title: "Lithium sulfide price, China",
      unit: "USD/kg",
      legend: [{ at: 0, name: "SMM" }],
    });
    expect(words!.notes).toEqual([
      "Solid: A reported. ▲ ▬ ▼ on the axis: only a direction was published.",
      "Each figure of the chart is converted at the rate of its own day or month.",
      "2 figures cannot be shown in USD/kg",
      "Sources: SMM (2025-12-06), ECB (2025-12-05)",
      `SSB for Excel, edition ${session.pack.edition}, as of ${session.today()}`,
    ]);
  });

  it("says which figures were published with a word before them, and the day it is seen from", async () => {
    clipboard(() => Promise.resolve());
    const { announcements } = await open("Li2S");
    await type(one<HTMLInputElement>("input[type=date]"), "2025-11-15");
    await press("Copy as picture");
    await until(() => announcements.current() !== undefined);
    expect(pictures[0]!.notes).toContain("about: 2025-10");
    expect(pictures[0]!.notes.at(-1)).toMatch(/, as of 2025-11-15$/);
  });

  it("leaves out a line that is not shown", async () => {
    clipboard(() => Promise.resolve());
    const { announcements } = await open("ESS");
    await until(() => all("figure fieldset label").length > 0);
    await act(async () => all<HTMLInputElement>("figure input[type=checkbox]")[2]!.click());
    await press("Copy as picture");
    await until(() => announcements.current() !== undefined);
    expect(pictures[0]!.legend.map(({ at }) => at)).toEqual([0, 1, 3, 4]);
  });

  it("is saved as a file where the clipboard is out of reach, and says so", async () => {
    clipboard(() => Promise.reject(new DOMException("denied", "NotAllowedError")));
    const { announcements } = await open("Li2S");
    await press("Copy as picture");
    await until(() => announcements.current() !== undefined);
    expect(announcements.current()!.text).toBe(
      "The clipboard is out of reach here: the picture was saved as price-li2s-cn-cny-kg.png.",
    );
    expect(saved).toEqual(["price-li2s-cn-cny-kg.png"]);
  });
});

describe("the chart of a series", () => {
  it("is crossed by no line where a period has no figure, small as it may be", async () => {
    const market = marketOf({
      series: [{ frequency: "week" }],
      observations: ["2025-01-03", "2025-01-10", "2025-01-17", "2025-03-07"].map((period, value) => ({
        period,
        value,
      })),
    });
    const { points } = standingOf(market, seriesIn(market), "2025-03-08");
    await draw(<Sparkline points={points} frequency="week" />);
    const lengths = all("polyline").map((line) => new Set(line.getAttribute("points")!.split(" ")).size);
    expect(lengths).toEqual([3, 1]);
  });

  it("explains what is drawn, and nothing else", async () => {
    await open("Li2S");
    await until(() => all(".chart-reading").length > 0);
    expect(texts(".chart-reading")).toEqual([
      "SMM. Solid: A reported. No line where a period has no figure. ▲ ▬ ▼ on the axis: only a direction was published.",
    ]);
  });
});

describe("inserting from a series", () => {
  const announced = (drawn: Awaited<ReturnType<typeof open>>) => drawn.announcements.current()!;

  it("puts the value's formula into the selected cell, and takes it back", async () => {
    const drawn = await open("Li2S");
    await press("Insert value");
    expect([...drawn.workbook.cells]).toEqual([["Sheet1!B4", '=SSB.PRICE("Li2S")']]);
    expect(announced(drawn).text).toBe("Value inserted in Sheet1!B4.");
    await act(async () => void (await announced(drawn).undo!()));
    expect(drawn.workbook.cells.size).toBe(0);
  });

  it("takes the year and the unit that are chosen", async () => {
    const { workbook } = await open("ESS");
    await type(field("Year"), "2028");
    await type(field("Unit"), "TWh");
    expect(one(".insert-formula").textContent).toContain("0.5333 TWh");
    await press("Insert value");
    expect(workbook.cells.get("Sheet1!B4")).toBe('=SSB.FORECAST("ESS",2028,"TWh")');
  });

  it("asks before it overwrites, and leaves the cell alone unless told to", async () => {
    const { workbook } = await open("Li2S", { cells: { B4: 7 } });
    await press("Insert value");
    expect(one("[role=alert]").textContent).toBe("Overwrite 1 cell? B4");
    await press("Keep them");
    expect(workbook.cells.get("Sheet1!B4")).toBe(7);
    await press("Insert value");
    await press("Overwrite");
    expect(workbook.cells.get("Sheet1!B4")).toBe('=SSB.PRICE("Li2S")');
  });

  it("overwrites the cell it asked about, even if another is selected by then", async () => {
    const { workbook } = await open("Li2S", { cells: { B4: 7, C9: 8 } });
    await press("Insert value");
    workbook.select("C9");
    await press("Overwrite");
    expect([...workbook.cells]).toEqual([
      ["Sheet1!C9", 8],
      ["Sheet1!B4", '=SSB.PRICE("Li2S")'],
    ]);
  });

  it("checks the room a table will spill into", async () => {
    const { workbook } = await open("ESS", { cells: { D6: "mine" } });
    await press("Insert outlook");
    expect(one("[role=alert]").textContent).toBe("Overwrite 1 cell? D6");
    expect(workbook.cells.has("Sheet1!B4")).toBe(false);
  });

  it("draws a chart of the table's first two columns, and takes both back", async () => {
    const drawn = await open("ESS");
    await press("Insert with chart");
    expect(drawn.workbook.cells.get("Sheet1!B4")).toBe('=SSB.OUTLOOK("ESS")');
    expect(drawn.workbook.charts).toEqual([
      {
        source: "Sheet1!B4:C11",
        title: "Lithium-ion battery demand, energy storage, world",
        unit: "GWh",
        at: "Sheet1!K4",
      },
    ]);
    await act(async () => void (await announced(drawn).undo!()));
    expect([drawn.workbook.cells.size, drawn.workbook.charts]).toEqual([0, []]);
  });

  it("charts the weeks that have a figure, and no other", async () => {
    const { workbook, session } = await open("Li2S");
    await press("Insert with chart");
    const formula = workbook.cells.get("Sheet1!B4");
    expect(formula).toBe('=SSB.HISTORY("Li2S",,,,"figures=1")');
    const rows = evaluate(session, "HISTORY", ["Li2S", null, null, null, "figures=1"]);
    expect(workbook.charts).toEqual([
      {
        source: `Sheet1!B4:C${3 + rows.length}`,
        title: "Lithium sulfide price, China",
        unit: "CNY/kg",
        at: "Sheet1!N4",
      },
    ]);
    expect(rows.slice(1).map(([, value]) => value!.type)).toEqual(rows.slice(1).map(() => "number"));
  });

  it("charts what was known on a day", async () => {
    const { workbook } = await open("Li2S");
    await type(one<HTMLInputElement>("input[type=date]"), "2025-11-30");
    await press("Insert with chart");
    expect(workbook.cells.get("Sheet1!B4")).toBe('=SSB.HISTORY("Li2S",,,,"asof=2025-11-30; figures=1")');
  });

  it("has nothing to chart where only directions were published", async () => {
    await open("LPSC");
    expect(one<HTMLButtonElement>("button", "Insert with chart").disabled).toBe(true);
    expect(one<HTMLButtonElement>("button", "Insert history").disabled).toBe(false);
  });

  it("says so where the host draws no charts", async () => {
    await open("ESS", { support: { charts: false } });
    expect(texts("button")).not.toContain("Insert with chart");
    expect(document.body.textContent).toContain("This host draws no charts for add-ins");
  });

  it("offers the table alone of a series whose values no function gives one by one", async () => {
    await open("Li2S production");
    expect(texts("section[aria-label='Insert into the sheet'] button")).toEqual([
      "Insert history",
      "Insert with chart",
      "Open in the formula builder",
    ]);
  });

  it("does not insert an error, and says why", async () => {
    await open("LPSC");
    expect(one<HTMLButtonElement>("button", "Insert value").disabled).toBe(true);
    expect(document.body.textContent).toContain("SMM has published no figure");
  });

  it("says what the host says where it refuses", async () => {
    const drawn = await open("Li2S", { refuses: "The sheet is protected." });
    await press("Insert value");
    expect(announced(drawn)).toEqual({ text: "The sheet is protected." });
  });

  it("goes on in the formula builder", async () => {
    const { navigation } = await open("ESS");
    await press("Open in the formula builder");
    expect(navigation.current()).toMatchObject({
      name: "formula",
      function: "FORECAST",
      arguments: ["ESS", 2030, "", null],
    });
  });

  it("needs Excel, and the page works without", async () => {
    await draw(<MarketView />, { at: { name: "market", series: "Li2S" } });
    expect(document.body.textContent).toContain("Inserting needs Excel.");
    expect(texts("button")).not.toContain("Insert value");
  });
});
