import { partsOf } from "../domain/ledger/lists";
import type { IsoDate } from "../domain/ledger/records";

/**
 * A public key whose signatures count. Its days are those of the editions it signs: once it is replaced, what it
 * signed before is still had by the workbooks that are pinned to it, and what a thief would sign with it is not.
 */
export interface TrustedKey {
  /** Raw Ed25519 in base64. */
  key: string;
  /** The first and the last day of an edition it may sign; both may be absent, and of two keys may overlap. */
  from?: IsoDate;
  until?: IsoDate;
}

/** Reads what a build is given: `KEY[:from[:until]]`, several with commas between. */
export function trustedKeys(text: string): TrustedKey[] {
  return text.split(",").map((one) => {
    const [key, from, until] = partsOf(one.trim(), ":");
    return { key, ...(from && { from }), ...(until && { until }) };
  });
}

/** By which an entry of an index names the key that signed it. */
export function keyId(key: string): string {
  return key.slice(0, 8);
}

export function signsOn({ from, until }: TrustedKey, day: IsoDate): boolean {
  return (from === undefined || from <= day) && (until === undefined || day <= until);
}
