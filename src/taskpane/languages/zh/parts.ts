import type { PaneLanguage } from "../language";

export const parts: PaneLanguage["parts"] = {
  list: (items) => items.join("、"),
};
