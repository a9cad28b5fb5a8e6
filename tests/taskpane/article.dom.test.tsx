/** Adding an article over the real model of a workbook: read, review, keep, export, remove. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { render } from "preact";
import { act } from "preact/test-utils";
import { bundledPack } from "../../src/ledger/bundled-pack";
import type { WorkbookData } from "../../src/model/editions/workbook-data";
import { openData } from "../../src/model/editions/open-data";
import type { Answer } from "../../src/domain/answer/answer";
import { evaluate } from "../../src/domain/functions/evaluate";
import type { Session } from "../../src/domain/functions/session";
import { SETTINGS } from "../../src/model/port/settings";
import { joinLayers, LOCAL_MEMORY } from "../../src/domain/local/local-layer";
import { readLocalLayer } from "../../src/model/local/stored-layer";
import ArticleView from "../../src/taskpane/article/article-view";
import {
  all,
  draw,
  fakeWorkbook,
  one,
  press,
  texts,
  type,
  until,
  type DrawnPane,
  type FakeWorkbook,
} from "./pane-fixture";

const WEEKLY = readFileSync(join(__dirname, "../ingest/cases/weekly-sections/article.txt"), "utf8").replace(
  "Jan 9, 2027",
  "Nov 20, 2026",
);
// jsdom has none; browsers do.
globalThis.structuredClone ??= <T,>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

const LINK = "https://example.org/weekly";

let memory: Map<string, string>;
let workbook: FakeWorkbook;
let data: WorkbookData;
let pane: DrawnPane;

async function open(): Promise<void> {
  data = await openData({
    bundled: bundledPack,
    today: () => "2026-11-24",
    settings: workbook,
    local: () =>
      joinLayers(
        readLocalLayer(workbook.setting(SETTINGS.local.name)).layer,
        readLocalLayer(memory.get(LOCAL_MEMORY)).layer,
      ),
    use: () => undefined,
    loadFeed: () => Promise.reject(new Error("no feed")),
  });
  pane = await draw(<ArticleView />, { at: { name: "article" }, workbook, data, memory });
}

beforeEach(async () => {
  memory = new Map();
  workbook = fakeWorkbook({ formulas: ["Sheet1!B2"] });
  await open();
});

function field<T extends HTMLElement = HTMLInputElement>(label: string, within: ParentNode = document): T {
  const found = [...within.querySelectorAll("label")].find((one) => one.textContent.trim() === label)!;
  return document.getElementById(found.getAttribute("for")!) as T;
}

async function fill(label: string, value: string, within?: ParentNode): Promise<void> {
  const input = field(label, within);
  await type(input, value);
  if (input instanceof HTMLInputElement)
    await act(async () => void input.dispatchEvent(new Event("change", { bubbles: true })));
}

async function paste(text: string): Promise<void> {
  const area = field<HTMLTextAreaElement>("Text");
  await act(async () => {
    area.value = text;
    area.dispatchEvent(new Event("input", { bubbles: true }));
  });
}

async function read(text = WEEKLY): Promise<void> {
  await paste(text);
  await act(async () => void one("button", "Read").click());
  await until(() => all("[role=alert]").length > 0 || all(".article-row").length > 0);
}

async function settled(): Promise<void> {
  await act(() => new Promise((resolve) => setTimeout(resolve, 60)));
}

/** Reads the weekly, names what it does not print, and keeps what is accepted. */
async function keep(publisher = "SMM"): Promise<void> {
  await fill("Publisher", publisher);
  await fill("Link", LINK);
  await settled();
  await act(async () =>
    all("button")
      .find((button) => /^Accept /.test(button.textContent))!
      .click(),
  );
  await settled();
}

function row(words: string): HTMLElement {
  const found = all(".article-row").filter((card) =>
    card.querySelector("strong")!.textContent.includes(words),
  );
  if (found.length !== 1) throw new Error(`${found.length} rows of ${words}`);
  return found[0]!;
}

function checkbox(card: HTMLElement): HTMLInputElement {
  return card.querySelector("input[type=checkbox]")!;
}

async function click(element: HTMLElement): Promise<void> {
  await act(async () => element.click());
}

function price(name: string): Answer {
  const [cell] = evaluate(data.answering() as Session, "PRICE", [name]).flat();
  if (cell?.type !== "number" || !cell.answer) throw new Error(JSON.stringify(cell));
  return cell.answer;
}

function announced(): string {
  return pane.announcements.current()?.text ?? "";
}

