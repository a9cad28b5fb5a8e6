import { apart, findSeries } from "../../../src/domain/market/find-series";
import { messageText } from "../../../src/domain/answer/message-text";
import { zh } from "../../../src/domain/answer/languages/zh";
import { evaluate } from "../../../src/domain/functions/evaluate";
import { bundle } from "../../support/bundle";
import { marketOf } from "../../support/ledgers";

const found = (text: string): string[] => findSeries(bundle.market(), text).map(({ code }) => code);

describe("a search in Chinese", () => {
  it.each([
    ["硫化物", "sulfide route"],
    ["出货量", "shipments"],
    ["渗透率", "penetration"],
    ["市场规模", "market size"],
  ])("for %s finds all that %s finds", (chinese, english) => {
    const wanted = found(english);
    expect(wanted.length).toBeGreaterThan(0);
    expect(found(chinese)).toEqual(expect.arrayContaining(wanted));
  });

  it.each(["硫化锂 价格", "硫化锂价格", "硫化鋰價格", "价格，硫化锂"])("for %s finds the price", (text) =>
    expect(found(text)).toContain("PRICE.LI2S.CN"),
  );

  it("takes a run of words of the field apart, the longest first, and leaves any other whole", () => {
    expect(apart("半固态电池出货量 2028")).toBe("半固态电池 出货量 2028");
    expect(apart("中国碳酸锂价格")).toBe("中国 碳酸锂 价格");
    expect(apart("久功新能源价格")).toBe("久功新能源价格");
    expect(apart("ESS demand")).toBe("ESS demand");
    // Each of the sixty can be parted in two ways, and the end in none: tried one by one they would never come to an end.
    const almost = `${"固态电池".repeat(60)}某`;
    expect(apart(almost)).toBe(almost);
  });

  it("finds the series of a publisher by either of its names", () => {
    const market = marketOf({
      series: [
        { code: "A", lead: "IEA" },
        { code: "B", lead: "GGII" },
      ],
    });
    for (const name of ["IEA", "国际能源署"])
      expect(findSeries(market, name).map(({ code }) => code)).toEqual(["A"]);
  });

  it("finds nothing where nothing is so called", () => expect(found("钠离子")).toEqual([]));
});

describe("a word that several series hold", () => {
  const said = (name: string, text: string): string => {
    const [cell] = evaluate(bundle, name, [text, 2030]).flat();
    if (cell?.type !== "failure") throw new Error(`${text} was answered.`);
    expect(cell.failure.id).toBe("unknown-series");
    return messageText(cell.failure, zh);
  };

  it.each([
    ["PRICE", "cathode", "此处可用：SSB cathode、"],
    ["PRICE", "正极", "此处可用：SSB cathode、"],
    ["FORECAST", "渗透率", "此处可用：ASSB penetration、semi-solid penetration、SSB penetration、"],
    ["FORECAST", "penetration", "此处可用：ASSB penetration、semi-solid penetration、SSB penetration、"],
  ])("is refused by %s with what can be meant first: %s", (name, text, candidates) =>
    expect(said(name, text)).toContain(candidates),
  );

  it("is a name with its measure behind: the name is proposed", () => {
    expect(said("PRICE", "硫化锂价格")).toContain("您是指 硫化锂 吗？");
    expect(said("PRICE", "硫化锂产能")).not.toContain("您是指");
  });
});
