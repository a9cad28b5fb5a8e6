import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

/**
 * The title of a page that was opened from a list: it takes the focus, so that a screen reader reads it. Office.js on
 * the web handles the Tab key, and from an element outside the Tab order it would leave the pane: so this one is in it.
 */
export function PageTitle({ children }: { children: ComponentChildren }) {
  const title = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => title.current?.focus(), []);
  return (
    <h1 ref={title} tabIndex={0}>
      {children}
    </h1>
  );
}