describe("reading an article", () => {
  it("shows its text with what was read marked, and each row beside its sentence", async () => {
    await read();
    expect(one(".article-text").textContent).toContain(
      "Lithium sulfide went on falling and averaged 1,420 yuan/kg",
    );
    expect(texts(".article-text mark.figure")).toContain("1,420 yuan/kg");
    const lithium = row("sulfide price");
    expect(lithium.textContent).toContain("1,420 CNY/kg");
    expect(lithium.querySelector("blockquote")!.textContent).toMatch(/^Lithium sulfide went on falling/);
    expect(texts("h3")).toEqual(["Prices (4)", "Forecasts (2)", "Events (8)"]);
  });

  it("fills in day and publisher from the text, and says what it did not read, numbers first", async () => {
    await read();
    expect([field("Published").value, field("Publisher").value, field("Link").value]).toEqual([
      "2026-11-20",
      "LMD",
      "",
    ]);
    expect(texts("summary")).toEqual(
      expect.arrayContaining([expect.stringMatching(/^Not read: \d+ sentence/)]),
    );
  });

  it("says in one sentence why a text is no article", async () => {
    await read("Nothing.");
    expect(texts("[role=alert]")).toEqual(["There is too little text for an article."]);
  });

  it("asks for the day where the text prints none", async () => {
    await read(WEEKLY.replace(/Published:.*\n/, ""));
    expect(one("[role=alert]").textContent).toContain("does not say when it was published");
    await type(field("Published"), "2026-11-20");
    await click(one("button", "Read"));
    await until(() => all(".article-row").length > 0);
  });

  it("refuses a file that is too long or of another kind", async () => {
    const chooser = one<HTMLInputElement>("#article-file");
    const choose = async (file: File): Promise<void> => {
      Object.defineProperty(chooser, "files", { value: [file], configurable: true });
      await act(async () => void chooser.dispatchEvent(new Event("change", { bubbles: true })));
      await settled();
    };
    await choose(new File([new Uint8Array(2_000_001)], "long.txt"));
    expect(one("[role=alert]").textContent).toBe('"long.txt" has 2.0 MB; an article has at most 2.0 MB.');
    await choose(new File(["x"], "report.docx"));
    expect(one("[role=alert]").textContent).toContain("is none of .txt, .md, .html, .htm");
  });

  it("leaves text text, whatever it looks like", async () => {
    const hostile = WEEKLY.replace(
      "Haoyun New Energy's",
      `<img src=x onerror="window.hit=1"> =HYPERLINK("https://evil.example","x") Haoyun New Energy's`,
    );
    await read(hostile);
    expect(one(".article-text").textContent).toContain("<img src=x");
    expect(all(".article-view img, .article-view script")).toEqual([]);
  });
});

describe("reviewing", () => {
  it("takes new rows, and neither duplicates nor contradictions", async () => {
    await read();
    expect(all(".article-row input[type=checkbox]:not(:checked)")).toEqual([]);
    await keep();
    await read();
    await fill("Publisher", "SMM");
    await settled();
    const duplicate = row("sulfide price");
    expect(duplicate.textContent).toContain("duplicate");
    expect(checkbox(duplicate).checked).toBe(false);
    const folded = duplicate.closest("details")!;
    expect(folded.open).toBe(false);
    const count = folded.querySelectorAll("[data-row]").length;
    expect(folded.querySelector("summary")!.textContent).toBe(`Known already (${count})`);
  });

  it("shows a corrected value at once, in the unit of the series", async () => {
    await read();
    await fill("Value, CNY/kg", "1,410", row("sulfide price"));
    expect(row("sulfide price").textContent).toContain("1,410 CNY/kg");
  });

  it("keeps nothing while an accepted row does not make sense", async () => {
    await read();
    await fill("Value, CNY/kg", "many", row("sulfide price"));
    expect(row("sulfide price").textContent).toContain("A value has to be a number.");
    // It is left out unasked; whoever insists is told.
    expect(checkbox(row("sulfide price")).checked).toBe(false);
    await click(checkbox(row("sulfide price")));
    await keep();
    expect(texts("[role=alert]")).toContain(
      "1 accepted row cannot be kept as it stands. Correct it, or leave it out.",
    );
    expect(workbook.settings.has(SETTINGS.local.name)).toBe(false);
  });

  it("lets the headline follow company and stage", async () => {
    await read();
    const card = () => row("3 GWh");
    await fill("Companies", "Haoyun Cells", card());
    await fill("Stage", "mass production", card());
    expect(card().querySelector("strong")!.textContent).toBe(
      "Haoyun Cells · 3 GWh all-solid-state line · mass production",
    );
  });

  it("offers what else a text may mean", async () => {
    await read();
    const card = () => row("P2S5");
    expect(card().textContent).toContain("Read as unit of the capacity");
    await click(card().querySelectorAll<HTMLInputElement>("input[type=radio]")[1]!);
    await keep();
    const { documents } = readLocalLayer(workbook.setting(SETTINGS.local.name)).layer;
    const plant = documents[0]!.events!.find(({ headline }) => headline.includes("P2S5"))!;
    expect(plant.capacity!.unit).toBe("t");
  });

  it("is found again by who looked something up elsewhere", async () => {
    await read();
    await click(checkbox(row("sulfide price")));
    await act(async () => render(null, pane.root));
    const { navigation } = pane;
    await draw(<ArticleView />, { at: { name: "article" }, workbook, data, memory, navigation });
    expect(checkbox(row("sulfide price")).checked).toBe(false);
    expect(checkbox(row("LATP")).checked).toBe(true);
  });

  it("asks for what a source needs", async () => {
    await read();
    await click(all("button").find((button) => /^Accept /.test(button.textContent))!);
    await settled();
    expect(texts("[role=alert]")).toEqual(["The text does not give its address; give the link."]);
    await fill("Link", "javascript:alert(1)");
    await settled();
    await click(all("button").find((button) => /^Accept /.test(button.textContent))!);
    await settled();
    expect(one("[role=alert]").textContent).toContain("has to start with https://");
  });
});

