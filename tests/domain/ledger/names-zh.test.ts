import { MATERIALS_ZH, nameInChinese, PUBLISHERS_ZH, REGIONS_ZH } from "../../../src/domain/ledger/names-zh";

describe("a name in Chinese", () => {
  it.each([
    ["Lithium sulfide price, China", "硫化锂价格（中国）"],
    ["Lithium-ion battery demand, energy storage, world", "锂离子电池需求（储能，全球）"],
    ["Battery storage installations, world, Rho Motion", "电池储能装机量（全球，Rho Motion）"],
    ["Storage added in a year, world, BNEF", "储能年度新增装机量（全球，彭博新能源财经）"],
    [
      "Lithium-ion battery pack price of earlier years in dollars of 2025, world",
      "历年锂离子电池包价格（2025 年美元，全球）",
    ],
    [
      "Lithium carbonate price, battery grade, CIF China, Japan and Korea",
      "碳酸锂价格（电池级，CIF 中日韩）",
    ],
    ["EV battery usage, world, CATL", "动力电池装车量（全球，CATL）"],
  ])("of %s is made of its parts: %s", (name, chinese) => expect(nameInChinese(name)).toBe(chinese));

  it("of a material, a region or a publisher is its own", () => {
    expect(nameInChinese("Li2S")).toBe(MATERIALS_ZH.Li2S);
    expect(nameInChinese("World")).toBe(REGIONS_ZH.World);
    expect(nameInChinese("IEA")).toBe(PUBLISHERS_ZH.IEA);
  });

  it.each(["A series of one's own, China", "toString", "constructor, China", "", "2028"])(
    "of what is no name of ours stands as it is: %s",
    (name) => expect(nameInChinese(name)).toBe(name),
  );
});
