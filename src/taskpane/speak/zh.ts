import { speakPane } from "../languages/in-use";
import { zh as pane } from "../languages/zh";

/** Simplified Chinese in every room that says something. */
export function speak(): void {
  speakPane(pane);
}
