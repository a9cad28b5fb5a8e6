/** The edition that ships with the add-in, as its page loads it: the numbers with the script, the texts after it. */
import type { Pack } from "../domain/ledger/records";
import numbers from "./generated/pack.numbers.json";
import { longPack, type ShortPack } from "./short-pack";
import { fillPack, type PackTexts } from "./split-pack";

export const startPack: Pack = longPack(numbers as unknown as ShortPack);

/** Resolves when the pack holds its texts as well. */
export const textsOfStart: Promise<void> = import(
  /* webpackChunkName: "texts" */ "./generated/pack.texts.json"
).then(({ default: texts }) => fillPack(startPack, texts as unknown as PackTexts));