describe("what was not read", () => {
  const LOOSE =
    "The panel's guess was 61.4 GWh, and the other guess was 7%. Their talk was about 15 of them and a good one.";
  const withLoose = `${WEEKLY}\n\n${LOOSE}\n\nNickel sulfate was quoted at 27,500 yuan/mt on the market this week.\n`;

  function card(printed: string): HTMLElement {
    const section = all("section").find((one) => one.getAttribute("aria-label") === "Numbers not read")!;
    return [...section.querySelectorAll<HTMLElement>("li")].find(
      (one) => one.querySelector("strong")!.textContent === printed,
    )!;
  }

  async function answer(printed: string, button: string): Promise<void> {
    const buttons = [...card(printed).querySelectorAll("button")];
    await click(buttons.find(({ textContent }) => textContent.startsWith(button))!);
  }

  it("stands behind the rows, each number in its sentence with the series its unit fits", async () => {
    await read(withLoose);
    const open = card("61.4 GWh");
    expect(open.querySelector("blockquote b")!.textContent).toBe("61.4 GWh");
    const offered = [...field<HTMLSelectElement>("Belongs to", open).options].map(({ text }) => text);
    expect(offered.every((text) => text.endsWith("61.4 GWh"))).toBe(true);
  });

  it("is assigned to a series with one click, and becomes a row like the others", async () => {
    await read(withLoose);
    const rows = all(".article-row").length;
    await fill("Belongs to", "SHIPMENTS.LIION.EV.CN", card("61.4 GWh"));
    await answer("61.4 GWh", "Assign");
    expect(card("61.4 GWh")).toBeUndefined();
    expect(all(".article-row")).toHaveLength(rows);
    const made = all(".article-row").find((one) => one.textContent.includes("61.4 GWh"))!;
    expect(checkbox(made).checked).toBe(true);
    await keep();
    const { documents } = readLocalLayer(workbook.setting(SETTINGS.local.name)).layer;
    expect(documents[0]!.observations).toContainEqual(
      expect.objectContaining({ series: "SHIPMENTS.LIION.EV.CN", value: 61.4, period: "2026-11-20" }),
    );
  });

  it("is no market fact with one click, and that can be taken back", async () => {
    await read(withLoose);
    await answer("7%", "No market fact");
    expect(card("7%")).toBeUndefined();
    expect(one(".article-view").textContent).toContain("no market fact, the reviewer says");
    await press("Take the last answer back");
    expect(card("7%")).toBeDefined();
  });

  it("gets a series of its own: the reader's offer, or one that is named", async () => {
    await read(withLoose);
    await answer("27,500 yuan/mt", "A new series: ");
    expect(card("27,500 yuan/mt")).toBeUndefined();
    const open = () => card("7%");
    const inputs = open().querySelectorAll<HTMLInputElement>("form input");
    await type(inputs[0]!, "Guess of the panel");
    await click(
      [...open().querySelectorAll("button")].find(({ textContent }) => /^Make it/.test(textContent))!,
    );
    expect(open().querySelector("[role=alert]")!.textContent).toContain("Say what the series is called");
    await type(inputs[1]!, "World");
    await fill("Measure", "share", open());
    await click(
      [...open().querySelectorAll("button")].find(({ textContent }) => /^Make it/.test(textContent))!,
    );
    await keep();
    const [document] = readLocalLayer(workbook.setting(SETTINGS.local.name)).layer.documents;
    expect(document!.series).toContainEqual(
      expect.objectContaining({ code: "SHARE.GUESS-OF-THE-PANEL", unit: "fraction", region: "World" }),
    );
    expect(document!.observations).toContainEqual(
      expect.objectContaining({ series: "SHARE.GUESS-OF-THE-PANEL", value: 0.07 }),
    );
    expect(document!.series!.some(({ code }) => code.includes("NICKEL"))).toBe(true);
  });

  it("of a missed sentence is added by hand, and kept once it says what and where", async () => {
    await read();
    await click(all("button").find((button) => button.textContent === "Add by hand")!);
    const made = row("An event of your own words");
    expect(made.contains(document.activeElement)).toBe(true);
    expect(checkbox(made).checked).toBe(false);
    expect(made.textContent).toContain("It has no headline.");
    await fill("Headline", "Makers at home · a busy week · announced", made);
    await fill("Countries", "China", row("Makers at home"));
    await fill("Stage", "announced", row("Makers at home"));
    expect(checkbox(row("Makers at home")).checked).toBe(true);
    await keep();
    expect(announced()).toBe("15 rows of SMM, 2026-11-20: kept in this workbook.");
  });

  it("is found again by who looked something up elsewhere", async () => {
    await read(withLoose);
    await answer("7%", "No market fact");
    await act(async () => render(null, pane.root));
    const { navigation } = pane;
    await draw(<ArticleView />, { at: { name: "article" }, workbook, data, memory, navigation });
    expect(card("7%")).toBeUndefined();
    expect(card("61.4 GWh")).toBeDefined();
  });
});

