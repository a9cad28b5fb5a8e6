import type { Given } from "./article-read";

interface GivenFieldsProps {
  given: Given;
  onInput(given: Given): void;
  /** A field was left after a change. */
  onCommit?(given: Given): void;
}

const FIELDS: readonly [name: keyof Given, label: string, type: string][] = [
  ["published", "Published", "date"],
  ["publisher", "Publisher", "text"],
  ["url", "Link", "url"],
];

/** Day, publisher and link of the article. */
export function GivenFields({ given, onInput, onCommit }: GivenFieldsProps) {
  return (
    <div class="given-fields">
      {FIELDS.map(([name, label, type]) => (
        <div key={name} class={`field ${name === "url" ? "wide" : ""}`}>
          <label for={`article-${name}`}>{label}</label>
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
