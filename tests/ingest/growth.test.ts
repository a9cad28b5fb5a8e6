/** The input and the structure of an article are read in a time that grows with it, whatever stands in it. */
import { isRefusal } from "../../src/domain/answer/refusal";
import { readHtml } from "../../src/ingest/input/html";
import { readMarkdown } from "../../src/ingest/input/markdown";
import { readPlainText } from "../../src/ingest/input/plain-text";
import { articleOf } from "../../src/ingest/structure/article";
import { toBlocks } from "../../src/ingest/structure/blocks";
import { sentencesOf } from "../../src/ingest/structure/sentences";
import { BELOW_A_SQUARE, growthOf } from "../support/growth";

const SIZE = 15_000;
const READERS = { plain: readPlainText, Markdown: readMarkdown, HTML: readHtml };
const LONG_LINE = "the price of it was a good long line of about seventy letters in all of the\n";
const SCRAPS = [
  ...[
    "1",
    "a",
    " ",
    "\t",
    "[",
    "![",
    "[a](",
    "*",
    "_",
    "|",
    "# ",
    "#",
    "-",
    "a@",
    "A. ",
    "Co. ",
    "a!",
    "a? ",
    "1.",
  ],
  ...["<div>a", "<ul><li>a", "<td>a", "<!--", "semi-", "a: ", "---\n", "1/2\n", "| a | b |\n", LONG_LINE],
];

describe.each(Object.entries(READERS))("as %s", (_form, reader) => {
  it.each(SCRAPS)("%j over and over", (scrap) => {
    const work = (size: number): void => {
      const page = reader(`A title\n\n# x ${scrap.repeat(size / scrap.length)} GWh of it`);
      if (isRefusal(page)) return;
      const { blocks } = toBlocks(page.lines);
      articleOf(page, blocks, {});
      blocks.forEach(sentencesOf);
    };
    expect(growthOf(work, SIZE)).toBeLessThan(BELOW_A_SQUARE);
  });
});
