import { createHash } from "node:crypto";
import { pack as validate } from "../../src/ledger/generated/validate-feed";
import type { Ledger, Pack } from "../../src/domain/ledger/records";
import { binaryPack, openBinaryPack, type Digest, type Means } from "../../src/ledger/binary-pack";

export const digest: Digest = (bytes) => Promise.resolve(createHash("sha256").update(bytes).digest("hex"));

export const means: Means = { digest, validate };

/**
 * The same ledger, its observations in columns read from bytes, under the name that it has as records. A ledger made for
 * a test has not the whole form of one.
 */
export async function inColumns(ledger: Ledger | Pack, form = means.validate): Promise<Pack> {
  const { format, edition, hash, ...lists } = ledger as Pack;
  const opened = await openBinaryPack(await binaryPack(lists, digest), { ...means, validate: form });
  if ("garbled" in opened) throw new Error(`The pack is garbled: ${opened.garbled}.`);
  return { ...opened.pack, ...(edition && { format, edition, hash }) };
}
