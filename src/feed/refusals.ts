import { refusal, type Refusal } from "../domain/answer/refusal";

/**
 * Why a feed, or an edition of it, was not taken; what was in use stays in use. `what` is a name such as `index.json`
 * or a pack's file name, `host` the feed's. The sentences are in `languages/`.
 */
export const feedRefusals = {
  /** The build has none. */
  noFeed: () => refusal("no-feed", {}),
  unreachable: (host: string) => refusal("unreachable", { host }),
  tooSlow: (what: string, seconds: number) => refusal("too-slow", { what, seconds }),
  tooLarge: (what: string, bytes: number) => refusal("too-large", { what, bytes }),
  refused: (what: string, status: number) => refusal("refused", { what, status }),
  notHttps: (what: string) => refusal("not-https", { what }),
  cutShort: (what: string) => refusal("cut-short", { what }),
  wrongHash: (what: string) => refusal("wrong-hash", { what }),
  wrongForm: (what: string, where: string) => refusal("wrong-form", { what, where }),
  /** A name that stands twice in one object. */
  twice: (what: string, name: string) => refusal("said-twice", { what, name }),
  unsigned: (edition: string) => refusal("unsigned", { edition }),
  /** `key` names the key that signed it, where that is none of those known. */
  wrongSignature: (edition: string, key?: string) => refusal("wrong-signature", { edition, key }),
  keyNotOfDay: (edition: string, from?: string, until?: string) =>
    refusal("wrong-day-of-key", { edition, from, until }),
  cannotVerify: (edition: string) => refusal("cannot-verify", { edition }),
  olderEdition: (known: string, offered?: string) => refusal("older-edition", { known, offered }),
  futureEdition: (edition: string, today: string) => refusal("future-edition", { edition, today }),
  clockBehind: (today: string, day: string) => refusal("clock-behind", { today, day }),
  /** Without an edition: for the feed as a whole. */
  needsNewerAddIn: (edition?: string, version?: string) =>
    refusal("needs-newer-add-in", { edition, version }),
  unknownEdition: (edition: string) => refusal("unknown-edition", { edition }),
};

export type FeedMessage = ReturnType<(typeof feedRefusals)[keyof typeof feedRefusals]>["refused"];

export type FeedRefusal = Refusal<FeedMessage>;
