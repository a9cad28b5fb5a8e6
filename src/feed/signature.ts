import { canonicalJson } from "../ledger/canonical-json";
import { feedFailures, type FeedFailure } from "./failures";
import type { FeedEntry } from "./format";

/** What a signature is of: the whole entry of the index, which names the pack by the hash of its bytes. */
export function signedText(entry: FeedEntry): string {
  return canonicalJson({ ...entry, signature: undefined });
}

/**
 * Whether the holder of the key vouches for an entry; undefined when it does.
 * @param key raw Ed25519 public key in base64.
 */
export async function checkSignature(
  subtle: SubtleCrypto,
  key: string,
  entry: FeedEntry,
): Promise<FeedFailure | undefined> {
  if (entry.signature === undefined) return feedFailures.unsigned(entry.id);
  const publicKey = await importKey(subtle, key);
  if (publicKey === undefined) return feedFailures.cannotVerify(entry.id);
  const text = new TextEncoder().encode(signedText(entry));
  const valid = await subtle.verify("Ed25519", publicKey, fromBase64(entry.signature), text);
  return valid ? undefined : feedFailures.wrongSignature(entry.id);
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
