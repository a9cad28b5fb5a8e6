/** Countries as the ledger names them, with the words texts use for them and their people. */
export const COUNTRIES: [RegExp, string][] = [
  [/\b(?:South Korea(?:n|'s)?|Korean?|Republic of Korea|Seoul)\b|韩国/, "South Korea"],
  [/\b(?:Japan(?:ese)?|Tokyo)\b|日本/, "Japan"],
  [/\b(?:U\.?S\.?(?:-based|A)?|United States|American?)(?![\w$])|美国/, "United States"],
  [/\b(?:China|Chinese|PRC|Beijing)\b|中国/, "China"],
  [/\b(?:Taiwan(?:ese)?)\b|台湾/, "Taiwan"],
  [/\b(?:Germany|German)\b|德国/, "Germany"],
  [/\b(?:France|French)\b|法国/, "France"],
  [/\b(?:United Kingdom|U\.?K\.?(?:-based)?|Britain|British|England)(?!\w)|英国/, "United Kingdom"],
  [/\b(?:Canad(?:a|ian))\b|加拿大/, "Canada"],
  [/\b(?:Finland|Finnish)\b|芬兰/, "Finland"],
  [/\b(?:Sweden|Swedish)\b|瑞典/, "Sweden"],
  [/\b(?:Norway|Norwegian)\b/, "Norway"],
  [/\b(?:Switzerland|Swiss)\b/, "Switzerland"],
  [/\b(?:Austria|Austrian)\b/, "Austria"],
  [/\b(?:Belgium|Belgian)\b/, "Belgium"],
  [/\b(?:Netherlands|Dutch)\b/, "Netherlands"],
  [/\b(?:Italy|Italian)\b/, "Italy"],
  [/\b(?:Spain|Spanish)\b/, "Spain"],
  [/\b(?:Hungar(?:y|ian))\b/, "Hungary"],
  [/\b(?:Poland|Polish)\b/, "Poland"],
  [/\b(?:Israel|Israeli)\b/, "Israel"],
  [/\b(?:India|Indian)\b|印度(?!尼)/, "India"],
  [/\b(?:Indonesia|Indonesian)\b|印尼|印度尼西亚/, "Indonesia"],
  [/\b(?:Malaysia|Malaysian)\b/, "Malaysia"],
  [/\b(?:Thailand|Thai)\b/, "Thailand"],
  [/\b(?:Vietnam|Vietnamese)\b/, "Vietnam"],
  [/\b(?:Australia|Australian)\b|澳大利亚/, "Australia"],
  [/\b(?:Mexico|Mexican)\b/, "Mexico"],
  [/\b(?:Brazil(?:ian)?)\b/, "Brazil"],
  [/\b(?:Chile(?:an)?)\b/, "Chile"],
  [/\b(?:Argentin(?:a|e|ian))\b/, "Argentina"],
  [/\b(?:Morocc(?:o|an))\b/, "Morocco"],
  [/\b(?:Portug(?:al|uese))\b/, "Portugal"],
  [/\b(?:Czech(?:ia| Republic)?)\b/, "Czechia"],
  [/\b(?:Slovak(?:ia|ian)?)\b/, "Slovakia"],
  [/\b(?:Serbia(?:n)?)\b/, "Serbia"],
  [/\b(?:Turk(?:ey|ish|iye))\b/, "Turkey"],
  [/\b(?:Denmark|Danish)\b/, "Denmark"],
  [/\b(?:Ireland|Irish)\b/, "Ireland"],
  [/\b(?:Romania(?:n)?)\b/, "Romania"],
  [/\b(?:Russia(?:n)?)\b/, "Russia"],
  [/\b(?:Singapore(?:an)?)\b/, "Singapore"],
  [/\b(?:Philippines?|Filipino)\b/, "Philippines"],
  [/\b(?:Saudi(?: Arabian?)?)\b/, "Saudi Arabia"],
  [/\b(?:South Africa(?:n)?)\b/, "South Africa"],
  [/\b(?:New Zealand)\b/, "New Zealand"],
  [/\b(?:European Union|EU|Europe|European)\b|欧盟/, "European Union"],
];

const CHINA_PROVINCES =
  "Anhui|Chongqing|Fujian|Gansu|Guangdong|Guangxi|Guizhou|Hainan|Hebei|Heilongjiang|Henan|Hubei|Hunan|Inner Mongolia|Jiangsu|Jiangxi|Jilin|Liaoning|Ningxia|Qinghai|Shaanxi|Shandong|Shanxi|Sichuan|Tianjin|Tibet|Xinjiang|Yunnan|Zhejiang|Shanghai";
const CHINA_CITIES =
  "Anting|Baoding|Baotou|Beihai|Bengbu|Changchun|Changde|Changsha|Changzhou|Chengdu|Chizhou|Chuzhou|Dalian|Daqing|Daying|Dongguan|Dongying|Ezhou|Foshan|Fuzhou|Ganzhou|Guangzhou|Guiyang|Haikou|Handan|Hangzhou|Harbin|Hefei|Heze|Hohhot|Huainan|Huaibei|Huangshi|Huishan|Huizhou|Huzhou|Jiangmen|Jiaxing|Jinan|Jingmen|Jinhua|Jining|Jiujiang|Kunming|Kunshan|Lanzhou|Leshan|Linyi|Liuzhou|Luoyang|Luzhou|Ma'anshan|Meishan|Mianyang|Nanchang|Nanchong|Nanjing|Nanning|Nantong|Ningbo|Ningde|Ordos|Panzhihua|Qingdao|Quanzhou|Quzhou|Sanming|Shenyang|Shenzhen|Shijiazhuang|Suining|Suzhou|Taiyuan|Taizhou|Tangshan|Tongling|Weifang|Wenzhou|Wuhai|Wuhan|Wuhu|Wuxi|Xi'an|Xiamen|Xiangtan|Xiangyang|Xianyang|Xiaogan|Xining|Xinxiang|Xinyu|Xuchang|Xuzhou|Yancheng|Yangzhou|Yantai|Yibin|Yichang|Yichun|Yinchuan|Yingkou|Yixing|Yiwu|Yueyang|Zaozhuang|Zhangjiakou|Zhengzhou|Zhenjiang|Zhongshan|Zhuhai|Zhuzhou|Zibo|Zigong|Zunyi|Yulin|Jintan|Liyang";
const FURTHER: [string, string][] = [
  ["South Korea", "Jeonju Gunsan Saemangeum Gwangyang Iksan Cheongju Seosan Incheon Busan Daegu"],
  [
    "Japan",
    "Shiga Hyogo Himeji Shizuoka Hokkaido Mie Niigata Fukushima Okayama Tokushima Ibaraki Gunma Saitama",
  ],
  [
    "United States",
    "Tennessee Indiana Illinois Nevada Louisiana Alabama Utah Kansas Virginia Florida Pennsylvania Washington",
  ],
  ["Germany", "Erfurt Kaiserslautern Hamburg Stuttgart Dresden Brandenburg Heide Ulm Dortmund Cologne"],
  ["France", "Douai Grenoble Bordeaux Lyon"],
  ["Hungary", "Debrecen Budapest Komarom"],
  ["Sweden", "Skelleftea Gothenburg"],
  ["Spain", "Zaragoza Valencia Navarra"],
  ["India", "Gujarat Karnataka Telangana Maharashtra Hosur"],
  ["Indonesia", "Karawang Morowali Batang"],
  ["Malaysia", "Penang Kedah Johor"],
  ["Thailand", "Rayong Chonburi"],
];
const ELSEWHERE: Record<string, string> = {
  ...Object.fromEntries(
    FURTHER.flatMap(([country, towns]) => towns.split(" ").map((town) => [town, country])),
  ),
  ...{
    Daejeon: "South Korea",
    Pohang: "South Korea",
    Ulsan: "South Korea",
    Cheonan: "South Korea",
    Gumi: "South Korea",
    Suwon: "South Korea",
    Ochang: "South Korea",
  },
  ...{
    Chiba: "Japan",
    Ichihara: "Japan",
    Osaka: "Japan",
    Aichi: "Japan",
    Tochigi: "Japan",
    Yokohama: "Japan",
    Kyoto: "Japan",
    Fukuoka: "Japan",
    Nagoya: "Japan",
  },
  ...{
    California: "United States",
    "San Jose": "United States",
    Massachusetts: "United States",
    Michigan: "United States",
    Colorado: "United States",
    Nevada: "United States",
    Kentucky: "United States",
    Texas: "United States",
    Arkansas: "United States",
    Ohio: "United States",
    Georgia: "United States",
    Arizona: "United States",
    Oregon: "United States",
  },
  ...{
    Dunkirk: "France",
    Berlin: "Germany",
    Munich: "Germany",
    Bavaria: "Germany",
    Salzgitter: "Germany",
    Wolfsburg: "Germany",
    Leipzig: "Germany",
    Saxony: "Germany",
    Ontario: "Canada",
    Quebec: "Canada",
    Hsinchu: "Taiwan",
    Taoyuan: "Taiwan",
  },
};

/** Names of places: of China's provinces, its towns with a battery industry, and some elsewhere. */
export const PLACE = new RegExp(
  `\\b(?:${CHINA_CITIES}|${CHINA_PROVINCES}|${Object.keys(ELSEWHERE).join("|")})\\b`,
  "g",
);
const PROVINCE = new RegExp(`^(?:${CHINA_PROVINCES})$`);

/** "Deyang, Sichuan": a town that stands before its province needs no list. */
export const TOWN_OF_PROVINCE = new RegExp(`\\b([A-Z][a-z]+(?:'an)?), (${CHINA_PROVINCES})\\b`);

/** "Leipzig, Germany", "Leipzig in Germany": a town that stands before its country needs no list. */
export const TOWN_OF_COUNTRY =
  /\b((?!South\b|North\b|In\b)[A-Z][a-z-]{2,}(?: [A-Z][a-z]+)?)(?:,| in) (South Korea|Korea|Japan|Germany|France|Hungary|Poland|Spain|Italy|Sweden|Norway|Finland|Canada|Mexico|India|Indonesia|Malaysia|Thailand|Vietnam|Australia|Brazil|Chile|Argentina|Morocco|Portugal|Czechia|Slovakia|Serbia|Turkey|Denmark|Ireland|Romania|Singapore|Austria|Belgium|Switzerland|Taiwan|Israel|(?:the )?(?:Netherlands|United Kingdom|UK|United States|US))\b/;

export function countryOfPlace(place: string): string {
  return ELSEWHERE[place] ?? "China";
}

export function isProvince(place: string): boolean {
  return PROVINCE.test(place);
}

/** The country a word or two name: "South Korea's", "Finnish", "US". */
export function firstOfCountry(words: string): string | undefined {
  return COUNTRIES.find(([shape]) => shape.test(words))?.[1];
}

/** Parts of the world that are neither China nor all of it. */
export const REGIONS_ELSEWHERE =
  /\b(?:Europe(?:an)?(?:['’]s)?|EU(?:['’]s)?|North America\w*(?:['’]s)?|Latin America\w*|South(?:[- ]?[Ee]ast)? Asia\w*|Asia(?:n)?(?:['’]s)?|Middle East\w*|Africa\w*|U\.?S\.?(?:['’]s)?(?!\w|\$)|United States(?:['’])?|America\w*(?:['’]s)?|(?:South )?Korea\w*(?:['’]s)?|Japan\w*(?:['’]s)?|German\w*(?:['’]s)?|France(?:['’]s)?|French|India\w*(?:['’]s)?|U\.?K\.?(?:['’]s)?(?!\w)|Britain(?:['’]s)?|British|Canad\w+(?:['’]s)?|Australia\w*(?:['’]s)?|Hungar\w+|Sweden(?:['’]s)?|Norway(?:['’]s)?|Thailand(?:['’]s)?|Indonesia\w*|Brazil\w*|Spain(?:['’]s)?|Spanish|Ital(?:y|ian)\w*(?:['’]s)?|Poland(?:['’]s)?|Polish|Mexic\w+(?:['’]s)?|Vietnam\w*(?:['’]s)?|Malaysia\w*(?:['’]s)?|Turkey(?:['’]s)?|Netherlands|Dutch|Taiwan\w*(?:['’]s)?|Chile\w*(?:['’]s)?|Argentin\w+(?:['’]s)?)/g;
