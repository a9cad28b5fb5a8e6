/** The help that the pane shows: every view has its own in each language, and what a guide says can be drawn as text. */
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { LANGUAGES } from "../../src/domain/answer/languages/known";
import { GUIDES, HELP_PAGES } from "../../src/taskpane/app/help-pages";
import { sectionOf, type Block, type HelpPage, type Inline } from "../../src/taskpane/help/help-page";
import { ROOT } from "../support/docs";

/** Runs the build's reader of guides, which stands on a library that Jest cannot load; throws as it does. */
function helpBlocks(texts: ReadonlyMap<string, string>): Map<string, HelpPage> {
  const run = `const { helpBlocks } = require("./tools/webpack/help-blocks");
    const texts = JSON.parse(require("node:fs").readFileSync(0, "utf8"));
    const known = new Set(texts.map(([page]) => page));
    process.stdout.write(JSON.stringify(texts.map(([page, text]) => [page, helpBlocks(page, text, known)])));`;
  const out = execFileSync(process.execPath, ["-e", run], {
    cwd: ROOT,
    input: JSON.stringify([...texts]),
    maxBuffer: 1e8,
    stdio: ["pipe", "pipe", "pipe"],
  });
  return new Map(JSON.parse(out.toString()) as [string, HelpPage][]);
}

const FOLDERS = { "docs/functions": "", "docs/guide": "guide/", "docs/zh": "zh/" };
const TEXTS = new Map(
  Object.entries(FOLDERS).flatMap(([folder, prefix]) =>
    readdirSync(join(ROOT, folder)).map(
      (file) => [prefix + basename(file, ".md"), readFileSync(join(ROOT, folder, file), "utf8")] as const,
    ),
  ),
);
const PAGES = helpBlocks(TEXTS);

const PLACES = Object.entries(GUIDES).flatMap(([view, places]) =>
  LANGUAGES.map((tag) => [view, tag, places[tag]] as const),
);

describe("the help of a view", () => {
  it.each(PLACES)("%s, %s, is a section that is there and says something", (_, tag, { page, section }) => {
    const whole = PAGES.get(page)!;
    const part = sectionOf(whole, section);
    expect(part.length).toBeGreaterThan(1);
    expect(section === undefined || part.length < whole.blocks.length).toBe(true);
    expect(wordsOf(part).length).toBeGreaterThan(60);
    expect(/[\u4e00-\u9fff]{10}/.test(wordsOf(part))).toBe(tag === "zh");
  });

  it("ends where the next section of its rank begins", () => {
    const news = sectionOf(PAGES.get("guide/task-pane")!, "news");
    const heads = news.flatMap((block) => (block.kind === "heading" ? [block.id] : []));
    expect(heads).toEqual(["news", "weekly-brief", "all-items"]);
  });

  it("is the whole page where its section is gone", () => {
    const page = PAGES.get("guide/refresh")!;
    expect(sectionOf(page, "no-such-section")).toBe(page.blocks);
  });
});

describe("every page", () => {
  it.each([...PAGES])("%s can be drawn, and leads to places there are", (_, { title, blocks }) => {
    expect(title).not.toBe("");
    const links = inlinesOf(blocks).flatMap((one) =>
      typeof one !== "string" && one.kind === "link" ? [one] : [],
    );
    const lost = links.filter(({ page, section }) => {
      const to = PAGES.get(page);
      return !to || (section !== undefined && sectionOf(to, section) === to.blocks);
    });
    expect(lost).toEqual([]);
    // No mark of Markdown or HTML is left in what a reader sees.
    expect(wordsOf(blocks)).not.toMatch(/\]\(|<\/?[a-z]+>|&[a-z]+;|\*\*/);
  });

  it("is there that Health leads to, but for the list of functions", () => {
    const pages = Object.values(HELP_PAGES).flatMap((one) => Object.values(one));
    expect([...new Set(pages)].filter((page) => !PAGES.has(page))).toEqual(["index"]);
  });
});

it("what the pane cannot draw fails the build", () => {
  expect(() => helpBlocks(new Map([["x", "# X\n\n<b>bold</b>"]]))).toThrow("cannot draw");
});

it("a picture, and a link to what is in no build, are left out as such", () => {
  const text = "# X\n\n![a](a.png)\n\nSee [the note](../adr/1.md).";
  const page = helpBlocks(new Map([["guide/x", text]])).get("guide/x");
  expect(page?.blocks.slice(1)).toEqual([{ kind: "paragraph", text: ["See ", "the note", "."] }]);
});

function inlinesOf(blocks: readonly Block[]): Inline[] {
  return blocks.flatMap((block): Inline[] => {
    switch (block.kind) {
      case "heading":
      case "paragraph":
        return block.text.flatMap(within);
      case "list":
        return block.items.flatMap(inlinesOf);
      case "table":
        return [...block.head, ...block.rows.flat()].flat().flatMap(within);
      case "code":
        return [];
    }
  });
}

function within(one: Inline): Inline[] {
  return typeof one === "string" || one.kind === "code" ? [one] : [one, ...one.text.flatMap(within)];
}

/** What a reader sees, but for what is set as code. */
function wordsOf(blocks: readonly Block[]): string {
  return inlinesOf(blocks)
    .filter((one): one is string => typeof one === "string")
    .join(" ");
}
