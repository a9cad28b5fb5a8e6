import { says } from "../languages/says-in-use";
import { isRefusal } from "../../domain/answer/refusal";
import { toShow as form } from "../../ledger/generated/validate-settings";
import { bringSettingsBack, settingsBefore } from "../port/held-before";
import { openSetting } from "../port/open-setting";
import { SETTINGS } from "../port/settings";
import { noteShown, type ChangeToShow } from "../port/to-show";
import type { Unfinished, Workbook } from "../port/workbook";
import { recalculateAll } from "./recalculate";

export const toShowSetting = openSetting<ChangeToShow>(SETTINGS.toShow, form);

/** Of the data under the workbook. */
export interface DataMoves {
  /** Answers as the workbook says by now. */
  renew(): Promise<void>;
  /** Brings back what the last refresh replaced, or throws the sentence why not. */
  undo(): Promise<void>;
}

/** A change that was saved and that not all cells may show, with the ways out. */
export function notShown(workbook: Workbook, data: DataMoves): Unfinished | undefined {
  const read = toShowSetting.read(workbook);
  if (read === undefined) return undefined;
  const change = isRefusal(read) ? "another" : read;
  const putBack = wayBack(workbook, data, change);
  return {
    sentence: says().mayShowBefore(says().changed[change]),
    notAsBefore: [],
    finish: async () => void (await recalculateAll(workbook)),
    ...(putBack && { putBack }),
    forget: () => noteShown(workbook),
  };
}

/** To the settings as they were, cells included; of a refresh also where they were not noted. */
function wayBack(
  workbook: Workbook,
  data: DataMoves,
  change: ChangeToShow | "another",
): Unfinished["putBack"] {
  const isKnown = settingsBefore(workbook) !== undefined;
  if (!isKnown && change !== "refresh") return undefined;
  return async () => {
    if (isKnown) {
      const refused = await bringSettingsBack(workbook);
      if (refused) return refused;
      await data.renew();
    } else await data.undo();
    await recalculateAll(workbook);
    return undefined;
  };
}
