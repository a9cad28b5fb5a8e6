import { existsSync } from "node:fs";
import { join } from "node:path";
import { checkBook } from "../../src/model/check/check-book";
import { RULES } from "../../src/model/check/rules/rules";
import { checkText } from "../../src/model/languages/model-text";
import { joinAddress } from "../../src/domain/formulas/address";
import { CheckBook } from "../../src/model/check/check-cells";
import type { Finding } from "../../src/model/check/finding";
import { Flow } from "../../src/model/check/flow";
import type { Rewriting } from "../../src/model/errors/rewrite-cells";
import type { Book } from "../../src/model/port/book";
import { isResolved } from "../../src/model/scan/resolve-call";
import { foldersIn, openModel, readModel, type Model } from "./read-model";

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
        cells: boxed(cells.map((address) => address.replace(/^Sheet1!/, ""))),
        says: checkText(message).includes(written.expect![at]?.says ?? "\0")
          ? written.expect![at]!.says
          : checkText(message),
        ...(fixes[0] && { fix: checkText(fixes[0].label) }),
      })),
    ).toEqual(written.expect);
  });

  it("has fixes that are accepted: nothing is left to say, and every call is answered", () => {
    const model = readModel(path("triggers"));
    const of = (book: Book): Finding[] =>
      checkBook(model.session, book, model.written.around).findings.filter((one) => one.rule === rule);
    const said = ({ cells, message }: Finding): string => `${cells[0]}: ${checkText(message)}`;
    for (const finding of of(model.book))
      for (const { rewritings } of finding.fixes) {
        const mended = rewritten(model, rewritings);
        expect(of(mended).map(said)).not.toContain(said(finding));
        expect(failuresIn(model, mended, rewritings)).toEqual([]);
      }
  });

  it("is silent where it must be", () => {
    expect(existsSync(path("clean"))).toBe(true);
    const { written, session, book } = readModel(path("clean"));
    const { findings } = checkBook(session, book, written.around);
    expect(findings.map(({ cells, message }) => [cells[0], checkText(message)])).toEqual([]);
  });
});

/** The book with some cells rewritten, calculated anew. */
function rewritten({ written, book }: Model, rewritings: readonly Rewriting[]): Book {
  const afters = new Map(rewritings.map(({ address, after }) => [address, after]));
  const sheets = book.sheets.map(({ name, cells }) => {
    const held = cells.flatMap((cell) => {
      if (cell.spilledFrom !== undefined) return [];
      const after = afters.get(joinAddress(name, cell.address));
      if (after && "blank" in after) return [];
      const {
        formula,
        value,
        format = cell.numberFormat,
        note,
      } = { ...cell, ...after, format: cell.numberFormat };
      const content = after && "value" in after ? { value } : formula === undefined ? { value } : { formula };
      return [[cell.address, { ...content, format, ...(note !== undefined && { note }) }] as const];
    });
    return [name, Object.fromEntries(held)] as const;
  });
  return openModel({ ...written, sheets: Object.fromEntries(sheets) }).book;
}

/** What the calls of rewritten formulas refuse; only where a fix wrote a formula is anything asked. */
function failuresIn({ session }: Model, book: Book, rewritings: readonly Rewriting[]): string[] {
  const flow = new Flow(new CheckBook(book), session);
  const addresses = new Set(rewritings.map(({ address }) => address));
  return flow.book.sheets
    .flatMap(({ cells }) => cells)
    .filter(({ address }) => addresses.has(address))
    .flatMap((cell) => flow.calls(cell).map(({ outcome }) => ({ cell, outcome })))
    .filter(
      ({ outcome }) =>
        !isResolved(outcome) || outcome.grid.some((row) => row.some(({ type }) => type === "failure")),
    )
    .map(({ cell }) => cell.address);
}

/** A long column is told by its first and last cell. */
function boxed(cells: string[]): string[] {
  return cells.length > 10 ? [`${cells[0]}:${cells.at(-1)}`] : cells;
}
