import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { Watch } from "../../model/port/workbook";
import { words } from "../languages/in-use";
import { Working } from "./working";

interface Recalculating {
  /** Does what ends with recalculating the SSB cells, in sight of the user, who may cancel that. */
  during(work: (watch: Watch) => Promise<void>): Promise<void>;
  /** How far it is; absent while there is nothing to show. */
  progress: ComponentChildren;
}

export function useRecalculating(): Recalculating {
  const [state, setState] = useState<{ done: number; all: number; cancel(): void }>();
  return {
    during: async (work) => {
      const cancelling = new AbortController();
      const show = (done: number, all: number): void =>
        setState({ done, all, cancel: () => cancelling.abort() });
      show(0, 0);
      try {
        await work({ signal: cancelling.signal, progress: show });
      } finally {
        setState(undefined);
      }
    },
    progress: state && (
      <Working
        label={words().refresh.recalculated}
        waiting={words().refresh.recalculating}
        done={state.done}
        all={state.all}
        onCancel={state.cancel}
      />
    ),
  };
}
