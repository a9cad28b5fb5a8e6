import { CHECK_RULES } from "../../languages/checks";
import type { Rule } from "../rule";
import { BOOK_RULES } from "./book";
import { CALL_RULES } from "./calls";
import { CELL_RULES } from "./cells";
import { LINE_RULES } from "./lines";
import { MIXING_RULES } from "./mixing";

/** Every rule of the model check, in the order of the report. */
export const RULES: readonly Rule[] = [
  ...MIXING_RULES,
  ...CALL_RULES,
  ...CELL_RULES,
  ...LINE_RULES,
  ...BOOK_RULES,
].sort((a, b) => CHECK_RULES.indexOf(a.id) - CHECK_RULES.indexOf(b.id));
