import type { ComponentChildren } from "preact";

/**
 * The head of a `<details>`. Office.js on the web handles the Tab key itself and goes by a list of elements that
 * lacks `<summary>`; one with a tab index is on it.
 */
export function Summary({ children }: { children: ComponentChildren }) {
  return <summary tabIndex={0}>{children}</summary>;
}
