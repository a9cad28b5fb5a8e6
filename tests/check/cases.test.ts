import { existsSync } from "node:fs";
import { join } from "node:path";
import { checkBook } from "../../src/model/check/check-book";
import { RULES } from "../../src/model/check/rules/rules";
import { checkText } from "../../src/model/languages/model-text";
import { foldersIn, readModel } from "./read-model";

const CASES = join(__dirname, "cases");

it("every rule has a folder of its own, and every folder is of a rule", () => {
  expect(foldersIn(CASES).sort()).toEqual([...new Set(RULES.map(({ id }) => id))].sort());
});

describe.each(foldersIn(CASES))("%s", (rule) => {
  const path = (name: string): string => join(CASES, rule, `${name}.json`);

  it("speaks where it must, of these cells and in these words", () => {
    const { written, session, book } = readModel(path("triggers"));
    const findings = checkBook(session, book, written.around).findings.filter((one) => one.rule === rule);
    expect(
      findings.map(({ cells, message, fixes }, at) => ({
        cells: cells.map((address) => address.replace(/^Sheet1!/, "")),
        says: checkText(message).includes(written.expect![at]?.says ?? "\0")
          ? written.expect![at]!.says
          : checkText(message),
        ...(fixes[0] && { fix: checkText(fixes[0].label) }),
      })),
    ).toEqual(written.expect);
  });

  it("is silent where it must be", () => {
    expect(existsSync(path("clean"))).toBe(true);
    const { written, session, book } = readModel(path("clean"));
    const { findings } = checkBook(session, book, written.around);
    expect(findings.map(({ cells, message }) => [cells[0], checkText(message)])).toEqual([]);
  });
});
