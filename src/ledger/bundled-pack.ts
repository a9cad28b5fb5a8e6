import type { Pack } from "../domain/ledger/records";
import pack from "./generated/pack.json";

/** The edition that ships with the add-in; `npm run ledger` compiles it. */
export const bundledPack = pack as unknown as Pack;
