import { isRefusal, RefusalError, type Refusal } from "../../../src/domain/answer/refusal";
import fc from "fast-check";
import { mayCallSsb } from "../../../src/domain/formulas/find-calls";
import { BookIndex, boxAt, type Book } from "../../../src/model/port/book";
import { planFreeze, type Scope } from "../../../src/model/portable/plan-freeze";
import { planLive, planThaw } from "../../../src/model/portable/plan-live";
import { planPortable } from "../../../src/model/portable/plan-portable";
import { cellsOf, inversePlan, sizeOf, type Plan } from "../../../src/model/port/plan";
import { EMPTY_RECORD, readRecord, recordSettings } from "../../../src/model/portable/record";
import type { RestoreRecord } from "../../../src/model/port/restore-record";
import { bundle, TODAY } from "../../support/bundle";
import { bookOf, carriedOut } from "./book";
import { randomSheets } from "./random-book";

function planned<T extends object>(outcome: T | Refusal): T {
  if (isRefusal(outcome)) throw new RefusalError(outcome.refused);
  return outcome;
}

/** Through the settings of the document, as it is saved with the file. */
function kept(plan: Plan): RestoreRecord {
  const settings = recordSettings(plan.record!.after, () => undefined);
  const record = readRecord((name) => settings.get(name));
  if (isRefusal(record)) throw new RefusalError(record.refused);
  return record;
}

/** Every cell of a change is a formula's own, one that it filled, or one with nothing in it. */
function touchesOnlySsb(book: Book, plan: Plan): boolean {
  const index = new BookIndex(book);
  return plan.changes.every((change) => {
    const anchor = index.at(change.sheet, boxAt(change.at))!;
    return (
      index
        .block(change.sheet, boxAt(change.at, sizeOf(change)))
        .flat()
        .every(
          (cell) =>
            !cell ||
            cell === anchor ||
            cell.spilledFrom === change.at ||
            (cell.value === "" && !cell.formula),
        ) && mayCallSsb(anchor.formula)
    );
  });
}

const withCalls = randomSheets
  .map((sheets) => bookOf(sheets))
  .filter((book) => !isRefusal(planPortable(book, bundle, TODAY)));
const RUNS = { numRuns: 25 };

describe("a portable copy of any workbook", () => {
  it("brings the identical workbook back", () => {
    fc.assert(
      fc.property(withCalls, (book) => {
        const { plan } = planned(planPortable(book, bundle, TODAY));
        const copy = carriedOut(book, plan);
        const live = planned(planLive(kept(plan), copy));
        expect(live.edited).toEqual([]);
        expect(carriedOut(copy, live.plan)).toEqual(book);
        expect(live.plan.record!.after.cells).toEqual([]);
      }),
      RUNS,
    );
  });

  it("brings it back from the data sheet alone, when the record is lost", () => {
    fc.assert(
      fc.property(withCalls, (book) => {
        const copy = carriedOut(book, planned(planPortable(book, bundle, TODAY)).plan);
        expect(carriedOut(copy, planned(planLive(EMPTY_RECORD, copy)).plan)).toEqual(book);
      }),
      RUNS,
    );
  });

  it("has no SSB call, and changes no cell but those of SSB formulas and what they fill", () => {
    fc.assert(
      fc.property(withCalls, (book) => {
        const { plan } = planned(planPortable(book, bundle, TODAY));
        expect(touchesOnlySsb(book, plan)).toBe(true);
        const formulas = plan.changes
          .flatMap(cellsOf)
          .map(({ cell }) => ("formula" in cell ? cell.formula : ""));
        for (const formula of formulas) expect(formula.replace(/"(?:[^"]|"")*"/g, "")).not.toMatch(/SSB[._]/);
      }),
      RUNS,
    );
  });

  it("is planned the same twice, is not made of a copy, and is taken back by undo", () => {
    fc.assert(
      fc.property(withCalls, (book) => {
        const { plan } = planned(planPortable(book, bundle, TODAY));
        expect(planned(planPortable(book, bundle, TODAY)).plan).toEqual(plan);
        const copy = carriedOut(book, plan);
        expect(planPortable(copy, bundle, TODAY)).toEqual({
          refused: expect.stringContaining("portable copy already"),
        });
        const undo = inversePlan(plan, book);
        expect(carriedOut(copy, undo)).toEqual(book);
        expect(undo.record).toEqual({ before: plan.record!.after, after: EMPTY_RECORD, save: "last" });
        expect(carriedOut(carriedOut(copy, undo), inversePlan(undo, copy))).toEqual(copy);
      }),
      RUNS,
    );
  });
});

describe("freezing any workbook", () => {
  const scope: fc.Arbitrary<Scope> = fc.oneof(
    fc.constant<Scope>({ of: "workbook" }),
    fc.constantFrom<Scope>({ of: "sheet", sheet: "Model" }, { of: "sheet", sheet: "Bob's data" }),
    fc.constantFrom<Scope>(
      { of: "selection", areas: ["Model!H2:P30"] },
      { of: "selection", areas: ["'My sheet'!K10"] },
    ),
  );

  it("thaws to the identical workbook", () => {
    fc.assert(
      fc.property(withCalls, scope, (book, where) => {
        const frozen = planFreeze(book, bundle, where);
        if (isRefusal(frozen)) return;
        expect(touchesOnlySsb(book, frozen.plan)).toBe(true);
        const copy = carriedOut(book, frozen.plan);
        if (frozen.formulas === 0) return;
        const thawed = planned(planThaw(kept(frozen.plan), copy));
        expect(thawed.edited).toEqual([]);
        expect(carriedOut(copy, thawed.plan)).toEqual(book);
      }),
      RUNS,
    );
  });

  it("in two steps, with a portable copy of the rest, still brings everything back", () => {
    fc.assert(
      fc.property(withCalls, (book) => {
        const first = planFreeze(book, bundle, { of: "sheet", sheet: "Model" });
        const afterFirst = isRefusal(first) ? book : carriedOut(book, first.plan);
        const record = isRefusal(first) ? EMPTY_RECORD : kept(first.plan);
        const portable = planPortable(afterFirst, bundle, TODAY, record);
        if (isRefusal(portable)) return;
        const copy = carriedOut(afterFirst, portable.plan);
        const live = planned(planLive(kept(portable.plan), copy));
        const back = carriedOut(copy, live.plan);
        const thawed = planThaw(kept(live.plan), back);
        expect(isRefusal(thawed) ? back : carriedOut(back, thawed.plan)).toEqual(book);
      }),
      RUNS,
    );
  });
});
