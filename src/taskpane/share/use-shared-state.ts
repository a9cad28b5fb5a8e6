import { useCallback, useEffect, useState } from "preact/hooks";
import { isRefusal } from "../../domain/answer/refusal";
import type { Workbook } from "../../model/port/workbook";
import { sharedState, type SharedState } from "../../model/portable/shared-state";

/** How many formulas of the workbook are kept; looked at anew whenever something of it was changed here. */
export function useSharedState(workbook: Workbook | undefined): [SharedState | undefined, () => void] {
  const [state, setState] = useState<SharedState | undefined>();
  const look = useCallback(() => {
    // What cannot be read is told by whoever would bring it back.
    const read = async (): Promise<void> => {
      const found = workbook && (await sharedState(workbook));
      setState(isRefusal(found) ? undefined : found);
    };
    void read().catch(() => setState(undefined));
  }, [workbook]);
  useEffect(look, [look]);
  return [state, look];
}
