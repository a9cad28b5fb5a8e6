import { nearest } from "../../../src/domain/answer/nearest";
import { editDistance } from "../../../src/domain/ledger/slips";
import { foldName } from "../../../src/domain/ledger/names";
import { openCatalogue } from "../../../src/domain/market/catalogue";
import { findSeries } from "../../../src/domain/market/find-series";
import { metadataOf } from "../../../src/domain/market/metadata";
import { bundle } from "../../support/bundle";
import { marketOf, seriesIn } from "../../support/ledgers";

const { catalogue } = bundle.market();

describe("the name of a series", () => {
  it.each([
    "Li2S",
    "Li₂S",
    "li2s",
    "lithium sulfide",
    "Lithium Sulphide",
    "LITHIUM-SULFIDE",
    " lithium  sulfide ",
    "硫化锂",
    "PRICE.LI2S.CN",
  ])("%s is lithium sulfide", (text) => expect(catalogue.find(text)?.code).toBe("PRICE.LI2S.CN"));

  it("keeps all-solid, semi-solid and both apart", () => {
    expect(catalogue.find("ASSB")?.code).toBe("SHIPMENTS.ASSB.WORLD");
    expect(catalogue.find("Semi-solid")?.code).toBe("SHIPMENTS.SEMI.WORLD");
    expect(catalogue.find("SSB")?.code).toBe("SHIPMENTS.SSB.WORLD");
  });

  it("is suggested as the catalogue spells it when a hand slipped", () => {
    expect(catalogue.suggest("Li2SS")).toBe("Li2S");
    expect(catalogue.suggest("LI2X")).toBeUndefined();
    expect(catalogue.suggest("Lithium sulfidde")).toBe("lithium sulfide");
    expect(catalogue.suggest("an altogether different thing")).toBeUndefined();
  });

  it("belongs to the first series that has it", () => {
    const { all } = marketOf({
      series: [
        { code: "A", aliases: ["same"] },
        { code: "B", aliases: ["Same"] },
      ],
    }).catalogue;
    expect(openCatalogue(all).find("SAME")?.code).toBe("A");
  });

  it("does not depend on the as-of day: only values do", () => {
    expect(bundle.market("2001-01-01").catalogue.find("Li2S")?.code).toBe("PRICE.LI2S.CN");
  });

  it("folds case, subscripts, full-width forms, spaces, hyphens and underscores", () => {
    expect(["Li₂S", "ＬＩ２Ｓ"].map(foldName)).toEqual(["li2s", "li2s"]);
    expect(foldName(" Semi-solid__state  cell ")).toBe("semi solid state cell");
  });
});

describe("the nearest text", () => {
  it("counts changes, losses, gains and swapped neighbours as one each", () => {
    expect(["fil", "filll", "fi1l", "flil"].map((text) => editDistance(text, "fill", 3))).toEqual([
      1, 1, 1, 1,
    ]);
    expect(editDistance("", "fill", 9)).toBe(4);
  });

  it("gives up beyond the limit", () => expect(editDistance("a", "abcdefgh", 2)).toBe(3));

  it("is one letter off in a short text and a third in a long one, else there is none", () => {
    expect(nearest("vta", ["vat", "pub"])).toBe("vat");
    expect(nearest("xyz", ["vat", "pub"])).toBeUndefined();
    expect(nearest("penetraton", ["penetration"])).toBe("penetration");
    expect(nearest("anything", [])).toBeUndefined();
  });
});

describe("searching the catalogue", () => {
  const found = (text: string) => findSeries(bundle.market(), text).map(({ code }) => code);

  it("finds what holds every word, in codes, names, aliases, measure and region", () => {
    expect(found("sulfide price")).toEqual(["PRICE.LI2S.CN", "PRICE.LPSC.CN"]);
    expect(found("PRICE.LATP.CN")).toEqual(["PRICE.LATP.CN"]);
    expect(found("latp cn")).toEqual(["PRICE.LATP.CN"]);
    expect(found("硫化锂")[0]).toBe("PRICE.LI2S.CN");
    expect(found("硫化锂 产量 中国")).toEqual(["PRODUCTION.LI2S.CN", "PRODUCTION.LI2S.EXCN"]);
  });

  it("finds everything for no words, and nothing for words that nothing holds", () => {
    expect(found("")).toHaveLength(catalogue.all.length);
    expect(found("unobtainium")).toEqual([]);
  });
});

describe("the fields of a series", () => {
  it("say that a price states no tax basis, and say nothing where the question does not arise", () => {
    const market = marketOf({ series: [{ code: "P" }, { code: "D", measure: "demand", unit: "GWh" }] });
    const vatOf = (code: string) => metadataOf(market, seriesIn(market, code)).get("vat");
    expect([vatOf("P"), vatOf("D")]).toEqual(["not stated", ""]);
  });

  it("name the first and the last period with a figure as of the day", () => {
    const observations = [
      { period: "2025-01-10", value: 1, on: "2025-01-10" },
      { period: "2025-02-10", value: 2, on: "2025-02-10" },
      { period: "2025-03-10", direction: "up" as const, on: "2025-03-10" },
    ];
    const field = (asOf: string, name: string) => {
      const market = marketOf({ observations }, asOf);
      return metadataOf(market, seriesIn(market)).get(name);
    };
    expect([field("2025-12-31", "first"), field("2025-12-31", "last")]).toEqual(["2025-01-10", "2025-02-10"]);
    expect(field("2025-01-31", "last")).toBe("2025-01-10");
    expect(field("2024-01-31", "last")).toBe("");
  });
});
