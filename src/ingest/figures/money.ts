import { anyOf, CURRENCIES, currencyNames, currencySigns } from "../../domain/quantity/currencies";

/** How texts write money, for the patterns of the reader: a currency is added in `domain/quantity/currencies.ts` alone. */
const NAMES = CURRENCIES.flatMap(currencyNames);
const SIGNS = CURRENCIES.flatMap(currencySigns);

/** What may stand before a number of money. */
export const BEFORE_MONEY = anyOf(SIGNS);

/** What may stand behind one. */
export const BEHIND_MONEY = anyOf(NAMES);

/** Behind a number written in Chinese. */
export const BEHIND_CHINESE = anyOf(NAMES.filter((name) => /\p{Script=Han}/u.test(name)));

/** Words of capitals alone, such as USD and RMB. */
export const MONEY_CAPITALS = anyOf([...NAMES, ...SIGNS].filter((word) => /^[A-Z]{3,}$/.test(word)));

/** The characters of names and signs that are no letters of the alphabet, for a class. */
export const MONEY_CHARACTERS = [...new Set([...NAMES, ...SIGNS].join(""))]
  .filter((character) => !/[\w\s.]/.test(character))
  .join("");
