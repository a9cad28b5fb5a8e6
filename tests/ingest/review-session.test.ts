import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { LANGUAGES, type LanguageTag } from "../../src/domain/answer/languages/known";
import { isRefusal } from "../../src/domain/answer/refusal";
import { readArticle } from "../../src/ingest/read-article";
import { answered } from "../../src/ingest/review/answers";
import { factOf } from "../../src/ingest/report";
import type { Review, Row } from "../../src/ingest/review/review";
import { reviewedRows } from "../../src/ingest/review/reviewed-rows";
import { reviewWords } from "../../src/ingest/languages/review-words";
import { decide, type Decided, type Session } from "../../tools/review-session";
import { corpusLedger } from "./support/cases";
import { scriptedKeys } from "./support/scripted-keys";

const LEDGER = corpusLedger();
const HEAD = "Notes of the week on batteries\n\nPublished: Apr 20, 2027\nSource: LMD\n\n";
const LOOSE =
  "The panel's guess was 61.4 GWh and 12 of them, and the other guess was 7%. Their talk was about 15.";
const PRICES =
  "Lithium sulfide averaged 1,320 yuan/kg this week, and LATP was quoted at 124 yuan/kg.\n\nHaoyun New Energy has shipped samples of its all-solid-state cells in Yibin to a maker of cars.";

let home: string;
let state: string;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "review-"));
  state = join(home, "article.review.json");
});

afterEach(() => rmSync(home, { recursive: true }));

function read(text: string): Review {
  const review = readArticle(HEAD + text, LEDGER);
  if (isRefusal(review)) throw new Error(review.refused);
  return review;
}

async function run(review: Review, typed: string, tag?: LanguageTag): Promise<Session & { said: string }> {
  const keys = scriptedKeys(typed);
  const session = await decide(review, LEDGER, keys, state, tag);
  return { ...session, said: keys.said() };
}

function taken(review: Review, { decisions, answers }: Decided): Row[] {
  return reviewedRows(answered(review, answers, LEDGER), decisions)
    .filter(({ accepted }) => accepted)
    .map(({ row }) => row);
}

describe("the rows of a review", () => {
  it("are shown with their units, their whole sentence and the figures in it marked", async () => {
    const { said } = await run(read(PRICES), "oq");
    expect(said).toContain("PRICE.LI2S.CN 2027-04-20 A 1,320 CNY/kg");
    expect(said).toContain(
      '"Lithium sulfide averaged «1,320 yuan/kg» this week, and LATP was quoted at 124 yuan/kg."',
    );
  });

  describe("of high confidence", () => {
    const SURE = `${PRICES}\n\nLithium metal was quoted at 605,000 yuan/mt today.`;
    const sureOf = ({ rows }: Review): Row[] => rows.filter(({ confidence }) => confidence === "high");

    it("stand in one list under their sentences, and are taken with one key", async () => {
      const review = read(SURE);
      const { said, decided } = await run(review, `a${"s".repeat(9)}`);
      expect(sureOf(review).length).toBeGreaterThanOrEqual(3);
      expect(said).toContain(`${sureOf(review).length} rows of high confidence`);
      expect(said).toContain(
        '"Lithium sulfide averaged «1,320 yuan/kg» this week, and LATP was quoted at «124 yuan/kg»."',
      );
      expect(taken(review, decided)).toEqual(sureOf(review));
    });

    it("may be taken but for some, which come one by one", async () => {
      const review = read(SURE);
      const { decided, count } = await run(review, `e2\r${"s".repeat(9)}`);
      expect(taken(review, decided)).toEqual(sureOf(review).filter((_, index) => index !== 1));
      expect(count).toBe(1 + review.rows.length - sureOf(review).length + 1);
    });

    it("come one by one where that is wished", async () => {
      const review = read(SURE);
      expect(await run(review, `o${"s".repeat(9)}`)).toMatchObject({ count: review.rows.length });
    });
  });

  it("are decided once: who leaves goes on behind the last decision", async () => {
    const review = read(PRICES);
    expect(await run(review, "oaq")).toMatchObject({ done: false, count: 1 });
    expect(await run(review, "s".repeat(9))).toMatchObject({ done: true, count: review.rows.length - 1 });
  });

  it("that repeat what the ledger knows are one line", async () => {
    const review = read(PRICES);
    review.rows[0]!.comparison = { status: "duplicate" };
    const { count, said } = await run(review, "s".repeat(9));
    expect(count).toBe(review.rows.length - 1);
    expect(said).toContain("1 rows repeat what the ledger knows");
  });

  it("read otherwise with the key of another reading", async () => {
    const review = read(PRICES);
    review.rows[0]!.alternatives = [{ field: "period", value: "2027-04", why: "if the month is meant" }];
    const { said, decided } = await run(review, "1ssss");
    expect(said).toContain("1 period 2027-04: if the month is meant");
    expect(taken(review, decided)).toMatchObject([{ record: { period: "2027-04" } }]);
  });

  it("without a country ask for it; nothing is dropped unasked", async () => {
    const review = read(PRICES);
    review.rows = review.rows.filter(({ kind }) => kind === "event");
    const [row] = review.rows;
    if (row?.kind === "event") row.record.countries = [];
    const { said, decided } = await run(review, "aNorway\r");
    expect(said).toContain("No country is printed");
    expect(taken(review, decided)).toMatchObject([{ record: { countries: ["Norway"] } }]);
  });

  it("decided in a session of an earlier form are still known", async () => {
    const review = read(PRICES);
    const [first] = reviewedRows(review, new Map());
    writeFileSync(state, JSON.stringify([[first!.key, { accepted: true, texts: {} }]]));
    expect(await run(review, "s".repeat(9))).toMatchObject({ count: review.rows.length - 1 });
  });
});

