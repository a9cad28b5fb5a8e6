import type { Keys } from "../../../tools/review-session";

/** Keys of a script: a letter for each key, a line to its carriage return. */
export function scriptedKeys(typed: string): Keys & { said(): string } {
  const left = [...typed];
  const lines: string[] = [];
  return {
    key: () => Promise.resolve(left.shift()),
    line: (prompt) => {
      lines.push(prompt);
      const end = left.indexOf("\r");
      return Promise.resolve(
        left
          .splice(0, end + 1)
          .join("")
          .trim(),
      );
    },
    say: (text) => void lines.push(text),
    said: () => lines.join("\n"),
  };
}
