import { en as answers } from "../../domain/answer/languages/en";
import { en as feed } from "../../feed/languages/en";
import { checkRules, checks, severities } from "./checks-en";
import type { ModelLanguage } from "./language";
import { says } from "./says-en";

export const en: ModelLanguage = {
  refusals: {
    ...feed,

    "not-saved": ({ why }) => `Nothing was changed. ${why}`,

    "not-decided": ({ view }) =>
      `Nothing was changed. This workbook brings ${view}. Use or ignore that first, above.`,

    "no-workbook": () => "Nothing was changed. This page is in no workbook that could keep it.",

    "nothing-to-undo": () => "No refresh of this workbook can be undone.",

    "no-edition": () => "There is no edition in use to pin this workbook to.",

    "no-day": ({ text }) => `"${text}" is no day such as 2026-01-31.`,

    "not-held-back": ({ edition }) =>
      `Edition ${edition} leaves its figures in a store, so no change can be held back from it. Accept all of it, or stay with the edition before.`,

    "added-already": ({ publisher, published, source }) =>
      `An article of ${publisher} of ${published} was added under the id "${source}" already.`,

    "not-loaded": answers.phrases["feed-not-loaded"],
  },

  reasons: {
    "new-observation": "New figure",
    correction: "Correction",
    "methodology-change": "Changed methodology",
    "unit-rescale": "Unit rescaled",
    "forecast-revision": "Revised forecast",
    restatement: "Restated figure",
    rounding: "Rounded differently",
    discontinued: "Series discontinued",
    rewritten: "Record rewritten",
    withdrawn: "Record withdrawn",
    news: "News",
    derivation: "Changed rule",
    "as-of": "As known on that day",
    assumptions: "Other assumptions",
    "now-an-error": "Now an error",
    "error-solved": "No longer an error",
    shape: "Longer or shorter answer",
    text: "Changed text",
  },

  checks,
  checkRules,
  severities,
  says,
};
