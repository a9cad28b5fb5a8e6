import { caveatText } from "../../../src/domain/answer/message-text";
import fc from "fast-check";
import type { Answer } from "../../../src/domain/answer/answer";
import { citationText } from "../../../src/domain/answer/text";
import type { Grid } from "../../../src/domain/functions/cell";
import { evaluate } from "../../../src/domain/functions/evaluate";
import { openSession, type Session } from "../../../src/domain/functions/session";
import type { ArticleRefusal } from "../../../src/model/languages/refusals";
import type { HouseView } from "../../../src/domain/local/house-view";
import type { Pack } from "../../../src/domain/ledger/records";
import {
  joinLayers,
  NO_LOCAL_LAYER,
  removeDocument,
  type LocalDocument,
  type LocalLayer,
} from "../../../src/domain/local/local-layer";
import { refusalText } from "../../../src/model/languages/model-text";
import { addDocument } from "../../../src/model/local/add-document";
import { withLocal } from "../../../src/domain/local/with-local";
import { bundle } from "../../support/bundle";
import { packOf } from "../../support/ledgers";

const pack = packOf({
  series: [
    {},
    { code: "D", measure: "demand", unit: "GWh", frequency: "year" },
    { code: "E", measure: "demand", unit: "GWh", frequency: "year" },
    { code: "T", measure: "demand", unit: "GWh", frequency: "year" },
  ],
  observations: [
    { period: "2025-01-03", value: 100, on: "2025-01-03" },
    { series: "D", period: "2030", value: 500, status: "F" },
    { series: "E", period: "2030", value: 200, status: "F" },
  ],
  growth: [{ series: "D", from: 2025, to: 2030, rate: 0.2 }],
  companies: [{ name: "Norvale", aliases: [], country: "Norway" }],
  rules: [{ id: "sum", kind: "sum", series: "T", terms: ["D", "E"] }],
});

function document(change: Partial<LocalDocument> = {}, id = "mill-2025-02-01"): LocalDocument {
  return {
    source: {
      id,
      publisher: "Mill",
      title: "Weekly of Mill",
      url: "https://example.org/weekly",
      published: "2025-02-01",
      precision: "day",
      recorded: "2025-02-03",
      terms: "press",
    },
    observations: [{ id: `${id}/x`, series: "X", period: "2025-02-01", status: "A", value: 120 }],
    ...change,
  };
}

const ADDED: LocalLayer = { documents: [document()] };

function sessionOf(layer: LocalLayer, house?: HouseView, of: Pack = pack): Session {
  return openSession(of, () => "2025-03-01", { house: house, local: layer });
}

function answer(session: Session, name: string, ...given: unknown[]): Answer {
  const [cell] = evaluate(session, name, given).flat();
  if (cell?.type !== "number" || !cell.answer) throw new Error(JSON.stringify(cell));
  return cell.answer;
}

