import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { languageOf } from "../../src/domain/answer/languages/known";
import { chosenTag, keepTag } from "../../src/taskpane/languages/choice";
import { en } from "../../src/taskpane/languages/en";
import { withParts } from "../../src/taskpane/languages/with-parts";
import { zh } from "../../src/taskpane/languages/zh";
import { ROOT } from "../support/docs";
import { paneDisparities } from "../support/pane-parity";

const PANE = join(ROOT, "src/taskpane");
const SOURCES = readdirSync(PANE, { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => /\.tsx?$/.test(path) && !path.startsWith("languages/"))
  .map((path) => readFileSync(join(PANE, path), "utf8"));

/** What `{ … } = something` takes apart: each name with the name it goes by. */
function unpacked(source: string, something: string): [key: string, name: string][] {
  return [...source.matchAll(new RegExp(String.raw`\{([^{}]*)\} = ${something}`, "g"))]
    .flatMap(([, inside]) => inside!.split(","))
    .map((one) => one.split(":").map((part) => part.trim()))
    .map(([key = "", name = key]) => [key, name]);
}

/** The keys of a view that a source says: of `words().view`, or of a name that stands for the view. */
function saidIn(source: string, view: string): string[] {
  const here = String.raw`words\(\)\.${view}`;
  const names = [...source.matchAll(new RegExp(String.raw`(\w+) = ${here};`, "g"))].map(([, name]) => name!);
  const aliases = unpacked(source, String.raw`words\(\);`).flatMap(([key, name]) =>
    key === view ? [name] : [],
  );
  return [
    ...unpacked(source, `${here};`).map(([key]) => key),
    ...[here, ...[...names, ...aliases].map((name) => String.raw`\b${name}`)].flatMap((holder) =>
      [...source.matchAll(new RegExp(String.raw`${holder}\.(\w+)`, "g"))].map(([, key]) => key!),
    ),
  ];
}

function saidOf(view: string): ReadonlySet<string> {
  return new Set(SOURCES.flatMap((source) => saidIn(source, view)));
}

const KEYS = Object.entries(en).flatMap(([view, all]) =>
  typeof all === "string" ? [] : Object.keys(all).map((key) => [view, key] as const),
);

describe("the pane's words", () => {
  it("are the same keys in Chinese as in English, and each sentence speaks of the same", () => {
    expect(paneDisparities(zh)).toEqual([]);
  });

  it("are all said somewhere", () => {
    const said = new Map(Object.keys(en).map((view) => [view, saidOf(view)]));
    expect(KEYS.filter(([view, key]) => !said.get(view)!.has(key)).map((one) => one.join("."))).toEqual([]);
  });

  it("are told apart where one leaves something out", () => {
    expect(paneDisparities({ ...en, welcome: { ...en.welcome, title: "", step: () => "1" } })).toEqual([
      "welcome.title: empty",
      "welcome.step: says no step",
      "welcome.step: says no steps",
    ]);
    const { title: _, ...untitled } = en.welcome;
    expect(paneDisparities({ ...en, welcome: { ...untitled, more: "" } })).toEqual([
      "welcome.title: not said",
      "welcome.more: of nothing",
    ]);
  });
});

describe("a language", () => {
  it("is Chinese for every Chinese that Office shows, else English", () => {
    expect(["zh-CN", "zh-TW", "zh-Hans-HK", "ZH", "zho"].map(languageOf)).toEqual([
      "zh",
      "zh",
      "zh",
      "zh",
      "en",
    ]);
    expect(["en-GB", "de-DE", "", undefined].map(languageOf)).toEqual(["en", "en", "en", "en"]);
  });

  it("is kept with the user until Office's is chosen again", () => {
    const kept = new Map<string, string>();
    const memory = {
      get: (name: string) => kept.get(name),
      set: (name: string, value: string) => kept.set(name, value).has(name),
    };
    expect(chosenTag(memory)).toBeUndefined();
    keepTag(memory, "zh");
    expect(chosenTag(memory)).toBe("zh");
    keepTag(memory, undefined);
    expect(chosenTag(memory)).toBeUndefined();
    kept.set("language", "tlh");
    expect(chosenTag(memory)).toBeUndefined();
  });
});

describe("a sentence with parts", () => {
  it("has each where the language puts it", () => {
    expect(withParts(({ a, b }) => `${b}, then ${a}.`, { a: 1, b: 2 })).toEqual(["", 2, ", then ", 1, "."]);
  });
});
