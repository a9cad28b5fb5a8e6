/** @jest-environment node */
import { isRefusal } from "../../src/domain/answer/refusal";
import { modelProposer, requestsOf, type Endpoint } from "../../src/ingest/proposers/model";
import type {
  NumberedItem,
  Pointed,
  PointedEvent,
  PointedObservation,
} from "../../src/ingest/proposers/proposal";
import type { SharedReview } from "../../src/ingest/read-with-proposer";
import { ingestText } from "../../src/ingest/languages/ingest-text";
import { factOf } from "../../src/ingest/report";
import { readWithProposer } from "./support/read-with-proposer";
import { corpusLedger } from "./support/cases";
import { openStandIn, saying, type Reply, type StandIn } from "./support/stand-in";

const LEDGER = corpusLedger();
const ARTICLE = `Notes on the market of the week and of its makers

Published: Apr 20, 2027
Source: LMD

Lithium sulfide averaged 1,480 yuan/kg this week, down 100 yuan/kg. Graphite was quoted at 21,000 yuan/mt.

Haoyun New Energy started building a 4 GWh semi-solid-state cell plant in Chuzhou. Norvale Cells hopes to start mass production in 2029.

Global shipments of all-solid-state batteries will reach 30 GWh in 2030.`;

let model: StandIn;
beforeAll(async () => {
  model = await openStandIn();
});
beforeEach(() => void (model.requests.length = 0));
afterAll(() => model.close());

function reply(next: (items: NumberedItem[], request: number) => Reply): void {
  model.reply(next);
}

function endpoint(more: Partial<Endpoint> = {}): Endpoint {
  return { address: model.address, model: "stand-in", retries: 0, pause: 1, ...more };
}

async function read(more: Partial<Endpoint> = {}): Promise<SharedReview> {
  const shared = await readWithProposer(ARTICLE, LEDGER, modelProposer(endpoint(more), LEDGER.series));
  if (isRefusal(shared)) throw new Error(shared.refused);
  return shared;
}

function why({ missing }: SharedReview): string | undefined {
  return missing === undefined ? undefined : ingestText({ refused: missing }, "en");
}

/** A fact as the schema has it: what it does not say is null. */
function observation(said: Partial<PointedObservation>): PointedObservation {
  return { kind: "observation", item: 0, series: "PRICE.LI2S.CN", figure: 0, period: null, ...said };
}

function event(said: Partial<PointedEvent>): PointedEvent {
  const nothing = {
    place: null,
    capacity: null,
    power: null,
    investment: null,
    happened: null,
    target: null,
  };
  return {
    kind: "event",
    item: 0,
    companies: [],
    stage: "planned",
    segment: "cell",
    route: null,
    materials: [],
    ...nothing,
    ...said,
  };
}

function spot(items: NumberedItem[], words: string, span: string): { item: number; id: number } {
  const found = items.find(({ text }) => text.includes(words))!;
  return { item: found.item, id: found.spans.find(({ text }) => text.includes(span))!.id };
}

const GRAMMAR = ["PRICE.LI2S.CN 2027-04-20 A 1,480 down", "SHIPMENTS.ASSB.WORLD 2030 F 30"];

describe("a model that answers rightly", () => {
  it("makes what the grammar says too high, and the rest medium", async () => {
    reply((items) => {
      const { item, id } = spot(items, "Lithium sulfide averaged", "1,480");
      return saying([observation({ item, figure: id, series: "PRICE.LI2S.CN", period: null })]);
    });
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
    reply((items) => {
      const { item, id } = spot(items, "Haoyun", "Haoyun");
      const size = spot(items, "Haoyun", "4 GWh").id;
      return saying([
        event({ item, companies: [id], stage: "construction", segment: "cell", capacity: size }),
      ]);
    });
    const { review } = await read();
    const haoyun = review.rows.filter(
      (row) => row.kind === "event" && row.record.companies[0] === "Haoyun New Energy",
    );
    expect(haoyun.map(({ confidence }) => confidence)).toEqual(["high"]);
  });
});

