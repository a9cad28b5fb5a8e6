import { render } from "preact";
import { Suspense } from "preact/compat";
import { App, type AppProps } from "./app";

/* With what else drawing needs: one chunk, fetched in one go. */
export { openSettings } from "./settings";
export { followTheme } from "./theme";

/**
 * Draws the pane into the page; called again, it takes the new properties and keeps where it stands. What stands outside of
 * a view may need figures of a store too, which are on their way.
 */
export function mountPane(root: HTMLElement, props: AppProps): void {
  render(
    <Suspense fallback={null}>
      <App {...props} />
    </Suspense>,
    root,
  );
}
