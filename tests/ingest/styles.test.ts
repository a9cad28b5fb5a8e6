import { styleScores, styleTexts } from "./support/styles";
import { factOfStyle, says, saysBase } from "./support/style-facts";
import { precision, recall } from "./support/score";
import { heldScores, LOTS, raised, reached, sumOf, type Lot } from "./support/style-sums";

const TEXTS = styleTexts();
const SCORES = styleScores();
const { firstRun, floors } = heldScores();

describe("the texts of many styles", () => {
  it("are 120 or more, of fifty styles or more, in both languages", () => {
    const styles = (of: (one: (typeof SCORES)[number]) => boolean): number => SCORES.filter(of).length;
    expect(TEXTS.length).toBeGreaterThanOrEqual(120);
    expect(SCORES.length).toBeGreaterThanOrEqual(50);
    expect(styles(({ language }) => language === "zh")).toBeGreaterThanOrEqual(8);
  });

  it("are kept aside in part, 60 or more of twenty styles or more", () => {
    expect(TEXTS.filter(({ aside }) => aside).length).toBeGreaterThanOrEqual(60);
    expect(SCORES.filter(({ aside }) => aside).length).toBeGreaterThanOrEqual(20);
  });

  describe.each(Object.keys(LOTS) as Lot[])("all %s", (lot) => {
    const now = reached(SCORES)[lot];

    it.each(["precision", "recall", "high"] as const)("%s has not fallen", (measure) => {
      expect(now[measure]).toBeGreaterThanOrEqual(floors[lot][measure]);
    });
  });

  it("kept aside are those whose first run is held as the third lot's", () => {
    const aside = SCORES.filter((one) => one.aside).map(({ style }) => style);
    expect(aside).toEqual(Object.keys(firstRun["third lot"].styles));
  });

  it("of the first lot, what is offered as high is right, and little is wrong at all", () => {
    const first = firstRun["first lot"].styles;
    const { high, tally } = sumOf(SCORES.filter(({ style, aside }) => !aside && first.includes(style)));
    expect(high.wrong).toBe(0);
    expect(precision(tally)).toBeGreaterThanOrEqual(0.95);
    expect(recall(tally)).toBeGreaterThanOrEqual(0.9);
  });

  it("floors are raised and never lowered", () => {
    const lower = { precision: 0, recall: 1, high: 0.5 };
    const now = { ...reached(SCORES), "worked on": lower };
    expect(raised(floors, now)["worked on"]).toEqual({ ...floors["worked on"], recall: 1 });
  });
});

describe("a line of facts", () => {
  it("names what else is right beside it", () => {
    const fact = factOfStyle(" B and A|A: planned|pilot; 2 GWh; Huzhou|湖州; aim 2028|2028-12; China?");
    expect(fact.base).toEqual(["A and B: planned", "A and B: pilot", "A: planned", "A: pilot"]);
    expect(says(fact.more[1]!, "湖州")).toBe(true);
    expect(says(fact.more[2]!, "aim 2028-12")).toBe(true);
    expect(says(fact.more[2]!, "on 2028-12")).toBe(false);
    expect(says(fact.more[3]!, "China")).toBe(true);
  });

  it("may be filed or left", () => {
    const fact = factOfStyle("? PRICE.LI2S.CN 2027-04-20|2027-04-19 A 1300");
    expect(fact.optional).toBe(true);
    expect(saysBase(fact, "PRICE.LI2S.CN 2027-04-19 A 1300")).toBe(true);
    expect(saysBase(fact, "PRICE.LI2S.CN 2027-04-18 A 1300")).toBe(false);
  });
});
