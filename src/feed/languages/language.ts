import type { Sentences } from "../../domain/answer/languages/language";
import type { FeedMessage } from "../refusals";

/** What a feed refuses, in the words of one language. */
export type FeedLanguage = Sentences<FeedMessage>;
