/** A model of the user's choice that reads an article as well: off until asked for, and nothing leaves unseen. */
import { act } from "preact/test-utils";
import { bundledPack } from "../../src/ledger/bundled-pack";
import { openData } from "../../src/model/editions/open-data";
import type { WorkbookData } from "../../src/model/editions/workbook-data";
import ArticleView from "../../src/taskpane/article/article-view";
import { itemsIn, numbered, saying, type Reply } from "../ingest/support/stand-in";
import { all, draw, fakeWorkbook, one, press, texts, until, type FakeWorkbook } from "./pane-fixture";

// jsdom has none; browsers do.
globalThis.structuredClone ??= <T,>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
globalThis.TextDecoder ??= jest.requireActual<typeof import("node:util")>("node:util").TextDecoder as never;

const ARTICLE = `Notes on the market of the week and of its makers

Published: Nov 20, 2026
Source: SMM
Link: https://example.org/weekly

Lithium sulfide averaged 1,480 yuan/kg this week, down 100 yuan/kg. Graphite was quoted at 21,000 yuan/mt.`;

let memory: Map<string, string>;
let workbook: FakeWorkbook;
let data: WorkbookData;
let sent: { address: string; headers: Record<string, string>; body: string }[];
let reply: (body: string) => Reply;

beforeEach(async () => {
  memory = new Map();
  sent = [];
  workbook = fakeWorkbook();
  globalThis.fetch = jest.fn(async (address: string, { headers, body }: RequestInit) => {
    sent.push({ address, headers: headers as Record<string, string>, body: body as string });
    const { status = 200, body: answer = "" } = reply(body as string);
    return answered(status, answer);
  }) as never;
  data = await openData({
    bundled: bundledPack,
    today: () => "2026-11-24",
    settings: workbook,
    use: () => undefined,
    loadFeed: () => Promise.reject(new Error("no feed")),
  });
  await open();
});

async function open(): Promise<void> {
  await draw(<ArticleView />, { at: { name: "article" }, workbook, data, memory });
}

/** As much of a response as is read. */
function answered(status: number, body: string): unknown {
  const parts = [new Uint8Array(Buffer.from(body))];
  const getReader = () => ({
    read: async () => ({ done: parts.length === 0, value: parts.shift() }),
    cancel: async () => undefined,
  });
  return {
    ok: status < 300,
    status,
    type: "cors",
    headers: { get: () => null },
    body: { getReader, cancel: async () => undefined },
  };
}

function field(label: string): HTMLInputElement {
  const found = all("label").find((each) => each.textContent.trim() === label)!;
  return (found.querySelector("input") ??
    document.getElementById(found.getAttribute("for")!)) as HTMLInputElement;
}

async function fill(label: string, value: string): Promise<void> {
  await act(async () => {
    field(label).value = value;
    field(label).dispatchEvent(new Event("input", { bubbles: true }));
  });
}

async function choose(address = "http://localhost:11434/v1"): Promise<void> {
  await act(async () => field("Let a model read as well").click());
  await fill("Address", address);
  await fill("Model", "stand-in");
  await fill("Key", "secret-key");
}

async function read(): Promise<void> {
  await fill("Text", ARTICLE);
  await press("Read");
}

async function reviewed(): Promise<void> {
  await until(() => all(".article-row").length > 0);
}

function right(body: string): Reply {
  const said = {
    kind: "observation",
    item: "Lithium sulfide",
    series: "PRICE.LI2S.CN",
    figure: "1,480",
  };
  const wrong = { ...said, item: "Graphite", figure: "21,000" };
  const items = itemsIn(body);
  return saying([numbered(said, items), numbered(wrong, items)]);
}

it("is off until it is asked for", async () => {
  await read();
  await reviewed();
  expect(sent).toEqual([]);
  expect(all("#model-consent")).toEqual([]);
});

it("shows what would leave and where to, sends it once it may, and says what came of it", async () => {
  reply = right;
  await choose();
  await read();
  await until(() => all("#model-consent").length > 0);
  expect(sent).toEqual([]);
  expect(one("#model-consent").textContent).toBe("May this text go to localhost:11434?");
  expect(one("[aria-label='The text that would be sent']").textContent).toContain(
    "Graphite was quoted at 21,000 yuan/mt.",
  );
  expect(document.activeElement!.id).toBe("model-consent");
  await press("Send to localhost:11434");
  await reviewed();
  expect(sent.map(({ address, headers }) => [address, headers["authorization"]])).toEqual([
    ["http://localhost:11434/v1/chat/completions", "Bearer secret-key"],
  ]);
  expect(texts("[role=status]").join()).toContain("The model took part: 321 tokens.");
  expect(texts("[role=status]").join()).toContain("the item does not speak of Li2S");
  expect(texts(".article-reasons").join()).toContain("grammar and model agree");
});

it("reads without the model where the text may not leave", async () => {
  await choose();
  await read();
  await until(() => all("#model-consent").length > 0);
  await press("Read without the model");
  await reviewed();
  expect(sent).toEqual([]);
  expect(texts(".article-reasons").join()).not.toContain("the grammar says so");
});

it("ends with Stop, before anything was sent", async () => {
  await choose();
  await read();
  await until(() => all("#model-consent").length > 0);
  await press("Stop");
  expect(all("#model-consent")).toEqual([]);
  await until(() => !one<HTMLButtonElement>("button[type=submit]").disabled);
  expect(sent).toEqual([]);
});

it("says why the model took no part, and shows what the reader read alone", async () => {
  reply = () => ({ status: 401 });
  await choose();
  await read();
  await until(() => all("#model-consent").length > 0);
  await press("Send to localhost:11434");
  await reviewed();
  expect(texts("[role=status]").join()).toContain(
    "The model at localhost:11434 refused the key (401). The rows are the reader's alone.",
  );
});

it("a correction of the day asks nobody again", async () => {
  reply = right;
  await choose();
  await read();
  await until(() => all("#model-consent").length > 0);
  await press("Send to localhost:11434");
  await reviewed();
  await fill("Published", "2026-11-19");
  await act(async () => void field("Published").dispatchEvent(new Event("change", { bubbles: true })));
  await until(() => texts(".article-row").join().includes("2026-11-19"));
  expect(sent).toHaveLength(1);
  expect(texts(".article-reasons").join()).toContain("grammar and model agree");
});

describe("where it is kept", () => {
  it("is this browser and nothing else, until it is forgotten", async () => {
    await choose();
    expect([...memory.values()].join()).toContain("secret-key");
    expect(JSON.stringify([...workbook.settings])).not.toMatch(/secret-key|11434/);
    await open();
    expect(field("Key").value).toBe("secret-key");
    expect(field("Key").type).toBe("password");
    await press("Forget the key");
    expect([...memory.values()].join()).not.toContain("secret-key");
    expect(field("Address").value).toBe("http://localhost:11434/v1");
    await press("Forget all of it");
    expect([...memory.values()].join()).not.toContain("11434");
    expect(field("Let a model read as well").checked).toBe(false);
  });
});

it.each([
  ["https://api.example.org/v1", /does not let the pane reach api\.example\.org/],
  ["http://api.example.org/v1", /without https/],
  ["api", /is no address of a model/],
])("refuses to ask %s", async (address, said) => {
  await choose(address);
  expect(texts("[role=alert]").join()).toMatch(said);
  await read();
  expect(all("#model-consent")).toEqual([]);
  expect(sent).toEqual([]);
});
