import { readableAmount, readableAnswer, readableNumber } from "../../src/taskpane/parts/readable";
import { zh } from "../../src/taskpane/languages/zh";
import { en } from "../../src/taskpane/languages/en";
import { speakPane } from "../../src/taskpane/languages/in-use";

afterEach(() => speakPane(en));

it.each([
  [2050, "CNY/kg", "2,050 CNY/kg"],
  [23_640_000_000, "USD", "23.64 billion USD"],
  [16_626_000, "vehicles", "16.626 million vehicles"],
  [999_999, "vehicles", "999,999 vehicles"],
  [-1_500_000, "vehicles", "-1.5 million vehicles"],
  [0.0284, "fraction", "2.84%"],
  [7, "x", "7×"],
  [7.0719, "CNY per USD", "7.0719 CNY per USD"],
  [0, "GWh", "0 GWh"],
])("%d %s is written %s", (value, unit, text) => {
  expect(readableAmount(value, unit)).toBe(text);
});

it("keeps every published digit", () => {
  expect(readableNumber(123_456_789)).toBe("123.456789 million");
});

it("keeps the word that qualifies it", () => {
  expect(readableAnswer({ value: 250e9, unit: "CNY", qualifier: "over" })).toBe("over 250 billion CNY");
});

it("counts in Chinese as Chinese does", () => {
  speakPane(zh);
  expect(readableAmount(23_640_000_000, "USD")).toBe("236.4亿 美元");
  expect(readableAmount(16_626_000, "vehicles")).toBe("1662.6万 辆");
});
