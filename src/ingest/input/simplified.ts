import { simplified as inNames } from "../../domain/ledger/han";

/** Further characters that whole texts hold, each in its traditional form and then simplified. */
const PAIRS =
  "報报 現现 漲涨 個个 內内 簽签 議议 為为 爲为 將将 對对 經经 來来 們们 這这 過过 還还 聞闻 後后 慶庆 陝陕 遼辽 漢汉 紹绍 揚扬 連连 煙烟 濰潍 蘭兰 頓顿 統统 測测 審审 較较 絡络 " +
  "務务 員员 從从 條条 壓压 強强 緩缓 維维 減减 滿满 單单 圍围 幾几 構构 爭争 勢势 參参 佔占 佈布 啟启 樓楼 橋桥 專专 書书 編编 輯辑 責责 讀读 寫写 選选 擇择 獲获 頒颁 補补 貼贴 " +
  "徵征 課课 繳缴 觸触 說说 認认 識识 講讲 談谈 諸诸 贏赢 遲迟 適适 遞递 郵邮 闆板 陰阴 隱隐 響响 頁页 須须 驟骤 魯鲁 齡龄 淨净 濱滨 漸渐 潛潜 災灾 燈灯 瑪玛 療疗 確确 礎础 稱称 " +
  "積积 窮穷 筆笔 糧粮 紀纪 細细 組组 給给 絕绝 緒绪 縱纵 罷罢 聽听 脫脱 腦脑 膽胆 臨临 舉举 舊旧 艙舱 艱艰 莊庄 蓋盖 虧亏 蝕蚀 衝冲 裏里 裡里 複复 討讨 訓训 託托 訪访 該该 詳详 " +
  "誠诚 誤误 請请 謀谋 賴赖 趨趋 跡迹 躍跃 軸轴 輕轻 輛辆 週周 遊游 違违 鄰邻 釘钉 鈔钞 鋒锋 錶表 鍵键 鐘钟 閱阅 雖虽 頻频 顆颗 顧顾 駛驶 駐驻 鬆松 併并 債债 傾倾 僅仅 儘尽 兩两 " +
  "冊册 別别 劑剂 劉刘 勞劳 勵励 匯汇 卻却 厲厉 喬乔 嚴严 圖图 執执 塊块 墊垫 壞坏 壟垄 夠够 夾夹 奪夺 妝妆 嬰婴 孫孙 寶宝 尋寻 屬属 帶带 幹干 張张 彈弹 徑径 復复 恆恒 悅悦 惡恶 " +
  "愛爱 慣惯 慮虑 憑凭 懸悬 懷怀 戰战 戲戏 戶户 掃扫 採采 撐撑 擊击 擬拟 擾扰 敗败 敵敌 於于 昇升 暫暂 曆历 樣样 樹树 橫横 檔档 檢检 櫃柜 欄栏 歡欢 歲岁 歷历 歸归 殘残 殺杀 決决 " +
  "沒没 沖冲 況况 洩泄 潔洁 濃浓 瀏浏 灘滩";

const SIMPLIFIED = new Map(PAIRS.split(" ").map((pair) => [pair.charAt(0), pair.charAt(1)]));

/** Chinese in its simplified writing, which the words of the reader have; every place of the text stays where it is. */
export function simplified(text: string): string {
  return inNames(text).replace(/\p{Script=Han}/gu, (character) => SIMPLIFIED.get(character) ?? character);
}