describe("an article that a user added", () => {
  it("answers as any source does, under its publisher's name, and says whose it is", () => {
    const price = answer(sessionOf(ADDED), "PRICE", "X");
    expect(price).toMatchObject({ value: 120, publisher: "Mill", published: "2025-02-01", layer: "local" });
    expect(price.sources).toEqual([
      expect.objectContaining({ local: true, url: "https://example.org/weekly" }),
    ]);
    expect(price.caveats.map((one) => caveatText(one))).toContain(
      "From an article added by this user on 2025-02-03.",
    );
    expect(citationText(price)).toContain("added by this user on 2025-02-03");
  });

  it("is named in what is told of its series, and of no other", () => {
    const told = (layer: LocalLayer): unknown =>
      evaluate(sessionOf(layer), "META", ["X"]).map((row) => row[0]);
    const field = evaluate(sessionOf(ADDED), "META", ["X", "articles"]);
    expect(field).toEqual([[{ type: "text", text: "1 figure added by this user: Mill, 2025-02-01" }]]);
    expect(JSON.stringify(told(NO_LOCAL_LAYER))).not.toContain("articles");
    expect(JSON.stringify(told(ADDED))).toContain("articles");
  });

  it("was not known before it was published", () => {
    expect(answer(sessionOf(ADDED), "PRICE", "X", null, null, "asof=2025-01-31")).toMatchObject({
      value: 100,
      layer: "source",
    });
  });

  it("leaves its mark on what is derived from it", () => {
    const demand = { id: "mill-2025-02-01/d", series: "D", period: "2030", status: "F" as const, value: 550 };
    const session = sessionOf({ documents: [document({ observations: [demand] })] });
    expect(answer(session, "FORECAST", "T", 2030)).toMatchObject({ value: 750, layer: "local" });
    expect(answer(session, "FORECAST", "E", 2030)).toMatchObject({ value: 200, layer: "source" });
  });

  it("speaks a rate under the name it gives itself, and as local", () => {
    const fx = [{ id: "ecb-2025-02-28/eurusd", pair: "EUR/USD", date: "2025-02-28", rate: 1000 }];
    const theirs = document({ observations: [], fx }, "ecb-2025-02-28");
    Object.assign(theirs.source, { publisher: "ECB", published: "2025-02-28" });
    const session = sessionOf({ documents: [theirs] });
    const rate = answer(session, "FXRATE", "EUR/USD");
    expect(rate).toMatchObject({ value: 1000, kind: "local", layer: "local" });
    expect(rate.sources).toEqual([expect.objectContaining({ local: true })]);
    expect(rate.caveats.map((one) => caveatText(one)).join()).toContain("added by this user");
    expect(answer(session, "CONVERT", 1, "EUR", "USD")).toMatchObject({ kind: "converted", layer: "local" });
  });

  it("gives way to the house's own value", () => {
    const own = { series: "X", value: 130, author: "Li", reason: "deal", on: "2025-02-10" };
    const session = sessionOf(ADDED, { layer: "house", overrides: [own] });
    expect(answer(session, "PRICE", "X")).toMatchObject({ value: 130, layer: "house" });
  });

  it("does not speak where an edition has the same of the same publisher and day", () => {
    const said = {
      id: "mill-2025-01-03/x",
      series: "X",
      period: "2025-01-03",
      status: "A" as const,
      value: 999,
    };
    const same = document({ observations: [said] }, "mill-2025-01-03");
    same.source.published = "2025-01-03";
    expect(answer(sessionOf({ documents: [same] }), "PRICE", "X", "2025-01-03")).toMatchObject({
      value: 100,
      layer: "source",
    });
  });

  it("is in the news", () => {
    const event = {
      id: "mill-2025-02-01/line",
      headline: "Norvale · line · pilot",
      summary: "Stage: pilot.",
      section: "manufacturing" as const,
      companies: ["Norvale"],
      countries: ["Norway"],
      route: "sulfide" as const,
      segment: "cell" as const,
      stage: "pilot" as const,
    };
    const { events, source } = sessionOf({ documents: [document({ events: [event] })] }).market();
    expect(events).toEqual([expect.objectContaining({ headline: event.headline })]);
    expect(source(events[0]!.source).local).toBe(true);
  });

  it("brings the names it needs, and changes none that are there", () => {
    const steel = {
      ...pack.series[0]!,
      code: "PRICE.STEEL.CN",
      name: "Steel",
      aliases: ["steel"],
      unit: "CNY/t",
    };
    const layer: LocalLayer = {
      documents: [
        document({
          series: [steel, { ...pack.series[0]!, unit: "USD/kg" }],
          companies: [
            { name: "Haoyun", aliases: [], country: "China" },
            { name: "norvale", aliases: [], country: "Chile" },
          ],
          observations: [
            {
              id: "mill-2025-02-01/steel",
              series: steel.code,
              period: "2025-02-01",
              status: "A",
              value: 4000,
            },
          ],
        }),
      ],
    };
    const session = sessionOf(layer);
    expect(answer(session, "PRICE", "steel")).toMatchObject({ value: 4000, unit: "CNY/t", layer: "local" });
    const { ledger } = session.market();
    expect(ledger.series.find(({ code }) => code === "X")!.unit).toBe("CNY/kg");
    expect(ledger.companies.map(({ name, country }) => `${name}, ${country}`)).toEqual([
      "Norvale, Norway",
      "Haoyun, China",
    ]);
  });

  it("keeps a figure back whose series nobody knows", () => {
    const lost = {
      id: "mill-2025-02-01/q",
      series: "PRICE.Q",
      period: "2025-02-01",
      status: "A" as const,
      value: 1,
    };
    const { ledger } = sessionOf({ documents: [document({ observations: [lost] })] }).market();
    expect(ledger.observations).toEqual(pack.observations);
  });

  it("is not part of the edition", () => {
    expect(sessionOf(ADDED).pack).toBe(pack);
  });
});

