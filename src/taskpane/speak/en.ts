import { en as answers } from "../../domain/answer/languages/en";
import { speakIn } from "../../domain/answer/languages/in-use";
import { en as pane } from "../languages/en";
import { speakPane } from "../languages/in-use";

/** English in every room that says something. */
export function speak(): void {
  speakIn(answers);
  speakPane(pane);
}
