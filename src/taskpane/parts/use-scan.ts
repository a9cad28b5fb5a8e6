import { sentenceOf } from "../../model/port/sentence";
import { useCallback, useEffect, useState } from "preact/hooks";
import type { Session } from "../../domain/functions/session";
import type { Workbook } from "../../model/port/workbook";
import { usePane } from "../app/pane";
import { resolveCells, type ResolvedCell } from "../../model/scan/resolve-cells";

export interface Scan {
  /** Every cell that calls SSB; absent until the first scan is done. */
  cells: ResolvedCell[] | undefined;
  /** Why the last scan failed. */
  problem: string | undefined;
  rescan(): Promise<void>;
}

/** The last scan of a workbook, and the one under way: views that ask at the same time share it. */
interface Shared {
  session: Session;
  cells?: ResolvedCell[];
  running?: Promise<ResolvedCell[]>;
}

const scans = new WeakMap<Workbook, Shared>();

/** What calls SSB in the workbook. A view that opens shows the last scan at once and makes a new one. */
export function useScan(): Scan {
  const { session, workbook } = usePane();
  const [state, setState] = useState<Omit<Scan, "rescan">>(() => ({
    cells: workbook && sharedOf(workbook, session).cells,
    problem: undefined,
  }));
  const look = useCallback(
    async (anew: boolean): Promise<void> => {
      if (!workbook) return;
      try {
        const cells = await scan(workbook, session, anew);
        setState({ cells, problem: undefined });
      } catch (problem) {
        const sentence = sentenceOf(problem);
        setState((before) => ({ ...before, problem: sentence }));
      }
    },
    [workbook, session],
  );
  useEffect(() => void look(false), [look]);
  const rescan = useCallback(() => look(true), [look]);
  return { ...state, rescan };
}

function sharedOf(workbook: Workbook, session: Session): Shared {
  const known = scans.get(workbook);
  if (known?.session === session) return known;
  const shared: Shared = { session };
  scans.set(workbook, shared);
  return shared;
}

/** `anew`: one that began before the workbook was changed does not do. */
async function scan(workbook: Workbook, session: Session, anew: boolean): Promise<ResolvedCell[]> {
  const shared = sharedOf(workbook, session);
  if (shared.running && !anew) return shared.running;
  const running = workbook.formulaCells().then((cells) => resolveCells(session, workbook, cells));
  shared.running = running;
  try {
    shared.cells = await running;
    return shared.cells;
  } finally {
    if (shared.running === running) delete shared.running;
  }
}
