import { app } from "./app";
import { article } from "./article";
import { brief } from "./brief";
import { cell } from "./cell";
import { health } from "./health";
import { market } from "./market";
import { parts } from "./parts";
import { terms } from "./terms";
import { welcome } from "./welcome";

export const en = {
  locale: "en",
  app,
  article,
  brief,
  cell,
  health,
  market,
  parts,
  terms,
  welcome,
};
