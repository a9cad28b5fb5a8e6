import { trial as form } from "../../ledger/generated/validate-settings";
import { openSetting } from "../port/open-setting";
import { SETTINGS } from "../port/settings";

/** In the place of an edition, where the assumptions of the workbook are tried. */
export const ASSUMPTIONS = "assumptions";

/**
 * In the document while its cells show what was not accepted: the id of an edition, a day it is seen from, or
 * `assumptions`.
 */
export const trialSetting = openSetting<string>(SETTINGS.trial, form);
