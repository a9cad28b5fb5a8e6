import { isRefusal } from "../../src/domain/answer/refusal";
import { readArticle } from "../../src/ingest/read-article";
import type { Review } from "../../src/ingest/review/review";
import { corpus, seedCase, type Case } from "./support/cases";
import { judge, overall, precision, recall, sum } from "./support/score";

const CASES = corpus();
const SEED = seedCase();

function review({ article, ledger, given }: Case): Review {
  const read = readArticle(article, ledger, given);
  if (isRefusal(read)) throw new Error(read.refused);
  return read;
}

function judgementOf(one: Case) {
  return judge(
    review(one).rows.filter(({ origin }) => origin === "article"),
    one.expected,
  );
}

describe("the articles of the corpus", () => {
  it("come in at least twelve styles", () => {
    expect(CASES.length).toBeGreaterThanOrEqual(12);
  });

  it("are read with a precision and a recall of at least 0.95", () => {
    const all = overall(sum(CASES.map((one) => judgementOf(one).score)));
    expect(precision(all)).toBeGreaterThanOrEqual(0.95);
    expect(recall(all)).toBeGreaterThanOrEqual(0.95);
  });

  it.each(CASES.map((one) => [one.name, one] as const))(
    "%s: says when and by whom it was published",
    (_name, one) => {
      const { article } = review(one);
      expect(article).toMatchObject({ published: one.published, publisher: one.publisher });
    },
  );
});

describe.each([...CASES, ...(SEED ? [SEED] : [])].map((one) => [one.name, one] as const))(
  "%s",
  (_name, one) => {
    const read = review(one);

    it("accounts for every number of the text", () => {
      const numbers = [...read.text.matchAll(/\d+(?:[.,]\d+)*/g)].map((match) => match.index);
      expect(read.numbers.map(({ span }) => span.start)).toEqual(numbers);
      for (const { fate, reason } of read.numbers) expect(fate === "ignored" ? reason : "told").toBeTruthy();
    });

    it("points at the places in the text that a row was read from", () => {
      for (const row of read.rows) {
        expect(row.sentences.length).toBeGreaterThan(0);
        for (const { start, end } of [...row.sentences, ...row.figures])
          expect(read.text.slice(start, end).trim()).not.toBe("");
      }
    });

    it("lists the sentences it read nothing from, those with numbers first", () => {
      const withNumbers = read.unread.map(({ numbers }) => numbers.length > 0);
      expect(withNumbers).toEqual([...withNumbers].sort((a, b) => Number(b) - Number(a)));
    });
  },
);

const whereSeedLies = SEED ? describe : describe.skip;

whereSeedLies("the seed article", () => {
  it("is read with a precision and a recall of at least 0.95", () => {
    const all = overall(judgementOf(SEED!).score);
    expect(precision(all)).toBeGreaterThanOrEqual(0.95);
    expect(recall(all)).toBeGreaterThanOrEqual(0.95);
  });

  it("gives its related items apart from its own facts", () => {
    const related = review(SEED!).rows.filter(({ origin }) => origin === "related");
    const all = overall(judge(related, SEED!.related!).score);
    expect(precision(all)).toBeGreaterThanOrEqual(0.9);
    expect(recall(all)).toBeGreaterThanOrEqual(0.9);
  });

  it("names its companies without knowing them before", () => {
    const read = review({ ...SEED!, ledger: { ...SEED!.ledger, companies: [], projects: [] } });
    const names = read.newNames.companies.map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining(["Jiugong New Energy", "Zhongke Guneng", "Enli Power", "Canmax"]),
    );
  });
});
