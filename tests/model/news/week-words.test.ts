import { ageOf, moveWords } from "../../../src/model/news/week-words";

it.each([
  [-1, "today", 0],
  [0, "today", 0],
  [1, "days", 1],
  [13, "days", 13],
  [14, "weeks", 2],
  [320, "weeks", 45],
  [324, "weeks", 46],
] as const)("%i days are told as %s, %i", (days, unit, count) => {
  expect(ageOf(days)).toEqual({ unit, count });
});

it("a move is its direction and its size, as far as they are told", () => {
  expect(moveWords({ direction: "down", change: -0.035 })).toBe("▼ down -3.5%");
  expect(moveWords({ change: 0.1 })).toBe("10%");
  expect(moveWords({})).toBe("");
});
