import { canonicalJson } from "../ledger/canonical-json";
import type { Ledger, Pack } from "../domain/ledger/records";

/** SHA-256 in hex. */
export async function sha256(subtle: SubtleCrypto, bytes: BufferSource): Promise<string> {
  const digest = new Uint8Array(await subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** The hash a pack should carry: that of its ledger, so of everything in it but its own name. */
export function contentHash(subtle: SubtleCrypto, pack: Pack): Promise<string> {
  return sha256(subtle, new TextEncoder().encode(canonicalJson(ledgerOf(pack))));
}

function ledgerOf(pack: Pack): Ledger {
  const ledger: Partial<Pack> = { ...pack };
  delete ledger.format;
  delete ledger.edition;
  delete ledger.hash;
  return ledger as Ledger;
}
