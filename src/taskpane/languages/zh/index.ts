import type { PaneLanguage } from "../language";
import { app } from "./app";
import { article } from "./article";
import { brief } from "./brief";
import { cell } from "./cell";
import { comparison } from "./comparison";
import { check } from "./check";
import { errors } from "./errors";
import { formula } from "./formula";
import { health } from "./health";
import { market } from "./market";
import { model } from "./model";
import { parts } from "./parts";
import { refresh } from "./refresh";
import { share } from "./share";
import { search } from "./search";
import { terms } from "./terms";
import { welcome } from "./welcome";

export const zh: PaneLanguage = {
  locale: "zh",
  app,
  article,
  brief,
  cell,
  comparison,
  check,
  errors,
  formula,
  health,
  market,
  model,
  parts,
  search,
  refresh,
  share,
  terms,
  welcome,
};
