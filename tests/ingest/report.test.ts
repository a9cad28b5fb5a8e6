/** The terminal's report of an article, in every language of the reader. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { LANGUAGES } from "../../src/domain/answer/languages/known";
import { isRefusal } from "../../src/domain/answer/refusal";
import { reportWords } from "../../src/ingest/languages/report-words";
import { readArticle } from "../../src/ingest/read-article";
import { reportOf } from "../../src/ingest/report";
import type { Review } from "../../src/ingest/review/review";
import { ROOT } from "../ledger/files";
import { corpusLedger } from "./support/cases";

const LEDGER = corpusLedger();
const UNITS = new Map(LEDGER.series.map(({ code, unit }) => [code, unit]));
const unitOf = (series: string): string => UNITS.get(series) ?? "";

function read(text: string): Review {
  const review = readArticle(text, LEDGER);
  if (isRefusal(review)) throw new Error(review.refused);
  return review;
}

const WEEKLY = readFileSync(join(ROOT, "tests/ingest/cases/weekly-sections/article.txt"), "utf8");
const HEAD = "Notes of the week on batteries\n\nPublished: Apr 20, 2027\nSource: LMD\n\n";

it("in Chinese has the same rows and numbers as in English, line for line", () => {
  const [english, chinese] = (["en", "zh"] as const).map((tag) =>
    reportOf(read(WEEKLY), unitOf, tag).split("\n"),
  );
  const figures = (lines: string[]): string[][] =>
    lines.filter((line) => /[A-Z]+\.[A-Z]/.test(line)).map((line) => line.match(/\d[\d,.]*\d|\d/g) ?? []);
  expect(chinese).toHaveLength(english!.length);
  expect(figures(chinese!).length).toBeGreaterThan(4);
  expect(figures(chinese!)).toEqual(figures(english!));
});

it("in Chinese says status, confidence, direction, segment, country and reason in Chinese", () => {
  const report = reportOf(read(WEEKLY), unitOf, "zh");
  for (const line of [
    "  新增 PRICE.LI2S.CN 2027-01-09 A 1,420 CNY/kg 下跌 [高]",
    "  更新 SHIPMENTS.ASSB.WORLD 2030 F 约 45 GWh [中]",
    "      新的版本：原为 40",
    "  公司 Leidun Power（中国）：以公司常用词结尾的名称",
    "未提取的句子：1 句。",
  ])
    expect(report).toContain(line);
  expect(report).toContain("(电解质, 硫化物, 硫化锂, 中国)");
});

it("in Chinese says ranges, changes and yearly growth in Chinese", () => {
  const text = `${HEAD}LATP was quoted at 120-130 yuan/kg this week. China's lithium carbonate output in March 2027 was 91,000 t, up 6% MoM and 31% YoY. Global energy storage battery demand will grow at a CAGR of 27% from 2026 to 2030.`;
  const report = reportOf(read(text), unitOf, "zh");
  expect(report).toContain("(120 至 130 CNY/kg)");
  expect(report).toContain("环比 +6%");
  expect(report).toContain("同比 +31%");
  expect(report).toContain("年均 27%");
});

it("has no words of its own in English when it is in Chinese", () => {
  const own = reportOf(read(WEEKLY), unitOf, "zh")
    .split("\n")
    .filter((line) => /[。：]$/.test(line));
  expect(own.length).toBeGreaterThan(3);
  expect(own.join()).not.toMatch(/[a-z]/);
});

it("has words of its own in each language", () => {
  const said = LANGUAGES.map((tag) => {
    const { noPublisher, noLink, newNames, noCountry, numbers, notExtracted } = reportWords(tag);
    return [noPublisher, noLink, newNames, noCountry, numbers(1, 2, 3), notExtracted(4)];
  });
  for (const index of said[0]!.keys())
    expect(new Set(said.map((words) => words[index])).size).toBe(LANGUAGES.length);
  expect(said.flat().every((sentence) => sentence !== "")).toBe(true);
});

it.each([
  ["en", "  1 of them the ledger knows already:"],
  ["zh", "  其中 1 条已有数据："],
] as const)("folds in %s what the ledger knows into a line each, after the others", (tag, said) => {
  const review = read(WEEKLY);
  review.rows[0]!.comparison = { status: "duplicate", against: "an-earlier-one" };
  const lines = reportOf(review, unitOf, tag).split("\n");
  const at = lines.indexOf(said);
  expect(lines[at + 1]).toMatch(/^ {4}PRICE\.LI2S\.CN 2027-01-09 A 1,420 CNY\/kg/);
  expect(lines.slice(0, at).join()).not.toContain("PRICE.LI2S.CN 2027-01-09");
  expect(lines.slice(at).join()).not.toContain("Lithium sulfide went on falling");
});
