import { useEffect, useState } from "preact/hooks";
import { evaluate } from "../../domain/functions/evaluate";
import type { Grid } from "../../domain/functions/cell";
import { answerThroughCells, unresolvedText } from "../../model/formula/answer-draft";
import { argumentsOf, formulaOf, readsCells, type Draft } from "../../model/formula/draft";
import { sentenceOf } from "../../model/port/sentence";
import type { Address } from "../../model/port/workbook";
import { isResolved } from "../../model/scan/resolve-call";
import { usePane } from "../app/pane";

/** What a draft answers, with the values its cells have; or what of it only Excel can work out. */
export interface DraftAnswer {
  grid?: Grid;
  values: readonly unknown[];
  waits?: string;
}

/** The answer of a draft as it grows. One that reads cells is answered again whenever `refresh` changes. */
export function useAnswer(draft: Draft, at: Address | undefined, refresh: unknown): DraftAnswer {
  const { session, workbook } = usePane();
  const reads = readsCells(draft);
  const formula = formulaOf(draft);
  const [read, setRead] = useState<DraftAnswer & { formula?: string }>({ values: [] });
  useEffect(() => {
    if (!reads) return undefined;
    let here = true;
    answerThroughCells(session, workbook, formula, at ?? "A1").then(
      (outcome) =>
        here &&
        setRead(
          isResolved(outcome)
            ? { formula, grid: outcome.grid, values: outcome.arguments }
            : { formula, values: [], waits: unresolvedText(outcome.unresolved) },
        ),
      (problem: unknown) => here && setRead({ formula, values: [], waits: sentenceOf(problem) }),
    );
    return () => {
      here = false;
    };
  }, [session, workbook, reads, formula, at, refresh]);
  if (!reads) return { grid: evaluate(session, draft.name, argumentsOf(draft)), values: draft.arguments };
  // Until the cells of a changed call are read, nothing is shown as its answer.
  return read.formula === formula ? read : { values: [] };
}
