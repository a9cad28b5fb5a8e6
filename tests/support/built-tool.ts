import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildSync } from "esbuild";
import { ROOT } from "../ledger/files";

/** A command of tools/ as one file, so that a suite that runs it often transpiles it once. */
export interface BuiltTool {
  file: string;
  /** What it runs with: the packages it does not hold are found from here. */
  env: NodeJS.ProcessEnv;
}

export function buildTool(name: string): BuiltTool {
  const file = join(mkdtempSync(join(tmpdir(), "tool-")), `${name}.cjs`);
  buildSync({
    entryPoints: [join(ROOT, `tools/${name}.ts`)],
    outfile: file,
    bundle: true,
    platform: "node",
    external: ["prettier"],
    define: { __dirname: JSON.stringify(join(ROOT, "tools")) },
  });
  return { file, env: { ...process.env, NODE_PATH: join(ROOT, "node_modules") } };
}