describe("what a model says wrongly never becomes a row", () => {
  type Wrong = (items: NumberedItem[]) => Pointed;
  const wrong: [string, Wrong, RegExp][] = [
    ["a span that is not there", () => observation({ figure: 9999 }), /not there/],
    ["an item that is not there", () => observation({ item: 99 }), /not there/],
    [
      "the move as the level",
      (items) => {
        const { item, id } = spot(items, "Lithium sulfide averaged", "100");
        return observation({ item, figure: id, series: "PRICE.LI2S.CN" });
      },
      /move/,
    ],
    [
      "another material",
      (items) => {
        const { item, id } = spot(items, "Graphite", "21,000");
        return observation({ item, figure: id, series: "PRICE.LI2CO3.CN" });
      },
      /does not speak of Li2CO3/,
    ],
    [
      "another unit",
      (items) => {
        const { item, id } = spot(items, "Haoyun", "4 GWh");
        return observation({ item, figure: id, series: "PRICE.LI2S.CN" });
      },
      /does not fit/,
    ],
    [
      "another region",
      (items) => {
        const { item, id } = spot(items, "Global shipments", "30 GWh");
        return observation({ item, figure: id, period: 1, series: "SHIPMENTS.LIION.TOTAL.CN" });
      },
      /does not speak of/,
    ],
    [
      "a hope as what happened",
      (items) => {
        const { item, id } = spot(items, "Norvale", "Norvale");
        return event({ item, companies: [id], stage: "mass production", segment: "cell" });
      },
      /hope/,
    ],
  ];

  it.each(wrong)("%s", async (_what, fact, why) => {
    reply((items) => saying([fact(items)]));
    const { review, rejected } = await read();
    expect(rejected.map((one) => one.why).join()).toMatch(why);
    expect(review.rows.filter(({ kind }) => kind === "observation").map(factOf)).toEqual(GRAMMAR);
  });

  type Foreign = (said: PointedObservation) => unknown;
  const foreign: [string, Foreign][] = [
    ["an invented number", (said) => ({ ...said, value: 9999 })],
    ["an invented name", (said) => ({ ...said, companies: ["Invented AG"] })],
    ["an invented date", (said) => ({ ...said, period: "2031" })],
    ["a series that nobody keeps", (said) => ({ ...said, series: "PRICE.MOON" })],
    ["half a span", (said) => ({ ...said, figure: 0.5 })],
    ["a span below the first", (said) => ({ ...said, figure: -1 })],
    ["a field left out", ({ period: _period, ...said }) => said],
    ["a stage in another language", () => ({ ...event({}), stage: "在建" })],
    ["a kind of its own", (said) => ({ ...said, kind: "rumour" })],
    ["words instead of a fact", () => "1,480 yuan/kg"],
    ["a prototype", (said) => JSON.parse(`{"__proto__":{"value":9999},${JSON.stringify(said).slice(1)}`)],
  ];

  it.each(foreign)("%s beside span numbers: nothing of the answer is used", async (_what, fact) => {
    reply((items) => {
      const { item, id } = spot(items, "Lithium sulfide averaged", "1,480");
      const sound = observation({ item, figure: id });
      return saying([sound, fact(sound)]);
    });
    const shared = await read();
    expect(why(shared)).toMatch(/none of it was used/);
    expect(JSON.stringify(shared.review.rows)).not.toMatch(/9999|Invented|2031|the model/);
  });
});

describe("where a model gives no answer the review is the grammar's alone, and says why", () => {
  const nothing: [string, () => Reply, RegExp][] = [
    ["broken JSON", () => saying('{"facts": ['), /no JSON/],
    ["prose in another language", () => saying("Ich kann diese Frage leider nicht beantworten."), /no JSON/],
    ["a refusal", () => ({ body: '{"choices":[{"message":{"refusal":"No."}}]}' }), /declined/],
    ["a filter", () => saying([], { finish_reason: "content_filter" }), /declined/],
    ["an answer cut short", () => saying('{"facts":[', { finish_reason: "length" }), /cut short/],
    ["nothing", () => ({ body: "" }), /no answer/],
    ["an error", () => ({ status: 500, body: "{}" }), /answered 500/],
    ["no such place", () => ({ status: 404, body: "{}" }), /answered 404/],
    ["a key that is none", () => ({ status: 401, body: "{}" }), /refused the key \(401\)/],
    ["a page", () => ({ body: "<!doctype html><p>Sign in</p>" }), /A page came from 127.0.0.1/],
    [
      "an answer deeper than any",
      () => saying(`{"facts":${"[".repeat(20_000)}${"]".repeat(20_000)}}`),
      /none of it was used/,
    ],
    ["a number that is none", () => saying('{"facts":[{"kind":"observation","item":NaN}]}'), /no JSON/],
    [
      "a number beyond all",
      () =>
        saying(
          '{"facts":[{"kind":"observation","item":1e999,"series":"PRICE.LI2S.CN","figure":0,"period":null}]}',
        ),
      /none of it was used/,
    ],
    ["an answer without end", () => saying("x".repeat(2_100_000)), /larger than the 2000000 bytes/],
  ];
  it.each(nothing)("%s", async (_what, answer, said) => {
    reply(answer);
    const shared = await read();
    const { review } = shared;
    expect(why(shared)).toMatch(/model/);
    expect(why(shared)).toMatch(said);
    expect(review.rows.map(factOf)).toEqual(expect.arrayContaining(GRAMMAR));
  });

  it("a time-out, after as many tries as were allowed", async () => {
    reply(() => ({ ...saying([]), wait: 300 }));
    const shared = await read({ timeout: 50, retries: 2 });
    expect(why(shared)).toMatch(/within 0.05 seconds/);
    expect(model.requests).toHaveLength(3);
  });

  it("a place where nobody answers", async () => {
    const gone = await openStandIn();
    await gone.close();
    expect(why(await read({ address: gone.address }))).toMatch(/could not be reached/);
  });
});

