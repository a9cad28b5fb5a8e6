import { DAMAGED_SETTING, STATE_SETTING, writeState, type EditionState } from "./state";
import type { Workbook } from "../port/workbook";

type Settings = Pick<Workbook, "setting" | "saveSetting">;

/** A page that runs in no workbook has no settings to read. */
export function storedState(settings: Settings): unknown {
  try {
    return settings.setting(STATE_SETTING);
  } catch {
    return undefined;
  }
}

/**
 * Writes the state into the workbook, and a text that was in its place and could not be read beside it; answers why
 * not when that fails.
 */
export async function saveState(
  settings: Settings,
  state: EditionState,
  damaged: unknown,
): Promise<string | undefined> {
  const before = settings.setting(STATE_SETTING);
  if (damaged !== undefined) {
    const refused = await settings.saveSetting(DAMAGED_SETTING, keptAside(settings, damaged));
    if (refused) return refused.refused;
  }
  const refused = await settings.saveSetting(STATE_SETTING, writeState(state));
  if (!refused) return undefined;
  // What was set is kept by the host though it was not saved, and would go into the file with the next save.
  await settings.saveSetting(STATE_SETTING, before ?? null);
  return refused.refused;
}

/** Texts that could not be read, oldest first: a second damage must not cost the first. */
function keptAside(settings: Settings, text: unknown): unknown[] {
  const before = settings.setting(DAMAGED_SETTING);
  return [...(Array.isArray(before) ? before : []), text];
}
