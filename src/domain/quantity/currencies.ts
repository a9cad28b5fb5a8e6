import { simplified } from "../ledger/han";
import { cleanText } from "../ledger/typed-text";

/** The currencies there are and how texts write them: units, pairs and the reader of articles know these and no others. */
interface Spellings {
  /** Words that may stand behind a number. A pound alone is a mass. */
  names: readonly string[];
  /** What may stand before a number. ¥ is the yuan here, as in the publications of this market. */
  signs: readonly string[];
}

const SPELLINGS = {
  CNY: {
    names: ["yuan", "RMB", "renminbi", "Chinese yuan", "元人民币", "人民币元", "元", "人民币"],
    signs: ["RMB", "Rmb", "¥", "￥", "人民币"],
  },
  USD: {
    names: [
      "US dollars",
      "US dollar",
      "U.S. dollars",
      "U.S. dollar",
      "dollars",
      "dollar",
      "US$",
      "美元",
      "美金",
    ],
    signs: ["USD$", "US$", "$"],
  },
  EUR: { names: ["euros", "euro", "欧元"], signs: ["€"] },
  KRW: { names: ["South Korean won", "Korean won", "won", "韩元", "韩圆"], signs: ["₩"] },
  JPY: { names: ["Japanese yen", "yen", "日元", "日圆"], signs: [] },
  GBP: { names: ["pounds sterling", "pound sterling", "英镑"], signs: ["£"] },
} as const satisfies Record<string, Spellings>;

export type Currency = keyof typeof SPELLINGS;

export const CURRENCIES = Object.keys(SPELLINGS) as readonly Currency[];

/** Behind a number, its code among them. */
export function currencyNames(currency: Currency): string[] {
  return [currency, ...SPELLINGS[currency].names];
}

/** Before a number, its code among them. */
export function currencySigns(currency: Currency): string[] {
  return [currency, ...SPELLINGS[currency].signs];
}

/** Each word for a currency, folded. */
export const CURRENCY_WORDS: ReadonlyMap<string, Currency> = new Map(
  CURRENCIES.flatMap((currency) =>
    [...currencyNames(currency), ...currencySigns(currency)].map((text) => [folded(text), currency] as const),
  ),
);

/** The currency a text stands for, without regard to case and blanks, in simplified or traditional characters. */
export function currencyWritten(text: string): Currency | undefined {
  return CURRENCY_WORDS.get(folded(text));
}

const OFFSHORE = /cnh(?![a-z])|^\W*cnh|offshore (?:yuan|rmb|renminbi)|离岸(?:人民币|汇率)/i;

/** Whether a text names the offshore yuan, whose rate is another than that of the yuan of China. */
export function isOffshoreYuan(text: string): boolean {
  return OFFSHORE.test(simplified(cleanText(text)));
}

/** A regular expression's source for any of some texts, the longest first. */
export function anyOf(texts: readonly string[]): string {
  const escaped = [...new Set(texts)].sort((a, b) => b.length - a.length);
  return escaped.map((text) => text.replace(/[$.]/g, "\\$&")).join("|");
}

function folded(text: string): string {
  return simplified(text).replace(/\s+/g, "").toLowerCase();
}