describe("the layer", () => {
  it("takes a source once", () => {
    expect(refusalText(addDocument(ADDED, document()) as ArticleRefusal)).toContain("mill-2025-02-01");
    const two = addDocument(ADDED, document({}, "mill-2025-02-01-2"));
    expect(two).toMatchObject({ documents: [{}, { source: { id: "mill-2025-02-01-2" } }] });
  });

  it("gives a document up whole", () => {
    expect(removeDocument(ADDED, "mill-2025-02-01")).toEqual(NO_LOCAL_LAYER);
    expect(removeDocument(ADDED, "another")).toEqual(ADDED);
  });

  it("counts once what the workbook and the browser both keep", () => {
    expect(joinLayers(ADDED, ADDED)).toEqual(ADDED);
    expect(withLocal(withLocal(pack, ADDED), ADDED)).toEqual(withLocal(pack, ADDED));
  });
});

describe("over the whole edition", () => {
  const edition = bundle.pack;
  const ask = (session: Session): Grid[] =>
    edition.series.flatMap(({ code, measure }) => [
      ...(measure === "price"
        ? [
            evaluate(session, "PRICE", [code]),
            evaluate(session, "PRICE", [code, null, null, "pub=any; vat=ex"]),
          ]
        : [evaluate(session, "FORECAST", [[[code]], [[2024, 2025, 2028, 2030, 2035]]])]),
      evaluate(session, "HISTORY", [code]),
    ]);
  const today = (layer: LocalLayer) => openSession(edition, () => "2026-11-24", { local: layer });
  const before = ask(today(NO_LOCAL_LAYER));

  const anyDocument = fc
    .record({
      at: fc.nat({ max: edition.observations.length - 1 }),
      value: fc.double({ min: 0.01, max: 5000, noNaN: true }),
      published: fc.constantFrom("2024-05-01", "2025-12-06", "2026-01-08", "2026-11-01"),
      publisher: fc.constantFrom("SMM", "IEA", "A paper of one's own"),
    })
    .map(({ at, value, published, publisher }): LocalDocument => {
      const { series, period, status } = edition.observations[at]!;
      const made = document({}, `own-${at}`);
      return {
        source: { ...made.source, published, publisher },
        observations: [{ id: `own-${at}/1`, series, period, status, value }],
      };
    });

  it("adding and removing leaves every answer as it was", () => {
    fc.assert(
      fc.property(anyDocument, (one) => {
        const added = addDocument(NO_LOCAL_LAYER, one) as LocalLayer;
        return JSON.stringify(ask(today(removeDocument(added, one.source.id)))) === JSON.stringify(before);
      }),
      { numRuns: 4 },
    );
  });

  it("a number that differs, or rests on what was added, says so; every other is the same to the last digit", () => {
    fc.assert(
      fc.property(anyDocument, (one) => {
        const after = ask(today({ documents: [one] }));
        after.forEach((grid, call) => {
          // A history gets more rows; what it had is held against what it has by its period.
          const old = new Map(
            before[call]!.flat().flatMap((cell) =>
              cell.type === "number" && cell.answer ? [[JSON.stringify(cell.answer.trace), cell]] : [],
            ),
          );
          for (const cell of grid.flat()) {
            if (cell.type !== "number" || !cell.answer) continue;
            const isLocal = cell.answer.sources.some(({ local }) => local);
            expect(cell.answer.layer).toBe(isLocal ? "local" : "source");
            expect(
              cell.answer.caveats.some((caveat) => caveatText(caveat).includes("added by this user")),
            ).toBe(isLocal);
            if (!isLocal)
              expect(old.get(JSON.stringify(cell.answer.trace)) ?? cell).toMatchObject({ value: cell.value });
          }
        });
        return true;
      }),
      { numRuns: 6 },
    );
  });

  it("the edition's own publications, added again, change nothing and speak nowhere", () => {
    const documents = edition.sources.map((source): LocalDocument => {
      const of = <T extends { source: string }>(list: readonly T[]): Omit<T, "source">[] =>
        list.filter((one) => one.source === source.id).map((one) => without(one, "source"));
      return {
        source,
        observations: of(edition.observations).filter((one) => !superseded.has(one.id) && !one.supersedes),
        growth: of(edition.growth),
        fx: of(edition.fx),
      };
    });
    expect(ask(today({ documents })).map(layersAndValues)).toEqual(before.map(layersAndValues));
  });
  const superseded = new Set(edition.observations.map(({ supersedes }) => supersedes));
});

function layersAndValues(grid: Grid): unknown[] {
  const cells = grid.flat().filter((cell) => cell.type === "number" && cell.answer);
  return [
    ...new Set(
      cells.map(
        (cell) => cell.type === "number" && `${cell.answer!.layer} ${cell.answer!.effective} ${cell.value}`,
      ),
    ),
  ];
}

function without<T extends object, Name extends keyof T>(record: T, name: Name): Omit<T, Name> {
  return Object.fromEntries(Object.entries(record).filter(([field]) => field !== name)) as Omit<T, Name>;
}
