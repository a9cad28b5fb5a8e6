import { trial as form } from "../../ledger/generated/validate-settings";
import { openSetting } from "../port/open-setting";
import { SETTINGS } from "../port/settings";

/** In the document while its cells show an edition that was not accepted: the id of that edition. */
export const trialSetting = openSetting<string>(SETTINGS.trial, form);
