import { isRefusal } from "../../domain/answer/refusal";
import { type Workbook } from "../../model/port/workbook";
import type { Settings } from "./add-in";

/** The document's settings; what is saved while there is no document is kept for the session. */
export function openSettings(workbook: Workbook | undefined): Settings {
  if (!workbook) {
    const session = new Map<string, unknown>();
    return {
      get: (name) => session.get(name),
      save: async (name, value) => {
        session.set(name, value);
        return "Kept until this page is closed.";
      },
    };
  }
  return {
    get: (name) => workbook.setting(name),
    save: async (name, value) => {
      const outcome = await workbook.saveSetting(name, value);
      return isRefusal(outcome) ? outcome.refused : "Kept in this workbook.";
    },
  };
}
