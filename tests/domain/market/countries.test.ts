import { countryName, isCountry } from "../../../src/domain/market/countries";

it.each([
  [
    "South Korea",
    ["Korea", "ROK", "S. Korea", "Korea, South", "韩国", "韓國", "大韓民國", "대한민국", "south-korea"],
  ],
  ["United States", ["US", "U.S.A.", "the USA", "美国", "美國"]],
  ["United Kingdom", ["UK", "u.k.", "Great Britain", "英國"]],
  ["Taiwan", ["TW", "台湾", "臺灣"]],
  ["Germany", ["DE", "Deutschland", "德國"]],
])("%s is known under its other words", (name, words) => {
  expect(words.map(countryName)).toEqual(words.map(() => name));
});

it("a text that names none stays as it is, and only the ledger's own name is a country's", () => {
  expect(countryName("Narnia")).toBe("Narnia");
  expect([isCountry("China"), isCountry("PRC"), isCountry("World")]).toEqual([true, false, false]);
});
