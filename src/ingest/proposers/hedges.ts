const CONDITION = /(?:^|[\s,(])(?:if|unless|provided(?: that)?|assuming|in case|should (?:it|the))\b/i;
const UNSURE =
  /\b(?:would|could|might|hop(?:e|es|ed|ing)|potentially|possibly|considers?|considering|mull(?:s|ing)?|weigh(?:s|ing)|in talks|rumou?r\w*)\b/i;
/** Written small: the month is not. */
const MAY = /\bmay\b/;

/** "If the rate reaches 8%": what follows holds only then. */
export function isConditional(words: string): boolean {
  return CONDITION.test(words);
}

/** "Would", "hopes", "potentially": the words do not say that it is so. */
export function isUnsure(words: string): boolean {
  return isConditional(words) || UNSURE.test(words) || MAY.test(words);
}
