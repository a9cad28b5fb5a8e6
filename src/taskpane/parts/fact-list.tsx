import type { ComponentChildren } from "preact";
import "./fact-list.css";

/** A name and what there is to say about it; a fact without content is left out. */
export type Fact = readonly [name: string, content: ComponentChildren];

export function FactList({ facts }: { facts: readonly Fact[] }) {
  const known = facts.filter(([, content]) => content !== undefined && content !== null && content !== "");
  return (
    <dl class="fact-list">
      {known.map(([name, content]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{content}</dd>
        </div>
      ))}
    </dl>
  );
}
