import { webcrypto } from "node:crypto";
import type { BrowserContext } from "playwright-core";
import { contentHash } from "../src/feed/digest";
import { FEED_FORMAT, type FeedIndex } from "../src/feed/format";
import { editionId, refOf } from "../src/domain/editions/identity";
import { SETTINGS } from "../src/model/port/settings";
import { writeState } from "../src/model/editions/state-setting";
import type { IsoDate, Pack } from "../src/domain/ledger/records";
import { describeEdition } from "./feed";

/** An edition as it would be had nothing been published since a day: the same words, fewer of them. */
export async function editionKnownBy(pack: Pack, day: IsoDate): Promise<Pack> {
  const published = new Map(pack.sources.map((source) => [source.id, source.published]));
  const known = <T extends { source: string }>(records: readonly T[]): T[] =>
    records.filter(({ source }) => published.get(source)! <= day);
  const growth = known(pack.growth);
  const events = known(pack.events);
  const ledger = {
    ...pack,
    observations: known(pack.observations),
    growth,
    events,
    fx: known(pack.fx),
    projects: pack.projects.filter(({ id }) => events.some(({ project }) => project === id)),
    rules: pack.rules.filter((rule) => rule.kind !== "growth" || growth.some(({ id }) => id === rule.growth)),
  };
  const hash = await contentHash(webcrypto.subtle as SubtleCrypto, ledger);
  return { ...ledger, hash, edition: editionId(ledger, hash) };
}

/** Opens the browser workbook of a context at an older edition, with the newer one on offer. */
export async function openAt(context: BrowserContext, older: Pack, newer: Pack): Promise<void> {
  const described = [describeEdition(older, undefined), describeEdition(newer, older)];
  const index: FeedIndex = { format: FEED_FORMAT, editions: described.map(({ entry }) => entry) };
  await context.route("**/feed/index.json", (route) => route.fulfill({ json: index }));
  for (const { file } of described) {
    await context.route(`**/feed/${file.name}`, (route) =>
      route.fulfill({ body: file.text, contentType: "application/json" }),
    );
  }
  const state = writeState({ follow: "latest", edition: refOf(older) });
  const settings: [string, string][] = [[SETTINGS.edition.name, JSON.stringify(state)]];
  await context.addInitScript((opening) => (window.ssbWorkbookOpening = opening), { settings });
}
