/** So far back words before a match are looked at. */
const REACH = 80;

/**
 * The matches of a global pattern that begin where the words before fit; where they do not, the search goes on one
 * character later. That is what a lookbehind does, which WebKit before Safari 16.4 lacks: a script with one does not
 * even load there.
 */
export function matchesAfter(
  text: string,
  pattern: RegExp,
  fits: (before: string, match: RegExpExecArray) => boolean,
): RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const { index } = match;
    const isFitting = fits(text.slice(Math.max(0, index - REACH), index), match);
    if (isFitting) matches.push(match);
    if (!isFitting || match[0] === "") pattern.lastIndex = index + 1;
  }
  return matches;
}
