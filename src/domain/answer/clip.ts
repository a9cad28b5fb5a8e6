const LONGEST_ECHO = 60;

/** What a user wrote, short enough to stand in a message. */
export function clip(text: string, longest = LONGEST_ECHO): string {
  if (text.length <= longest) return text;
  // Half of a pair of surrogates is no character.
  return `${text.slice(0, longest).replace(/[\uD800-\uDBFF]$/, "")}…`;
}
