/** What stands at the head and the foot of an article: its title, who publishes it, the day; and never a fact. */
import { isRefusal } from "../../src/domain/answer/refusal";
import { readArticle } from "../../src/ingest/read-article";
import type { Review } from "../../src/ingest/review/review";
import { corpusLedger } from "./support/cases";

const LEDGER = corpusLedger();
const HEADLINE = "Lithium sulfide prices edge lower in thin trade";
const BODY =
  "Lithium sulfide averaged 1,480 yuan/kg this week, and traders said that buyers of it had little to do.";
const TITEL = "硫化锂价格小幅走低 买方观望";
const TEXT = "本周硫化锂均价1480元/公斤，下游采购以刚需为主，买方多观望后市。";

function read(text: string, published?: string): Review {
  const review = readArticle(text, LEDGER, { ...(published && { published }) });
  if (isRefusal(review)) throw new Error(review.refused);
  return review;
}

/** Title, day and publisher as one line; a dash where it is asked for. */
function headOf(text: string): string {
  const { article } = read(text);
  return [article.title, article.published, article.publisher ?? "-"].join(" | ");
}

describe("a head in English", () => {
  it.each([
    [
      "an agency before the text",
      `${HEADLINE}\nFeb 20, 2027 14:09\nSource:Northwire\n\nNorthwire February 19 News: ${BODY}`,
      "2027-02-20 | Northwire",
    ],
    [
      "an agency's line of its own",
      `Northwire, February 19 News:\n${HEADLINE}\nFebruary 19, 2027\n${BODY}`,
      "2027-02-19 | Northwire",
    ],
    ["an agency in brackets", `${HEADLINE}\n(Northwire) Feb. 19, 2027 -- ${BODY}`, "2027-02-19 | Northwire"],
    [
      "a day without its year, and a later change",
      `${HEADLINE}\nUpdated Feb. 21, 2027 09:00\n(Northwire) Feb. 19 -- ${BODY}`,
      "2027-02-19 | Northwire",
    ],
    [
      "a town and an agency",
      `${HEADLINE}\nApr. 19, 2027 08:30 KST\nSEOUL, April 19 (Northwire) -- ${BODY}`,
      "2027-04-19 | Northwire",
    ],
    ["a release", `${HEADLINE}\nSEOUL, April 19, 2027 /PRNewswire/ -- ${BODY}`, "2027-04-19 | PRNewswire"],
    [
      "a town abroad and no day",
      `${HEADLINE}\nPublished: April 19, 2027\nULSAN, South Korea (Northwire) - ${BODY}`,
      "2027-04-19 | Northwire",
    ],
    [
      "a person who publishes",
      `${HEADLINE}\nPublished Feb. 19, 2027 by Ann Lee / Metals Desk\n${BODY}`,
      "2027-02-19 | -",
    ],
    [
      "published before updated",
      `${HEADLINE}\nUpdated: Apr 21, 2027 by Ann Lee\nPublished: Apr 19, 2027\n${BODY}`,
      "2027-04-19 | -",
    ],
    ["only updated", `${HEADLINE}\nLast updated April 21, 2027\n${BODY}`, "2027-04-21 | -"],
    [
      "published and updated in one line",
      `${HEADLINE}\nPublished Apr 19, 2027 9:15 AM EDT • Last updated Apr 20, 2027 • 3 minute read\n${BODY}`,
      "2027-04-19 | -",
    ],
    ["an editor above the headline", `Editor: Ann Lee\n${HEADLINE}\n2027-04-19\n${BODY}`, "2027-04-19 | -"],
    [
      "authors above the headline",
      `By Ann Lee and Max Berg\n${HEADLINE}\n2027-04-19\n${BODY}`,
      "2027-04-19 | -",
    ],
    [
      "a byline with a role and a desk",
      `${HEADLINE}\nBy Ann Lee, Senior Analyst | Metals Desk | April 19, 2027\n${BODY}`,
      "2027-04-19 | -",
    ],
    [
      "the way to the page",
      `Home / Metal News / ${HEADLINE}\n\n${HEADLINE}\nicon Dec 9, 2026 14:09\nSource:SMM\n\n${BODY}`,
      "2026-12-09 | SMM",
    ],
    [
      "a part of the site",
      `Metal News\n\n${HEADLINE}\n\nApril 19, 2027 | Markets\n\n${BODY}`,
      "2027-04-19 | -",
    ],
    [
      "the site's name above",
      `Cell Observer\n\n${HEADLINE}\n\nApril 19, 2027\n\n${BODY}`,
      "2027-04-19 | Cell Observer",
    ],
    [
      "the site's name behind",
      `${HEADLINE} | Cell Observer\n\nApril 19, 2027\n\n${BODY}`,
      "2027-04-19 | Cell Observer",
    ],
    [
      "a house beside the day",
      `${HEADLINE}\nHarbour Finance · Apr 19 2027 08:18\n${BODY}`,
      "2027-04-19 | Harbour Finance",
    ],
    ["a person beside the day", `${HEADLINE}\nAnn Lee, April 19, 2027\n${BODY}`, "2027-04-19 | -"],
    ["a day with dots", `${HEADLINE}\n19.04.2027\n${BODY}`, "2027-04-19 | -"],
    ["a day with dots that could be two", `${HEADLINE}\n03.04.2027\n${BODY}`, "2027-04-03 | -"],
    ["ways to share", `${HEADLINE}\nShare | Tweet | LinkedIn\n19 April 2027\n${BODY}`, "2027-04-19 | -"],
  ])("%s", (_what, text, rest) => {
    expect(headOf(text)).toBe(`${HEADLINE} | ${rest}`);
  });
});

