/** Characters of the catalogue's names and of units, each in its traditional or Japanese form and then as it is folded. */
const PAIRS =
  "鋰锂 鈦钛 鋁铝 氫氢 電电 負负 極极 態态 體体 車车 動动 儲储 機机 進进 產产 産产 貨货 銷销 費费 場场 規规 總总 當当 陽阳 設设 備备 廣广 東东 " +
  "風风 藍蓝 衛卫 輝辉 濟济 雲云 龍龙 國国 軒轩 寧宁 時时 億亿 緯纬 賽赛 輪轮 遠远 貝贝 奧奥 納纳 鈉钠 鎳镍 鈷钴 錳锰 銅铜 鐵铁 鋯锆 鑭镧 鍺锗 " +
  "錫锡 鋅锌 銀银 鉬钼 鎂镁 鈣钙 鉀钾 矽硅 滲渗 裝装 庫库 質质 間间 線线 試试 驗验 業业 團团 發发 與与 興兴 華华 達达 聯联 創创 際际 傑杰 駿骏 " +
  "銳锐 飛飞 騰腾 順顺 豐丰 萬万 噸吨 稅税 圓元 円元 韓韩 歐欧 鎊镑 幣币 價价 乾干 雙双 層层 膠胶 無无 氣气 準准 標标 協协 會会 運运 輸输 鈺钰 " +
  "導导 優优 點点 聲声 術术 學学 實实 類类 種种 製制 應应 環环 純纯 熱热 離离 醫医 藥药 農农 礦矿 辦办 長长 門门 問问 開开 關关 麗丽 紅红 綠绿 " +
  "黃黄 領领 處处 園园 區区 縣县 鄉乡 鎮镇 盤盘 灣湾 島岛 鎢钨 財财 資资 貸贷 購购 賣卖 買买 權权 證证 劃划 計计 約约 級级 終终 續续 獨独 樂乐 " +
  "榮荣 偉伟 倉仓 傳传 側侧 嶺岭 湧涌 潤润 澤泽 滬沪 渦涡 濕湿 燒烧 營营 爐炉 爾尔 獎奖 璽玺 畫画 盡尽 監监 眾众 碼码 磚砖 禮礼 穩稳 窯窑 競竞 " +
  "築筑 節节 範范 簡简 粵粤 結结 絲丝 綜综 網网 緊紧 練练 縮缩 織织 繼继 羅罗 義义 習习 聖圣 職职 蘇苏 薩萨 藝艺 號号 蟲虫 見见 視视 覺觉 觀观 " +
  "訂订 記记 訊讯 許许 評评 詢询 誌志 調调 論论 諾诺 謝谢 譯译 護护 變变 貢贡 貴贵 貿贸 賀贺 賓宾 贊赞 趙赵 軍军 軟软 載载 輔辅 轉转 邊边 鄭郑 " +
  "鄧邓 釋释 針针 鈞钧 鋼钢 錄录 錢钱 鏡镜 鑽钻 閃闪 閉闭 階阶 隊队 隨随 險险 難难 雜杂 靈灵 靜静 頂顶 項项 預预 頭头 題题 額额 願愿 顯显 養养 " +
  "餘余 館馆 馬马 驅驱 鮮鲜 鳥鸟 鵬鹏 鹽盐 麥麦 齊齐 龐庞 臺台 瀋沈 鹼碱 鈥钬 釩钒 鉛铅 鉻铬 鈮铌 鉭钽 錸铼 鎵镓 鏈链 鋪铺 廠厂 廈厦 廬庐 廢废 " +
  "擴扩 擔担 據据 損损 換换 搶抢 攜携 數数 斷断 曉晓";

const SIMPLIFIED = new Map(PAIRS.split(" ").map((pair) => [pair.charAt(0), pair.charAt(1)]));

/** Traditional Chinese characters as simplified ones, so that either finds what is written in the other. */
export function simplified(text: string): string {
  return text.replace(/\p{Script=Han}/gu, (character) => SIMPLIFIED.get(character) ?? character);
}
