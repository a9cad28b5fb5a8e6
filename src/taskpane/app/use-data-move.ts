import type { Moved } from "../../model/editions/workbook-data";
import { unlessRefused } from "../../model/languages/model-text";
import { sentenceOf } from "../../model/port/sentence";
import type { Watch, Workbook } from "../../model/port/workbook";
import { showInCells } from "../../model/scan/recalculate";
import { usePane } from "./pane";

type Move = () => Promise<Moved>;

/** Changes what answers the workbook, shows it in the cells and says what was done, with the way back. */
export type DataMove = (move: Move, done: string, back: Move, watch?: Watch) => Promise<void>;

/** `onProblem` hears of a move that was not made, which is announced with a way to try again. */
export function useDataMove(workbook: Workbook, onProblem?: () => void): DataMove {
  const { announce } = usePane();
  const moveTo = async (move: Move, watch?: Watch): Promise<string | undefined> => {
    unlessRefused(await move());
    return showInCells(workbook, watch);
  };
  const change: DataMove = async (move, done, back, watch) => {
    try {
      const notShown = await moveTo(move, watch);
      announce([done, notShown].filter(Boolean).join(" "), () => moveTo(back));
    } catch (problem) {
      announce(sentenceOf(problem), undefined, () => change(move, done, back));
      onProblem?.();
    }
  };
  return change;
}
