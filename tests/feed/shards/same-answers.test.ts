/** One question, one answer: from shards as from the bundle, on any as-of day, whatever came before. */
import fc from "fast-check";
import { messageText } from "../../../src/domain/answer/message-text";
import { isRefusal } from "../../../src/domain/answer/refusal";
import { refOf } from "../../../src/domain/editions/identity";
import type { Cell } from "../../../src/domain/functions/cell";
import { evaluate } from "../../../src/domain/functions/evaluate";
import { openSession, type Session } from "../../../src/domain/functions/session";
import { onceAtHand } from "../../../src/domain/ledger/distant";
import { bundledPack } from "../../../src/ledger/bundled-pack";
import { bundle, TODAY } from "../../support/bundle";
import { feedAt, limitsOf } from "../environment";
import { startFeedServer, type FeedServer } from "../feed-server";
import { serve, storeOf, type Store } from "./stores";

let server: FeedServer;
let store: Store;

beforeAll(async () => {
  server = await startFeedServer();
  store = await storeOf(bundledPack, 7);
  server.publish([]);
  serve(server, store);
});
afterAll(() => server.close());

/** A window that has seen nothing yet. */
async function open(): Promise<Session> {
  const feed = feedAt(server.address, {
    limits: { ...limitsOf(30_000), shards: { gatherMilliseconds: 0 } },
  });
  await feed.check();
  const got = await feed.edition(refOf(store.pack));
  if (isRefusal(got)) throw new Error(JSON.stringify(got));
  return openSession(got.pack, () => TODAY);
}

const { series, sources } = bundledPack;
const code = fc.constantFrom(...series.map((one) => one.code));
const asOf = fc.option(fc.constantFrom(...new Set(sources.map(({ published }) => published))), {
  nil: undefined,
});
const year = fc.integer({ min: 2020, max: 2035 });
const day = fc.constantFrom(null, "2025-10", "2025-12-06", "2025-12-31", "2026-02-15", "2026-10-01");
const more = fc.constantFrom(
  "",
  "pub=any",
  "fill=linear",
  "fill=next; maxage=999",
  "field=low",
  "interp=cagr; extrap=cagr",
);

/** A call that names an as-of day, or none. */
const call = fc
  .tuple(
    fc.oneof(
      fc.tuple(fc.constant("PRICE"), code, day, fc.constant(null), more),
      fc.tuple(fc.constant("FORECAST"), code, year, fc.constant(null), more),
      fc.tuple(fc.constant("HISTORY"), code, fc.constant("2024"), fc.constant("2026-12-31")),
      fc.tuple(fc.constant("VINTAGES"), code, year),
      fc.tuple(fc.constant("CAGR"), code, fc.constant(2024), year),
      fc.tuple(fc.constant("OUTLOOK"), code),
      fc.tuple(fc.constant("SCORECARD"), code),
      fc.tuple(fc.constant("BRIDGE"), code, year),
      fc.tuple(fc.constant("META"), code),
      fc.tuple(fc.constant("SHARE"), code, fc.constant("CATL"), year),
      fc.tuple(fc.constant("CHANGES"), fc.constant("2026-10-01")),
      fc.tuple(fc.constant("COVERAGE")),
      fc.tuple(fc.constant("NEWS"), fc.constantFrom("", "imports", "Li2S"), fc.constant(20)),
    ) as fc.Arbitrary<[string, ...unknown[]]>,
    asOf,
  )
  .map(([[name, ...given], on]) => ({ name, given, on }));

function shown(grid: Cell[][]): unknown {
  return grid.map((row) =>
    row.map((cell) => (cell.type === "failure" ? [cell.failure.code, messageText(cell.failure)] : cell)),
  );
}

describe("a store and the bundle it was written from", () => {
  it("answer every question alike", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(call, { minLength: 1, maxLength: 12 }), async (calls) => {
        const session = await open();
        for (const { name, given, on } of calls) {
          const seen = (from: Session): Session => openSession(from.pack, () => TODAY, { asOf: on });
          const answer = await onceAtHand(() => evaluate(seen(session), name, given));
          expect(shown(answer as Cell[][])).toEqual(shown(evaluate(seen(bundle), name, given) as Cell[][]));
        }
      }),
      { numRuns: 25 },
    );
  });
});
