import { words } from "../languages/in-use";
import type { Given } from "./article-read";

interface GivenFieldsProps {
  given: Given;
  onInput(given: Given): void;
  /** A field was left after a change. */
  onCommit?(given: Given): void;
}

const FIELDS: readonly [name: keyof Given, type: string][] = [
  ["published", "date"],
  ["publisher", "text"],
  ["url", "url"],
];

/** Day, publisher and link of the article. */
export function GivenFields({ given, onInput, onCommit }: GivenFieldsProps) {
  return (
    <div class="given-fields">
      {FIELDS.map(([name, type]) => (
        <div key={name} class={`field ${name === "url" ? "wide" : ""}`}>
          <label for={`article-${name}`}>{words().article.given[name]}</label>
          <input
            id={`article-${name}`}
            class="input"
            type={type}
            value={given[name]}
            autocomplete="off"
            onInput={(event) => onInput({ ...given, [name]: event.currentTarget.value })}
            onChange={(event) => onCommit?.({ ...given, [name]: event.currentTarget.value })}
          />
        </div>
      ))}
    </div>
  );
}
