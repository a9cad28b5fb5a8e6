import { app } from "./app";
import { health } from "./health";
import { parts } from "./parts";
import { welcome } from "./welcome";

export const en = { locale: "en", app, health, parts, welcome };
