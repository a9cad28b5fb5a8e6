import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Pack } from "../src/domain/ledger/records";
import { binaryPack, openBinaryPack, type Digest, type Garbled } from "../src/ledger/binary-pack";
import type { Bytes } from "../src/ledger/shard";
import { replaceFile } from "./replace-file";

export const digest: Digest = (bytes) => Promise.resolve(createHash("sha256").update(bytes).digest("hex"));

/** Writes a pack as a binary one, when it can be read again; answers what was written. */
export async function writePackFile(path: string, pack: Pack): Promise<string> {
  const { format: _, edition: __, hash: ___, ...ledger } = pack;
  const bytes = await binaryPack(ledger, digest);
  const opened = await openPack(bytes);
  if ("garbled" in opened) throw new Error(`The pack cannot be read again: ${opened.garbled}.`);
  replaceFile(path, bytes);
  return `${path} holds ${opened.pack.edition}, ${Math.ceil(bytes.length / 1024)} KiB.`;
}

/** The pack of a file, every part of it verified; or why it is none. */
export async function readPackFile(path: string): Promise<{ pack: Pack } | Garbled> {
  try {
    return await openPack(new Uint8Array(readFileSync(path)));
  } catch (cause) {
    return { garbled: (cause as NodeJS.ErrnoException).code ?? "bytes" };
  }
}

/** The form of a pack is compiled by `npm run ledger`; who only asks the bundled edition does without. */
export async function openPack(bytes: Bytes): Promise<{ pack: Pack } | Garbled> {
  const { pack: validate } = await import("../src/ledger/generated/validate-feed");
  return openBinaryPack(bytes, { digest, validate });
}
