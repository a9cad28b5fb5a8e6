import { ageOf } from "../../../src/model/news/age";

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
