/** Whatever a proposer points at: no number, name or period gets through that does not stand in the article. */
import fc from "fast-check";
import { isRefusal } from "../../src/domain/answer/refusal";
import { VOCABULARY } from "../../src/domain/ledger/vocabulary";
import type { Amount, Series } from "../../src/domain/ledger/records";
import { MATERIALS } from "../../src/ingest/lexicon/market-words";
import {
  numberedItems,
  spansOf,
  type NumberedPointee,
  type Pointed,
} from "../../src/ingest/proposers/proposal";
import { verified } from "../../src/ingest/proposers/verify";
import { openArticle, scenesOf } from "../../src/ingest/read-article";
import type { Draft, Scene } from "../../src/ingest/reading/scene";
import { stagesIn } from "../../src/ingest/reading/stages";
import { inUnitOf } from "../../src/ingest/reading/subjects";
import { corpus, corpusLedger } from "./support/cases";

const LEDGER = corpusLedger();
const TABLE = `# Prices and markets

Published: Apr 20, 2027
Source: LMD

| Product | Low-high | Average | Change | Unit |
| --- | --- | --- | --- | --- |
| Lithium sulfide | 1,300-1,350 | 1,325 | -10 | yuan/kg |
| Lithium metal | 59.0-62.0 | 60.5 | 0.5 | 10,000 yuan/mt |

## Battery shipments, world (GWh)

| Cells | 2025 | 2026 |
| --- | --- | --- |
| All-solid-state | 0.2 | 0.4 |
| Haoyun New Energy | 11 | 14 |
`;
const ARTICLES = [...corpus().slice(0, 8), { article: TABLE, ledger: LEDGER, given: {} }].map(
  ({ article, ledger, given }) => {
    const opened = openArticle(article, ledger, given);
    if (isRefusal(opened)) throw new Error(opened.refused);
    return scenesOf(opened);
  },
);

/** Near the truth as often as not: spans mostly of the sentence, a series of the figure's unit, a stage the words tell. */
function fact(scenes: readonly Scene[]): fc.Arbitrary<Pointed> {
  const spans = spansOf(scenes);
  const telling = scenes.flatMap(({ figures, actors }, item) =>
    figures.length + actors.length > 0 ? [item] : [],
  );
  return fc.constantFrom(...telling).chain((item) => factOf(scenes, spans, item));
}

function factOf(
  scenes: readonly Scene[],
  spans: readonly NumberedPointee[],
  item: number,
): fc.Arbitrary<Pointed> {
  const scene = scenes[item]!;
  const mostly = <One>(likely: readonly One[], any: fc.Arbitrary<One>): fc.Arbitrary<One> =>
    likely.length === 0 ? any : fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...likely) }, any);
  const ofKind = (...kinds: string[]): fc.Arbitrary<number> => {
    const near = spans.filter((one) => kinds.includes(one.kind) && one.item === item);
    return mostly(
      near.map(({ id }) => id),
      fc.nat(spans.length + 3),
    );
  };
  const orNot = (one: fc.Arbitrary<number>) => fc.option(one, { nil: null });
  const period = ofKind("period");
  const measured = ofKind("figure").chain((figure) => {
    const pointee = spans[figure];
    const fitting = LEDGER.series.filter(
      (one) => pointee?.kind === "figure" && inUnitOf(one, pointee.figure),
    );
    const any = fc.constantFrom(...LEDGER.series.map(({ code }) => code));
    const likely = fitting.map(({ code }) => code);
    return fc.record({ figure: fc.constant(figure), series: mostly(likely, any) });
  });
  const observation = fc
    .tuple(measured, orNot(period))
    .map(([said, when]) => ({ kind: "observation" as const, item, ...said, period: when }));
  const growth = fc
    .tuple(measured, period)
    .map(([said, when]) => ({ kind: "growth" as const, item, ...said, period: when }));
  const told = stagesIn(scene.text).map(({ stage }) => stage);
  const [figure, date] = [orNot(ofKind("figure")), orNot(period)];
  const event = fc
    .record({
      companies: fc.array(ofKind("company", "name"), { minLength: 1, maxLength: 2 }),
      stage: mostly(told, fc.constantFrom(...VOCABULARY.stage)),
      segment: mostly(["cell"], fc.constantFrom(...VOCABULARY.segment)),
      route: fc.option(fc.constantFrom(...VOCABULARY.route), { nil: null }),
      materials: fc.array(fc.constantFrom(...MATERIALS.map(([, name]) => name)), { maxLength: 1 }),
      place: orNot(ofKind("place")),
      ...{ capacity: figure, power: figure, investment: figure, happened: date, target: date },
    })
    .map((said) => ({ kind: "event" as const, item, ...said }));
  return fc.oneof(observation, growth, event);
}

