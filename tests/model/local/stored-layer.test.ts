import Ajv from "ajv";
import fc from "fast-check";
import catalogueSchema from "../../../src/ledger/catalogue.schema.json";
import ledgerSchema from "../../../src/ledger/ledger.schema.json";
import { vocabularySchema } from "../../../src/ledger/vocabulary-schema";
import { isLocalDocument } from "../../../src/ledger/local-document";
import { exportDocument } from "../../../src/domain/local/export-document";
import type { LocalDocument } from "../../../src/domain/local/local-layer";
import { readLocalLayer, writeLocalLayer } from "../../../src/model/local/stored-layer";
import { bundle } from "../../support/bundle";

const DOCUMENT: LocalDocument = {
  source: {
    id: "lmd-2027-01-09",
    publisher: "LMD",
    title: "Solid-State Weekly: Two Lines Start Up, Sulfide Prices Slip Again",
    url: "https://example.org/weekly",
    published: "2027-01-09",
    precision: "day",
    recorded: "2027-01-10",
    terms: "press",
  },
  companies: [{ name: "Haoyun New Energy", aliases: [], country: "China" }],
  observations: [
    { id: "lmd-2027-01-09/li2s", series: "PRICE.LI2S.CN", period: "2027-01-09", status: "A", value: 1420 },
  ],
};

function stored(...documents: unknown[]): string {
  return JSON.stringify({ format: 1, documents });
}

describe("what a workbook or a browser keeps", () => {
  it("reads back as it was written", () => {
    const kept = { layer: { documents: [DOCUMENT] }, damaged: [] };
    expect(readLocalLayer(writeLocalLayer(kept))).toEqual(kept);
  });

  it.each([undefined, null, ""])("is nothing where there is %p", (nothing) => {
    expect(readLocalLayer(nothing)).toEqual({ layer: { documents: [] }, damaged: [] });
    expect(writeLocalLayer(readLocalLayer(nothing))).toBe("");
  });

  it.each(["{", "7", '{"format":2,"documents":[]}', '{"documents":"many"}'])(
    "is set aside and kept where it is no layer: %s",
    (text) => {
      const read = readLocalLayer(text);
      expect(read).toEqual({ layer: { documents: [] }, damaged: [text] });
      expect(readLocalLayer(writeLocalLayer(read)).damaged).toEqual([text]);
    },
  );

  it.each<[string, unknown]>([
    ["a link that runs code", { ...DOCUMENT, source: { ...DOCUMENT.source, url: "javascript:alert(1)" } }],
    ["a day that is none", { ...DOCUMENT, source: { ...DOCUMENT.source, published: "2027-02-30" } }],
    ["a field nobody knows", { ...DOCUMENT, html: "<b>" }],
    [
      "a value that is text",
      { ...DOCUMENT, observations: [{ ...DOCUMENT.observations![0], value: "=1+1" }] },
    ],
    [
      "a record of another source",
      { ...DOCUMENT, observations: [{ ...DOCUMENT.observations![0], id: "smm-1/x" }] },
    ],
    ["one id twice", { ...DOCUMENT, observations: [DOCUMENT.observations![0], DOCUMENT.observations![0]] }],
    [
      "a record that takes an edition's place",
      { ...DOCUMENT, observations: [{ ...DOCUMENT.observations![0], supersedes: "smm-2025-12-06/li2s" }] },
    ],
  ])("leaves the good documents to answer and sets aside one with %s", (_what, bad) => {
    const read = readLocalLayer(stored(DOCUMENT, bad));
    expect(read).toEqual({ layer: { documents: [DOCUMENT] }, damaged: [bad] });
    expect(readLocalLayer(writeLocalLayer(read))).toEqual(read);
  });

  it("sets aside the second of two documents of one source", () => {
    expect(readLocalLayer(stored(DOCUMENT, DOCUMENT))).toEqual({
      layer: { documents: [DOCUMENT] },
      damaged: [DOCUMENT],
    });
  });

  it("never throws and never loses a thing, whatever stands there", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.json(),
          fc.string(),
          fc.array(fc.jsonValue()).map((list) => stored(...list)),
        ),
        (text) => {
          const read = readLocalLayer(text);
          expect(read.layer.documents).toEqual([]);
          expect(readLocalLayer(writeLocalLayer(read))).toEqual(read);
        },
      ),
    );
  });

  it("accepts the form of every publication of the ledger", () => {
    const { pack } = bundle;
    for (const source of pack.sources) {
      const of = <T extends { source: string; supersedes?: string; reason?: string }>(list: readonly T[]) =>
        list
          .filter((one) => one.source === source.id && !one.supersedes)
          .map((one) => Object.fromEntries(Object.entries(one).filter(([name]) => name !== "source")));
      const { observations, growth, events, fx } = pack;
      const document = {
        source,
        observations: of(observations),
        growth: of(growth),
        events: of(events),
        fx: of(fx),
      };
      expect([source.id, isLocalDocument(document)]).toEqual([source.id, true]);
    }
    const names = { series: pack.series, companies: pack.companies, projects: pack.projects };
    expect(isLocalDocument({ ...DOCUMENT, ...names })).toBe(true);
  });
});

describe("exporting a document", () => {
  it("gives a file of the ledger, and the names it needs in one of the catalogue", () => {
    const [ledger, catalogue] = exportDocument(DOCUMENT);
    expect(ledger!.name).toBe("2027-01-09-lmd-solid-state-weekly-two.json");
    expect(catalogue!.name).toBe("2027-01-09-lmd-solid-state-weekly-two-names.json");
    const ajv = new Ajv({ schemas: [vocabularySchema()] });
    expect(ajv.validate(ledgerSchema, JSON.parse(ledger!.text))).toBe(true);
    expect(ajv.validate(catalogueSchema, JSON.parse(catalogue!.text))).toBe(true);
    expect(JSON.parse(ledger!.text)).toMatchObject({
      source: DOCUMENT.source,
      observations: DOCUMENT.observations,
    });
  });

  it("is one file where no name is new", () => {
    expect(exportDocument({ ...DOCUMENT, companies: [] })).toHaveLength(1);
  });

  it("has a name even where the article's title has no Latin letter", () => {
    const source = { ...DOCUMENT.source, publisher: "上海", title: "固态电池周报" };
    expect(exportDocument({ ...DOCUMENT, source })[0]!.name).toBe("2027-01-09-article.json");
  });
});
