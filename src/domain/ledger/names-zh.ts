/**
 * What the names of the catalogue are in Chinese, each part once. The name of a series is made of its parts, so that a
 * new series needs words only where it says something new. A publisher stands here under the name it goes by in Chinese;
 * one that has none, or goes by its English one, is left out.
 */
import type { CellScope, Sector } from "./vocabulary";

export const CELLS_ZH: Readonly<Record<CellScope, string>> = {
  "all-solid-state": "全固态",
  "semi-solid-state": "半固态",
  "solid-state": "固态（含半固态）",
  "lithium-ion": "锂离子",
};

/** The end uses of a demand. */
export const SECTORS_ZH: Readonly<Record<Sector, string>> = {
  EV: "电动汽车",
  ESS: "储能",
  consumer: "消费电子",
  total: "全部用途",
};

/** The materials of series and news, by their symbol or short name. */
export const MATERIALS_ZH: Readonly<Record<string, string>> = {
  Li2S: "硫化锂",
  LATP: "磷酸钛铝锂",
  LPSC: "锂磷硫氯",
  P2S5: "五硫化二磷",
  "solid electrolyte": "固态电解质",
  "Li anode": "锂金属负极",
  "Si-C anode": "硅碳负极",
  "SSB cathode": "固态电池正极",
  Li: "金属锂",
  Li2CO3: "碳酸锂",
  LiOH: "氢氧化锂",
  spodumene: "锂辉石",
  LFP: "磷酸铁锂",
  LMO: "锰酸锂",
  "ternary cathode": "三元正极",
  "high-nickel cathode": "高镍正极",
  cathode: "正极",
};

export const REGIONS_ZH: Readonly<Record<string, string>> = {
  China: "中国",
  World: "全球",
  "World without China": "中国以外",
  "not stated": "未注明",
  Japan: "日本",
  "China, Japan and South Korea": "中日韩",
  Europe: "欧洲",
  "United States": "美国",
  "North America": "北美",
  "Rest of the world": "其他地区",
  France: "法国",
};

export const PUBLISHERS_ZH: Readonly<Record<string, string>> = {
  SMM: "上海有色网",
  IEA: "国际能源署",
  BNEF: "彭博新能源财经",
  TrendForce: "集邦咨询",
  GGII: "高工产研",
  CABIA: "中国汽车动力电池产业创新联盟",
  CPCA: "乘联会",
  CAAM: "中国汽车工业协会",
  CNESA: "中关村储能产业技术联盟",
  CIAPS: "中国化学与物理电源行业协会",
  ECB: "欧洲央行",
  PBOC: "中国人民银行",
  SASAC: "国务院国资委",
  "National Energy Administration of China": "国家能源局",
  "Ministry of Finance of China": "财政部",
  "State Council of China": "国务院",
  "CITIC Securities": "中信证券",
  "Minmetals Securities": "五矿证券",
  "Sinolink Securities": "国金证券",
  "Guotai Junan Futures": "国泰君安期货",
  "Ouyang Minggao": "欧阳明高",
  Tinci: "天赐材料",
  "Idemitsu Kosan": "出光兴产",
  Nissan: "日产",
  Toyota: "丰田",
  Sunwoda: "欣旺达",
  ProLogium: "辉能科技",
  NetEase: "网易",
  "CCTV News": "央视新闻",
  "China Daily": "中国日报",
  "Shenzhen Daily": "深圳日报",
  "National Business Daily": "每日经济新闻",
  "21st Century Business Herald": "21世纪经济报道",
  Reuters: "路透社",
  "Nikkei Asia": "日经亚洲",
  "Jiji Press": "时事通讯社",
  "The Korea Herald": "韩国先驱报",
  "Korea JoongAng Daily": "韩国中央日报",
  "Dong-A Ilbo": "东亚日报",
};

