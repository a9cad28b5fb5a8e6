/**
 * What answers is saved at once and shown by the cells only once they are recalculated. Between the two a mark stands in
 * the document, saved with the change, and beside it what the changed settings held before: Excel may refuse to
 * recalculate, or be closed, and nobody would know.
 */
import type { Refusal } from "../../domain/answer/refusal";
import type { Settings } from "./open-setting";
import { SETTINGS, SHOWN_SETTINGS } from "./settings";
import type { CHANGES_TO_SHOW } from "./settings-schema";

export type ChangeToShow = (typeof CHANGES_TO_SHOW)[number];

const { name } = SETTINGS.toShow;
const { name: beside, most } = SETTINGS.toShowBefore;

/** Settings that note with whatever is saved that the cells do not show it yet. */
export function notingToShow(settings: Settings, change: ChangeToShow): Settings {
  return {
    setting: settings.setting,
    saveSettings: (changes) =>
      settings.saveSettings(
        new Map([...changes, [name, change], [beside, heldBefore(settings, [...changes.keys()])]]),
      ),
  };
}

/** Notes that the cells show what answers. Saves nothing where nothing else was noted. */
export async function noteShown({ setting, saveSettings }: Settings): Promise<void | Refusal> {
  if (setting(name) === undefined) return undefined;
  return saveSettings(
    new Map([
      [name, undefined],
      [beside, undefined],
    ]),
  );
}

/**
 * What the settings held that are changed; where an earlier change is not shown either, what they held before that.
 * Undefined where it is not known, or more than there is room for.
 */
function heldBefore({ setting }: Settings, changed: readonly string[]): string | undefined {
  const known = setting(name) === undefined ? "{}" : setting(beside);
  const held = parsed(known);
  if (!held) return undefined;
  for (const one of changed) {
    if (!SHOWN_SETTINGS.includes(one) || one in held) continue;
    const value = setting(one) ?? null;
    if (value !== null && typeof value !== "string") return undefined;
    held[one] = value;
  }
  const text = JSON.stringify(held);
  return text.length > most ? undefined : text;
}

function parsed(text: unknown): Record<string, unknown> | undefined {
  if (typeof text !== "string") return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}
