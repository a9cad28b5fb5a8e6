import { app } from "./app";
import { cell } from "./cell";
import { health } from "./health";
import { parts } from "./parts";
import { terms } from "./terms";
import { welcome } from "./welcome";

export const en = { locale: "en", app, cell, health, parts, terms, welcome };
