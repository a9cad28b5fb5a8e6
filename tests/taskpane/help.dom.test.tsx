import { act } from "preact/test-utils";
import { HelpOpener } from "../../src/taskpane/app/help-opener";
import type { HelpPage } from "../../src/taskpane/help/help-page";
import { HelpLinks } from "../../src/taskpane/health/help-links";
import { all, draw, key, one, press, texts, until } from "./pane-fixture";

const head = (id: string, level: number): HelpPage["blocks"][number] => ({
  kind: "heading",
  level,
  id,
  text: [id],
});
const PAGES: Record<string, HelpPage> = {
  "guide/task-pane": {
    title: "The task pane",
    blocks: [
      head("The task pane", 1),
      head("market", 2),
      {
        kind: "paragraph",
        text: [
          "All <b>series</b>, see ",
          { kind: "link", page: "guide/data", text: ["the data"] },
          " and ",
          { kind: "link", page: "guide/gone", text: ["what is gone"] },
          { kind: "source", url: "https://example.com/a", text: ["a page"] },
          { kind: "source", url: "javascript:alert(1)", text: ["none"] },
        ],
      },
      {
        kind: "list",
        ordered: false,
        items: [[{ kind: "paragraph", text: [{ kind: "em", text: ["one"] }] }]],
      },
      { kind: "table", head: [["word"]], rows: [[[{ kind: "code", text: "=SSB.PRICE()" }]]] },
      { kind: "code", text: "npm start" },
      head("health", 2),
      { kind: "paragraph", text: ["Of Health."] },
    ],
  },
  "guide/data": { title: "The data", blocks: [head("The data", 1), { kind: "paragraph", text: ["Facts."] }] },
  "guide/glossary": { title: "Glossary", blocks: [head("Glossary", 1)] },
};

let asked: string[];
beforeEach(() => {
  asked = [];
  globalThis.fetch = jest.fn(async (url: URL) => {
    const page = /blocks\/(.*)\.json$/.exec(String(url))![1]!;
    asked.push(page);
    return { ok: page in PAGES, status: 404, json: async () => PAGES[page] } as Response;
  }) as typeof fetch;
});

async function open(view: "market" | "errors" = "market"): Promise<void> {
  await draw(<HelpOpener view={view} />);
  one("button").focus();
  await act(async () => one("button").click());
  await until(() => all("[role=dialog]").length === 1 && !texts(".quiet").includes("Loading…"));
}

const title = (): string => one("#help-title").textContent;

describe("the help over a view", () => {
  it("tells of this view alone, drawn as text whatever it says, and gives the keyboard back", async () => {
    await open();
    expect([title(), document.activeElement!.id]).toEqual(["market", "help-title"]);
    expect(one(".help-text > p").textContent).toContain("All <b>series</b>, see the data and what is gone");
    expect(all(".help-text b")).toEqual([]);
    expect(all<HTMLAnchorElement>(".help-text a").map(({ href }) => href)).toEqual(["https://example.com/a"]);
    expect([texts(".help-text li"), texts(".help-text td"), texts(".help-text pre")]).toEqual([
      ["one"],
      ["=SSB.PRICE()"],
      ["npm start"],
    ]);
    expect(one(".help-text").textContent).not.toContain("Of Health.");
    await key("Escape");
    expect(all("[role=dialog]")).toEqual([]);
    expect(document.activeElement).toBe(one("button"));
  });

  it("leads to the whole guide, to other guides, to the glossary, and back", async () => {
    await open();
    await press("All of this guide");
    await until(() => title() === "The task pane");
    expect(one(".help-text").textContent).toContain("Of Health.");
    await press("the data");
    await until(() => title() === "The data");
    await press("Glossary");
    await until(() => title() === "Glossary");
    expect(texts("button")).not.toContain("Glossary");
    for (const before of ["The data", "The task pane", "market"]) {
      await act(async () =>
        all("button")
          .find(({ textContent }) => textContent.includes("Back"))!
          .click(),
      );
      await until(() => title() === before);
    }
  });

  it("says so where a page cannot be had, with the way to it in the browser", async () => {
    await open();
    await press("what is gone");
    await until(() => texts(".notice").length === 1);
    expect(texts(".notice")).toEqual(["This page of the help could not be loaded."]);
    // No https here, so the address is text to be copied.
    expect(one(".help-ways").textContent).toMatch(/In the browser .*\/help\/guide\/gone\.html$/);
  });

  it("is asked for when it is opened, not before", async () => {
    await draw(<HelpOpener view="errors" />);
    expect(asked).toEqual([]);
  });

  it("is opened from Health too", async () => {
    await draw(<HelpLinks />);
    await press("Glossary");
    await until(() => all("[role=dialog]").length === 1 && title() === "Glossary");
  });
});
