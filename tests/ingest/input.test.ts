import { isRefusal } from "../../src/domain/answer/refusal";
import { readPage, decode } from "../../src/ingest/input/read-input";
import { readArticle } from "../../src/ingest/read-article";
import { sentencesOf } from "../../src/ingest/structure/sentences";
import { toBlocks } from "../../src/ingest/structure/blocks";
import { corpusLedger } from "./support/cases";

const FILLER =
  "This is the rest of an article that is long enough for a reader to see that it is in English.";

function blocks(text: string) {
  const page = readPage(text);
  if (isRefusal(page)) throw new Error(page.refused);
  return toBlocks(page.lines).blocks;
}

describe("bytes that are no article", () => {
  it.each([
    ["nothing", new Uint8Array(), /empty/],
    ["a PDF", new TextEncoder().encode("%PDF-1.7 ..."), /PDF/],
    ["a zip", Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0]), /Office/],
    ["binary", Uint8Array.from([1, 2, 0, 3, 4]), /binary/],
    ["more than 5 MB", new Uint8Array(5_000_001).fill(97), /at most 5 MB/],
  ])("%s", (_what, bytes, reason) => {
    expect(decode(bytes)).toEqual({ refused: expect.stringMatching(reason) });
  });
});

describe("texts that cannot be read", () => {
  const ledger = corpusLedger();

  it.each([
    ["blank", " \n ", /empty/],
    [
      "Chinese without a day",
      "本周固态电池行业动态频繁，多家企业实现关键突破，产业化进程加速推进。".repeat(4),
      /published/,
    ],
    ["Japanese", "今週の全固体電池の市場は活発で、硫化リチウムの価格は下がりました。".repeat(6), /Japanese/],
    ["Korean", "이번 주 전고체 배터리 시장은 활발했고 황화리튬 가격은 하락했습니다. ".repeat(8), /Korean/],
    [
      "German",
      "Die Preise für Lithiumsulfid sind in dieser Woche gefallen und die Nachfrage bleibt schwach, sagte ein Händler. ".repeat(
        4,
      ),
      /English/,
    ],
    ["undated", `A title\n\n${FILLER} Nothing here says when it was written.`, /published/],
  ])("%s", (_what, text, reason) => {
    expect(readArticle(text, ledger)).toEqual({ refused: expect.stringMatching(reason) });
  });

  it("an undated one can be read where the day is given", () => {
    expect(readArticle(`A title\n\n${FILLER}`, ledger, { published: "2027-01-01" })).toMatchObject({
      article: { published: "2027-01-01" },
    });
  });
});

describe("a page", () => {
  it("loses scripts and keeps menus, contacts and related items apart from its text", () => {
    const found = blocks(
      `<html><body><nav>Home 1</nav><h1>A title of the page</h1><script>var a = 7;</script><p>${FILLER}</p><p>Tel: 555</p><aside><p>Another story was told elsewhere.</p></aside></body></html>`,
    );
    expect(found.map(({ kind, related }) => [kind, related])).toEqual([
      ["boilerplate", false],
      ["title", false],
      ["paragraph", false],
      ["boilerplate", false],
      ["paragraph", true],
    ]);
  });

  it("never reads text as markup of ours", () => {
    const found = blocks(`<p>${FILLER} 5 &lt; 6 &amp; &quot;so&quot;</p>`);
    expect(found[0]!.text).toContain('5 < 6 & "so"');
  });
});

describe("Markdown", () => {
  it("gives headings, bullets and rows without their marks", () => {
    const found = blocks(
      `# Title\n\n**Bold heading**\n\n- a **bold** [link](https://example.org) item\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n${FILLER}`,
    );
    expect(found.map(({ kind, text }) => [kind, text]).slice(0, 5)).toEqual([
      ["title", "Title"],
      ["heading", "Bold heading"],
      ["bullet", "a bold link item"],
      ["row", "a | b"],
      ["row", "1 | 2"],
    ]);
  });
});

describe("text with broken lines", () => {
  const text = [
    "A note on storage",
    "The first plant with semi-solid-state bat-",
    "teries was opened, and the second one is a semi-",
    "solid-state plant as well, as people say there,",
    "while a third one is still being built in a town",
    "that is not far away from the first of the three.",
    "Nobody knows what the fourth will be like in the",
    "end, or who is going to pay for all of it by then.",
  ].join("\n");

  it("is put together again, with the hyphens that belong to words", () => {
    const paragraph = blocks(text)[1]!.text;
    expect(paragraph).toContain("semi-solid-state batteries was opened");
    expect(paragraph).toContain("a semi-solid-state plant");
  });
});

