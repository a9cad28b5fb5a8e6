import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { compileLedger, type Compiled } from "../../src/ledger/compile";
import type { TextFile } from "../../src/ledger/document";

export const ROOT = join(__dirname, "../..");

/** The files of a folder that has `publications/` and `catalogue/` in it, with paths below that folder. */
export interface LedgerFiles {
  ledger: TextFile[];
  catalogue: TextFile[];
}

export function readLedger(folder: string): LedgerFiles {
  return { ledger: readFiles(folder, "publications"), catalogue: readFiles(folder, "catalogue") };
}

export function compile(files: LedgerFiles): Compiled {
  return compileLedger(files.ledger, files.catalogue, sha256);
}

export function sha256(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}

function readFiles(folder: string, name: string): TextFile[] {
  if (!existsSync(join(folder, name))) return [];
  return readdirSync(join(folder, name)).map((file) => ({
    path: `${name}/${file}`,
    text: readFileSync(join(folder, name, file), "utf8"),
  }));
}