describe("a head in Chinese", () => {
  it.each([
    ["an agency in brackets", `${TITEL}\n2027年4月19日 10:25\n【SMM 4月19日讯】${TEXT}`, "2027-04-19 | SMM"],
    [
      "an agency before the text",
      `${TITEL}\n2027-04-20 08:00\n电池前线4月19日讯，${TEXT}`,
      "2027-04-20 | 电池前线",
    ],
    ["an agency and its town", `${TITEL}\n2027-04-19\n岚江社湖州4月19日电 ${TEXT}`, "2027-04-19 | 岚江社"],
    [
      "everything in one line",
      `${TITEL}\n发布时间：2027-04-19 10:25 来源：电池前线 作者：周某 编辑：王某\n${TEXT}`,
      "2027-04-19 | 电池前线",
    ],
    [
      "the way to the page and ways to share",
      `首页 > 新闻 > 锂电\n${TITEL}\n2027年4月19日 10:25 来源：电池前线 责任编辑：王某\n分享到：微信 微博\n${TEXT}`,
      "2027-04-19 | 电池前线",
    ],
    ["an author above the headline", `作者：周某\n${TITEL}\n2027-04-19 10:25:30\n${TEXT}`, "2027-04-19 | -"],
    ["no source but the web", `${TITEL}\n2027/4/19 来源：网络\n${TEXT}`, "2027-04-19 | -"],
    [
      "a day and one of a change",
      `${TITEL}\n更新时间：2027-04-21 发布时间：2027-04-19 阅读 1234\n${TEXT}`,
      "2027-04-19 | -",
    ],
    ["traditional writing", `${TITEL}\n2027-04-19 21:22:36 | 來源:雲財經 |\n${TEXT}`, "2027-04-19 | 云财经"],
  ])("%s", (_what, text, rest) => {
    expect(headOf(text)).toBe(`${TITEL} | ${rest}`);
  });
});

describe("what nobody can tell is asked for", () => {
  it.each([
    ["a day with strokes", `${HEADLINE}\n03/04/2027\n${BODY}`],
    ["a day with strokes behind a word", `${HEADLINE}\nPublished: 19/04/2027\n${BODY}`],
    ["a day without a year", `${HEADLINE}\nSEOUL, April 19 (Northwire) -- ${BODY}`],
  ])("%s", (_what, text) => {
    expect(readArticle(text, LEDGER)).toEqual({ refused: expect.stringMatching(/published/) });
  });
});

describe("a line of the head", () => {
  it.each([
    "(Northwire) April 18 -- Haoyun New Energy will build a 2 GWh cell plant in Yibin, the company said in a short note.",
    "SEOUL, April 18, 2027 /PRNewswire/ -- Haoyun New Energy will build a 2 GWh cell plant in Yibin, the company said.",
    "Northwire April 18 News: Haoyun New Energy will build a 2 GWh cell plant in Yibin, the company said in a note.",
  ])("gives an event neither its day nor its place: %s", (text) => {
    const { rows, numbers } = read(`A plant is to come\n\n${text}`, "2027-04-20");
    expect(rows).toMatchObject([{ kind: "event", record: { location: "Yibin" } }]);
    expect(rows[0]!.record).not.toHaveProperty("happened");
    expect(numbers.find(({ text: number }) => number === "18")).toMatchObject({
      reason: "in a line about the publication",
    });
  });

  it("is no fact, whatever stands in it", () => {
    const { rows } = read(
      "Home / News / Haoyun opens a 2 GWh line\n\nPublished: Apr 19, 2027 by Haoyun New Energy\n\nThere is nothing in this text that a reader of the market would file, and so it goes on to its end.",
    );
    expect(rows).toEqual([]);
  });
});
