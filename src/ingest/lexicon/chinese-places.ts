/** Places as Chinese texts write them, with the names the ledger uses. */
const PROVINCES =
  "安徽 Anhui 重庆 Chongqing 福建 Fujian 甘肃 Gansu 广东 Guangdong 广西 Guangxi 贵州 Guizhou 海南 Hainan 河北 Hebei 黑龙江 Heilongjiang 河南 Henan 湖北 Hubei 湖南 Hunan 江苏 Jiangsu 江西 Jiangxi 吉林 Jilin 辽宁 Liaoning 宁夏 Ningxia 青海 Qinghai 陕西 Shaanxi 山东 Shandong 山西 Shanxi 四川 Sichuan 天津 Tianjin 西藏 Tibet 新疆 Xinjiang 云南 Yunnan 浙江 Zhejiang 上海 Shanghai";
const TOWNS =
  "保定 Baoding 包头 Baotou 宝鸡 Baoji 蚌埠 Bengbu 长春 Changchun 常德 Changde 长沙 Changsha 常州 Changzhou 成都 Chengdu 池州 Chizhou 滁州 Chuzhou 大连 Dalian 大庆 Daqing 大英 Daying 德阳 Deyang 东莞 Dongguan 东营 Dongying 鄂州 Ezhou 鄂尔多斯 Ordos 佛山 Foshan 福州 Fuzhou 赣州 Ganzhou 广州 Guangzhou 贵阳 Guiyang 海口 Haikou 邯郸 Handan 杭州 Hangzhou 合肥 Hefei 菏泽 Heze 呼和浩特 Hohhot 淮安 Huai'an 淮北 Huaibei 淮南 Huainan 黄石 Huangshi 惠州 Huizhou 湖州 Huzhou 江门 Jiangmen 嘉兴 Jiaxing 济南 Jinan 荆门 Jingmen 金华 Jinhua 济宁 Jining 金坛 Jintan 九江 Jiujiang 昆明 Kunming 昆山 Kunshan 兰州 Lanzhou 乐山 Leshan 溧阳 Liyang 临沂 Linyi 柳州 Liuzhou 洛阳 Luoyang 泸州 Luzhou 马鞍山 Ma'anshan 眉山 Meishan 绵阳 Mianyang 南昌 Nanchang 南充 Nanchong 南京 Nanjing 南宁 Nanning 南通 Nantong 宁波 Ningbo 宁德 Ningde 攀枝花 Panzhihua 青岛 Qingdao 泉州 Quanzhou 衢州 Quzhou 三明 Sanming 绍兴 Shaoxing 沈阳 Shenyang 深圳 Shenzhen 石家庄 Shijiazhuang 遂宁 Suining 苏州 Suzhou 太原 Taiyuan 台州 Taizhou 唐山 Tangshan 铜陵 Tongling 潍坊 Weifang 温州 Wenzhou 乌海 Wuhai 武汉 Wuhan 芜湖 Wuhu 无锡 Wuxi 西安 Xi'an 厦门 Xiamen 湘潭 Xiangtan 襄阳 Xiangyang 咸阳 Xianyang 孝感 Xiaogan 西宁 Xining 新乡 Xinxiang 新余 Xinyu 许昌 Xuchang 徐州 Xuzhou 盐城 Yancheng 扬州 Yangzhou 烟台 Yantai 宜宾 Yibin 宜昌 Yichang 宜春 Yichun 银川 Yinchuan 营口 Yingkou 宜兴 Yixing 义乌 Yiwu 榆林 Yulin 岳阳 Yueyang 枣庄 Zaozhuang 张掖 Zhangye 郑州 Zhengzhou 镇江 Zhenjiang 中山 Zhongshan 珠海 Zhuhai 株洲 Zhuzhou 驻马店 Zhumadian 淄博 Zibo 自贡 Zigong 遵义 Zunyi " +
  "安庆 Anqing 安阳 Anyang 百色 Baise 白银 Baiyin 北海 Beihai 本溪 Benxi 滨州 Binzhou 亳州 Bozhou 沧州 Cangzhou 潮州 Chaozhou 承德 Chengde 郴州 Chenzhou 赤峰 Chifeng 楚雄 Chuxiong 达州 Dazhou 德州 Dezhou 定州 Dingzhou 抚州 Fuzhou 阜阳 Fuyang 广安 Guang'an 广元 Guangyuan 桂林 Guilin 哈尔滨 Harbin 汉中 Hanzhong 河池 Hechi 鹤壁 Hebi 衡水 Hengshui 衡阳 Hengyang 河源 Heyuan 葫芦岛 Huludao 怀化 Huaihua 黄冈 Huanggang 吉安 Ji'an 焦作 Jiaozuo 揭阳 Jieyang 吉首 Jishou 荆州 Jingzhou 景德镇 Jingdezhen 金昌 Jinchang 锦州 Jinzhou 开封 Kaifeng 拉萨 Lhasa 来宾 Laibin 莱芜 Laiwu 廊坊 Langfang 连云港 Lianyungang 聊城 Liaocheng 临汾 Linfen 丽水 Lishui 六安 Lu'an 六盘水 Liupanshui 龙岩 Longyan 娄底 Loudi 吕梁 Lvliang 茂名 Maoming 梅州 Meizhou 牡丹江 Mudanjiang 南平 Nanping 南阳 Nanyang 内江 Neijiang 平顶山 Pingdingshan 萍乡 Pingxiang 莆田 Putian 濮阳 Puyang 黔东南 Qiandongnan 黔南 Qiannan 钦州 Qinzhou 秦皇岛 Qinhuangdao 清远 Qingyuan 曲靖 Qujing 日照 Rizhao 三亚 Sanya 汕头 Shantou 商洛 Shangluo 商丘 Shangqiu 上饶 Shangrao 邵阳 Shaoyang 石河子 Shihezi 十堰 Shiyan 朔州 Shuozhou 宿迁 Suqian 宿州 Suzhou 随州 Suizhou 泰安 Tai'an 泰兴 Taixing 泰州 Taizhou 天水 Tianshui 通辽 Tongliao 铜仁 Tongren 渭南 Weinan 威海 Weihai 乌兰察布 Ulanqab 乌鲁木齐 Urumqi 梧州 Wuzhou 咸宁 Xianning 仙桃 Xiantao 信阳 Xinyang 忻州 Xinzhou 邢台 Xingtai 宣城 Xuancheng 雅安 Ya'an 延安 Yan'an 阳江 Yangjiang 阳泉 Yangquan 益阳 Yiyang 鹰潭 Yingtan 永州 Yongzhou 玉林 Yulin 玉溪 Yuxi 云浮 Yunfu 运城 Yuncheng 湛江 Zhanjiang 漳州 Zhangzhou 张家港 Zhangjiagang 张家口 Zhangjiakou 肇庆 Zhaoqing 昭通 Zhaotong 舟山 Zhoushan 周口 Zhoukou 诸暨 Zhuji 资阳 Ziyang 长治 Changzhi 江阴 Jiangyin 太仓 Taicang 常熟 Changshu 格尔木 Golmud 海西 Haixi 甘孜 Garze 阿坝 Aba 凉山 Liangshan 巢湖 Chaohu 天长 Tianchang 桐乡 Tongxiang 平湖 Pinghu 海宁 Haining 慈溪 Cixi 余姚 Yuyao 瑞安 Rui'an 龙泉 Longquan 句容 Jurong 仪征 Yizheng 邳州 Pizhou 新沂 Xinyi";
