/** The examples of the guide, each checked as the model it is. */
import { checkBook } from "../../src/model/check/check-book";
import type { Finding } from "../../src/model/check/finding";
import { CHECK_RULES, SEVERITIES } from "../../src/model/languages/checks";
import { checkText, ruleText, severityText } from "../../src/model/languages/model-text";
import { readPage } from "../support/docs";
import { openModel } from "./read-model";

const SECTIONS = readPage("docs/guide/model-check.md")
  .text.split(/^### /m)
  .slice(1)
  .map((section) => {
    const [title = ""] = section.split("\n");
    const lines = /```model\n([\s\S]*?)```/.exec(section)?.[1]?.trimEnd().split("\n") ?? [];
    return {
      title,
      severity: /^\n(\w+)\./m.exec(section)?.[1],
      cells: lines.filter((line) => !line.startsWith("→")),
      said: lines.filter((line) => line.startsWith("→")).map((line) => line.slice(2)),
    };
  });

/** These are about the workbook, or about a series that has ended: no edition has one yet. */
const WITHOUT_EXAMPLE = ["pinned-behind", "discontinued"];

function findingsIn(cells: readonly string[]): Finding[] {
  const sheet = cells.map((line) => {
    const [, address = "", held = ""] = /^(\S+)\s+(.*)$/.exec(line) ?? [];
    return [address, /^-?[\d.]+$/.test(held) ? Number(held) : held];
  });
  const { session, book } = openModel({ sheets: { Sheet1: Object.fromEntries(sheet) } });
  return checkBook(session, book).findings;
}

describe("the guide to the model check", () => {
  it("has a section for every rule, in the order of the report", () => {
    expect(SECTIONS.map(({ title }) => title)).toEqual(CHECK_RULES.map((rule) => ruleText(rule)));
  });

  it("says of each how grave it is", () => {
    const severities = SEVERITIES.map((one) => severityText(one));
    expect(SECTIONS.filter(({ severity }) => !severities.includes(severity!))).toEqual([]);
  });

  it("has an example for each, but for those that need a workbook or an end", () => {
    const without = SECTIONS.filter(({ cells }) => cells.length === 0).map(({ title }) => title);
    expect(without).toEqual(
      CHECK_RULES.filter((rule) => WITHOUT_EXAMPLE.includes(rule)).map((rule) => ruleText(rule)),
    );
  });

  it.each(SECTIONS.filter(({ cells }) => cells.length > 0).map((one) => [one.title, one] as const))(
    "%s: says this about its example",
    (title, { cells, said, severity }) => {
      const own = findingsIn(cells).filter(({ rule }) => ruleText(rule) === title);
      expect(own.map((one) => `${one.cells[0]!.replace("Sheet1!", "")}: ${checkText(one.message)}`)).toEqual(
        said,
      );
      expect(new Set(own.map((one) => severityText(one.severity)))).toEqual(new Set([severity]));
    },
  );
});
