import { languageFor } from "../../domain/answer/languages/in-use";
import { isRefusal, refusalIn, type Refusal } from "../../domain/answer/refusal";
import { toShowBefore as form } from "../../ledger/generated/validate-settings";
import { openSetting, type Settings } from "./open-setting";
import { SETTINGS } from "./settings";

export const heldBeforeSetting = openSetting<Record<string, string | null>>(SETTINGS.toShowBefore, form);

/** The settings as they were before a change that the cells do not show; undefined where that is not known. */
export function settingsBefore(settings: Pick<Settings, "setting">): Map<string, unknown> | undefined {
  const read = heldBeforeSetting.read(settings);
  if (read === undefined || isRefusal(read)) return undefined;
  return new Map(Object.entries(read).map(([name, value]) => [name, value ?? undefined]));
}

/** Whether a save does nothing but bring these back. */
export function bringsBack(
  settings: Pick<Settings, "setting">,
  changes: ReadonlyMap<string, unknown>,
): boolean {
  const before = settingsBefore(settings);
  return (
    before !== undefined &&
    [...changes].every(([name, value]) => before.has(name) && before.get(name) === value)
  );
}

/** Brings them back. They count here as they did before: what a file from elsewhere holds is asked of. */
export async function bringSettingsBack(settings: Settings): Promise<void | Refusal> {
  const before = settingsBefore(settings);
  return before
    ? settings.saveSettings(before)
    : refusalIn(() => languageFor("reader").settings.beforeUnknown);
}
