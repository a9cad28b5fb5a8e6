/** `npm run calc` speaks the terminal's language where that is Chinese; what a cell would hold is the same in both. */
import { en } from "../../src/domain/answer/languages/en";
import { speakIn } from "../../src/domain/answer/languages/in-use";
import { zh } from "../../src/domain/answer/languages/zh";
import { answerFormula, asked } from "../../tools/calc";

const TODAY = "2026-11-28";
const HAN = /\p{Script=Han}/u;

function said(formula: string, language: typeof en): string[] {
  speakIn(language);
  return answerFormula(formula, TODAY).lines;
}

afterEach(() => speakIn(en));

describe("the language of a terminal", () => {
  it.each([
    [{ LANG: "zh_CN.UTF-8" }, "zh"],
    [{ LANG: "zh_TW" }, "zh"],
    [{ LANG: "zh_CN.UTF-8", LC_ALL: "C" }, "en"],
    [{ LANG: "en_US.UTF-8", LC_MESSAGES: "zh_CN.UTF-8" }, "zh"],
    [{ LANG: "zh_CN.UTF-8", LC_ALL: "" }, "zh"],
    [{ LANG: "de_DE.UTF-8" }, "en"],
    [{}, "en"],
  ])("of %j is %s", (environment, language) => {
    expect(asked(["=SSB.EDITION()"], environment)).toEqual({ formula: "=SSB.EDITION()", language });
  });

  it("is what --lang says, wherever it stands", () => {
    expect(asked(["--lang", "zh", "=1"], {})).toEqual({ formula: "=1", language: "zh" });
    expect(asked(["=1", "--lang=en"], { LANG: "zh_CN" })).toEqual({ formula: "=1", language: "en" });
  });

  it("that there is not, or more than one formula, is answered with how it is used", () => {
    for (const given of [["--lang", "fr", "=1"], ["--lang"], ["--loud", "=1"], ["=1", "=2"], []])
      expect(asked(given, { LANG: "zh_CN" })).toEqual({ formula: undefined, language: "zh" });
  });
});

describe("in Chinese", () => {
  it.each([
    ['=SSB.PRICE("Li2SS")', /^#VALUE! .*您是指 Li2S 吗/],
    ['=SSB.PRICE("Li2S",,"USD/kg ex VAT")', /^#VALUE! .*vat=in（含税）/],
    ['=SSB.FORECAST("ESS",2031)', /^#N\/A .*extrap=cagr/],
    ['=SSB.PRICE("Li2S"', /^缺少逗号或右括号/],
    ["=SUM(1)", /^公式以 =SSB\. 加函数名开头/],
  ])("%s is refused with a sentence, as in English with the same exit code", (formula, sentence) => {
    expect(said(formula, zh)[0]).toMatch(sentence);
    expect(said(formula, en)[0]).not.toMatch(HAN);
  });

  it.each([
    '=SSB.PRICE("Li2S")',
    '=SSB.FORECAST("ESS",2030)',
    '=SSB.FORECAST("ESS",2031,,"extrap=cagr")',
    '=SSB.CAGR("ESS")',
  ])("the number of %s is the same, and its source is said in words", (formula) => {
    const [chinese, english] = [said(formula, zh), said(formula, en)];
    expect(chinese[0]!.split(" (")[0]).toBe(english[0]!.split(" (")[0]);
    expect(chinese[0]).toMatch(HAN);
    expect(english.join("")).not.toMatch(HAN);
    expect(chinese.at(-1)).not.toMatch(/。\.|undefined/);
  });

  it.each([
    '=SSB.HISTORY("Li2S")',
    '=SSB.BRIDGE("Li2S",,"USD/kg")',
    '=SSB.CITE("ESS",2030)',
    '=SSB.CITE("ESS",2030,"detail=1")',
    '=SSB.META("Li2S")',
    '=SSB.NEWS("imports",5)',
    '=SSB.CHANGES("2026-01-01")',
    '=SSB.OUTLOOK("ESS")',
    '=SSB.COVERAGE("text=price")',
  ])("the cells of %s are those of English: values, headings, words in columns and citations", (formula) => {
    // What stands in brackets beside a number is the terminal's own.
    const cells = (language: typeof en): string[] =>
      said(formula, language).map((line) => line.replace(/ \([^)]*\)(?=\t)/g, ""));
    expect(cells(zh)).toEqual(cells(en));
  });
});
