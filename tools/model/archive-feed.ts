import { webcrypto } from "node:crypto";
import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { version } from "../../package.json";
import { FEED_LIMITS, openFeed, type Feed } from "../../src/feed/feed";
import { withMemory } from "../../src/feed/store";
import { takeTurns } from "../../src/feed/turns";
import { index, observation, pack } from "../../src/ledger/generated/validate-feed";
import type { IsoDate } from "../../src/domain/ledger/records";

/** A folder of released editions as a feed, which is checked as one from the net is. */
export function archiveFeed(folder: string, today: () => IsoDate): Feed {
  return openFeed({
    address: "https://archive.invalid/index.json",
    own: true,
    addInVersion: version,
    limits: FEED_LIMITS,
    fetch: (address) => answerFrom(folder, new Request(address).url),
    subtle: webcrypto.subtle as SubtleCrypto,
    store: withMemory(undefined),
    turns: takeTurns(undefined),
    validators: async () => ({ index, pack, observation }),
    today,
  });
}

/** Of an address only the name of its file counts: nothing outside the folder is read. */
async function answerFrom(folder: string, address: string): Promise<Response> {
  try {
    const bytes = await readFile(join(folder, basename(new URL(address).pathname)));
    return new Response(new Uint8Array(bytes));
  } catch {
    return new Response(null, { status: 404 });
  }
}
