/** Names of places by their country: regions (provinces, states), then towns. Names that are also words are left out. */
interface Named {
  country: string;
  regions: string;
  towns: string;
}

export const PLACE_NAMES: readonly Named[] = [
  {
    country: "China",
    regions:
      "Anhui, Chongqing, Fujian, Gansu, Guangdong, Guangxi, Guizhou, Hainan, Hebei, Heilongjiang, Henan, Hubei, Hunan, Inner Mongolia, Jiangsu, Jiangxi, Jilin, Liaoning, Ningxia, Qinghai, Shaanxi, Shandong, Shanxi, Sichuan, Tianjin, Tibet, Xinjiang, Yunnan, Zhejiang, Shanghai",
    towns:
      "Anqing, Anshan, Anshun, Anting, Anyang, Baicheng, Baise, Baiyin, Baoding, Baoji, Baoshan, Baotou, Bayannur, Beihai, Bengbu, Benxi, Bijie, Binzhou, Bozhou, Cangzhou, Changchun, Changde, Changji, Changsha, Changshu, Changxing, Changzhi, Changzhou, Chaoyang, Chaozhou, Chengde, Chengdu, Chenzhou, Chifeng, Chizhou, Chongzuo, Chuxiong, Chuzhou, Dali, Dalian, Dandong, Danyang, Daqing, Datong, Daying, Dazhou, Deyang, Dezhou, Dingzhou, Dongguan, Dongying, Ezhou, Fangchenggang, Foshan, Fuling, Fuqing, Fushun, Fuxin, Fuyang, Fuzhou, Ganzhou, Golmud, Guang'an, Guangyuan, Guangzhou, Guigang, Guilin, Guiyang, Haidong, Haikou, Haining, Hami, Handan, Hangzhou, Hanzhong, Harbin, Hebi, Hechi, Hefei, Hengshui, Hengyang, Heyuan, Heze, Hezhou, Hohhot, Honghe, Huai'an, Huaibei, Huaihua, Huainan, Huanggang, Huangshan, Huangshi, Huishan, Huizhou, Huludao, Hulunbuir, Huzhou, Ji'an, Jiamusi, Jiangmen, Jiangyin, Jiaozuo, Jiashan, Jiaxing, Jiayuguan, Jieyang, Jinan, Jincheng, Jingdezhen, Jingmen, Jingzhou, Jinhua, Jining, Jintan, Jinzhong, Jinzhou, Jiujiang, Jiuquan, Kaifeng, Karamay, Kashgar, Kunming, Kunshan, Langfang, Lanzhou, Leshan, Lianyungang, Liaocheng, Liaoyang, Lijiang, Linfen, Lingang, Linyi, Lishui, Liupanshui, Liuyang, Liuzhou, Liyang, Longyan, Loudi, Lu'an, Luohe, Luoyang, Luzhou, Lvliang, Ma'anshan, Maoming, Meishan, Meizhou, Mianyang, Mudanjiang, Nanchang, Nanchong, Nanjing, Nanning, Nanping, Nantong, Nanyang, Neijiang, Ningbo, Ningde, Ningxiang, Ordos, Panjin, Panzhihua, Pingdingshan, Pingliang, Pingxiang, Putian, Puyang, Qiandongnan, Qiannan, Qianjiang, Qingdao, Qingyuan, Qinhuangdao, Qinzhou, Qiqihar, Quanzhou, Qujing, Quzhou, Rizhao, Rugao, Sanmenxia, Sanming, Sanya, Shangqiu, Shangrao, Shantou, Shanwei, Shaoguan, Shaoxing, Shaoyang, Shehong, Shenyang, Shenzhen, Shifang, Shihezi, Shijiazhuang, Shiyan, Shizuishan, Suining, Suizhou, Suqian, Suzhou, Tai'an, Taicang, Taiyuan, Taizhou, Tangshan, Tianmen, Tianshui, Tieling, Tongchuan, Tonghua, Tongliao, Tongling, Tongren, Tongxiang, Urumqi, Wafangdian, Weifang, Weihai, Weinan, Wenzhou, Wuhai, Wuhan, Wuhu, Wuwei, Wuxi, Wuzhong, Wuzhou, Xi'an, Xiamen, Xiangtan, Xiangyang, Xianning, Xiantao, Xianyang, Xiaogan, Xichang, Xingtai, Xining, Xinxiang, Xinyang, Xinyu, Xinzhou, Xiong'an, Xuancheng, Xuchang, Xuzhou, Ya'an, Yan'an, Yancheng, Yangjiang, Yangquan, Yangzhou, Yantai, Yibin, Yichang, Yichun, Yinchuan, Yingkou, Yingtan, Yiwu, Yixing, Yiyang, Yongzhou, Yueyang, Yulin, Yuncheng, Yunfu, Yuxi, Zaozhuang, Zhangjiagang, Zhangjiajie, Zhangjiakou, Zhangye, Zhangzhou, Zhanjiang, Zhaoqing, Zhaotong, Zhengzhou, Zhenjiang, Zhongshan, Zhongwei, Zhoukou, Zhoushan, Zhuhai, Zhumadian, Zhuzhou, Zibo, Zigong, Ziyang, Zunyi",
  },
  {
    country: "South Korea",
    regions:
      "Gyeonggi, Gangwon, Chungcheong, North Chungcheong, South Chungcheong, Jeolla, North Jeolla, South Jeolla, Gyeongsang, North Gyeongsang, South Gyeongsang, Chungbuk, Chungnam, Jeonbuk, Jeonnam, Gyeongbuk, Gyeongnam, Jeju",
    towns:
      "Jeonju, Gunsan, Saemangeum, Gwangyang, Iksan, Cheongju, Seosan, Incheon, Busan, Daegu, Daejeon, Pohang, Ulsan, Cheonan, Gumi, Suwon, Ochang, Ulju, Gwangju, Yeosu, Asan, Dangjin, Sejong, Changwon, Gimhae, Gimcheon, Gyeongju, Gangneung, Wonju, Hwaseong, Pyeongtaek, Yongin, Icheon, Anseong, Chungju, Eumseong, Jincheon, Wanju, Gimje, Mokpo, Miryang, Pocheon, Onsan, Osong, Magok, Uiwang",
  },
  {
    country: "Japan",
    regions:
      "Hokkaido, Aomori, Iwate, Miyagi, Akita, Yamagata, Fukushima, Ibaraki, Tochigi, Gunma, Saitama, Chiba, Kanagawa, Niigata, Toyama, Ishikawa, Fukui, Yamanashi, Nagano, Gifu, Shizuoka, Aichi, Mie, Shiga, Kyoto, Osaka, Hyogo, Nara, Wakayama, Tottori, Shimane, Okayama, Hiroshima, Yamaguchi, Tokushima, Kagawa, Ehime, Kochi, Fukuoka, Saga, Nagasaki, Kumamoto, Oita, Miyazaki, Kagoshima, Okinawa",
    towns:
      "Ichihara, Sodegaura, Himeji, Yokohama, Nagoya, Kawasaki City, Sendai, Sapporo, Kobe, Kitakyushu, Hamamatsu, Kosai, Toyota City, Tomakomai, Chitose, Niihama, Tsukuba, Utsunomiya, Sakai, Suminoe, Kadoma, Kurashiki, Takasago, Yokosuka",
  },
  {
    country: "United States",
    regions:
      "Alabama, Alaska, Arizona, Arkansas, California, Colorado, Connecticut, Delaware, Florida, Georgia, Hawaii, Idaho, Illinois, Indiana, Iowa, Kansas, Kentucky, Louisiana, Maine, Maryland, Massachusetts, Michigan, Minnesota, Mississippi, Missouri, Montana, Nebraska, Nevada, New Hampshire, New Jersey, New Mexico, New York, North Carolina, North Dakota, Ohio, Oklahoma, Oregon, Pennsylvania, Rhode Island, South Carolina, South Dakota, Tennessee, Texas, Utah, Vermont, Virginia, Washington State, Washington, West Virginia, Wisconsin, Wyoming",
    towns:
      "San Jose, San Francisco, San Diego, Los Angeles, Silicon Valley, Fremont, Louisville, Boulder, Denver, Boston, Woburn, Billerica, Detroit, Ann Arbor, Auburn Hills, Kokomo, Indianapolis, Chicago, Austin, Houston, Dallas, Reno, Las Vegas, Elko, Atlanta, Savannah, Nashville, Chattanooga, Memphis, Knoxville, Clarksville, Spartanburg, Pittsburgh, Philadelphia, Minneapolis, Milwaukee, Seattle, Moses Lake, Salt Lake City, Tucson, Tulsa, Wichita, De Soto, Spring Hill, Lordstown, Cleveland, Cincinnati, Binghamton, Endicott, Greensboro, Raleigh, Baton Rouge, Brownsville, Chapel Hill",
  },
  {
    country: "Canada",
    regions:
      "Ontario, Quebec, British Columbia, Alberta, Manitoba, Saskatchewan, Nova Scotia, New Brunswick, Newfoundland",
    towns:
      "Montreal, Toronto, Vancouver, Ottawa, Calgary, Becancour, Bécancour, Port Colborne, Mississauga, Boucherville, Saint-Bruno, Trois-Rivieres, Granby",
  },
  {
    country: "Mexico",
    regions: "Nuevo Leon, Nuevo León, Sonora, Coahuila, Chihuahua, Jalisco, Guanajuato, Queretaro, Puebla",
    towns: "Monterrey, Saltillo, Guadalajara, Hermosillo, Tijuana",
  },
  {
    country: "Germany",
    regions:
      "Bavaria, Saxony-Anhalt, Lower Saxony, Saxony, Thuringia, Brandenburg, Hesse, Baden-Wuerttemberg, Baden-Württemberg, North Rhine-Westphalia, Saarland, Schleswig-Holstein, Rhineland-Palatinate, Mecklenburg-Vorpommern",
    towns:
      "Berlin, Munich, Salzgitter, Wolfsburg, Leipzig, Erfurt, Arnstadt, Kaiserslautern, Hamburg, Stuttgart, Dresden, Heide, Ulm, Dortmund, Cologne, Frankfurt, Hanau, Aachen, Münster, Muenster, Munster, Braunschweig, Hanover, Düsseldorf, Duesseldorf, Dusseldorf, Leuna, Bitterfeld, Schwarzheide, Guben, Magdeburg, Chemnitz, Freiberg, Freiburg, Karlsruhe, Nuremberg, Erlangen, Ingolstadt, Regensburg, Augsburg, Ludwigshafen, Mannheim, Heilbronn, Tuebingen, Tübingen, Reutlingen, Ellwangen, Jena, Kiel, Lübeck, Bremen, Rostock, Willstaett, Willstätt, Bruchsal, Grünheide, Gruenheide, Giessen, Kamenz",
  },
  {
    country: "France",
    regions: "Hauts-de-France, Nouvelle-Aquitaine, Occitanie, Brittany, Normandy, Auvergne-Rhône-Alpes",
    towns:
      "Douai, Grenoble, Bordeaux, Lyon, Dunkirk, Paris, Toulouse, Nantes, Lille, Strasbourg, Marseille, Billy-Berclau, Quimper, Rodez, Le Mans, Mulhouse, Amiens",
  },
  {
    country: "United Kingdom",
    regions:
      "Scotland, Northern Ireland, Oxfordshire, Somerset, Northumberland, Teesside, West Midlands, Tyne and Wear, Cornwall, Warwickshire",
    towns:
      "London, Oxford, Coventry, Sunderland, Bridgwater, Glasgow, Edinburgh, Dundee, Belfast, Cardiff, Sheffield, Leeds, Liverpool, Harwell, Thurso, Blyth, Swindon, Southampton, Nottingham, Loughborough, Kidlington",
  },
  {
    country: "Hungary",
    regions: "",
    towns:
      "Debrecen, Budapest, Komarom, Komárom, Ivancsa, Iváncsa, Göd, Szeged, Miskolc, Gyor, Győr, Nyiregyhaza, Kecskemet, Salgotarjan, Szekesfehervar, Tatabanya",
  },
  {
    country: "Poland",
    regions: "Silesia",
    towns:
      "Wroclaw, Wrocław, Gdansk, Gdańsk, Krakow, Kraków, Gliwice, Warsaw, Katowice, Poznan, Konin, Skawina, Opole, Radomsko",
  },
  {
    country: "Sweden",
    regions: "",
    towns:
      "Skelleftea, Skellefteå, Gothenburg, Vasteras, Västerås, Stockholm, Umea, Umeå, Malmo, Malmö, Uppsala, Mariestad, Trollhattan, Borlange, Lulea, Luleå, Linkoping",
  },
  {
    country: "Norway",
    regions: "",
    towns: "Mo i Rana, Arendal, Oslo, Bergen, Trondheim, Stavanger, Kristiansand, Tromso",
  },
  {
    country: "Finland",
    regions: "",
    towns:
      "Vaasa, Kotka, Hamina, Helsinki, Espoo, Oulu, Kokkola, Harjavalta, Salo, Tampere, Turku, Keliber, Lappeenranta, Uusikaupunki",
  },
  {
    country: "Spain",
    regions: "Navarra, Navarre, Extremadura, Catalonia, Andalusia, Aragon, Basque Country, Asturias, Galicia",
    towns:
      "Zaragoza, Sagunto, Barcelona, Madrid, Seville, Bilbao, Badajoz, Martorell, Figueruelas, Navalmoral",
  },
  {
    country: "Italy",
    regions: "Piedmont, Lombardy, Sicily, Sardinia, Tuscany, Puglia, Campania",
    towns:
      "Turin, Milan, Termoli, Taranto, Naples, Modena, Bologna, Brindisi, Teverola, Caserta, Scarmagno, Genoa",
  },
  { country: "Portugal", regions: "", towns: "Sines, Lisbon, Setubal, Setúbal, Porto" },
  {
    country: "Netherlands",
    regions: "",
    towns: "Rotterdam, Amsterdam, Eindhoven, Delft, Groningen, Utrecht, Leiden, Arnhem",
  },
  {
    country: "Belgium",
    regions: "Flanders, Wallonia",
    towns: "Antwerp, Brussels, Ghent, Leuven, Liege, Liège, Olen",
  },
  {
    country: "Switzerland",
    regions: "",
    towns: "Zurich, Zürich, Basel, Geneva, Lausanne, Thun, Neuchatel, Yverdon, Frauenfeld, Winterthur",
  },
  {
    country: "Austria",
    regions: "Styria, Carinthia, Tyrol",
    towns: "Vienna, Graz, Linz, Salzburg, Klagenfurt",
  },
  {
    country: "Czechia",
    regions: "Moravia",
    towns: "Prague, Brno, Ostrava, Pilsen, Plzen, Mladá Boleslav, Mlada Boleslav, Horni Sucha",
  },
  {
    country: "Slovakia",
    regions: "",
    towns: "Bratislava, Trnava, Kosice, Košice, Zilina, Surany, Voderady, Nitra",
  },
  { country: "Serbia", regions: "", towns: "Belgrade, Subotica, Kragujevac, Novi Sad, Cuprija" },
  {
    country: "Romania",
    regions: "",
    towns: "Bucharest, Oradea, Galati, Timisoara, Craiova, Arad, Cluj, Brasov",
  },
  { country: "Denmark", regions: "", towns: "Copenhagen, Aarhus, Odense, Aalborg, Fredericia" },
  { country: "Estonia", regions: "", towns: "Tallinn, Tartu, Narva" },
  { country: "Turkey", regions: "", towns: "Istanbul, Ankara, Gemlik, Bursa, Izmir, Kayseri" },
  { country: "Morocco", regions: "", towns: "Kenitra, Tangier, Casablanca, Jorf Lasfar, El Jadida, Rabat" },
  {
    country: "India",
    regions:
      "Gujarat, Karnataka, Telangana, Maharashtra, Tamil Nadu, Andhra Pradesh, Uttar Pradesh, Madhya Pradesh, Rajasthan, Haryana, Odisha, West Bengal, Kerala, Punjab",
    towns:
      "Hosur, Bengaluru, Bangalore, Hyderabad, Chennai, Pune, Mumbai, New Delhi, Delhi, Sanand, Jamnagar, Dholera, Krishnagiri, Coimbatore, Noida, Gurugram, Kolkata, Ahmedabad, Visakhapatnam, Divitipalli",
  },
  {
    country: "Indonesia",
    regions:
      "West Java, East Java, Central Java, Sulawesi, Central Sulawesi, North Maluku, Kalimantan, East Kalimantan, North Kalimantan, Sumatra, Halmahera",
    towns:
      "Karawang, Morowali, Batang, Jakarta, Weda Bay, Batam, Kendal, Bekasi, Cikarang, Subang, Surabaya, Gresik",
  },
  {
    country: "Malaysia",
    regions: "Penang, Kedah, Johor, Selangor, Sarawak, Sabah, Perak, Malacca, Negeri Sembilan, Pahang",
    towns: "Kuala Lumpur, Kulim, Johor Bahru, Seremban, Kuching, Senai",
  },
  {
    country: "Thailand",
    regions: "",
    towns: "Rayong, Chonburi, Bangkok, Chachoengsao, Samut Prakan, Ayutthaya",
  },
  {
    country: "Vietnam",
    regions: "",
    towns:
      "Hanoi, Ho Chi Minh City, Haiphong, Hai Phong, Ha Tinh, Vung Ang, Bac Giang, Da Nang, Quang Ninh, Binh Duong, Dong Nai",
  },
  { country: "Philippines", regions: "Luzon", towns: "Manila, Cebu, New Clark City, Tarlac" },
  {
    country: "Taiwan",
    regions: "",
    towns: "Hsinchu, Taoyuan, Taipei, Kaohsiung, Taichung, Tainan, Miaoli, Pingtung, Linkou",
  },
  {
    country: "Australia",
    regions: "South Australia, Western Australia, New South Wales, Queensland, Tasmania, Northern Territory",
    towns:
      "Perth, Sydney, Melbourne, Brisbane, Adelaide, Whyalla, Kwinana, Geelong, Gladstone, Townsville, Kemerton, Bunbury, Pilbara",
  },
  {
    country: "Brazil",
    regions: "Minas Gerais, Bahia, São Paulo, Sao Paulo",
    towns: "Camaçari, Camacari, Manaus, Rio de Janeiro, Curitiba",
  },
  { country: "Chile", regions: "Antofagasta, Atacama", towns: "Mejillones" },
  { country: "Argentina", regions: "Jujuy, Catamarca", towns: "Buenos Aires" },
  { country: "Israel", regions: "", towns: "Tel Aviv, Herzliya, Haifa, Jerusalem" },
  { country: "United Arab Emirates", regions: "", towns: "Abu Dhabi, Dubai" },
  { country: "Saudi Arabia", regions: "", towns: "Riyadh, Jeddah, Yanbu, Jubail" },
];
