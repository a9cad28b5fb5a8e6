import { act } from "preact/test-utils";
import { SearchOpener } from "../../src/taskpane/search/search-opener";
import { all, draw, fakeWorkbook, formulasIn, one, texts, type, until } from "./pane-fixture";

const PAGES = [
  { kind: "guide", path: "help/guide/refresh.html", title: "Refreshing", text: "A newer edition." },
];

const GUIDE = { title: "Refreshing", blocks: [{ kind: "paragraph", text: ["A newer edition."] }] };

beforeEach(() => {
  globalThis.fetch = jest.fn(
    async (address) =>
      ({
        ok: true,
        json: async () => ((address as URL).pathname.includes("/blocks/") ? GUIDE : PAGES),
      }) as Response,
  );
});

async function open(workbook = fakeWorkbook()) {
  const drawn = await draw(<SearchOpener />, { workbook });
  await press("k", { ctrlKey: true });
  await until(() => all("[role=dialog]").length === 1);
  return { ...drawn, workbook };
}

async function ask(query: string): Promise<void> {
  await type(one<HTMLInputElement>("[role=combobox]"), query);
  await until(() => !/ready/.test(one("[role=status]").textContent));
}

async function press(name: string, held: KeyboardEventInit = {}): Promise<void> {
  const at = document.activeElement ?? document.body;
  await act(async () => {
    at.dispatchEvent(new KeyboardEvent("keydown", { key: name, bubbles: true, cancelable: true, ...held }));
  });
}

const marked = () => one("[aria-selected=true]").textContent;

describe("the search over everything", () => {
  it("opens with Ctrl+K, and closes with Escape where one was", async () => {
    await draw(<SearchOpener />);
    one("button").focus();
    await press("k", { ctrlKey: true });
    await until(() => all("[role=dialog]").length === 1);
    expect(document.activeElement).toBe(one("[role=combobox]"));
    await press("Escape");
    expect(all("[role=dialog]")).toEqual([]);
    expect(document.activeElement).toBe(one("button"));
  });

  it("groups what it finds, and Enter opens what is marked", async () => {
    const { navigation } = await open();
    await ask("Li2S");
    expect(texts(".search-kind")[0]).toBe("Series");
    expect(marked()).toMatch(/^Lithium sulfide price, China/);
    await press("Enter");
    expect(navigation.current()).toEqual({ name: "market", series: "PRICE.LI2S.CN" });
    expect(all("[role=dialog]")).toEqual([]);
  });

  it("is gone through with the arrow keys, round and round", async () => {
    await open();
    await ask("lithium");
    const first = marked();
    await press("ArrowUp");
    expect(marked()).toBe(texts("[role=option]").at(-1));
    await press("ArrowDown");
    expect(marked()).toBe(first);
  });

  it("opens a function in the builder, a guide over the view", async () => {
    const { navigation } = await open();
    await ask("汇率");
    await press("Enter");
    expect(navigation.current()).toEqual({ name: "formula", function: "FXRATE" });

    await open();
    await ask("刷新");
    await press("Enter");
    await until(() => all(".help-panel").length === 1);
    expect(all("[role=combobox]")).toEqual([]);
    expect(globalThis.fetch).toHaveBeenCalledWith(
      expect.objectContaining({ pathname: "/help/blocks/guide/refresh.json" }),
    );
  });

  it("puts the latest value into the selected cell with Ctrl+Enter", async () => {
    const { workbook } = await open();
    await ask("Li2S");
    await press("Enter", { ctrlKey: true });
    await until(() => workbook.written.length === 1);
    expect(formulasIn(workbook.written[0]!)).toEqual(['=SSB.PRICE("Li2S")']);
    await until(() => all("[role=dialog]").length === 0);
  });

  it("asks before it overwrites", async () => {
    const { workbook } = await open(fakeWorkbook({ occupied: ["Sheet1!B4"] }));
    await ask("Li2S");
    await press("Enter", { ctrlKey: true });
    await until(() => all("[role=alert]").length === 1);
    expect(workbook.written).toEqual([]);
  });

  it("says so where nothing is found", async () => {
    await open();
    await ask("xyzzyq");
    expect(one("[role=status]").textContent).toBe("Nothing found. Use fewer words.");
  });

  it("does without the help where that cannot be had", async () => {
    globalThis.fetch = jest.fn(async () => Promise.reject(new Error("offline")));
    await open();
    await ask("Li2S");
    expect(all("[role=option]").length).toBeGreaterThan(0);
  });
});
