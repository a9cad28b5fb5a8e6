/** The syllables of Chinese in Latin letters, by their first sounds. */
const SYLLABLE = [
  "[bpmf](?:iao|ian|ing|ang|eng|ai|ei|ao|ou|an|en|ie|iu|in|a|o|i|u)",
  "[dtnl](?:iang|iao|ian|ing|ong|ang|eng|uan|ai|ei|ao|ou|an|en|ia|ie|iu|in|uo|un|ui|ue|a|e|i|u)",
  "[gkh](?:uang|uai|uan|ang|eng|ong|ai|ei|ao|ou|an|en|ua|uo|ui|un|a|e|u)",
  "[jqx](?:iang|iong|iao|ian|ing|uan|ia|ie|iu|in|ue|un|i|u)",
  "(?:zh|ch|sh|[zcs])(?:uang|uai|uan|ang|eng|ong|ai|ei|ao|ou|an|en|ua|uo|ui|un|i|a|e|u)",
  "r(?:uan|ang|eng|ong|ao|ou|an|en|ua|uo|ui|un|i|e|u)",
  "y(?:uan|ang|ing|ong|ao|ou|an|in|ue|un|a|e|i|o|u)",
  "w(?:ang|eng|ai|ei|an|en|a|o|u)",
  "ang|ai|an|ao|ei|en|er|ou|a|e|o",
].join("|");
const NAME = new RegExp(`^(?:${SYLLABLE}){2,3}$`, "i");

/** Whether a word can be read as two or three syllables of Chinese in Latin letters. */
export function looksLikePinyin(word: string): boolean {
  return /^[A-Z][a-z]+$/.test(word) && NAME.test(word) && !/ae|e[oeu]|oo|aa|ii/.test(word);
}

/** Whether a word can as well be Japanese in Latin letters: "Sumi", "Kanto". */
export function looksLikeRomaji(word: string): boolean {
  return /^[aiueo]?(?:(?:(?:[kgnhbpmr]y|y)[auo]|(?:sh|ch|[kgsztdnhbpmrjf])[aiueo]|wa)[iu]?n?)+$/i.test(word);
}

/** Whether a word holds sounds that only Chinese in Latin letters has: "Xin", "Qing", "Zhong", "Tian". */
export function looksOnlyLikePinyin(word: string): boolean {
  return looksLikePinyin(word) && /^(?:[qx]|zh)|[aeiou]ng|x[iu]|q[iu]|zh|ia[on]?|ua|uo|ao/i.test(word);
}
