import { isRefusal } from "../../../src/domain/answer/refusal";
import { bundledPack } from "../../../src/ledger/bundled-pack";
import { parseFormula } from "../../../src/domain/formulas/parse-formula";
import { evaluate } from "../../../src/domain/functions/evaluate";
import { openSession } from "../../../src/domain/functions/session";
import { callForItem, callForList, citationOf } from "../../../src/model/news/news-call";

const session = openSession(bundledPack, () => "2026-11-24");

describe("the formula of a news item", () => {
  it.each(session.market().news.map((event) => [event.id, event] as const))(
    "finds %s and nothing else",
    (_, event) => {
      const call = callForItem(session, event)!;
      const parsed = parseFormula(call.formula);
      if (isRefusal(parsed)) throw new Error(parsed.refused);
      const answer = evaluate(session, parsed.name, parsed.arguments);
      expect(answer.map((row) => row[1])).toEqual([{ type: "text", text: event.headline }]);
      // Excel takes no longer text in a formula.
      for (const one of parsed.arguments) expect(String(one).length).toBeLessThanOrEqual(255);
    },
  );
});

describe("the formula of a list", () => {
  it("holds the words and the filters", () => {
    const call = callForList(session, "lithium", 20, { section: "materials", since: "2026-01-01" })!;
    expect(call.formula).toBe('=SSB.NEWS("lithium",20,"section=materials; since=2026-01-01")');
  });

  it("is not offered where only the pane's search, which forgives typing errors, finds anything", () => {
    expect(callForList(session, "lithum", 20, {})).toBeUndefined();
  });
});

describe("the citation of a news item", () => {
  it("says that a day is the latest possible one where the page shows none", () => {
    const event = bundledPack.events.find(({ source }) => source === "plastmatch-sk-on")!;
    expect(citationOf(session.market(), event)).toContain("by 2026-11-24");
  });
});
