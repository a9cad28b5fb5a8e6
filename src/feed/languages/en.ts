import type { FeedLanguage } from "./language";

export const en: FeedLanguage = {
  "no-feed": () => "This add-in is built without a feed: newer data comes with a newer add-in.",

  unreachable: ({ host }) => `The feed at ${host} cannot be reached.`,

  "too-slow": ({ what, seconds }) => `The feed did not deliver ${what} within ${seconds} seconds.`,

  "too-large": ({ what, bytes }) => `${what} of the feed is larger than the ${bytes} bytes it may have.`,

  refused: ({ what, status }) => `The feed answered ${status} when asked for ${what}.`,

  "not-https": ({ what }) => `The feed led to an address without https for ${what}.`,

  "cut-short": ({ what }) => `The transfer of ${what} from the feed was cut short.`,

  "wrong-hash": ({ what }) => `${what} is not what the feed's index says it is.`,

  "wrong-form": ({ what, where }) =>
    `${what} of the feed does not have the form of one${where && ` (${where})`}.`,

  "said-twice": ({ what, name }) =>
    `${what} of the feed says "${name}" twice in one place, so it is not clear what holds.`,

  unsigned: ({ edition }) => `Edition ${edition} is not signed, and this add-in takes signed ones only.`,

  "wrong-signature": ({ edition, key }) =>
    key === undefined
      ? `The signature of edition ${edition} is not by the publisher this add-in trusts.`
      : `Edition ${edition} is signed with key ${key}, which is not by the publisher this add-in trusts; a newer add-in may know it.`,

  "wrong-day-of-key": ({ edition, from, until }) =>
    `Edition ${edition} is signed with a key that signs editions ${[from && `from ${from}`, until && `until ${until}`].filter(Boolean).join(" ")} only.`,

  "cannot-verify": ({ edition }) =>
    `This version of Office cannot check the signature of edition ${edition} (it lacks Ed25519).`,

  "older-edition": ({ known, offered }) =>
    offered === undefined
      ? `The feed lists no edition, though it had ${known} before.`
      : `The feed offers edition ${offered} as its newest, though it had ${known} before.`,

  "future-edition": ({ edition, today }) =>
    `Edition ${edition} is dated after today, which is ${today} by this computer's clock. Set the clock, or leave the feed alone if it is right.`,

  "clock-behind": ({ today, day }) =>
    `The clock of this computer is behind: it says ${today}, and it is ${day} or later. Set it, then check again.`,

  "needs-newer-add-in": ({ edition, version }) =>
    edition === undefined || version === undefined
      ? "The feed needs a newer version of the add-in."
      : `Edition ${edition} needs version ${version} of the add-in or a newer one.`,

  "unknown-edition": ({ edition }) => `The feed does not hold edition ${edition}.`,
};
