import type { Sentences } from "../../domain/answer/languages/language";
import type { ChangeReason } from "../../domain/ledger/vocabulary";
import type { FeedLanguage } from "../../feed/languages/language";
import type { says } from "./says-en";
import type { CheckMessage, CheckRule, Severity } from "./checks";
import type { ArticleRefusal, EditionMessage } from "./refusals";

/** Why a call answers otherwise beside what changed in the data: another kind or shape of answer, or another as-of day or assumption. */
export type CallReason = "as-of" | "assumptions" | "now-an-error" | "error-solved" | "shape" | "text";

/** What use cases say, in the words of one language. */
export interface ModelLanguage {
  /** Why something was not done; the feed's reasons are among them. */
  refusals: FeedLanguage & Sentences<EditionMessage | ArticleRefusal["refused"]>;
  /** What each reason of a change is called. */
  reasons: Readonly<Record<ChangeReason | CallReason, string>>;
  /** What the model check finds, and what it cannot follow. */
  checks: Sentences<CheckMessage>;
  /** What the findings of one rule are called. */
  checkRules: Readonly<Record<CheckRule, string>>;
  severities: Readonly<Record<Severity, string>>;
  /** What is told beside refusals: what was done, what is left to do, why something stays. */
  says: typeof says;
}