describe("sentences", () => {
  it.each([
    ["Tianqi Lithium Co., Ltd. disclosed a plan. It is new.", 2],
    ["Prices rose by approx. 3% to 2.5 yuan. Then they fell.", 2],
    ["硫化锂价格下降。全固态电池出货增长。", 2],
    ["[A Headline Of The Item] The item itself is here.", 2],
  ])("%s", (text, count) => {
    const block = {
      kind: "paragraph" as const,
      span: { start: 0, end: text.length },
      text,
      related: false,
      heading: "",
    };
    expect(sentencesOf(block)).toHaveLength(count);
  });
});

describe("an article published again in another language", () => {
  it.each([
    [
      "Spanish",
      "El precio del sulfuro de litio bajó esta semana y los compradores esperan que siga bajando en los próximos meses. La empresa anunció que construirá una nueva planta de baterías de estado sólido en el norte del país. ",
    ],
    [
      "Portuguese",
      "O preço do sulfeto de lítio caiu nesta semana e os compradores esperam que continue caindo nos próximos meses. A empresa anunciou que vai construir uma nova fábrica de baterias de estado sólido no norte do país. ",
    ],
    [
      "French",
      "Le prix du sulfure de lithium a baissé cette semaine et les acheteurs pensent que la baisse va se poursuivre dans les mois à venir. L'entreprise a annoncé la construction d'une nouvelle usine de batteries dans le nord du pays. ",
    ],
  ])("%s is refused by its name", (name, text) => {
    expect(readPage(`${text}\n\n${text}`)).toEqual({
      refused: expect.stringContaining(`reads as ${name}`),
    });
  });
});

describe("a page's own business", () => {
  const page = (inside: string, body = ""): string =>
    `<html><body${body}>${inside}<div class="content post"><h1>Weekly</h1><p>Apr 20, 2027</p>
    <p>Lithium sulfide averaged 1,480 yuan/kg in the week, traders and makers of cells said on Monday.</p>
    <table><tr><th>Material</th><th>Average</th></tr><tr><td>LPSC</td><td>3,200</td></tr></table></div></body></html>`;
  const hints = (html: string): Record<string, string | undefined> => {
    const read = readPage(html);
    if (isRefusal(read)) throw new Error(read.refused);
    return Object.fromEntries(read.lines.map(({ text, hint }) => [text.slice(0, 12), hint]));
  };

  it.each([
    [
      "a cookie banner",
      '<div class="cookie-banner"><p>143 partners set cookies.</p></div>',
      "143 partners",
      "boilerplate",
    ],
    [
      "consent by its id",
      '<section id="consent"><p>143 partners may look.</p></section>',
      "143 partners",
      "boilerplate",
    ],
    [
      "a newsletter",
      '<div class="box newsletter_form"><p>Get 10 reports now.</p></div>',
      "Get 10 repor",
      "boilerplate",
    ],
    ["ways to share", '<div class="share"><div>Shared 12 times</div></div>', "Shared 12 ti", "boilerplate"],
    [
      "related articles",
      '<div class="related-articles"><p>A 9 GWh plant comes.</p></div>',
      "A 9 GWh plan",
      "related",
    ],
    ["a sidebar", '<div id="sidebar"><p>LATP sold, 20 mt of it.</p></div>', "LATP sold, 2", "related"],
  ])("%s is no part of the article", (_what, inside, line, hint) => {
    const read = hints(page(inside));
    expect(read[line]).toBe(hint);
    expect(read).toMatchObject({ Weekly: "title", "LPSC | 3,200": "row" });
    expect(read["Lithium sulf"]).toBeUndefined();
  });

  it("an article in a page that is only named for it stays one", () => {
    for (const body of [' class="has-sidebar cookies-accepted"', ' id="related"', ' class="cookie-banner"'])
      expect(hints(page("", body))["Lithium sulf"]).toBeUndefined();
    expect(
      hints(page('<div class="shareholder-letter"><p>A letter of 2027 to all.</p></div>'))["A letter of "],
    ).toBe(undefined);
  });
});
