import { messages } from "../../src/domain/answer/messages";
import {
  BLANK,
  dayCell,
  failureCell,
  numberCell,
  periodCell,
  textCell,
} from "../../src/domain/functions/cell";
import { cellText } from "../../src/taskpane/parts/cell-text";

describe("a cell of an answer as text", () => {
  it.each([
    [1234.5, "#,##0.00", "1,234.50"],
    [2_050_000, "#,##0", "2,050,000"],
    [2_050_000, "#,##0.##", "2,050,000"],
    [0.04, "0.0%", "4.0%"],
    [0.12345, "0.0000", "0.1235"],
    [-1234567.891, "#,##0.00", "-1,234,567.89"],
    [56, "0", "56"],
  ])("shows %d in the format %s as %s", (value, format, text) => {
    expect(cellText(numberCell(value, format))).toBe(text);
  });

  it("shows days, months and years as what they are", () => {
    expect([
      cellText(dayCell("2025-12-06")),
      cellText(periodCell("2025-10")),
      cellText(periodCell("2030")),
    ]).toEqual(["2025-12-06", "2025-10", "2030"]);
  });

  it("shows texts, blanks and errors", () => {
    expect([cellText(textCell("SMM")), cellText(BLANK), cellText(failureCell(messages.overflow()))]).toEqual([
      "SMM",
      "",
      "#NUM!",
    ]);
  });
});