/** The parts of the names of series; a name that its parts would not tell well stands whole. */
const PARTS: Readonly<Record<string, string>> = {
  // Prices and costs
  "Lithium sulfide price": "硫化锂价格",
  "Lithium sulfide quotes": "硫化锂报价",
  "Production cost of lithium sulfide": "硫化锂生产成本",
  "Ganfeng's production cost of lithium sulfide": "赣锋硫化锂生产成本",
  "LATP oxide electrolyte price": "LATP 氧化物电解质价格",
  "LPSC sulfide electrolyte price": "LPSC 硫化物电解质价格",
  "Solid electrolyte prices": "固态电解质价格",
  "Lithium metal anode price": "锂金属负极价格",
  "Silicon-carbon anode price": "硅碳负极价格",
  "Price of cathode materials for solid-state batteries": "固态电池正极材料价格",
  "Lithium metal price": "金属锂价格",
  "Lithium carbonate price": "碳酸锂价格",
  "Lithium carbonate index price": "碳酸锂指数价格",
  "Lithium carbonate futures": "碳酸锂期货",
  "Lithium carbonate price, battery grade, CIF China, Japan and Korea": "碳酸锂价格（电池级，CIF 中日韩）",
  "Lithium hydroxide price": "氢氧化锂价格",
  "Spodumene concentrate price": "锂辉石精矿价格",
  "LFP cathode price": "磷酸铁锂正极价格",
  "LMFP cathode price": "磷酸锰铁锂正极价格",
  "LCO cathode price": "钴酸锂正极价格",
  "NCA cathode price": "镍钴铝正极价格",
  "Ternary cathode price": "三元正极价格",
  "LFP storage cell price": "磷酸铁锂储能电芯价格",
  "Theoretical cost of an LFP storage cell": "磷酸铁锂储能电芯理论成本",
  "EV battery cell price": "动力电芯价格",
  "Lithium-ion battery pack price": "锂离子电池包价格",
  "Lithium-ion battery pack price of earlier years in dollars of 2019": "历年锂离子电池包价格（2019 年美元）",
  "Lithium-ion battery pack price of earlier years in dollars of 2025": "历年锂离子电池包价格（2025 年美元）",
  "Lithium-ion battery cell price": "锂离子电芯价格",
  "Lithium-ion battery price": "锂离子电池价格",
  "Battery pack price": "电池包价格",
  "Cost of a solid-state battery": "固态电池成本",
  "Cost of a solid-state cell over a conventional one": "固态电芯成本与常规电芯之比",
  "Nissan's cost goal for all-solid-state batteries": "日产全固态电池成本目标",

  // Demand, shipments, supply
  "Lithium-ion battery demand": "锂离子电池需求",
  "Battery demand of the energy sector (vehicles and storage)": "能源领域电池需求",
  "Lithium-ion battery shipments": "锂离子电池出货量",
  "Storage battery shipments of Chinese makers": "中国企业储能电池出货量",
  "Supply of lithium-ion batteries as SNE Research is quoted": "锂离子电池供应量（援引 SNE Research）",
  "All-solid-state battery shipments": "全固态电池出货量",
  "Semi-solid-state battery shipments": "半固态电池出货量",
  "Solid-state battery shipments": "固态电池出货量",
  "Solid-state battery shipments by SNE Research": "SNE Research 口径固态电池出货量",
  "Solid-state battery market size": "固态电池市场规模",
  "Lithium sulfide demand": "硫化锂需求",
  "Lithium sulfide put out to tender by one Chinese cell maker": "一家中国电芯企业的硫化锂招标量",

  // Penetration and shares
  "All-solid-state battery penetration": "全固态电池渗透率",
  "Solid-state battery penetration": "固态电池渗透率",
  "Solid-state battery penetration by CITIC Securities": "中信证券口径固态电池渗透率",
  "Semi-solid-state battery penetration in electric vehicles": "半固态电池在电动汽车中的渗透率",
  "Solid-state share of batteries by SNE Research": "SNE Research 口径固态电池渗透率",
  "Solid-state share of batteries by BNEF": "彭博新能源财经口径固态电池渗透率",
  "Sulfide route's share of all solid-state shipments": "硫化物路线在固态电池出货量中的占比",
  "Sulfide route's share of all-solid-state batteries": "硫化物路线在全固态电池中的占比",
  "Share of semi-solid-state cells in solid-state shipments": "半固态在固态电池出货量中的占比",
  "China's share of solid-state battery capacity": "中国在固态电池产能中的占比",
  "China's share of lithium sulfide capacity": "中国在硫化锂产能中的占比",
  "China's share of lithium-ion battery output": "中国在锂离子电池产量中的占比",
  "Lithium sulfide's share of the cost of sulfide electrolyte": "硫化锂在硫化物电解质成本中的占比",
  "Storage's share of lithium-ion demand": "储能在锂离子电池需求中的占比",
  "Electric vehicles' share of lithium-ion demand": "电动汽车在锂离子电池需求中的占比",
  "Energy sector's share of lithium-ion demand": "能源领域在锂离子电池需求中的占比",
  "Cars' share of EV battery demand": "乘用车在动力电池需求中的占比",
  "Trucks' share of EV battery demand": "卡车在动力电池需求中的占比",
  "Share of the Korean makers in EV battery usage": "韩国企业在动力电池装车量中的份额",
  "Share of six Chinese makers in EV battery usage": "六家中国企业在动力电池装车量中的份额",
  "Share of the Chinese makers among the ten largest in EV battery usage":
    "前十大中的中国企业在动力电池装车量中的份额",
  "LFP's share of power battery installations": "磷酸铁锂在动力电池装车量中的占比",
  "LFP's share of storage battery shipments": "磷酸铁锂在储能电池出货量中的占比",
  "LFP's share of new-type storage installations": "磷酸铁锂在新型储能新增装机中的占比",
  "Utility-scale share of battery storage added": "大型储能在新增电池储能中的占比",
  "Behind-the-meter share of storage additions": "用户侧在新增储能中的占比",
  "Share of 6-series in ternary cathode": "6 系在三元正极中的占比",
  "Electric share of car sales": "电动汽车在汽车销量中的占比",
  "New energy share of vehicle sales": "新能源汽车在汽车销量中的占比",
  "New energy share of car wholesales": "新能源乘用车批发渗透率",
  "Share of producers with more than 10,000 new energy vehicles in NEV wholesales":
    "万辆以上厂商在新能源乘用车批发中的占比",

  // Multiples and coefficients
  "EV battery demand as a multiple of 2023": "动力电池需求相对 2023 年的倍数",
  "Lithium battery shipments as a multiple of 2025": "锂电池出货量相对 2025 年的倍数",
  "New-type storage in service over the end of 2024": "新型储能累计装机相对 2024 年末的倍数",
  "Lithium sulfide per tonne of sulfide electrolyte": "每吨硫化物电解质的硫化锂用量",
  "Lithium sulfide per tonne of LPSC electrolyte": "每吨 LPSC 电解质的硫化锂用量",
  "Cells per thousand tonnes of lithium sulfide": "每千吨硫化锂对应的电芯",

  // Installations
  "Battery storage installations": "电池储能装机量",
  "Battery storage put into service in a year": "电池储能年度装机量",
  "Battery storage power put into service in a year": "电池储能年度装机功率",
  "Storage installations": "储能装机量",
  "Storage put into service in a year": "储能年度装机量",
  "Storage added in a year": "储能年度新增装机量",
  "Storage power added in a year": "储能年度新增装机功率",
  "Storage in service": "储能累计装机量",
  "New-type storage installations": "新型储能新增装机量",
  "New-type storage put into service": "新型储能新增装机量",
  "New-type storage in service": "新型储能累计装机量",
  "Battery storage entering operation": "电池储能投运量",
  "Battery storage power entering operation": "电池储能投运功率",
  "Grid-scale battery storage entering operation": "电网级电池储能投运量",
  "Grid-scale battery storage installations": "电网级电池储能装机量",
  "Utility-scale battery storage entering operation": "大型电池储能投运量",
  "Battery storage projects planned for a year": "计划于年内投运的电池储能项目",
  "Batteries in use in the energy sector": "能源领域在用电池",
  "Batteries put into electric vehicles in a year": "动力电池年度装车量",
  "Semi-solid-state batteries put into electric vehicles in a year": "半固态电池年度装车量",
  "Semi-solid-state batteries installed in vehicles": "半固态电池装车量",
  "EV battery usage": "动力电池装车量",
  "Power batteries installed in vehicles": "动力电池装车量",
  "LFP power batteries installed in vehicles": "磷酸铁锂动力电池装车量",
  "Ternary power batteries installed in vehicles": "三元动力电池装车量",

  // Output, capacity, trade
  "Lithium sulfide production": "硫化锂产量",
  "Lithium sulfide capacity": "硫化锂产能",
  "Lithium carbonate output": "碳酸锂产量",
  "All-solid-state battery production": "全固态电池产量",
  "Lithium-ion battery output": "锂离子电池产量",
  "Power battery output": "动力电池产量",
  "Output of power and other batteries": "动力和其他电池产量",
  "Automotive battery production": "车用电池产量",
  "Sales of power and storage batteries": "动力和储能电池销量",
  "Sales of power batteries": "动力电池销量",
  "Sales of storage batteries": "储能电池销量",
  "Exports of power batteries": "动力电池出口",
  "Solid-state battery capacity by CITIC Securities": "中信证券口径固态电池产能",
  "Solid-state battery capacity by Ouyang Minggao": "欧阳明高口径固态电池产能",
  "ProLogium capacity": "辉能科技产能",
  "WeLion capacity": "卫蓝新能源产能",
  "Storage battery capacity": "蓄电池产能",

  // Vehicles
  "Electric vehicle sales": "电动汽车销量",
  "Electric car sales": "电动乘用车销量",
  "New energy vehicle sales": "新能源汽车销量",
  "New energy vehicle production": "新能源汽车产量",
  "New energy vehicle exports": "新能源汽车出口",
  "Battery-electric vehicle sales": "纯电动汽车销量",
  "Plug-in hybrid sales": "插电式混合动力汽车销量",
  "Battery-electric car wholesales": "纯电动乘用车批发销量",
  "Plug-in hybrid car wholesales": "插电式混合动力乘用车批发销量",
  "Range-extended car wholesales": "增程式乘用车批发销量",
  "Wholesales of new energy passenger vehicles": "新能源乘用车批发销量",
  "Wholesales of producers that sold above 10,000 new energy vehicles the month before":
    "上月新能源批发万辆以上厂商的批发销量",
  "Imports of complete vehicles": "汽车整车进口",
  "Imports of complete vehicles by value": "汽车整车进口金额",

  // What narrows a name
  China: "中国",
  world: "全球",
  "world without China": "中国以外",
  Europe: "欧洲",
  "North America": "北美",
  "United States": "美国",
  Japan: "日本",
  "rest of the world": "其他地区",
  Dunkirk: "敦刻尔克",
  "North America over China": "北美与中国之比",
  "Europe over China": "欧洲与中国之比",
  "CIF China": "CIF 中国",
  "battery grade": "电池级",
  "battery grade micro powder": "电池级微粉",
  "industrial grade": "工业级",
  "long-term contracts": "长单",
  "most traded contract": "主力合约",
  "small lots": "小批量",
  SC6: "SC6",
  LFP: "磷酸铁锂",
  NMC: "三元",
  "5-series single crystal": "5 系单晶",
  "6-series single crystal": "6 系单晶",
  "8-series polycrystal": "8 系多晶",
  "for power batteries": "动力型",
  "for vehicles": "动力型",
  "for storage": "储能型",
  "high end": "高端",
  "middle and high end": "中高端",
  middle: "中端",
  "low end": "低端",
  "prismatic ternary": "方形三元",
  "prismatic LFP": "方形磷酸铁锂",
  "pouch ternary": "软包三元",
  "100 Ah": "100Ah",
  "280 Ah": "280Ah",
  "314 Ah": "314Ah",
  "tax included": "含税",
  "in US dollars": "以美元计",
  "electric vehicles": "电动汽车",
  "battery-electric cars": "纯电动汽车",
  "energy storage": "储能",
  "stationary storage": "储能",
  "consumer electronics": "消费电子",
  "small batteries": "小型电池",
  "all uses": "全部用途",
  "all segments": "全部领域",
  energy: "能量",
  power: "功率",
  "makers in China": "中国境内企业",
  "monthly database": "月度数据库",
  "kind not stated": "种类未注明",
  "type not stated": "类型未注明",
  "cell or pack not stated": "电芯或电池包未注明",
  "semi-solid-state included": "含半固态",
  "by a page that names no house": "来源页未注明机构",
};

/** The tables of names that stand for themselves: the name of a series is made of parts, which may be any of them. */
const TABLES = [PARTS, REGIONS_ZH, MATERIALS_ZH, PUBLISHERS_ZH];

/**
 * A name of the catalogue in Chinese: what it names first, and in brackets what narrows it. A text whose first part is
 * none of ours stands as it is, and so does a part that has no Chinese name, such as a company's.
 */
export function nameInChinese(name: string): string {
  const whole = partInChinese(name);
  if (whole !== undefined) return whole;
  const [first = "", ...narrower] = name.split(", ");
  const named = partInChinese(first);
  if (named === undefined) return name;
  const brackets = narrower.map((part) => partInChinese(part) ?? part).join("，");
  return named.endsWith("）") ? `${named.slice(0, -1)}，${brackets}）` : `${named}（${brackets}）`;
}

function partInChinese(part: string): string | undefined {
  const table = TABLES.find((words) => Object.hasOwn(words, part));
  return table?.[part];
}
