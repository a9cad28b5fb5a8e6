import type { IsoDate } from "../domain/ledger/records";
import { feedSettings } from "./build-settings";
import { FEED_LIMITS, openFeed, type Feed } from "./feed";
import { indexedDbStore } from "./indexed-db-store";
import { withMemory, type FeedStore } from "./store";
import { takeTurns } from "./turns";

/** The build's feed, with what the browser offers: fetch, WebCrypto, and storage and locks where there are any. */
export function browserFeed(today: () => IsoDate): Feed {
  return openFeed({
    ...feedSettings(document.baseURI),
    limits: FEED_LIMITS,
    fetch: (...request) => fetch(...request),
    subtle: crypto.subtle,
    store: withMemory(lastingStore()),
    turns: takeTurns(navigator.locks),
    validators: async () => {
      const { index, pack } = await import("../ledger/generated/validate-feed");
      return { index, pack };
    },
    today,
  });
}

/** Reading the property throws where a browser forbids storage in frames. */
function lastingStore(): FeedStore | undefined {
  try {
    return indexedDbStore(indexedDB);
  } catch {
    return undefined;
  }
}
