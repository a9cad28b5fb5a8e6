import { en as answers } from "../../domain/answer/languages/en";
import { speakIn, writeIn } from "../../domain/answer/languages/in-use";
import { explainIn } from "../../domain/functions/translations/translation";
import { speakHost } from "../../excel/host/problems";
import { en as host } from "../../excel/host/languages/en";
import { en as model } from "../../model/languages/en";
import { speakModel } from "../../model/languages/model-text";
import { en as pane } from "../languages/en";
import { speakPane } from "../languages/in-use";

/** English in every room that says something. */
export function speak(): void {
  speakIn(answers);
  explainIn(undefined);
  speakModel(model);
  speakHost(host);
  speakPane(pane);
}

/** What cells and files hold is English, whoever reads them. */
export function write(): void {
  writeIn(answers);
}
