import { refusal, type Refusal } from "../../domain/answer/refusal";
import type { FeedMessage } from "../../feed/refusals";

/** Why the edition under a workbook stays what it is; the feed has reasons of its own. */
export const editionRefusals = {
  /** `why` is what the workbook said. */
  notSaved: (why: string) => refusal("not-saved", { why }),
  /** `view` is what the workbook brings: a pin, an as-of day, changes held back. */
  notDecided: (view: string) => refusal("not-decided", { view }),
  noWorkbook: () => refusal("no-workbook", {}),
  nothingToUndo: () => refusal("nothing-to-undo", {}),
  noEdition: () => refusal("no-edition", {}),
  noDay: (text: string) => refusal("no-day", { text }),
  /** Records are held back one by one, and those of a store are not all at hand. */
  notHeldBack: (edition: string) => refusal("not-held-back", { edition }),
  notLoaded: () => refusal("not-loaded", {}),
};

/** Why an article is not added to the user's own layer. */
export const articleRefusals = {
  addedAlready: (publisher: string, published: string, source: string) =>
    refusal("added-already", { publisher, published, source }),
};

export type ArticleRefusal = ReturnType<(typeof articleRefusals)[keyof typeof articleRefusals]>;

export type EditionMessage = ReturnType<(typeof editionRefusals)[keyof typeof editionRefusals]>["refused"];

export type EditionRefusal = Refusal<EditionMessage | FeedMessage>;
