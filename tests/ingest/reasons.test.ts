import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isRefusal } from "../../src/domain/answer/refusal";
import { reasonText } from "../../src/ingest/languages/ingest-text";
import { REASONS_ZH } from "../../src/ingest/languages/reasons-zh";
import { readArticle } from "../../src/ingest/read-article";
import type { Review } from "../../src/ingest/review/review";
import { corpus } from "./support/cases";

const NAMES: Record<string, string> = { China: "中国", construction: "建设中" };
const inChinese = (reason: string): string => reasonText(reason, "zh", (name) => NAMES[name] ?? name);

describe("the reader's reasons", () => {
  it.each([
    ["a date", "日期"],
    ["a cell capacity, which the ledger does not keep", "电芯容量，数据不收录"],
    ["a figure of one company, not the market's", "单个公司的数字，不是市场数据"],
    ['no year is printed with "Jan 6"', "“Jan 6”未注明年份"],
    ["the region is that of the sentence", "地区取自本句"],
    ["the region may be China", "地区可能是中国"],
    [
      "Leidun Power is not in the catalogue (a name that ends like a company's)",
      "目录中没有Leidun Power（以公司常用词结尾的名称）",
    ],
    ["confirms construction of a line in Yibin", "确认a line in Yibin的建设中"],
    ["12% against 1500 of 2027-01-02", "较 2027-01-02 的 1500 变动 12%"],
  ])("%s: %s", (reason, said) => {
    expect(inChinese(reason)).toBe(said);
    expect(reasonText(reason, "en", (name) => name)).toBe(reason);
  });

  it("that have no words in Chinese stand as they are", () => {
    expect(inChinese("quite another thing")).toBe("quite another thing");
  });

  it("keep in Chinese every part that changes", () => {
    const holes = (text: string): string[] =>
      [...text.matchAll(/\{(\w+)\}/g)].map(([, hole = ""]) => hole).sort();
    for (const [reason, said] of Object.entries(REASONS_ZH))
      expect(holes(reason).filter((hole) => hole !== "article")).toEqual(holes(said));
  });

  it.each(corpus().map((one) => [one.name, one] as const))(
    "of %s all have words in Chinese",
    (_name, one) => {
      const review = readArticle(one.article, one.ledger, one.given);
      if (isRefusal(review)) throw new Error(review.refused);
      expect(reasonsIn(review).filter((reason) => inChinese(reason) === reason)).toEqual([]);
    },
  );
});

/** What the verifier may say of a model's word, as its sources write it; what stands in for a hole is a name. */
function refusalsOfVerifier(): string[] {
  const folder = join(__dirname, "../../src/ingest/proposers");
  return readdirSync(folder).flatMap((name) => {
    const source = readFileSync(join(folder, name), "utf8");
    return [...source.matchAll(/\brefuse\(\s*(["`])([^"`]*?(?:\\"[^"`]*?)*|[^`]*?)\1,?\s*\)/g)].map(
      ([, , words = ""]) => words.replace(/\$\{[^}]*\}/g, "Norvale"),
    );
  });
}

it("the verifier's refusals all have words in Chinese", () => {
  const refusals = refusalsOfVerifier();
  expect(refusals.length).toBeGreaterThan(40);
  expect(refusals.filter((reason) => inChinese(reason) === reason)).toEqual([]);
});

function reasonsIn({ rows, offers, numbers, newNames }: Review): string[] {
  const all = [...rows, ...offers].flatMap(({ reasons, alternatives, comparison }) => [
    ...reasons,
    ...alternatives.map(({ why }) => why),
    ...(comparison.reason ? [comparison.reason] : []),
  ]);
  return [
    ...all,
    ...numbers.flatMap(({ reason }) => (reason ? [reason] : [])),
    ...newNames.companies.flatMap(({ why }) => (why ? [why] : [])),
  ];
}
