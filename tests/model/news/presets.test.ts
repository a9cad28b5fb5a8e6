import { firstDayOf, presetOf } from "../../../src/model/news/presets";

it("seven days end today, a month begins on its first", () => {
  expect(firstDayOf("week", "2026-03-03")).toBe("2026-02-25");
  expect(firstDayOf("month", "2026-03-03")).toBe("2026-03-01");
});

it("filters are known as a span by their first day, while they have no last one", () => {
  expect(presetOf({ since: "2026-02-25" }, "2026-03-03")).toBe("week");
  expect(presetOf({ since: "2026-03-01", section: "overseas" }, "2026-03-03")).toBe("month");
  expect(presetOf({ since: "2026-03-01", until: "2026-03-02" }, "2026-03-03")).toBeUndefined();
  expect(presetOf({}, "2026-03-03")).toBeUndefined();
});
