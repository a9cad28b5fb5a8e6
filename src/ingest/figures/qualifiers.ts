import type { Qualifier } from "../../domain/ledger/records";

/** Words right before a number, and what they say of it. */
export const BEFORE: [RegExp, Qualifier][] = [
  [/\b(?:not|no) (?:more than|over|exceeding)\s*$/i, "up-to"],
  [/\b(?:no|not) less than\s*$/i, "over"],
  [
    /(?:\b(?:about|around|approximately|approx\.?|roughly|some|circa|ca\.?|estimated at|in the region of|in the order of|an estimated)|[~≈]|约|大约)\s*(?:an? |the )?$/i,
    "about",
  ],
  [
    /(?:\b(?:nearly|almost|close to|approaching|approache[sd]|just under|just below|near)|近|接近)\s*(?:an? |the )?$/i,
    "nearly",
  ],
  [
    /(?:\b(?:over|more than|above|exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|topp(?:ed|ing)|tops|at least|in excess of|upwards of|beyond)|[>≥]|超过|超|逾|至少|突破)\s*(?:an? |the )?$/i,
    "over",
  ],
  [
    /(?:\b(?:up to|as much as|at most|as many as|maximum of|to a maximum of)|[≤]|最高|至多)\s*(?:an? |the )?$/i,
    "up-to",
  ],
  [/(?:\b(?:below|under|less than|fewer than)|[<]|不足|不到|低于)\s*(?:an? |the )?$/i, "under"],
];

/** Words right behind a number and its unit. */
export const AFTER = /^(?:\+|以上|左右|\s?(?:or so|or more|or above|and above|upwards))/;
