/** The series offered for a number that no rule takes: the ones its sentence speaks of come first. */
import { isRefusal } from "../../src/domain/answer/refusal";
import { readArticle } from "../../src/ingest/read-article";
import { openNumbers } from "../../src/ingest/review/answers";
import { corpusLedger } from "./support/cases";

const LEDGER = corpusLedger();
const ENGLISH = `Battery notes of the week

Published: Apr 20, 2027
Source: LMD

The week was quiet and the traders waited for the tenders of the summer, as they have for months.`;
const CHINESE = `固态电池一周札记

2027年4月20日
来源：LMD

本周市场平静，交易双方均在等待。各方观望情绪浓厚，成交不多，价格变化不大。`;

/** The first series that are offered for a number. */
function offered(sentence: string, text: string, most: number): string[] {
  const head = /\p{Script=Han}/u.test(sentence) ? CHINESE : ENGLISH;
  const review = readArticle(`${head}\n\n${sentence}`, LEDGER);
  if (isRefusal(review)) throw new Error(review.refused);
  const number = openNumbers(review).find((one) => one.text === text);
  if (!number) throw new Error(`${text} is not open.`);
  return number.open.fits.slice(0, most).map(({ series }) => series);
}

it.each([
  [
    "the unit, the cells and the use",
    "Somebody wrote 2.9% next to semi-solid batteries in EVs, and nobody asked of when.",
    "2.9",
    ["PENETRATION.SEMI.EV.WORLD"],
  ],
  [
    "the material before words of other prices",
    "On the wall, under industrial-grade lithium carbonate, the number was 81,300 and cell prices were below.",
    "81,300",
    ["PRICE.LI2CO3.IG.CN", "PRICE.LI2CO3.CN"],
  ],
  [
    "the region and the measure",
    "The word in the hall on electric-car battery demand in the United States: 118 GWh, or so a guest had it.",
    "118",
    ["DEMAND.LIION.EV.US"],
  ],
  [
    "the cells, never other ones",
    "台上有人提到半固态电池在国内的出货，纸上留着6.2GWh几个字。",
    "6.2",
    ["SHIPMENTS.SEMI.CN"],
  ],
  [
    "the use and the region without a measure",
    "会场墙上在国内动力电池旁写着68.4GWh，无人说明。",
    "68.4",
    ["SHIPMENTS.LIION.EV.CN", "INSTALLATIONS.EV.CN", "SALES.POWER.CN"],
  ],
  ["the chemistry", "会场墙上在国内动力电池磷酸铁锂旁写着79%，无人说明。", "79", ["SHARE.LFP.EV.CN"]],
])("%s", (_what, sentence, number, series) => {
  expect(offered(sentence, number, series.length)).toEqual(series);
});

it("a sentence that speaks of nothing leaves every series of the unit to choose from", () => {
  const series = offered("Somebody wrote 61.4 GWh on the wall, and they all went home.", "61.4", 99);
  expect(series.length).toBeGreaterThan(20);
});
