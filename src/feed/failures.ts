/** Why a feed, or an edition of it, was not taken. What was in use stays in use. */
export interface FeedFailure {
  ok: false;
  fault: FeedFault;
  /** One plain sentence for the user. */
  message: string;
}

export type FeedFault =
  | "unreachable"
  | "too-slow"
  | "too-large"
  | "refused"
  | "not-https"
  | "cut-short"
  | "wrong-hash"
  | "wrong-form"
  | "unsigned"
  | "wrong-signature"
  | "cannot-verify"
  | "older-edition"
  | "future-edition"
  | "needs-newer-add-in"
  | "unknown-edition"
  | "not-loaded";

const failure =
  <Details extends unknown[]>(fault: FeedFault, sentence: (...details: Details) => string) =>
  (...details: Details): FeedFailure => ({ ok: false, fault, message: sentence(...details) });

/** `what` is a name such as `index.json` or a pack's file name; `host` the feed's. */
export const feedFailures = {
  unreachable: failure("unreachable", (host: string) => `The feed at ${host} cannot be reached.`),
  tooSlow: failure(
    "too-slow",
    (what: string, seconds: number) => `The feed did not deliver ${what} within ${seconds} seconds.`,
  ),
  tooLarge: failure(
    "too-large",
    (what: string, bytes: number) => `${what} of the feed is larger than the ${bytes} bytes it may have.`,
  ),
  refused: failure(
    "refused",
    (what: string, status: number) => `The feed answered ${status} when asked for ${what}.`,
  ),
  notHttps: failure("not-https", (what: string) => `The feed led to an address without https for ${what}.`),
  cutShort: failure("cut-short", (what: string) => `The transfer of ${what} from the feed was cut short.`),
  wrongHash: failure("wrong-hash", (what: string) => `${what} is not what the feed's index says it is.`),
  wrongForm: failure(
    "wrong-form",
    (what: string, where: string) =>
      `${what} of the feed does not have the form of one${where && ` (${where})`}.`,
  ),
  unsigned: failure(
    "unsigned",
    (id: string) => `Edition ${id} is not signed, and this add-in takes signed ones only.`,
  ),
  wrongSignature: failure(
    "wrong-signature",
    (id: string) => `The signature of edition ${id} is not by the publisher this add-in trusts.`,
  ),
  cannotVerify: failure(
    "cannot-verify",
    (id: string) => `This version of Office cannot check the signature of edition ${id} (it lacks Ed25519).`,
  ),
  olderEdition: failure(
    "older-edition",
    (offered: string, known: string) =>
      `The feed offers edition ${offered} as its newest, though it had ${known} before.`,
  ),
  emptied: failure(
    "older-edition",
    (known: string) => `The feed lists no edition, though it had ${known} before.`,
  ),
  futureEdition: failure(
    "future-edition",
    (id: string) => `Edition ${id} is dated after today; either the feed or this computer's clock is wrong.`,
  ),
  needsNewerAddIn: failure(
    "needs-newer-add-in",
    (what: string, version: string) => `${what} needs version ${version} of the add-in or a newer one.`,
  ),
  laterFormat: failure("needs-newer-add-in", () => "The feed needs a newer version of the add-in."),
  unknownEdition: failure("unknown-edition", (id: string) => `The feed does not hold edition ${id}.`),
};