function numbersOf({ proposal }: Draft): number[] {
  const ofAmount = (amount: Amount | undefined): (number | undefined)[] =>
    amount ? [amount.value, amount.low, amount.high] : [];
  const numbers = ((): (number | undefined)[] => {
    switch (proposal.kind) {
      case "observation":
        return [proposal.record.value, proposal.record.low, proposal.record.high];
      case "growth":
        return [proposal.record.rate];
      case "event":
        return [proposal.record.capacity, proposal.record.power, proposal.record.investment].flatMap(
          ofAmount,
        );
      default:
        return [Number.NaN];
    }
  })();
  return numbers.filter((number) => number !== undefined);
}

/** The numbers that the sentences of a draft print, in each unit they may be told in. */
function printed(draft: Draft, scenes: readonly Scene[]): Set<number> {
  const places = [draft.sentence, ...(draft.extra ?? []).map(({ sentence }) => sentence)].map(
    ({ span }) => span.start,
  );
  const series = new Map(LEDGER.series.map((one) => [one.unit, one] as [string, Series]));
  return new Set(
    scenes
      .filter(({ sentence }) => places.includes(sentence.span.start))
      .flatMap(({ text, figures }) =>
        figures.filter(({ span }) => /\d/.test(text.slice(span.start, span.end))),
      )
      .flatMap((figure) => [
        ...[figure.value, figure.low, figure.high],
        ...(figure.value === undefined ? [] : [Number((figure.value / 100).toPrecision(12))]),
        ...[...series.values()].flatMap((one) => Object.values(inUnitOf(one, figure) ?? {})),
      ])
      .filter((number) => number !== undefined),
  );
}

describe("a table", () => {
  const scenes = ARTICLES.at(-1)!;
  const items = numberedItems(scenes);
  const said = (row: string, figure: string, series: string): Pointed => {
    const { item, spans } = items.find(({ text }) => text.startsWith(row))!;
    return {
      kind: "observation",
      item,
      series,
      figure: spans.find(({ text }) => text === figure)!.id,
      period: null,
    };
  };
  const outcome = (row: string, figure: string, series: string): string => {
    const { drafts, rejected } = verified([said(row, figure, series)], scenes);
    const [draft] = drafts;
    if (draft?.proposal.kind !== "observation") return rejected[0]!.why;
    const { period, value, low, high } = draft.proposal.record;
    return `${period} ${value ?? `${low}-${high}`}`;
  };

  it.each([
    ["Lithium sulfide", "1,325", "PRICE.LI2S.CN", "2027-04-20 1325"],
    ["Lithium sulfide", "1,300-1,350", "PRICE.LI2S.CN", "2027-04-20 1300-1350"],
    ["Lithium metal", "60.5", "PRICE.LI-METAL.CN", "2027-04-20 605000"],
    ["Lithium sulfide", "10", "PRICE.LI2S.CN", "it is a move, not a level"],
    ["Lithium metal", "0.5", "PRICE.LI-METAL.CN", "it is a move, not a level"],
    ["Lithium metal", "60.5", "PRICE.LI2S.CN", "the row does not speak of Li2S"],
    ["All-solid-state", "0.4", "SHIPMENTS.ASSB.WORLD", "2026 0.4"],
    ["All-solid-state", "0.4", "SHIPMENTS.SEMI.WORLD", "the item does not speak of semi-solid-state cells"],
    ["Haoyun", "14", "SHIPMENTS.SSB.WORLD", '"Haoyun New Energy" is no market that a series counts'],
  ])("%s, %s as %s: %s", (row, figure, series, told) => {
    expect(outcome(row, figure, series)).toBe(told);
  });
});

it("random proposals never yield a number or a name that does not stand in their sentences", () => {
  let through = 0;
  for (const scenes of ARTICLES) {
    const proposals = fc.array(fact(scenes), { minLength: 20, maxLength: 60 });
    const text = scenes.map((scene) => scene.text).join("\n");
    const known = new Set(scenes.flatMap(({ actors }) => actors.map(({ name }) => name)));
    fc.assert(
      fc.property(proposals, (pointed) => {
        const { drafts, rejected } = verified(pointed, scenes);
        expect(drafts.length + rejected.length).toBe(pointed.length);
        through += drafts.length;
        for (const draft of drafts) {
          const told = printed(draft, scenes);
          for (const number of numbersOf(draft)) expect(told).toContain(number);
          if (draft.proposal.kind !== "event") continue;
          const { companies, location } = draft.proposal.record;
          for (const name of companies) expect(known.has(name) || text.includes(name)).toBe(true);
          for (const part of location?.split(", ") ?? []) expect(text).toContain(part);
        }
      }),
      { numRuns: 16, seed: 14 },
    );
  }
  // A verifier that lets nothing through would hold as well.
  expect(through).toBeGreaterThan(10);
});
