import { useEffect, useMemo, useReducer } from "preact/hooks";
import { recordsOf } from "../../model/watch/records";
import { noteAllSeen, noteVisit, readVisits, type Visits } from "../../model/watch/visits";
import { useAddIn } from "../app/add-in";
import { usePane } from "../app/pane";

export interface VisitsHere extends Visits {
  /** From now on nothing there is counts as new. */
  setAllSeen(): void;
}

/** What is new to this user since the visit before; what is known now is noted as seen today. */
export function useVisits(): VisitsHere {
  const { session } = usePane();
  const { memory } = useAddIn();
  const [noted, renew] = useReducer((count: number) => count + 1, 0);
  const [today, market] = [session.today(), session.market()];
  const visits = useMemo(() => readVisits(memory, today), [memory, today, noted]);
  useEffect(() => noteVisit(memory, today, recordsOf(market)), [memory, today, market]);
  return {
    ...visits,
    setAllSeen: () => {
      noteAllSeen(memory, today, recordsOf(market));
      renew(undefined);
    },
  };
}