/** Abroad, by country. Names of two words have their blank as a low line. */
const ABROAD: Readonly<Record<string, string>> = {
  Germany:
    "莱比锡 Leipzig 慕尼黑 Munich 柏林 Berlin 埃尔福特 Erfurt 沃尔夫斯堡 Wolfsburg 汉堡 Hamburg 斯图加特 Stuttgart 德累斯顿 Dresden 萨尔茨吉特 Salzgitter 凯泽斯劳滕 Kaiserslautern 乌尔姆 Ulm",
  Hungary: "德布勒森 Debrecen 布达佩斯 Budapest 科马罗姆 Komarom 格德 God",
  "South Korea":
    "大田 Daejeon 群山 Gunsan 蔚山 Ulsan 浦项 Pohang 天安 Cheonan 清州 Cheongju 梧仓 Ochang 龟尾 Gumi 水原 Suwon 益山 Iksan 全州 Jeonju 光阳 Gwangyang 新万金 Saemangeum 瑞山 Seosan 釜山 Busan 大邱 Daegu 仁川 Incheon 首尔 Seoul",
  Japan:
    "千叶 Chiba 大阪 Osaka 爱知 Aichi 横滨 Yokohama 京都 Kyoto 名古屋 Nagoya 福冈 Fukuoka 滋贺 Shiga 兵库 Hyogo 静冈 Shizuoka 北海道 Hokkaido 福岛 Fukushima 栃木 Tochigi 东京 Tokyo 市原 Ichihara",
  "United States":
    "密歇根 Michigan 肯塔基 Kentucky 得克萨斯 Texas 德克萨斯 Texas 得州 Texas 俄亥俄 Ohio 马萨诸塞 Massachusetts 加利福尼亚 California 加州 California 内华达 Nevada 亚利桑那 Arizona 田纳西 Tennessee 佐治亚 Georgia 科罗拉多 Colorado 印第安纳 Indiana 伊利诺伊 Illinois 伍斯特 Worcester 圣何塞 San_Jose 阿肯色 Arkansas 北卡罗来纳 North_Carolina",
  Canada: "安大略 Ontario 魁北克 Quebec",
  Finland: "科科拉 Kokkola 瓦萨 Vaasa 科特卡 Kotka",
  Sweden: "谢莱夫特奥 Skelleftea 哥德堡 Gothenburg",
  France: "敦刻尔克 Dunkirk 杜埃 Douai 格勒诺布尔 Grenoble 里昂 Lyon",
  Spain: "萨拉戈萨 Zaragoza 瓦伦西亚 Valencia 巴塞罗那 Barcelona",
  Thailand: "罗勇 Rayong 春武里 Chonburi",
  Malaysia: "槟城 Penang 吉打 Kedah 柔佛 Johor",
  Indonesia: "莫罗瓦利 Morowali 卡拉旺 Karawang",
  Taiwan: "桃园 Taoyuan 新竹 Hsinchu 高雄 Kaohsiung",
  "United Kingdom": "桑德兰 Sunderland 考文垂 Coventry",
  Poland: "弗罗茨瓦夫 Wroclaw 格但斯克 Gdansk",
  Slovakia: "苏兰 Surany 布拉迪斯拉发 Bratislava",
  Morocco: "丹吉尔 Tangier 盖尼特拉 Kenitra",
  Portugal: "锡尼什 Sines",
  Brazil: "圣保罗 Sao_Paulo",
};

