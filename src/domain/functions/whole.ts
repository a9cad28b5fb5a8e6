/**
 * What a start leaves out: the functions that wait for texts, and the words that cells hold. A program that need not
 * start small imports this once; the add-in loads it while numbers are answered already. The words for its reader a
 * program chooses beside it: `languages/known.ts`.
 */
import { en } from "../answer/languages/en";
import { writeIn } from "../answer/languages/in-use";
import "./all-functions";

writeIn(en);
