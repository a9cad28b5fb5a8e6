import { says } from "../languages/says-in-use";
import { isRefusal, RefusalError } from "../../domain/answer/refusal";
import type { IsoDate } from "../../domain/ledger/records";
import { LOCAL_MEMORY } from "../../domain/local/local-layer";
import { keepLocalLayer, readLocalLayer, writeLocalLayer, type StoredLayer } from "./stored-layer";
import type { Settings } from "../port/open-setting";
import type { Memory } from "../port/memory";
import { SETTINGS } from "../port/settings";
import { notingToShow } from "../port/to-show";

/** Where a user's own articles are kept: they go with the workbook, or stay with this user's browser. */
export type Place = "workbook" | "browser";

export const PLACES: readonly Place[] = ["workbook", "browser"];

/** Where they are kept in truth: of a browser that keeps nothing, as long as its page is open. */
export type KeptIn = Place | "page";

export interface LocalStore {
  read(place: Place): StoredLayer;
  /** Answers where it is kept now, or throws the sentence why it is not. */
  write(place: Place, stored: StoredLayer): Promise<KeptIn>;
}

export function openLocalStore(settings: Settings, memory: Memory, today: () => IsoDate): LocalStore {
  return {
    read: (place) => {
      const stored = place === "workbook" ? settings.setting(SETTINGS.local.name) : memory.get(LOCAL_MEMORY);
      return readLocalLayer(stored, today());
    },
    write: async (place, stored) => {
      if (place === "workbook") {
        const outcome = await keepLocalLayer(notingToShow(settings, "articles"), stored);
        if (isRefusal(outcome)) throw new RefusalError(outcome.refused);
        return "workbook";
      }
      const text = writeLocalLayer(stored);
      if (text.length > SETTINGS.local.most) throw new RefusalError(says().tooMuchForBrowser);
      return memory.set(LOCAL_MEMORY, text) ? "browser" : "page";
    },
  };
}