function pairsOf(words: string): [string, string][] {
  const all = words.split(" ");
  return all.flatMap((word, index): [string, string][] => {
    const next = all[index + 1];
    return index % 2 === 0 && next !== undefined ? [[word, next.replace("_", " ")]] : [];
  });
}

/** Towns of China go first: where a town abroad has the name of one, the text says so. */
const HOMES = new Map(
  [...Object.entries(ABROAD), ["China", `${PROVINCES} ${TOWNS}`] as const].flatMap(([country, towns]) =>
    pairsOf(towns).map(([, town]) => [town, country] as const),
  ),
);
const NAMES = new Map(pairsOf([PROVINCES, TOWNS, ...Object.values(ABROAD)].join(" ")));
export const CHINESE_PLACE = new RegExp([...NAMES.keys()].sort((a, b) => b.length - a.length).join("|"), "g");

/** The places that Chinese words name, by the names the ledger uses. */
export function chinesePlaces(words: string): string[] {
  return [...words.matchAll(CHINESE_PLACE)].flatMap(([written]) => NAMES.get(written) ?? []);
}

/** The country of a town that Chinese texts write of. */
export function homeOf(town: string): string | undefined {
  return HOMES.get(town) ?? (/^[\u4e00-\u9fff]+(?:自治州|市|县|州|旗)$/.test(town) ? "China" : undefined);
}

const AT_HEAD = new RegExp(
  `^\\s*(?:[①-⑳]\\s*)?(?:(?:\\d{4}年)?\\d{1,2}月\\d{1,2}日[，,]?)?(?:近日|日前|今日)?[，,]?(${CHINESE_PLACE.source})`,
);

/** The place that a sentence begins with, behind its day. */
export function leadingPlace(words: string): string | undefined {
  const [, written = ""] = AT_HEAD.exec(words) ?? [];
  return NAMES.get(written);
}

const SITED =
  /(?:在|位于|落户|落地|选址|坐落于|落址)(?:[\u4e00-\u9fff]{2,3}省)?([\u4e00-\u9fff]{2,5}?(?:自治州|市|县|州|旗))(?!场|值|占|域)/;

/** "选址大姚县": a town that no list has, as it is written. */
export function writtenPlace(words: string): string | undefined {
  return SITED.exec(words)?.[1];
}
