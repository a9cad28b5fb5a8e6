import { speakIn } from "../../domain/answer/languages/in-use";
import { zh as answers } from "../../domain/answer/languages/zh";
import { explainIn } from "../../domain/functions/translations/translation";
import { zh as functions } from "../../domain/functions/translations/zh";
import { zh as host } from "../../excel/host/languages/zh";
import { speakHost } from "../../excel/host/problems";
import { speakModel } from "../../model/languages/model-text";
import { zh as model } from "../../model/languages/zh";
import { speakPane } from "../languages/in-use";
import { zh as pane } from "../languages/zh";

/** Simplified Chinese in every room that says something. */
export function speak(): void {
  speakIn(answers);
  explainIn(functions);
  speakModel(model);
  speakHost(host);
  speakPane(pane);
}
