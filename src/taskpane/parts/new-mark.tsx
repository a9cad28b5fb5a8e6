import "./new-mark.css";

/** What came in since the user's last visit; a word, for a dot alone would say it to nobody. */
export function NewMark({ word = "new" }: { word?: string }) {
  return <span class="new-mark">{word}</span>;
}
