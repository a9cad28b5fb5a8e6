/** What is done with an edition in a workbook is done alike where its figures lie in a store. */
import { isRefusal } from "../../../src/domain/answer/refusal";
import { messageText } from "../../../src/domain/answer/message-text";
import { refOf } from "../../../src/domain/editions/identity";
import { evaluate } from "../../../src/domain/functions/evaluate";
import { openSession, type Session } from "../../../src/domain/functions/session";
import { mapAtHand, onceAtHand } from "../../../src/domain/ledger/distant";
import type { Pack } from "../../../src/domain/ledger/records";
import type { LocalLayer } from "../../../src/domain/local/local-layer";
import type { ShardLimits } from "../../../src/feed/shards/open-shards";
import { bundledPack } from "../../../src/ledger/bundled-pack";
import { loadEdition } from "../../../src/model/editions/load-edition";
import { planPortable } from "../../../src/model/portable/plan-portable";
import { openPreview } from "../../../src/model/refresh/preview";
import { bookOf, carriedOut } from "../../model/portable/book";
import { bundle, TODAY } from "../../support/bundle";
import { shownIn } from "../../support/plain-formulas";
import { feedAt, limitsOf } from "../environment";
import { startFeedServer, type FeedServer } from "../feed-server";
import { serve, storeOf, type Store } from "./stores";

let server: FeedServer;

beforeAll(async () => {
  server = await startFeedServer();
});
afterAll(() => server.close());

/** The bundled edition with a price of a later week and a correction. */
const LATER: Pack = {
  ...bundledPack,
  observations: [
    ...bundledPack.observations,
    {
      ...priceOf("PRICE.LI2S.CN"),
      id: `${priceOf("PRICE.LI2S.CN").source}/later`,
      period: "2026-11-20",
      value: 1990,
    },
  ],
};

function priceOf(series: string): Pack["observations"][number] {
  return bundledPack.observations.filter((one) => one.series === series && one.value !== undefined).at(-1)!;
}

async function open(
  pack: Pack,
  limits: Partial<ShardLimits> = {},
): Promise<{ session: Session; store: Store }> {
  const store = await storeOf(pack, 30);
  server.publish([]);
  serve(server, store);
  const shards = { gatherMilliseconds: 0, ...limits };
  const feed = feedAt(server.address, { limits: { ...limitsOf(30_000), shards } });
  await feed.check();
  const got = await feed.edition(refOf(store.pack));
  if (isRefusal(got)) throw new Error(JSON.stringify(got));
  return { session: openSession(got.pack, () => TODAY), store };
}

const FORMULAS = [
  '=SSB.PRICE("Li2S","2025-12-06")',
  '=SSB.PRICE("LATP")*2',
  '=SSB.FORECAST("ESS",2030)',
  '=SSB.CAGR("EV",2024,2030)',
  '=SSB.HISTORY("Li2S","2025-12-01","2026-02-01")',
];

it("a portable copy holds the same numbers", async () => {
  const { session } = await open(bundledPack);
  const cells = Object.fromEntries(FORMULAS.map((formula, at) => [`A${1 + 20 * at}`, formula]));
  const book = bookOf({ Calc: cells });
  const copyOf = (from: Session): unknown[] => {
    const outcome = planPortable(book, from, TODAY);
    if (!("plan" in outcome)) throw new Error("no portable copy");
    const copy = carriedOut(book, outcome.plan);
    return Array.from({ length: 100 }, (_, row) =>
      [1, 2, 3].map((column) => shownIn(copy, "Calc", { row: row + 1, column })),
    );
  };
  expect(await onceAtHand(() => copyOf(session))).toEqual(copyOf(bundle));
});

it("a preview shows the same changes for the same reasons", async () => {
  const { session } = await open(LATER);
  const calls = [
    ["PRICE", "Li2S"],
    ["PRICE", "LATP"],
    ["FORECAST", "ESS", 2030],
  ].map(([name, ...given], at) => ({ address: `Sheet1!A${at + 1}`, name: String(name), arguments: given }));
  const whole = calls.flatMap(
    openPreview(
      bundle,
      openSession(LATER, () => TODAY),
    ),
  );
  expect(whole.map(({ reason }) => reason)).toEqual(["new-observation"]);
  const stored = await onceAtHand(() => mapAtHand(calls, openPreview(bundle, session)).flat());
  expect(stored).toEqual(whole);
});

it("a preview of a store too large to be had whole knows the reasons of what the calls needed", async () => {
  const { session } = await open(LATER, { wholeStore: 0 });
  const call = { address: "Sheet1!A1", name: "PRICE", arguments: ["Li2S"] };
  await onceAtHand(() => evaluate(session, "PRICE", ["Li2S"]));
  const [change, ...others] = openPreview(bundle, session)(call);
  expect([change!.reason, others]).toEqual(["new-observation", []]);
});

it("of a large store what changed is told series by series, and not of all at once", async () => {
  const { session } = await open(bundledPack, { wholeStore: 0 });
  const [[cell]] = await onceAtHand(() => evaluate(session, "CHANGES", []));
  expect(cell.type === "failure" && messageText(cell.failure)).toMatch(
    /too many to be gone through at once\. Ask about one series/,
  );
  const given = [null, "series=Li2S"];
  expect(await onceAtHand(() => evaluate(session, "CHANGES", given))).toEqual(
    evaluate(bundle, "CHANGES", given),
  );
});

it("the edition counts what lies in the store", async () => {
  const { session } = await open(bundledPack);
  expect(evaluate(session, "EDITION", ["observations"])).toEqual(
    evaluate(bundle, "EDITION", ["observations"]),
  );
});

it("what the user added is told from what the store says", async () => {
  const known = priceOf("PRICE.LI2S.CN");
  const { id: _, source, ...said } = known;
  const of = bundledPack.sources.find(({ id }) => id === source)!;
  const layer: LocalLayer = {
    documents: [
      { source: { ...of, id: "own-article" }, observations: [{ ...said, id: "own-article/li2s" }] },
    ],
  } as LocalLayer;
  const { session } = await open(bundledPack);
  const seen = (from: Session): Session => openSession(from.pack, () => TODAY, { local: layer });
  const own = seen(session);
  expect(await onceAtHand(() => evaluate(own, "HISTORY", ["Li2S"]))).toEqual(
    evaluate(seen(bundle), "HISTORY", ["Li2S"]),
  );
});

it("no change is held back from it, and the refusal says so", async () => {
  const { session } = await open(LATER);
  const loaded = await loadEdition(
    async ({ hash }) => ({ pack: hash === session.pack.hash ? session.pack : bundledPack }),
    refOf(session.pack),
    [{ from: refOf(bundledPack), reasons: ["correction"] }],
  );
  expect(loaded).toMatchObject({ refused: { id: "not-held-back" } });
});
