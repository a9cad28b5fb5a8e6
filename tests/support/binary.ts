import { createHash } from "node:crypto";
import type { Ledger, Pack } from "../../src/domain/ledger/records";
import { binaryPack, openBinaryPack, type Digest } from "../../src/ledger/binary-pack";

export const digest: Digest = (bytes) => Promise.resolve(createHash("sha256").update(bytes).digest("hex"));

/** The same ledger, its observations in columns read from bytes, under the name that it has as records. */
export async function inColumns(ledger: Ledger | Pack): Promise<Pack> {
  const { format, edition, hash, ...lists } = ledger as Pack;
  const opened = await openBinaryPack(await binaryPack(lists, digest), digest);
  if ("garbled" in opened) throw new Error(`The pack is garbled: ${opened.garbled}.`);
  return { ...opened.pack, ...(edition && { format, edition, hash }) };
}
