import { useEffect, useRef, useState } from "preact/hooks";
import { isRefusal } from "../../domain/answer/refusal";
import type { Written } from "../../domain/formulas/written";
import { cellsPicked } from "../../model/formula/pick-cells";
import { sentenceOf } from "../../model/port/sentence";
import type { Address, CellContent } from "../../model/port/workbook";
import { usePane } from "../app/pane";
import type { Picking } from "./cell-pick";

/**
 * Lets a field take whatever cells are selected, until it is pressed again. `at`: where the formula is to stand, which
 * is no cell to pick; `hold` keeps it there while the selection goes elsewhere.
 */
export function usePicking(
  selected: CellContent | undefined,
  at: Address | undefined,
  hold: () => void,
  onPicked: (field: string, cells: Written) => void,
): Picking & { stop(): void } {
  const { workbook, announce } = usePane();
  const [field, setField] = useState<string | undefined>();
  /** Whoever is called is the one of the last drawing. */
  const picked = useRef(onPicked);
  picked.current = onPicked;
  useEffect(() => {
    if (field === undefined || !workbook || at === undefined || selected === undefined) return undefined;
    let here = true;
    workbook.selection().then(
      (selection) => {
        if (!here || selection.join() === at) return;
        const cells = cellsPicked(selection, at);
        if (isRefusal(cells)) announce(cells.refused);
        else picked.current(field, cells);
      },
      (problem: unknown) => here && announce(sentenceOf(problem)),
    );
    return () => {
      here = false;
    };
  }, [workbook, field, selected, at]);
  return {
    possible: workbook?.support.selectionEvents ?? false,
    field,
    toggle: (next) => {
      hold();
      setField(field === next ? undefined : next);
    },
    stop: () => setField(undefined),
  };
}
