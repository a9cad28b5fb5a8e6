/** An edition that follows the built one, and a feed that offers it, made as the feed tool makes them. */
import { webcrypto } from "node:crypto";
import type { BrowserContext } from "playwright-core";
import { bundledPack } from "../../src/ledger/bundled-pack";
import { contentHash } from "../../src/feed/digest";
import type { FeedIndex } from "../../src/feed/format";
import { editionId } from "../../src/domain/editions/identity";
import type { Observation, Pack, Series } from "../../src/domain/ledger/records";
import { describeEdition, feedFiles } from "../../tools/feed";
import { ROOT } from "../support/docs";

const SOURCE = "smm-e2e-week";

/**
 * A week later: a new price of Li2S, a correction of LATP, lithium carbonate given per kilogram where it was per tonne,
 * lithium hydroxide a thousand times what was written down, a new growth rate of storage demand, and the dollar
 * price of lithium carbonate given up.
 */
export async function nextEdition(): Promise<Pack> {
  const day = bundledPack.edition.slice(0, 10);
  const smm = bundledPack.sources.find(({ publisher }) => publisher === "SMM")!;
  const mended = (
    series: string,
    change: (value: number) => number,
    reason: "correction" | "unit-rescale",
  ): Observation => {
    const old = latest(series);
    const { value, low, high } = old;
    return {
      ...old,
      value: change(value!),
      ...(low !== undefined && high !== undefined && { low: change(low), high: change(high) }),
      id: `${SOURCE}/${series.toLowerCase()}`,
      source: SOURCE,
      supersedes: old.id,
      reason,
    };
  };
  const growth = bundledPack.growth.find(({ id }) => id === "smm-2025-12-06/ess-growth")!;
  const ledger = {
    ...bundledPack,
    sources: [
      ...bundledPack.sources,
      { ...smm, id: SOURCE, published: day, precision: "day" as const, recorded: day },
    ],
    series: bundledPack.series.map((one): Series =>
      one.code === "PRICE.LI2CO3.CN.USD"
        ? { ...one, discontinued: "2026-10-01", successor: "PRICE.LI2CO3.CN" }
        : one,
    ),
    observations: [
      ...bundledPack.observations,
      { ...latest("PRICE.LI2S.CN"), id: `${SOURCE}/li2s`, period: "2026-11-20", value: 1990, source: SOURCE },
      mended("PRICE.LATP.CN", (value) => value + 2, "correction"),
      mended("PRICE.LI2CO3.CN", (value) => value / 1000, "unit-rescale"),
      mended("PRICE.LIOH.CN.USD", (value) => value * 1000, "unit-rescale"),
    ],
    growth: [...bundledPack.growth, { ...growth, id: `${SOURCE}/ess-growth`, rate: 0.22, source: SOURCE }],
    rules: bundledPack.rules.map((rule) =>
      rule.kind === "growth" && rule.growth === growth.id
        ? { ...rule, growth: `${SOURCE}/ess-growth` }
        : rule,
    ),
  };
  const hash = await contentHash(webcrypto.subtle as SubtleCrypto, ledger);
  return { ...ledger, hash, edition: editionId(ledger, hash) };
}

/** Lets the pages of a context find the edition in their feed, behind the built one. */
export async function offer(context: BrowserContext, pack: Pack): Promise<void> {
  const built = feedFiles(ROOT, bundledPack);
  const { entry, file } = describeEdition(pack, bundledPack);
  const index: FeedIndex = { ...built.index, editions: [...built.index.editions, entry] };
  await context.route("**/feed/index.json", (route) => route.fulfill({ json: index }));
  await context.route(`**/feed/${file.name}`, (route) =>
    route.fulfill({ body: file.text, contentType: "application/json" }),
  );
}

function latest(series: string): Observation {
  return bundledPack.observations
    .filter((one) => one.series === series && one.value !== undefined)
    .sort((a, b) => (a.period < b.period ? -1 : 1))
    .at(-1)!;
}
