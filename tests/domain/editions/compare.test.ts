import { bundledPack } from "../../../src/ledger/bundled-pack";
import { en } from "../../../src/domain/answer/languages/en";
import { speakIn } from "../../../src/domain/answer/languages/in-use";
import { zh } from "../../../src/domain/answer/languages/zh";
import { changesTold } from "../../../src/domain/editions/change-counts";
import { compareEditions } from "../../../src/domain/editions/compare";
import type { Observation, Pack, SupersedeReason } from "../../../src/domain/ledger/records";
import { editionOf, FIRST } from "../../feed/editions";

const NEXT = editionOf("2026-12-01");
const NEW_FIGURE = NEXT.observations.find(({ id }) => id === "smm-2026-12-01/li2s")!;
const OLD_FIGURE = FIRST.observations.find(({ id }) => id === "smm-2025-12-06/li2s")!;

function nextWith(...figures: Partial<Observation>[]): Pack {
  const added = figures.map((figure, index) => ({
    ...NEW_FIGURE,
    id: `smm-2026-12-01/n${index}`,
    ...figure,
  }));
  return { ...NEXT, observations: [...FIRST.observations, ...added] };
}

describe("what an edition changed", () => {
  it("is nothing against itself", () => {
    expect(compareEditions(bundledPack, bundledPack)).toEqual({ counts: {}, sentences: [] });
  });

  it("counts new publications and new figures", () => {
    expect(compareEditions(FIRST, NEXT)).toEqual({
      counts: { publications: 1, "new-observation": 1 },
      sentences: ["1 new publication.", "1 new figure."],
    });
  });

  it.each<[SupersedeReason, string]>([
    ["correction", "1 correction."],
    ["methodology-change", "1 figure under a changed methodology."],
    ["unit-rescale", "1 figure in a changed unit."],
    ["discontinued", "1 discontinued figure."],
    ["rounding", "1 figure rounded differently."],
  ])("counts a figure superseded for %s as that and not as new", (reason, sentence) => {
    const changes = compareEditions(FIRST, nextWith({ supersedes: OLD_FIGURE.id, reason }));
    expect(changes.counts).toEqual({ publications: 1, [reason]: 1 });
    expect(changes.sentences).toContain(sentence);
  });

  it("names what an append-only ledger never does", () => {
    const observations = FIRST.observations
      .filter(({ id }) => id !== "iea-outlook/ev-2024")
      .map((one) => (one.id === OLD_FIGURE.id ? { ...one, value: 1 } : one));
    expect(compareEditions(FIRST, { ...FIRST, observations }).sentences).toEqual([
      "1 record with another content.",
      "1 record withdrawn.",
    ]);
  });

  it("is told in the reader's language from its counts, and as the index says it where a count is not known here", () => {
    const changes = compareEditions(FIRST, NEXT);
    speakIn(zh);
    expect(changesTold(changes)).toEqual(["1 篇新发布。", "1 个新数值。"]);
    expect(compareEditions(FIRST, NEXT)).toEqual(changes);
    const newer = { counts: { ...changes.counts, reclassified: 2 }, sentences: ["2 figures reclassified."] };
    expect(changesTold(newer)).toEqual(newer.sentences);
    speakIn(en);
    expect(changesTold(changes)).toEqual(changes.sentences);
  });

  it("of a first edition is everything in it", () => {
    const { counts } = compareEditions(undefined, bundledPack);
    expect(counts).toMatchObject({
      publications: bundledPack.sources.length,
      news: bundledPack.events.length,
      series: bundledPack.series.length,
    });
  });
});
