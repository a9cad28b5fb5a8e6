import { isRefusal } from "../../domain/answer/refusal";
import { toShow as form } from "../../ledger/generated/validate-settings";
import { openSetting } from "../port/open-setting";
import { SETTINGS } from "../port/settings";
import { noteShown, type ChangeToShow } from "../port/to-show";
import type { Unfinished, Workbook } from "../port/workbook";
import { recalculateAll } from "./recalculate";

export const toShowSetting = openSetting<ChangeToShow>(SETTINGS.toShow, form);

/** One that cannot be read says as much, of no change in particular. */
const WORDS: Record<ChangeToShow | "another", string> = {
  refresh: "A refresh was accepted",
  "refresh-undone": "A refresh was undone",
  pin: "The pin was changed",
  "as-of": "The as-of day was changed",
  house: "The house view was changed",
  articles: "Articles were added or removed",
  another: "Something was changed",
};

/**
 * A change that was saved and that not all cells may show, with the ways out.
 * @param undoRefresh brings back what the last refresh replaced, cells included.
 */
export function notShown(workbook: Workbook, undoRefresh: () => Promise<void>): Unfinished | undefined {
  const read = toShowSetting.read(workbook);
  if (read === undefined) return undefined;
  const change = isRefusal(read) ? "another" : read;
  return {
    sentence: `${WORDS[change]}, and cells may still show what they showed before.`,
    notAsBefore: [],
    finish: async () => void (await recalculateAll(workbook)),
    ...(change === "refresh" && { putBack: undoRefresh }),
    forget: () => noteShown(workbook),
  };
}
