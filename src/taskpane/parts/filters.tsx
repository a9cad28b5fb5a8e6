import type { ComponentChildren } from "preact";
import { words } from "../languages/in-use";
import { Summary } from "./summary";
import "./facets.css";

export interface FiltersProps<Name extends string> {
  /** Those in force, each with what it is called. */
  active: readonly (readonly [name: Name, words: string])[];
  onRemove(name: Name): void;
  children: ComponentChildren;
}

/** Filters, folded away until asked for; those in force stay in sight and can be taken out. */
export function Filters<Name extends string>({ active, onRemove, children }: FiltersProps<Name>) {
  const said = words().parts;
  return (
    <>
      <details class="facets">
        <Summary>{active.length > 0 ? said.filtersSet({ count: active.length }) : said.filters}</Summary>
        <div class="facet-grid">{children}</div>
      </details>
      {active.length > 0 && (
        <ul class="row" aria-label={said.filtersInForce}>
          {active.map(([name, filter]) => (
            <li key={name}>
              <button
                type="button"
                class="chip"
                aria-label={said.removeFilter({ filter })}
                onClick={() => onRemove(name)}
              >
                {filter} <span aria-hidden="true">✕</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
