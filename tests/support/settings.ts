import type { Workbook } from "../../src/model/port/workbook";

/** A document's settings that take whatever they are given. */
export function settingsIn(kept: Map<string, unknown>): Pick<Workbook, "setting" | "saveSettings"> {
  return {
    setting: (name) => kept.get(name),
    saveSettings: async (changes) => {
      for (const [name, value] of changes) {
        if (value === undefined) kept.delete(name);
        else kept.set(name, value);
      }
    },
  };
}
