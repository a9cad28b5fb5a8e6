import { words } from "../languages/in-use";
import { isRefusal } from "../../domain/answer/refusal";
import { properties as form } from "../../ledger/generated/validate-settings";
import { openSetting } from "../../model/port/open-setting";
import { SETTINGS } from "../../model/port/settings";
import { type Workbook } from "../../model/port/workbook";
import type { Settings } from "./add-in";

const SETTING = openSetting<boolean>(SETTINGS.properties, form);

/** The document's settings; what is saved while there is no document is kept for the session. */
export function openSettings(workbook: Workbook | undefined): Settings {
  if (!workbook) {
    let properties = true;
    return {
      properties: () => properties,
      saveProperties: async (wanted) => {
        properties = wanted;
        return words().app.keptForPage;
      },
    };
  }
  return {
    properties: () => SETTING.read(workbook) !== false,
    saveProperties: async (wanted) => {
      const outcome = await SETTING.keep(workbook, wanted);
      return isRefusal(outcome) ? outcome : words().app.keptInWorkbook;
    },
  };
}
