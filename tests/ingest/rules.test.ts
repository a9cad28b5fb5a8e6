/** Every folder of `rules` is a rule: its texts, parted by `====`, and what is read of each; GOLDEN_WRITE=1 writes that anew. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isRefusal } from "../../src/domain/answer/refusal";
import { readArticle } from "../../src/ingest/read-article";
import { factOf } from "../../src/ingest/report";
import { ROOT } from "../ledger/files";
import { corpusLedger } from "./support/cases";

const FOLDER = join(ROOT, "tests/ingest/rules");
const LEDGER = corpusLedger();
const HEADS = {
  en: "Notes on the market of the week and of its makers\n\nPublished: Apr 20, 2027\nSource: LMD\n\n",
  zh: "固态电池市场一周动态与企业消息\n\n发布时间：2027年4月20日\n来源：LMD\n\n",
};

/** The rows, the offers behind a question mark, and what became of every number that is in neither. */
function outcomeOf(text: string): string {
  const review = readArticle(/[\u4e00-\u9fff]/.test(text) ? HEADS.zh + text : HEADS.en + text, LEDGER);
  if (isRefusal(review)) return `refused: ${review.refused}`;
  const start = review.text.length - text.length;
  const left = review.numbers.filter(
    ({ span, fate, reason }) => span.start >= start && fate !== "read" && reason !== "a date",
  );
  return [
    ...review.rows.map((row) => `${factOf(row)} [${row.confidence}]`),
    ...review.offers.map((row) => `? ${factOf(row)}`),
    ...left.map(({ text: number, reason }) => `# ${number}: ${reason ?? "unread"}`),
  ].join("\n");
}

describe.each(readdirSync(FOLDER))("%s", (rule) => {
  const texts = readFileSync(join(FOLDER, rule, "texts.txt"), "utf8")
    .trim()
    .split("\n====\n");
  const file = join(FOLDER, rule, "expected.txt");
  if (process.env["GOLDEN_WRITE"] || !(process.env["CI"] || existsSync(file)))
    writeFileSync(file, `${texts.map(outcomeOf).join("\n====\n")}\n`);
  const expected = readFileSync(file, "utf8").trimEnd().split("\n====\n");

  it.each(texts.map((text, index) => [text.slice(0, 60), text, expected[index]] as const))(
    "%s",
    (_name, text, outcome) => {
      expect(outcomeOf(text)).toBe(outcome);
    },
  );
});
