/**
 * Whether the build is the same each time: `npm run reproducible` builds once more beside `dist/` and compares every byte.
 * What is given to the build of `dist/` has to be given again: `npm run reproducible -- --env edition=…`.
 */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";

const DIST = join(__dirname, "..", "dist");

function main(): void {
  const again = mkdtempSync(join(tmpdir(), "ssb-build-"));
  try {
    const webpack = require.resolve("webpack-cli/bin/cli.js");
    const asked = ["--mode", "production", "--output-path", again, ...process.argv.slice(2)];
    execFileSync(process.execPath, [webpack, ...asked], { cwd: join(__dirname, ".."), stdio: "inherit" });
    report(contents(DIST), contents(again));
  } finally {
    rmSync(again, { recursive: true, force: true });
  }
}

function report(first: Map<string, string>, second: Map<string, string>): void {
  const names = [...new Set([...first.keys(), ...second.keys()])].sort();
  const differing = names.filter((name) => first.get(name) !== second.get(name));
  if (differing.length === 0) return console.log(`Reproducible: ${names.length} files, each the same twice.`);
  console.error(`Two builds differ in ${differing.length} files:\n${differing.join("\n")}`);
  process.exitCode = 1;
}

/** Each file under a folder, and the hash of what is in it. */
function contents(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    files.map((file) => {
      const path = join(file.parentPath, file.name);
      return [relative(folder, path), createHash("sha256").update(readFileSync(path)).digest("hex")];
    }),
  );
}

main();
