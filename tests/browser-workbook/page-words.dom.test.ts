/** The page around the grid, in the language chosen in the pane or beside the pane: one choice for both. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { exampleIn } from "../../src/browser-workbook/example";
import { UnsupportedCalls } from "../../src/browser-workbook/host/unsupported";
import { showFrameWords } from "../../src/browser-workbook/page/frame-words";
import { en } from "../../src/browser-workbook/page/languages/en";
import { zh } from "../../src/browser-workbook/page/languages/zh";
import { readManifest } from "../../src/browser-workbook/page/manifest";
import {
  CHOICE,
  choose,
  listenToChoice,
  saying,
  spoken,
  words,
} from "../../src/browser-workbook/page/speech";
import { showUnsupported } from "../../src/browser-workbook/page/unsupported-list";
import { openMemory } from "../../src/taskpane/app/memory";
import { chosenTag, keepTag } from "../../src/taskpane/languages/choice";
import { englishRuns } from "../support/english-runs";

const PAGE = readFileSync(join(__dirname, "../../src/browser-workbook/index.html"), "utf8");
const MANIFEST = readFileSync(join(__dirname, "../../manifest.xml"), "utf8");

beforeEach(() => {
  localStorage.clear();
  document.body.replaceChildren(...new DOMParser().parseFromString(PAGE, "text/html").body.childNodes);
});

function allText(): string[] {
  const labels = [...document.querySelectorAll("[aria-label]")].map((one) => one.getAttribute("aria-label")!);
  document.querySelector("noscript")!.remove();
  return [document.body.textContent, document.title, ...labels];
}

describe("the language of the page", () => {
  it("is the one that the pane keeps, by the same word in the same place", () => {
    const memory = openMemory(() => undefined);
    keepTag(memory, "zh");
    expect(localStorage.getItem(CHOICE)).toBe("zh");
    expect(spoken()).toBe("zh");
    keepTag(memory, undefined);
    expect(spoken()).toBe("en");
  });

  it("is kept where the pane looks for it when it is chosen here", () => {
    choose("zh");
    expect(chosenTag(openMemory(() => undefined))).toBe("zh");
    choose("en");
    expect(chosenTag(openMemory(() => undefined))).toBe("en");
  });

  it("changes at once when the pane chose", () => {
    listenToChoice();
    const said: string[] = [];
    saying(() => said.push(words().heading));
    localStorage.setItem(CHOICE, "zh");
    window.dispatchEvent(new StorageEvent("storage", { key: CHOICE, newValue: "zh" }));
    window.dispatchEvent(new StorageEvent("storage", { key: "another", newValue: "zh" }));
    expect(said).toEqual([en.heading, zh.heading]);
  });
});

describe("the page", () => {
  it("says everything in Chinese, and offers English in English", () => {
    choose("zh");
    showFrameWords();
    showUnsupported(new UnsupportedCalls());
    expect(document.documentElement.lang).toBe("zh");
    expect(englishRuns(allText(), "")).toEqual([]);
    const other = document.getElementById("language")!;
    expect([other.textContent, other.lang]).toEqual(["English", "en"]);
    other.click();
    expect(document.title).toBe(en.title);
    expect(document.getElementById("unsupported-count")!.textContent).toBe(
      "Not supported here: nothing so far",
    );
    expect([other.textContent, other.lang]).toEqual(["中文", "zh"]);
  });

  it("has a ribbon in Chinese, from the manifest's own words", () => {
    const xml = new DOMParser().parseFromString(MANIFEST, "text/xml");
    const [chinese, english] = [readManifest(xml, "zh-CN"), readManifest(xml, "en-US")];
    expect(chinese.group).toBe("固态电池");
    expect(chinese.buttons.map(({ id }) => id)).toEqual(english.buttons.map(({ id }) => id));
    for (const { label, tip } of chinese.buttons) {
      expect(label).toMatch(/\p{Script=Han}/u);
      expect(tip).toMatch(/\p{Script=Han}/u);
    }
    expect(readManifest(xml, "fr-FR")).toEqual(english);
  });

  it("opens with the same formulas in both languages", () => {
    const formulas = (texts: typeof en.example): unknown[] =>
      exampleIn(texts).map(({ name, cells }) => [
        name,
        Object.entries(cells).filter(
          ([, { content }]) => typeof content !== "string" || content.startsWith("="),
        ),
      ]);
    expect(formulas(zh.example)).toEqual(formulas(en.example));
    expect(
      englishRuns(
        [
          JSON.stringify(
            exampleIn(zh.example).map(({ cells }) => Object.values(cells).map(({ content }) => content)),
          ),
        ],
        "",
      ),
    ).toEqual([]);
  });
});
