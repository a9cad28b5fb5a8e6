import { canonicalJson } from "../ledger/canonical-json";
import { isRefusal } from "../domain/answer/refusal";
import type { FeedEntry } from "./format";
import { feedRefusals, type FeedRefusal } from "./refusals";
import { keyId, signsOn, trustedKeys, type TrustedKey } from "./trusted-keys";

/** What a signature is of: the whole entry of the index, which names the pack by the hash of its bytes. */
export function signedText(entry: FeedEntry): string {
  return canonicalJson({ ...entry, signature: undefined });
}

/** An edition that is vouched for, and by which key. */
export type Vouched = { by: TrustedKey };

/**
 * Whether the holder of a trusted key vouches for an entry; undefined when one does.
 * @param keys as SSB_FEED_KEY names them: one raw Ed25519 public key in base64, or several with their days.
 */
export async function checkSignature(
  subtle: SubtleCrypto,
  keys: string,
  entry: FeedEntry,
): Promise<FeedRefusal | undefined> {
  const checked = await voucherOf(subtle, keys, entry);
  return isRefusal(checked) ? checked : undefined;
}

/** The key that signed an entry, among those that count for the day of its edition. */
export async function voucherOf(
  subtle: SubtleCrypto,
  keys: string,
  entry: FeedEntry,
): Promise<Vouched | FeedRefusal> {
  if (entry.signature === undefined) return feedRefusals.unsigned(entry.id);
  const named = trustedKeys(keys).filter(({ key }) => entry.key === undefined || keyId(key) === entry.key);
  if (named.length === 0) return feedRefusals.wrongSignature(entry.id, entry.key);
  const text = new TextEncoder().encode(signedText(entry));
  for (const one of named) {
    const publicKey = await importKey(subtle, one.key);
    if (publicKey === undefined) return feedRefusals.cannotVerify(entry.id);
    if (!(await subtle.verify("Ed25519", publicKey, fromBase64(entry.signature), text))) continue;
    return signsOn(one, entry.date) ? { by: one } : feedRefusals.keyNotOfDay(entry.id, one.from, one.until);
  }
  return feedRefusals.wrongSignature(entry.id);
}

/** Ed25519 came to WebView2 with version 137 and to Safari with 17; an older one throws. */
async function importKey(subtle: SubtleCrypto, key: string): Promise<CryptoKey | undefined> {
  try {
    return await subtle.importKey("raw", fromBase64(key), { name: "Ed25519" }, false, ["verify"]);
  } catch {
    return undefined;
  }
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
