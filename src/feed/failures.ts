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
  | "wrong-day-of-key"
  | "older-edition"
  | "future-edition"
  | "clock-behind"
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
  twice: failure(
    "wrong-form",
    (what: string, name: string) =>
      `${what} of the feed says "${name}" twice in one place, so it is not clear what holds.`,
  ),
  unsigned: failure(
    "unsigned",
    (id: string) => `Edition ${id} is not signed, and this add-in takes signed ones only.`,
  ),
  wrongSignature: failure(
    "wrong-signature",
    (id: string) => `The signature of edition ${id} is not by the publisher this add-in trusts.`,
  ),
  unknownKey: failure(
    "wrong-signature",
    (id: string, key: string) =>
      `Edition ${id} is signed with key ${key}, which is not by the publisher this add-in trusts; a newer add-in may know it.`,
  ),
  keyNotOfDay: failure(
    "wrong-day-of-key",
    (id: string, days: string) => `Edition ${id} is signed with a key that signs editions ${days} only.`,
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
    (id: string, today: string) =>
      `Edition ${id} is dated after today, which is ${today} by this computer's clock. Set the clock, or leave the feed alone if it is right.`,
  ),
  clockBehind: failure(
    "clock-behind",
    (today: string, day: string) =>
      `The clock of this computer is behind: it says ${today}, and it is ${day} or later. Set it, then check again.`,
  ),
  needsNewerAddIn: failure(
    "needs-newer-add-in",
    (what: string, version: string) => `${what} needs version ${version} of the add-in or a newer one.`,
  ),
  laterFormat: failure("needs-newer-add-in", () => "The feed needs a newer version of the add-in."),
  unknownEdition: failure("unknown-edition", (id: string) => `The feed does not hold edition ${id}.`),
};
