import type { IsoDate } from "../domain/ledger/records";
import { feedSettings } from "./build-settings";
import { FEED_LIMITS, openFeed, type Feed } from "./feed";
import { NO_FEED } from "./no-feed";
import { indexedDbStore } from "./indexed-db-store";
import { withMemory, type FeedStore } from "./store";
import { takeTurns } from "./turns";

/**
 * The build's feed, with what the browser offers: fetch, WebCrypto, and storage and locks where there are any.
 * @param notBefore a day that has surely come.
 */
export function browserFeed(today: () => IsoDate, notBefore?: IsoDate): Feed {
  const settings = feedSettings(document.baseURI);
  if (!settings) return NO_FEED;
  return openFeed({
    ...settings,
    limits: FEED_LIMITS,
    fetch: (...request) => fetch(...request),
    subtle: crypto.subtle,
    store: withMemory(lastingStore()),
    turns: takeTurns(attempt(() => navigator.locks)),
    validators: async () => {
      const { index, pack } = await import("../ledger/generated/validate-feed");
      return { index, pack };
    },
    today,
    ...(notBefore !== undefined && { notBefore }),
  });
}

function lastingStore(): FeedStore | undefined {
  return attempt(() => indexedDbStore(indexedDB));
}

/** Reading a property of the browser throws where it forbids what the property gives. */
function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
