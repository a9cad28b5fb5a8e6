import type { PaneLanguage } from "../language";
import { app } from "./app";
import { health } from "./health";
import { parts } from "./parts";
import { welcome } from "./welcome";

export const zh: PaneLanguage = { locale: "zh", app, health, parts, welcome };
