import type { IsoDate } from "../domain/ledger/records";
import { feedSettings } from "./build-settings";
import { FEED_LIMITS, openFeed, type Feed } from "./feed";
import { NO_FEED } from "./no-feed";
import { indexedDbStore } from "./indexed-db-store";
import { byteCache } from "./shards/byte-cache";
import { withMemory, type ErasableStore } from "./store";
import { takeTurns } from "./turns";

/**
 * The build's feed, with what the browser offers: fetch, WebCrypto, and storage and locks where there are any.
 * @param notBefore a day that has surely come.
 */
export function browserFeed(today: () => IsoDate, notBefore?: IsoDate): Feed {
  const settings = feedSettings(document.baseURI);
  if (!settings) return NO_FEED;
  const lasting = lastingStore();
  return openFeed({
    ...settings,
    limits: FEED_LIMITS,
    fetch: (...request) => fetch(...request),
    subtle: crypto.subtle,
    store: withMemory(lasting),
    cache: byteCache(lasting),
    turns: takeTurns(attempt(() => navigator.locks)),
    validators: async () => {
      const { index, pack, observation } = await import("../ledger/generated/validate-feed");
      return { index, pack, observation };
    },
    today,
    ...(notBefore !== undefined && { notBefore }),
  });
}

function lastingStore(): ErasableStore | undefined {
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
