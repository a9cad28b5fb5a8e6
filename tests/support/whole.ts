/** Tests answer with all functions and in English, but for those of a start. */
import "../../src/domain/functions/whole";
import { speak } from "../../src/taskpane/speak/en";

speak();