describe("the unread numbers", () => {
  it("come after the rows: to a series, to none, or left as they are", async () => {
    const review = read(LOOSE);
    const { said, count, done, decided } = await run(review, "tinstallations.ev.cn\rxsx");
    expect(said).toContain("«61.4 GWh»");
    expect({ count, done }).toEqual({ count: 4, done: true });
    expect(taken(review, decided)).toMatchObject([
      { record: { series: "INSTALLATIONS.EV.CN", period: "2027-04-20", value: 61.4 } },
    ]);
  });

  it("of one sentence are answered with one key where none is a fact", async () => {
    const review = read(LOOSE);
    const { count } = await run(review, "wx");
    expect(count).toBe(2);
  });

  it("take a key for the series and one for the period", async () => {
    const review = read(
      "Talk of the day was lithium carbonate futures, with 87,900 seen by some of those at the table.",
    );
    const { decided, said } = await run(review, "p1");
    expect(said).toContain("1 PRICE.LI2CO3.FUTURES.CN 87,900 CNY/t");
    expect(taken(review, decided)).toMatchObject([
      { record: { series: "PRICE.LI2CO3.FUTURES.CN", period: "2027-04", status: "E", value: 87900 } },
    ]);
  });

  it("show both ends of a range", async () => {
    const { said } = await run(
      read("The panel's guess was 20-30 GWh for the whole of it, and then they all went home."),
      "q",
    );
    expect(said).toMatch(/ {2}1 \S+ \(20 to 30 GWh\)/);
  });

  it("turn a series away whose unit is another", async () => {
    const { said, count } = await run(read(LOOSE), "tprice.li2s.cn\rq");
    expect(said).toContain("PRICE.LI2S.CN is no series in GWh.");
    expect(count).toBe(0);
  });

  it("are kept with the decisions until all is written", async () => {
    await run(read(LOOSE), "xq");
    expect(JSON.parse(readFileSync(state, "utf8"))).toMatchObject({
      answers: [[expect.stringMatching(/^number-/), { is: "no fact" }]],
    });
  });
});

describe("a row under another series", () => {
  const rowsAfter = async (typed: string): Promise<{ rows: string[]; said: string }> => {
    const review = read(PRICES);
    const session = await run(review, `o${typed}`);
    return { rows: taken(review, session.decided).map(factOf), said: session.said };
  };

  it.each([
    ["mprice.latp.cn\rq", "PRICE.LATP.CN 2027-04-20 A 1,320"],
    ["mlithium carbonate price, battery grade, china\rq", "PRICE.LI2CO3.CN 2027-04-20 A 1,320,000"],
  ])(
    "is named by its code or its name, and its number goes into the unit of that one",
    async (typed, fact) => {
      expect((await rowsAfter(typed)).rows).toContain(fact);
    },
  );

  it("is none where the unit does not fit or the name is not known, and the row is asked about again", async () => {
    const other = await rowsAfter("mSHIPMENTS.ASSB.WORLD\rmnothing\rsq");
    expect(other.said).toContain("SHIPMENTS.ASSB.WORLD is no series in CNY/kg.");
    expect(other.said).toContain("nothing is no series in CNY/kg.");
    expect(other.rows.join()).not.toContain("LI2S");
  });
});

describe("in Chinese", () => {
  it("the session speaks it, with the reasons of the reader", async () => {
    const { said } = await run(read(`${PRICES}\n\n${LOOSE}`), "osssq", "zh");
    expect(said).toContain(reviewWords("zh").rowHelp);
    expect(said).toContain("新增 PRICE.LI2S.CN 2027-04-20 A 1,320 CNY/kg [高]");
    expect(said).toContain(reviewWords("zh").numberHelp);
    expect(said.replace(/"[^"]*"|\b[A-Z]\w*\b/g, "")).not.toMatch(
      /\b(?:accept|unread|period|rows|assign|country)\b/,
    );
  });

  it("has the keys of the English session", () => {
    const keysIn = (help: string): string[] => help.split(" · ").map((part) => part.split(" ")[0]!);
    const [first, ...others] = LANGUAGES.map((tag) => {
      const { rowHelp, sureHelp, numberHelp } = reviewWords(tag);
      return [rowHelp, sureHelp, numberHelp].map(keysIn);
    });
    for (const other of others) expect(other).toEqual(first);
  });
});
