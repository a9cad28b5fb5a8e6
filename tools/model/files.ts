import { copyFileSync, existsSync, mkdirSync, readFileSync, statSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { globSync } from "tinyglobby";
import { replaceFile } from "../replace-file";

const WORKBOOK = /\.xls[xm]$/i;
const BACKUP = /\.backup(?:-\d+)?\.xls[xm]$/i;

/** The workbooks that paths name: files, all below a folder, or what a pattern finds; each once, in order. */
export function workbooksAt(paths: readonly string[]): string[] {
  return [...new Set(paths.flatMap(found))].sort();
}

function found(path: string): string[] {
  if (existsSync(path)) return statSync(path).isDirectory() ? below(path) : [path];
  return globSync(path.replace(/\\/g, "/")).filter(isWorkbook);
}

function below(folder: string): string[] {
  return globSync("**/*", { cwd: folder })
    .filter(isWorkbook)
    .map((path) => join(folder, path));
}

/** What Excel keeps beside a file that is open begins with `~$`; a backup is no model. */
function isWorkbook(path: string): boolean {
  return WORKBOOK.test(path) && !basename(path).startsWith("~$") && !BACKUP.test(path);
}

/** Where a changed file goes: into another folder under its name, or in its own place with what it was beside it. */
export type Destination = { folder: string } | { inPlace: true };

/** Writes a file as a whole or not at all, with a backup of what stands there; answers where it is. */
export function writeWorkbook(path: string, bytes: Uint8Array, to: Destination): string {
  if ("folder" in to) mkdirSync(to.folder, { recursive: true });
  const target = "folder" in to ? join(to.folder, basename(path)) : path;
  const stands = existsSync(target) ? readFileSync(target) : undefined;
  // Its own file, where the folder is the file's own, or somebody else's; an earlier run's may have been worked on.
  if (stands?.equals(bytes)) return target;
  if (stands) copyFileSync(target, freeBackup(target));
  replaceFile(target, bytes);
  return target;
}

/** `model.backup.xlsx`, or with a number where that is taken: a backup is never written over. */
function freeBackup(path: string): string {
  const extension = extname(path);
  const stem = path.slice(0, path.length - extension.length);
  for (let number = 1; ; number++) {
    const backup = `${stem}.backup${number === 1 ? "" : `-${number}`}${extension}`;
    if (!existsSync(backup)) return backup;
  }
}
