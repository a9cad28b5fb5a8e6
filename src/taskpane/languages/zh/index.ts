import type { PaneLanguage } from "../language";
import { app } from "./app";
import { article } from "./article";
import { assumptions } from "./assumptions";
import { brief } from "./brief";
import { cell } from "./cell";
import { check } from "./check";
import { comparison } from "./comparison";
import { errors } from "./errors";
import { formula } from "./formula";
import { health } from "./health";
import { help } from "./help";
import { market } from "./market";
import { model } from "./model";
import { news } from "./news";
import { parts } from "./parts";
import { refresh } from "./refresh";
import { search } from "./search";
import { share } from "./share";
import { starter } from "./starter";
import { terms } from "./terms";
import { watch } from "./watch";
import { welcome } from "./welcome";

export const zh: PaneLanguage = {
  locale: "zh",
  app,
  article,
  assumptions,
  brief,
  cell,
  check,
  comparison,
  errors,
  formula,
  health,
  help,
  market,
  model,
  news,
  parts,
  refresh,
  search,
  share,
  starter,
  terms,
  watch,
  welcome,
};
