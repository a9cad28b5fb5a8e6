import { useEffect, useRef, useState } from "preact/hooks";
import type { DataStatus, WorkbookData } from "../../model/editions/workbook-data";

type Asked = ReturnType<WorkbookData["check"]>;

export interface Asking {
  /** The feed is being asked. */
  isAsking: boolean;
  /** Asks it, or joins the question that is on its way. */
  ask(): Asked;
}

/** What was told so many minutes ago is told still. */
const HOLDS = 10;

/** Whoever opens Model learns whether the data is the newest: the feed is asked, unless it told a moment ago. */
export function useAsking(data: WorkbookData): Asking {
  const running = useRef<Asked | undefined>(undefined);
  const [isAsking, setAsking] = useState(false);
  const ask = (): Asked => {
    if (running.current) return running.current;
    setAsking(true);
    return (running.current = data.check().finally(() => {
      running.current = undefined;
      setAsking(false);
    }));
  };
  useEffect(() => {
    // What goes wrong is told by the status, and by whoever asks by hand.
    if (!isFresh(data.status())) void ask().catch(() => undefined);
  }, [data]);
  return { isAsking, ask };
}

function isFresh({ checked }: DataStatus): boolean {
  return checked !== undefined && !checked.refused && Date.now() - checked.at.getTime() < HOLDS * 60_000;
}
