import { words } from "../languages/in-use";
import { sentenceOf } from "../../model/port/sentence";
import { isRefusal, type Refusal } from "../../domain/answer/refusal";
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import {
  isOccupied,
  type Address,
  type Occupied,
  type Overwrite,
  type Written,
} from "../../model/port/workbook";
import { usePane } from "../app/pane";
import { ConfirmOverwrite } from "./confirm-overwrite";

/** Puts something into the workbook, over what is there only where told to. */
export type Place = (overwrite: Overwrite) => Promise<Written | Occupied | Refusal>;

export interface Placing {
  /**
   * Places it, says what was done and offers the way back; asks first where cells are in the way. What `prepare`
   * found out, such as the selected cell, still holds when the answer comes.
   */
  place(what: string, prepare: () => Promise<Place>): Promise<void>;
  /** The question, to be shown beside the button, while there is one. */
  question: ComponentChildren;
}

/** `onWritten` hears of every change that was made. */
export function usePlacing(onWritten?: (written: Written) => void): Placing {
  const { announce } = usePane();
  const [pending, setPending] = useState<{ overwrite(): void; occupied: readonly Address[] } | undefined>();

  const attempt = async (
    what: string,
    prepare: () => Promise<Place>,
    overwrite: Overwrite,
  ): Promise<void> => {
    setPending(undefined);
    try {
      const act = await prepare();
      const outcome = await act(overwrite);
      if (isRefusal(outcome)) return announce(outcome.refused);
      if (isOccupied(outcome)) {
        if (overwrite) announce(words().parts.changedSinceAsked);
        return setPending({
          occupied: outcome.occupied,
          // Somebody else may write there while the question stands; then it is asked again.
          overwrite: () => void attempt(what, async () => act, outcome.holds ?? true),
        });
      }
      announce(words().parts.doneIn({ what, address: outcome.address }), () => outcome.undo());
      onWritten?.(outcome);
    } catch (problem) {
      announce(sentenceOf(problem));
    }
  };

  return {
    place: (what, prepare) => attempt(what, prepare, false),
    question: pending && (
      <ConfirmOverwrite
        occupied={pending.occupied}
        onOverwrite={pending.overwrite}
        onCancel={() => setPending(undefined)}
      />
    ),
  };
}
