/** In the document while its cells show an edition that was not accepted. */
export const TRIAL_SETTING = "ssb.trial";
