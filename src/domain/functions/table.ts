import type { Answer } from "../answer/answer";
import { qualifierText } from "../answer/text";
import { isFailure, type Failure } from "../answer/failure";
import type { Call } from "./call";
import { answerCell, BLANK, failureCell, textCell, type Cell, type Grid } from "./cell";

/** Rows under the heads that `headers=` asks for: 0 none, 1 column heads, 2 a name row and column heads. */
export function withHeads(call: Call, name: string, heads: readonly string[], rows: Grid): Grid {
  const { headers = 1 } = call.options;
  const head = heads.map(textCell);
  const title = [textCell(name), ...heads.slice(1).map(() => BLANK)];
  if (headers === 0) return rows;
  return headers === 1 ? [head, ...rows] : [title, head, ...rows];
}

/** Value, Type and kind of an answer; three blanks where only a direction was published. */
export function answered(answer: Answer | Failure | undefined): [Cell, Cell, Cell] {
  if (answer === undefined) return [BLANK, BLANK, BLANK];
  if (isFailure(answer)) return [failureCell(answer), BLANK, BLANK];
  return [answerCell(answer), textCell(answer.status), textCell(answer.kind)];
}

/** A figure alone, without its Type and kind; blank where there is none. */
export function figureCell(answer: Answer | Failure | undefined): Cell {
  return answered(answer)[0];
}

/** The word beside the figure; behind the columns of older tables, so that these keep their place. */
export function qualifierCell(answer: Answer | Failure | undefined): Cell {
  return textCell(
    answer === undefined || isFailure(answer) ? undefined : qualifierText(answer.qualifier, "record"),
  );
}
