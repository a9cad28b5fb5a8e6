const CONDITION = /(?:^|[\s,(])(?:if|unless|provided(?: that)?|assuming|in case|should (?:it|the))\b/i;
const UNSURE =
  /\b(?:would|could|might|hop(?:e|es|ed|ing)|potentially|possibly|considers?|considering|mull(?:s|ing)?|weigh(?:s|ing)|in talks|rumou?r\w*)\b/i;
/** Nothing is decided, and nobody said that it would be. */
const RUMOURED =
  /\b(?:could|might|potentially|possibly|perhaps|considers?|considering|mull(?:s|ed|ing)?|weigh(?:s|ed|ing)|in talks|rumou?r\w*|reportedly (?:considering|in talks)|explor(?:es|ing) (?:a|an|the|whether)|studying (?:a|an|the|whether)|looking at (?:a|an|sites))\b|据传|传闻|考虑|洽谈/i;
/** Written small: the month is not. */
const MAY = /\bmay\b/;

/** "If the rate reaches 8%": what follows holds only then. */
export function isConditional(words: string): boolean {
  return CONDITION.test(words);
}

/** "Is considering", "in talks": not even a plan. */
export function isRumoured(words: string): boolean {
  return RUMOURED.test(words) || MAY.test(words);
}

/** "Hopes to", "wants to": a wish of the company's own. */
export function isHoped(words: string): boolean {
  return /\b(?:hop(?:e|es|ed|ing)|wants?|wish\w*|dreams?|aspir\w+|would like)\b|希望|有望/i.test(words);
}

/** "Would", "hopes", "potentially": the words do not say that it is so. */
export function isUnsure(words: string): boolean {
  return isConditional(words) || UNSURE.test(words) || MAY.test(words);
}
