import { useEffect, useRef, useState } from "preact/hooks";
import type { Progress } from "../../model/port/workbook";
import { sentenceOf } from "../../model/port/sentence";
import { usePane } from "../app/pane";

/** Looking ahead: not begun, on its way, or done with what was found. */
export type Looked<Found> =
  { name: "idle" } | { name: "looking"; done: number; all: number } | { name: "seen"; seen: Found };

export interface Looking<Found> {
  stage: Looked<Found>;
  look(find: (signal: AbortSignal, progress: Progress) => Promise<Found>): Promise<void>;
  /** Back to where looking begins; what is on its way is given up. */
  leave(): void;
}

/**
 * Something that is looked at before it is done. What was seen holds for the model it was seen in: another as-of day, layer
 * or edition asks for another look. `onLeft`: nothing is in sight any more, and the keyboard's place went with it.
 */
export function useLooking<Found>(onLeft: () => void): Looking<Found> {
  const { session, announce } = usePane();
  const [stage, setStage] = useState<Looked<Found>>({ name: "idle" });
  const looking = useRef<AbortController | undefined>(undefined);
  const forget = (): void => {
    looking.current?.abort();
    setStage({ name: "idle" });
  };
  // A session that knows of a newer edition answers as the one before it.
  const { pack, local, asOf } = session;
  const { house } = session.market(asOf);
  useEffect(forget, [pack, local, asOf, house]);
  useEffect(() => () => looking.current?.abort(), []);

  const leave = (): void => {
    forget();
    onLeft();
  };
  const look: Looking<Found>["look"] = async (find) => {
    looking.current?.abort();
    const { signal } = (looking.current = new AbortController());
    setStage({ name: "looking", done: 0, all: 0 });
    try {
      const seen = await find(signal, (done, all) => {
        if (!signal.aborted) setStage({ name: "looking", done, all });
      });
      if (!signal.aborted) setStage({ name: "seen", seen });
    } catch (problem) {
      if (signal.aborted) return;
      announce(sentenceOf(problem));
      leave();
    }
  };
  return { stage, look, leave };
}
