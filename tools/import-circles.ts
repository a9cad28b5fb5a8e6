/**
 * Circles among the imports of a folder: types, re-exports and lazily loaded files count like any other import, for
 * whoever reads the one has to read the other.
 */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { preProcessFile } from "typescript";

/** Files that import one another, directly or through others; paths below the folder, each circle in order. */
export function importCircles(folder: string): string[][] {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => join(folder, file));
  const imports = new Map(files.map((file) => [file, importsOf(file)]));
  const circles: string[][] = [];
  const done = new Set<string>();
  const follow = (file: string, path: readonly string[]): void => {
    const met = path.indexOf(file);
    if (met >= 0) circles.push(path.slice(met).map((one) => relative(folder, one)));
    if (met >= 0 || done.has(file)) return;
    for (const target of imports.get(file) ?? []) follow(target, [...path, file]);
    done.add(file);
  };
  for (const file of files) follow(file, []);
  return circles;
}

function importsOf(file: string): string[] {
  const { importedFiles } = preProcessFile(readFileSync(file, "utf8"), true, true);
  return importedFiles
    .map(({ fileName }) => fileName)
    .filter((address) => address.startsWith("."))
    .map((address) => resolved(resolve(dirname(file), address)))
    .filter((target) => target !== undefined);
}

function resolved(address: string): string | undefined {
  const candidates = [".ts", ".tsx", ".d.ts", "", "/index.ts"].map((ending) => address + ending);
  return candidates.find((path) => existsSync(path) && statSync(path).isFile());
}
