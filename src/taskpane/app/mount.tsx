import { render } from "preact";
import { App, type AppProps } from "./app";

/* With what else drawing needs: one chunk, fetched in one go. */
export { openSettings } from "./settings";
export { followTheme } from "./theme";

/** Draws the pane into the page; called again, it takes the new properties and keeps where it stands. */
export function mountPane(root: HTMLElement, props: AppProps): void {
  render(<App {...props} />, root);
}
