/** Places as Chinese texts write them, with the names the ledger uses. */
const PROVINCES =
  "安徽 Anhui 重庆 Chongqing 福建 Fujian 甘肃 Gansu 广东 Guangdong 广西 Guangxi 贵州 Guizhou 海南 Hainan 河北 Hebei 黑龙江 Heilongjiang 河南 Henan 湖北 Hubei 湖南 Hunan 江苏 Jiangsu 江西 Jiangxi 吉林 Jilin 辽宁 Liaoning 宁夏 Ningxia 青海 Qinghai 陕西 Shaanxi 山东 Shandong 山西 Shanxi 四川 Sichuan 天津 Tianjin 西藏 Tibet 新疆 Xinjiang 云南 Yunnan 浙江 Zhejiang 上海 Shanghai";
const TOWNS =
  "保定 Baoding 包头 Baotou 宝鸡 Baoji 蚌埠 Bengbu 长春 Changchun 常德 Changde 长沙 Changsha 常州 Changzhou 成都 Chengdu 池州 Chizhou 滁州 Chuzhou 大连 Dalian 大庆 Daqing 大英 Daying 德阳 Deyang 东莞 Dongguan 东营 Dongying 鄂州 Ezhou 鄂尔多斯 Ordos 佛山 Foshan 福州 Fuzhou 赣州 Ganzhou 广州 Guangzhou 贵阳 Guiyang 海口 Haikou 邯郸 Handan 杭州 Hangzhou 合肥 Hefei 菏泽 Heze 呼和浩特 Hohhot 淮安 Huai'an 淮北 Huaibei 淮南 Huainan 黄石 Huangshi 惠州 Huizhou 湖州 Huzhou 江门 Jiangmen 嘉兴 Jiaxing 济南 Jinan 荆门 Jingmen 金华 Jinhua 济宁 Jining 金坛 Jintan 九江 Jiujiang 昆明 Kunming 昆山 Kunshan 兰州 Lanzhou 乐山 Leshan 溧阳 Liyang 临沂 Linyi 柳州 Liuzhou 洛阳 Luoyang 泸州 Luzhou 马鞍山 Ma'anshan 眉山 Meishan 绵阳 Mianyang 南昌 Nanchang 南充 Nanchong 南京 Nanjing 南宁 Nanning 南通 Nantong 宁波 Ningbo 宁德 Ningde 攀枝花 Panzhihua 青岛 Qingdao 泉州 Quanzhou 衢州 Quzhou 三明 Sanming 绍兴 Shaoxing 沈阳 Shenyang 深圳 Shenzhen 石家庄 Shijiazhuang 遂宁 Suining 苏州 Suzhou 太原 Taiyuan 台州 Taizhou 唐山 Tangshan 铜陵 Tongling 潍坊 Weifang 温州 Wenzhou 乌海 Wuhai 武汉 Wuhan 芜湖 Wuhu 无锡 Wuxi 西安 Xi'an 厦门 Xiamen 湘潭 Xiangtan 襄阳 Xiangyang 咸阳 Xianyang 孝感 Xiaogan 西宁 Xining 新乡 Xinxiang 新余 Xinyu 许昌 Xuchang 徐州 Xuzhou 盐城 Yancheng 扬州 Yangzhou 烟台 Yantai 宜宾 Yibin 宜昌 Yichang 宜春 Yichun 银川 Yinchuan 营口 Yingkou 宜兴 Yixing 义乌 Yiwu 榆林 Yulin 岳阳 Yueyang 枣庄 Zaozhuang 张掖 Zhangye 郑州 Zhengzhou 镇江 Zhenjiang 中山 Zhongshan 珠海 Zhuhai 株洲 Zhuzhou 驻马店 Zhumadian 淄博 Zibo 自贡 Zigong 遵义 Zunyi";
const ABROAD =
  "莱比锡 Leipzig 慕尼黑 Munich 柏林 Berlin 埃尔福特 Erfurt 德布勒森 Debrecen 布达佩斯 Budapest 大田 Daejeon 群山 Gunsan 蔚山 Ulsan 浦项 Pohang 千叶 Chiba 大阪 Osaka 爱知 Aichi 密歇根 Michigan 肯塔基 Kentucky 得克萨斯 Texas 俄亥俄 Ohio 马萨诸塞 Massachusetts 加利福尼亚 California 安大略 Ontario";

function pairsOf(words: string): [string, string][] {
  const all = words.split(" ");
  return all.flatMap((word, index): [string, string][] => {
    const next = all[index + 1];
    return index % 2 === 0 && next !== undefined ? [[word, next]] : [];
  });
}

const NAMES = new Map(pairsOf([PROVINCES, TOWNS, ABROAD].join(" ")));
export const CHINESE_PLACE = new RegExp([...NAMES.keys()].sort((a, b) => b.length - a.length).join("|"), "g");

/** The places that Chinese words name, by the names the ledger uses. */
export function chinesePlaces(words: string): string[] {
  return [...words.matchAll(CHINESE_PLACE)].flatMap(([written]) => NAMES.get(written) ?? []);
}
