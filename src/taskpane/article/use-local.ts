import { words } from "../languages/in-use";
import { sentenceOf } from "../../model/port/sentence";
import { useEffect, useMemo, useState } from "preact/hooks";
import type { WorkbookData } from "../../model/editions/workbook-data";
import type { LocalLayer } from "../../domain/local/local-layer";
import type { StoredLayer } from "../../model/local/stored-layer";
import type { Workbook } from "../../model/port/workbook";
import { useAddIn } from "../app/add-in";
import { usePane } from "../app/pane";
import { showInCells } from "../../model/scan/recalculate";
import { openLocalStore, PLACES, type KeptIn, type Place } from "../../model/local/local-store";

export interface LocalData {
  kept: Record<Place, StoredLayer>;
  /** Keeps another layer in a place, has the cells calculated with it and says so, with the way back. */
  change(place: Place, next: LocalLayer, done: (where: string) => string): Promise<boolean>;
}

/** This user's own articles, in the workbook and in the browser. */
export function useLocal(workbook: Workbook, data: WorkbookData): LocalData {
  const { announce, session } = usePane();
  const { memory } = useAddIn();
  const store = useMemo(() => openLocalStore(workbook, memory, session.today), [workbook, memory, session]);
  const readAll = (): LocalData["kept"] =>
    Object.fromEntries(PLACES.map((place) => [place, store.read(place)])) as LocalData["kept"];
  const [kept, setKept] = useState(readAll);
  // They may be put back from elsewhere in the pane.
  useEffect(() => setKept(readAll()), [session]);

  const put = async (place: Place, stored: StoredLayer): Promise<{ where: KeptIn; left?: string }> => {
    const where = await store.write(place, stored);
    setKept(readAll());
    await data.renew();
    const left = await showInCells(workbook);
    return { where, ...(left !== undefined && { left }) };
  };
  const change: LocalData["change"] = async (place, next, done) => {
    const before = store.read(place);
    try {
      const { where, left } = await put(place, { ...before, layer: next });
      announce(
        [done(words().article.inPlace[where]), left].filter(Boolean).join(" "),
        async () => (await put(place, before)).left,
      );
      return true;
    } catch (problem) {
      announce(sentenceOf(problem), undefined, async () => void (await change(place, next, done)));
      return false;
    }
  };
  return { kept, change };
}
