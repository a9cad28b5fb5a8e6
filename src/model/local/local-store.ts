import { isRefusal, RefusalError } from "../../domain/answer/refusal";
import { LOCAL_MEMORY, LOCAL_SETTING } from "../../domain/local/local-layer";
import { readLocalLayer, writeLocalLayer, type StoredLayer } from "../../domain/local/stored-layer";
import { type Workbook } from "../port/workbook";
import type { Memory } from "../port/memory";

/** Where a user's own articles are kept: they go with the workbook, or stay with this user's browser. */
export type Place = "workbook" | "browser";

export const PLACES: readonly Place[] = ["workbook", "browser"];

export interface LocalStore {
  read(place: Place): StoredLayer;
  /** Answers where it is kept now, or throws the sentence why it is not. */
  write(place: Place, stored: StoredLayer): Promise<string>;
}

export function openLocalStore(workbook: Workbook, memory: Memory): LocalStore {
  return {
    read: (place) =>
      readLocalLayer(place === "workbook" ? workbook.setting(LOCAL_SETTING) : memory.get(LOCAL_MEMORY)),
    write: async (place, stored) => {
      const text = writeLocalLayer(stored);
      if (place === "workbook") {
        const outcome = await workbook.saveSetting(LOCAL_SETTING, text);
        if (isRefusal(outcome)) throw new RefusalError(outcome.refused);
        return "in this workbook";
      }
      return memory.set(LOCAL_MEMORY, text)
        ? "in this browser"
        : "until this page is closed, for this browser keeps nothing";
    },
  };
}
