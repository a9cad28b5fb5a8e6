/**
 * What answers is saved at once and shown by the cells only once they are recalculated. Between the two a mark stands in
 * the document, saved with the change: Excel may refuse to recalculate, or be closed, and nobody would know.
 */
import type { Refusal } from "../../domain/answer/refusal";
import type { Settings } from "./open-setting";
import { SETTINGS } from "./settings";
import type { CHANGES_TO_SHOW } from "./settings-schema";

export type ChangeToShow = (typeof CHANGES_TO_SHOW)[number];

const { name } = SETTINGS.toShow;

/** Settings that note with whatever is saved that the cells do not show it yet. */
export function notingToShow({ setting, saveSettings }: Settings, change: ChangeToShow): Settings {
  return { setting, saveSettings: (changes) => saveSettings(new Map([...changes, [name, change]])) };
}

/** Notes that the cells show what answers. Saves nothing where nothing else was noted. */
export async function noteShown({ setting, saveSettings }: Settings): Promise<void | Refusal> {
  if (setting(name) !== undefined) return saveSettings(new Map([[name, undefined]]));
}
