import type { Sentences } from "../../domain/answer/languages/language";
import type { IngestMessage } from "../refusals";

/** What the reading of articles refuses, in the words of one language. */
export type IngestLanguage = Sentences<IngestMessage>;
