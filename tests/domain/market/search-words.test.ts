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
    ["an amount in another unit of its kind", "a plant of 0.8 GWh", "800 MWh"],
    ["a mass by another prefix", "10,000 t a year", "10kt"],
    ["a mass in Chinese", "10,000 t a year", "1万吨"],
    ["an energy in Chinese", "储能电站800兆瓦时并网", "800 MWh"],
    ["a sum of money in words, by its digits", "a plant for 2 billion yuan", "2,000,000,000 CNY"],
    ["a sum of money by its sign", "raised $1.5 billion", "1,500 million US dollars"],
    ["a sum of money in Chinese, traditional too", "a plant for 2 billion yuan", "20億元"],
    ["a number of billions, whatever they are", "50 billion won for lines", "50 billion"],
    ["a figure beside words", "a line of 12 GWh in Wuhu", "wuhu 12GWh line"],
    ["a decimal comma", "1.5 billion euro", "1,5 billion"],
    ["a Chinese year", "targeted for 2027", "2027年"],
    ["a word of a figure alone", "a plant for 2 billion yuan", "billion"],
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
    ["a number here and its unit there", "12 lines of 3 GWh", "12 GWh"],
    ["a number that only begins alike", "a line of 120 GWh", "12 GWh"],
    ["billions that are gigawatt-hours", "a line of 2 GWh", "20亿"],
    ["the same number of another unit", "200 MW of power", "200 MWh"],
    ["the same number of another currency", "2 billion yuan", "2 billion won"],
    ["two numbers that a decimal comma joins", "1 of 5 lines", "1,5"],
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