describe("asking again", () => {
  it("helps where it was a passing trouble, and every answer's tokens are counted", async () => {
    reply((_items, request) => {
      if (request === 1) return { status: 429, headers: { "retry-after": "0" } };
      return request === 2 ? saying("{") : saying([]);
    });
    const { missing, tokens } = await read({ retries: 2 });
    expect(missing).toBeUndefined();
    expect(tokens).toBe(2 * 321);
  });

  it.each([401, 404, 422])("does not follow an answer of %d", async (status) => {
    reply(() => ({ status }));
    await read({ retries: 3 });
    expect(model.requests).toHaveLength(1);
  });

  it("ends when it is stopped, in an answer as in a pause", async () => {
    const stop = new AbortController();
    reply(() => {
      setTimeout(() => stop.abort(), 20);
      return { status: 503, headers: { "retry-after": "20" } };
    });
    expect(why(await read({ retries: 3, signal: stop.signal }))).toMatch(/stopped/);
    expect(model.requests).toHaveLength(1);
    expect(why(await read({ signal: stop.signal }))).toMatch(/stopped/);
    expect(model.requests).toHaveLength(1);
  });
});

describe("text and key go to the address that was given, or nowhere", () => {
  it.each([301, 302, 307, 308])("a redirect (%d) is not followed", async (status) => {
    const elsewhere = await openStandIn();
    elsewhere.reply(() => saying([]));
    reply(() => ({ status, headers: { location: `${elsewhere.address}chat/completions` } }));
    expect(why(await read({ key: "secret-key", retries: 2 }))).toMatch(/leads to another one/);
    expect(model.requests.map(({ headers }) => headers.authorization)).toEqual(["Bearer secret-key"]);
    expect(elsewhere.requests).toEqual([]);
    await elsewhere.close();
  });

  it.each([
    ["http://models.example.org/v1", /without https/],
    ["http://localhost.example.org/v1", /without https/],
    ["http://127.0.0.1@example.org/v1", /no address/],
    ["https://user:word@example.org/v1", /no address/],
    ["ftp://example.org/v1", /no address/],
    ["example.org/v1", /no address/],
    ["", /no address/],
  ])("%s is refused before anything is sent", async (address, said) => {
    expect(why(await read({ address, key: "secret-key" }))).toMatch(said);
  });

  it("no key stands where none was given, and none stands in what is sent", async () => {
    reply(() => saying([]));
    await read();
    await read({ key: "secret-key" });
    const [without, with_] = model.requests;
    expect(without!.headers.authorization).toBeUndefined();
    expect(with_!.body).not.toContain("secret-key");
    expect(with_!.path).toBe("/v1/chat/completions");
  });
});

it("nothing leaves but the items, their spans and the names of series that a figure may be of", () => {
  const spans: NumberedItem["spans"] = [{ id: 0, kind: "figure", text: "1,480 yuan/kg", unit: "CNY/kg" }];
  const items: NumberedItem[] = [
    { item: 0, kind: "sentence", paragraph: 0, text: "It was 1,480 yuan/kg.", spans },
  ];
  const price = { code: "PRICE.LI2S.CN", name: "Lithium sulfide price, China", unit: "CNY/kg" };
  const demand = { code: "DEMAND.ESS.WORLD", name: "Demand of storage, world", unit: "GWh" };
  const secret = { ...price, caveats: [{ text: "of the workbook" }] };
  const [request, ...more] = requestsOf("m", items, [secret, demand]) as {
    messages: { content: string }[];
  }[];
  expect(more).toEqual([]);
  expect(request!.messages[1]!.content).toBe(
    JSON.stringify({ series: ["PRICE.LI2S.CN (CNY/kg): Lithium sulfide price, China"], items }),
  );
});