describe("what is accepted", () => {
  it("answers in the workbook, says whose it is, and is undone", async () => {
    const before = price("Li2S");
    await read();
    await keep();
    expect(announced()).toBe("14 rows of SMM, 2026-11-20: kept in this workbook.");
    expect(document.activeElement!.textContent).toBe("Your articles");
    expect(price("Li2S")).toMatchObject({ value: 1420, layer: "local", publisher: "SMM" });
    expect(workbook.recalculated).toEqual(["Sheet1!B2"]);
    await act(async () => void (await pane.announcements.current()!.undo!()));
    expect(price("Li2S")).toEqual(before);
  });

  it("brings the names with it that the catalogue lacks", async () => {
    await read();
    expect(row("3 GWh").textContent).toContain(
      "Haoyun New Energy is a new name (a name that ends like a company's); it is kept with this row",
    );
    await keep();
    const { companies } = (data.answering() as Session).market().ledger;
    expect(companies).toContainEqual({ name: "Haoyun New Energy", aliases: [], country: "China" });
    expect(bundledPack.companies.some(({ name }) => name === "Haoyun New Energy")).toBe(false);
  });

  it("is kept in the browser where the user says so", async () => {
    await read();
    await click(all<HTMLInputElement>("input[name=article-place]")[1]!);
    await keep();
    expect(announced()).toContain("kept in this browser");
    expect(workbook.settings.has(SETTINGS.local.name)).toBe(false);
    expect(readLocalLayer(memory.get(LOCAL_MEMORY)).layer.documents).toHaveLength(1);
    expect(price("Li2S").layer).toBe("local");
  });

  it("holds no sentence of the article", async () => {
    await read();
    await keep();
    const held = String(workbook.setting(SETTINGS.local.name));
    expect(held).not.toContain("went on falling");
    expect(held).not.toContain("three weeks ahead of plan");
  });

  it("is listed, exported as files, and removed with an undo", async () => {
    const before = price("Li2S");
    await read();
    await keep();
    expect(one(".article-view li.card").textContent).toContain(
      "SMM, 2026-11-20 · 14 rows · added 2026-11-24",
    );
    const saved: string[] = [];
    URL.createObjectURL = () => "blob:file";
    URL.revokeObjectURL = () => undefined;
    const clicked = jest.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      saved.push(this.download);
    });
    await press("Export SMM, 2026-11-20");
    clicked.mockRestore();
    expect(saved).toEqual([
      "2026-11-20-smm-solid-state-weekly-two.json",
      "2026-11-20-smm-solid-state-weekly-two-names.json",
    ]);
    expect(JSON.parse(field<HTMLTextAreaElement>(saved[0]!).value).source.publisher).toBe("SMM");

    await press("Remove SMM, 2026-11-20");
    await settled();
    expect(price("Li2S")).toEqual(before);
    expect(all("#article-kept")).toEqual([]);
    await act(async () => void (await pane.announcements.current()!.undo!()));
    expect(price("Li2S").layer).toBe("local");
  });
});

describe("what cannot be read of what is kept", () => {
  it("is said and survives the next addition", async () => {
    workbook.settings.set(SETTINGS.local.name, '{"format":1,"documents":[{"source":"odd"}]}');
    await open();
    expect(one(".article-problem").textContent).toContain("cannot be read. It is left as it is");
    await read();
    await keep();
    expect(readLocalLayer(workbook.setting(SETTINGS.local.name))).toMatchObject({
      layer: { documents: [{}] },
      damaged: [{ source: "odd" }],
    });
  });
});

describe("outside Excel", () => {
  it("says what the page is for", async () => {
    await draw(<ArticleView />, { at: { name: "article" } });
    expect(one(".article-view").textContent).toContain("In Excel, this page reads an article");
  });
});
