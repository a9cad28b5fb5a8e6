import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from "node:fs";

/** Puts a new content in the place of a file: whoever reads sees the old one or the new one. */
export function replaceFile(path: string, content: string | Uint8Array): void {
  const fresh = besides(path, content);
  try {
    renameSync(fresh, path);
  } finally {
    rmSync(fresh, { force: true });
  }
}

/** Writes a content beside where it is to go, and answers where it is. */
export function besides(path: string, content: string | Uint8Array): string {
  const fresh = `${path}.${process.pid}.new`;
  const file = openSync(fresh, "w");
  try {
    writeFileSync(file, content);
    fsyncSync(file);
  } catch (fault) {
    rmSync(fresh, { force: true });
    throw fault;
  } finally {
    closeSync(file);
  }
  return fresh;
}
