/** @jest-environment node */
import { isRefusal } from "../../src/domain/answer/refusal";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { modelProposer, requestOf, type Endpoint } from "../../src/ingest/proposers/model";
import type { NumberedItem, Pointed } from "../../src/ingest/proposers/proposal";
import { readWithProposer, type SharedReview } from "../../src/ingest/read-with-proposer";
import { factOf } from "../../src/ingest/report";
import { corpusLedger } from "./support/cases";

const LEDGER = corpusLedger();
const CODES = LEDGER.series.map(({ code }) => code);
const ARTICLE = `Notes on the market of the week and of its makers

Published: Apr 20, 2027
Source: LMD

Lithium sulfide averaged 1,480 yuan/kg this week, down 100 yuan/kg. Graphite was quoted at 21,000 yuan/mt.

Haoyun New Energy started building a 4 GWh semi-solid-state cell plant in Chuzhou. Norvale Cells hopes to start mass production in 2029.

Global shipments of all-solid-state batteries will reach 30 GWh in 2030.`;

/** A stand-in for a model: it answers what a test wrote down, after looking at the items. */
let server: Server;
let reply: (items: NumberedItem[]) => { status?: number; body?: string; wait?: number };
let asked = 0;

beforeAll(async () => {
  server = createServer((request, response) => {
    let body = "";
    request.on("data", (part: Buffer) => (body += part.toString()));
    request.on("end", () => {
      asked += 1;
      const { messages } = JSON.parse(body) as { messages: { content: string }[] };
      const { items } = JSON.parse(messages[1]!.content) as { items: NumberedItem[] };
      const { status = 200, body: answer = "", wait = 0 } = reply(items);
      setTimeout(() => response.writeHead(status).end(answer), wait);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
beforeEach(() => (asked = 0));
afterAll(() => new Promise((resolve) => server.close(resolve)));

function endpoint(more: Partial<Endpoint> = {}): Endpoint {
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}/v1/`, model: "stand-in", retries: 0, ...more };
}

function saying(facts: unknown): { body: string } {
  const content = typeof facts === "string" ? facts : JSON.stringify({ facts });
  return { body: JSON.stringify({ choices: [{ message: { content } }], usage: { total_tokens: 321 } }) };
}

async function read(more: Partial<Endpoint> = {}): Promise<SharedReview> {
  const shared = await readWithProposer(ARTICLE, LEDGER, modelProposer(endpoint(more), CODES));
  if (isRefusal(shared)) throw new Error(shared.refused);
  return shared;
}

function spot(items: NumberedItem[], words: string, span: string): { item: number; id: number } {
  const found = items.find(({ text }) => text.includes(words))!;
  return { item: found.item, id: found.spans.find(({ text }) => text.includes(span))!.id };
}

const GRAMMAR = ["PRICE.LI2S.CN 2027-04-20 A 1,480 down", "SHIPMENTS.ASSB.WORLD 2030 F 30"];

describe("a model that answers rightly", () => {
  it("makes what the grammar says too high, and the rest medium", async () => {
    reply = (items) => {
      const { item, id } = spot(items, "Lithium sulfide averaged", "1,480");
      return saying([{ kind: "observation", item, figure: id, series: "PRICE.LI2S.CN", period: null }]);
    };
    const { review, tokens, rejected, missing } = await read();
    expect(missing).toBeUndefined();
    expect(rejected).toEqual([]);
    expect(tokens).toBe(321);
    const sure = review.rows.filter(({ confidence }) => confidence === "high");
    expect(sure.map(factOf)).toEqual([GRAMMAR[0]]);
    expect(sure[0]!.reasons).toContain("grammar and model agree");
    const forecast = review.rows.find((row) => factOf(row) === GRAMMAR[1])!;
    expect(forecast).toMatchObject({ confidence: "medium" });
    expect(forecast.reasons).toContain("only the grammar says so");
  });

  it("of an event: the same company at the same stage is the same event", async () => {
    reply = (items) => {
      const { item, id } = spot(items, "Haoyun", "Haoyun");
      const size = spot(items, "Haoyun", "4 GWh").id;
      return saying([
        { kind: "event", item, companies: [id], stage: "construction", segment: "ESS", capacity: size },
      ]);
    };
    const { review } = await read();
    const haoyun = review.rows.filter(
      (row) => row.kind === "event" && row.record.companies[0] === "Haoyun New Energy",
    );
    expect(haoyun.map(({ confidence }) => confidence)).toEqual(["high"]);
  });
});

describe("what a model says wrongly never becomes a row", () => {
  type Wrong = (items: NumberedItem[]) => Partial<Pointed> & Record<string, unknown>;
  const wrong: [string, Wrong, RegExp][] = [
    [
      "a span that is not there",
      () => ({ kind: "observation", item: 0, figure: 99, series: "PRICE.LI2S.CN" }),
      /not there/,
    ],
    [
      "an item that is not there",
      () => ({ kind: "observation", item: 99, figure: 0, series: "PRICE.LI2S.CN" }),
      /not there/,
    ],
    [
      "the move as the level",
      (items) => {
        const { item, id } = spot(items, "Lithium sulfide averaged", "100");
        return { kind: "observation", item, figure: id, series: "PRICE.LI2S.CN" };
      },
      /move/,
    ],
    [
      "another material",
      (items) => {
        const { item, id } = spot(items, "Graphite", "21,000");
        return { kind: "observation", item, figure: id, series: "PRICE.LI2CO3.CN" };
      },
      /does not speak of Li2CO3/,
    ],
    [
      "another unit",
      (items) => {
        const { item, id } = spot(items, "Haoyun", "4 GWh");
        return { kind: "observation", item, figure: id, series: "PRICE.LI2S.CN" };
      },
      /does not fit/,
    ],
    [
      "another region",
      (items) => {
        const { item, id } = spot(items, "Global shipments", "30 GWh");
        return { kind: "observation", item, figure: id, period: 1, series: "SHIPMENTS.LIION.TOTAL.CN" };
      },
      /does not speak of/,
    ],
    [
      "a hope as what happened",
      (items) => {
        const { item, id } = spot(items, "Norvale", "Norvale");
        return { kind: "event", item, companies: [id], stage: "mass production", segment: "cell" };
      },
      /hope/,
    ],
    [
      "a series that nobody keeps",
      (items) => {
        const { item, id } = spot(items, "Lithium sulfide averaged", "1,480");
        return { kind: "observation", item, figure: id, series: "PRICE.MOON" };
      },
      /catalogue/,
    ],
    [
      "a stage in another language",
      (items) => {
        const { item, id } = spot(items, "Haoyun", "Haoyun");
        return { kind: "event", item, companies: [id], stage: "在建", segment: "cell" };
      },
      /stage or a segment/,
    ],
  ];

  it.each(wrong)("%s", async (_what, fact, why) => {
    reply = (items) => saying([fact(items)]);
    const { review, rejected } = await read();
    expect(rejected.map((one) => one.why).join()).toMatch(why);
    expect(review.rows.filter(({ kind }) => kind === "observation").map(factOf)).toEqual(GRAMMAR);
  });

  it("an invented number, name or date beside its span numbers is dropped unread", async () => {
    reply = (items) => {
      const { item, id } = spot(items, "Lithium sulfide averaged", "1,480");
      return saying([
        {
          kind: "observation",
          item,
          figure: id,
          series: "PRICE.LI2S.CN",
          value: 9999,
          companies: ["Invented AG"],
          period: "2031",
        },
      ]);
    };
    const { review } = await read();
    expect(JSON.stringify(review.rows)).not.toMatch(/9999|Invented|2031/);
  });
});

describe("where a model gives no answer the review is the grammar's alone, and says why", () => {
  it.each([
    ["broken JSON", () => saying('{"facts": [')],
    ["prose in another language", () => saying("Ich kann diese Frage leider nicht beantworten.")],
    ["a refusal", () => ({ body: JSON.stringify({ choices: [{ message: { refusal: "No." } }] }) })],
    ["nothing", () => ({ body: "" })],
    ["an error", () => ({ status: 500, body: "{}" })],
  ])("%s", async (_what, answer) => {
    reply = answer;
    const { review, missing } = await read();
    expect(missing).toMatch(/model/);
    expect(review.rows.map(factOf)).toEqual(expect.arrayContaining(GRAMMAR));
  });

  it("a time-out, after as many tries as were allowed", async () => {
    reply = () => ({ ...saying([]), wait: 300 });
    const { missing } = await read({ timeout: 50, retries: 2 });
    expect(missing).toMatch(/within 0.05 seconds/);
    expect(asked).toBe(3);
  });
});

it("nothing leaves but the items, their spans and the codes of series", () => {
  const items: NumberedItem[] = [{ item: 0, text: "A price.", spans: [] }];
  const request = requestOf("m", items, ["PRICE.LI2S.CN"]);
  expect(request.messages[1]!.content).toBe(JSON.stringify({ items }));
});
