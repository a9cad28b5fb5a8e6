import { wantedWordsOf, wordsOf } from "../../../src/model/news/tokens";

describe("the words of a text", () => {
  it("are folded and cut at everything that is no letter or digit", () => {
    expect(wordsOf("All-solid-state · Li₂S (0.2 GWh)")).toEqual([
      "all",
      "solid",
      "state",
      "li2s",
      "0",
      "2",
      "gwh",
    ]);
  });

  it("are pairs of characters in Chinese, and the last one", () => {
    expect(wordsOf("宁德时代")).toEqual(["宁德", "德时", "时代", "代"]);
    expect(wordsOf("SMM固态")).toEqual(["smm", "固态", "态"]);
  });

  it("are only pairs in a search, or the one character there is", () => {
    expect(wantedWordsOf("宁德时")).toEqual(["宁德", "德时"]);
    expect(wantedWordsOf("宁")).toEqual(["宁"]);
  });
});
