import { holding, wantedIn, wordsIn } from "../../../src/domain/market/search-words";

const finds = (text: string, query: string): boolean => holding(query, wordsIn)(text);

describe("a search finds", () => {
  it.each([
    ["the beginning of a word", "A pilot line", "pil"],
    ["every word, in any order and case", "A pilot line", "LINE pilot"],
    ["a percentage", "a share of 25% by 2030", "25%"],
    ["a percentage with a space, in words or in full width", "a share of 25 percent", "25 ％"],
    ["a Chinese percentage", "占比百分之25", "25%"],
    ["a decimal percentage, whatever its sign", "imports −32.4% on the year", "32.4%"],
    ["a number with its thousands apart", "capacity of 10,000 t", "10000"],
    ["a number in brackets", "cells (400 Wh/kg)", "400"],
    ["a number and its unit, together or apart", "a plant of 200 MW", "200MW"],
    ["a unit set close to its number", "cells of 60Ah", "60 Ah"],
    ["a possessive, with any apostrophe", "the world’s first plant", "world's first"],
    ["a possessive without its apostrophe", "the world's first plant", "world first"],
    ["hyphened words written apart", "an all solid state cell", "all-solid-state"],
    ["hyphened words written as one", "a semi-solid pack", "semisolid"],
    ["words written as one that are asked with a hyphen", "a semisolid pack", "semi-solid"],
    ["a hyphen that does not break", "a semi‑solid pack", "semi-solid"],
    ["the singular of a plural", "solid-state battery", "batteries"],
    ["the plural of a singular", "two patents and batteries", "battery patent"],
    ["the other spelling of sulfide", "lithium sulphide samples", "sulfide"],
    ["subscripts and full width", "Li₂S ＬＡＴＰ", "li2s latp"],
    ["a part of a Chinese run, from any character", "宁德时代新能源", "时代"],
    ["Chinese beside Latin", "SMM固态电池", "smm 电池"],
    ["a long Chinese run", "全固态电池产业链发展大会", "全固态电池产业链发展"],
    ["words with invisible characters", "sulfide", "sul\u00adfide\u200b"],
    ["a single letter beside longer words", "closed its series B", "series b"],
  ])("%s", (_, text, query) => expect(finds(text, query)).toBe(true));

  it.each([
    ["the middle of a word", "A pilot line", "ilot"],
    ["another percentage that ends alike", "a share of 2.5%", "5%"],
    ["a number that is no percentage", "in 2025", "25%"],
    ["Chinese characters that do not stand together", "硫酸化锂", "硫化"],
    ["a question that holds no word", "A pilot line", "!?"],
  ])("not %s", (_, text, query) => expect(finds(text, query)).toBe(false));

  it("everything without a question", () => expect(finds("anything", " ")).toBe(true));
});

describe("a question", () => {
  it("leaves out a single letter among longer words, and nothing else", () => {
    expect(wantedIn("patents b")).toEqual([[["patent"]]]);
    expect(wantedIn("b")).toEqual([[["b"]]]);
  });
});
