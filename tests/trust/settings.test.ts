import { isRefusal } from "../../src/domain/answer/refusal";
import { readLocalLayer } from "../../src/model/local/stored-layer";
import { readRecord, recordSettings } from "../../src/model/portable/record";
import { outputsSetting } from "../../src/model/refresh/outputs-setting";
import { ARTICLE, hostileRowOf, SETTINGS, WHOLES } from "./hostile-settings";

describe.each(SETTINGS)("%s", (name, whole, read) => {
  it("is read as it was written", () => {
    expect(isRefusal(read(whole))).toBe(false);
    expect(read(whole)).toBeDefined();
  });

  it("with any one of its characters another is read rightly or refused with a sentence, and never throws", () => {
    const { tried, unsaid, thrown } = hostileRowOf([name, whole, read]);
    expect(tried).toBeGreaterThan(WHOLES.length);
    expect({ unsaid, thrown }).toEqual({ unsaid: 0, thrown: 0 });
  });

  it.each(WHOLES)("that holds %s answers nothing", (_, value) => {
    const outcome = read(new Map([...whole, [name, value]]));
    const documents = (outcome as { layer?: { documents: unknown[] } }).layer?.documents;
    expect(documents ? documents.length === 0 : isRefusal(outcome)).toBe(true);
  });
});

describe("a hostile value", () => {
  const article = JSON.parse(ARTICLE) as {
    format: 1;
    documents: [{ source: object; observations: object[] }];
  };
  const [{ source, observations }] = article.documents;
  const series = {
    code: "PRICE.X.CN",
    name: "X",
    aliases: [],
    measure: "price",
    unit: "CNY/kg",
    lead: "LMD",
    region: "China",
    frequency: "week",
  };

  it.each<[string, object]>([
    ["of a unit there is not", { source, series: [{ ...series, unit: "bananas" }] }],
    ["beyond any number of a market", { source, observations: [{ ...observations[0], value: 1e308 }] }],
    ["published in the year 9999", { source: { ...source, published: "9999-12-31" }, observations }],
    ["published tomorrow", { source: { ...source, published: "2026-11-29" }, observations }],
    ["of a text without end", { source: { ...source, title: "x".repeat(5_000) }, observations }],
  ])("%s answers nothing and is kept", (_, document) => {
    const read = readLocalLayer(JSON.stringify({ format: 1, documents: [document] }), "2026-11-28");
    expect([read.layer.documents.length, read.damaged.length]).toEqual([0, 1]);
  });

  it("in the place of a formula is not brought back", () => {
    const cell = { sheet: "Model", cell: "B1", state: "frozen" as const, formats: "0", check: "0123abcd" };
    for (const formula of ['=WEBSERVICE("https://example.org")', '="SSB.PRICE"', "=1+1"]) {
      const kept = recordSettings({ cells: [{ ...cell, formula }] }, () => undefined);
      expect(isRefusal(readRecord((name) => kept.get(name)))).toBe(true);
    }
  });

  it("in the list of output cells is refused", () => {
    expect(isRefusal(outputsSetting.read({ setting: () => [1, {}] }))).toBe(true);
  });
});
