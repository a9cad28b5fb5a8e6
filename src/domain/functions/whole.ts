/**
 * What a start leaves out: the functions that wait for texts, and the words of a language. A program that need not
 * start small imports this once; the add-in loads it while numbers are answered already.
 */
import { en } from "../answer/languages/en";
import { speakIn } from "../answer/languages/in-use";
import "./all-functions";

speakIn(en);
