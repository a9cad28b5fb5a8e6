import type { Feed } from "./feed";
import { feedRefusals } from "./refusals";

/** What a build without a feed asks in the place of one: it reaches for no network, and says so. */
export const NO_FEED: Feed = {
  check: async () => feedRefusals.noFeed(),
  known: async () => [],
  edition: async () => feedRefusals.noFeed(),
};
