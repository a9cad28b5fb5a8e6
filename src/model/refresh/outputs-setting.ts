import { outputs as form } from "../../ledger/generated/validate-settings";
import { openSetting } from "../port/open-setting";
import { SETTINGS } from "../port/settings";
import type { Address } from "../port/workbook";

/** The cells a model is made for, such as an NPV or an IRR. */
export const outputsSetting = openSetting<Address[]>(SETTINGS.outputs, form);
