import { asideStyles, scoreStyle, styleTexts } from "./support/styles";
import { precision, recall } from "./support/score";

const TEXTS = styleTexts();
const STYLES = [...new Set(TEXTS.map(({ style }) => style))];
const SCORES = STYLES.filter((style) => !asideStyles().includes(style)).map((style) =>
  scoreStyle(
    style,
    TEXTS.filter((one) => one.style === style),
  ),
);

describe("the texts of many styles", () => {
  it("are sixty or more, of twenty styles or more, and a third is kept aside", () => {
    expect(TEXTS.length).toBeGreaterThanOrEqual(60);
    expect(STYLES.length).toBeGreaterThanOrEqual(20);
    expect(asideStyles().length * 3).toBeGreaterThanOrEqual(STYLES.length);
  });

  it("what is offered as high is right, and little is wrong at all", () => {
    const sum = (of: (one: (typeof SCORES)[number]) => number): number =>
      SCORES.reduce((total, one) => total + of(one), 0);
    const all = {
      found: sum(({ tally }) => tally.found),
      missed: sum(({ tally }) => tally.missed),
      wrong: sum(({ tally }) => tally.wrong),
    };
    expect(sum(({ high }) => high.wrong)).toBe(0);
    expect(precision(all)).toBeGreaterThanOrEqual(0.95);
    expect(recall(all)).toBeGreaterThanOrEqual(0.9);
  });
});
