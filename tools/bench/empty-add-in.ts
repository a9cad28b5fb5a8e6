/**
 * An add-in that answers the same functions and does nothing else, built by the tool chain that builds ours: what a start
 * cannot be cheaper than.
 */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import webpack, { type Configuration } from "webpack";

const ROOT = join(__dirname, "../..");

/** Puts a copy of the built files into `folder` whose add-in's page is the empty one. */
export async function buildEmptyAddIn(dist: string, folder: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  cpSync(dist, folder, { recursive: true });
  const entry = join(folder, "empty.js");
  writeFileSync(entry, scriptOf(functionIds(dist)));
  const config = await addInConfiguration();
  await run({
    ...config,
    entry: { taskpane: entry },
    output: { ...config.output, path: folder },
    plugins: (config.plugins ?? []).filter((one) => one?.constructor.name === "HtmlWebpackPlugin"),
  });
}

function functionIds(dist: string): string[] {
  const metadata = JSON.parse(readFileSync(join(dist, "functions.json"), "utf8")) as {
    functions: { id: string }[];
  };
  return metadata.functions.map(({ id }) => id);
}

function scriptOf(ids: readonly string[]): string {
  return `void Office.onReady();\nfor (const id of ${JSON.stringify(ids)}) CustomFunctions.associate(id, () => [[2050]]);\n`;
}

async function addInConfiguration(): Promise<Configuration> {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- the configuration is no TypeScript.
  const configure = require(join(ROOT, "webpack.config.js")) as (
    env: Record<string, unknown>,
    how: { mode: string },
  ) => Promise<Configuration[]>;
  return (await configure({}, { mode: "production" }))[0]!;
}

function run(configuration: Configuration): Promise<void> {
  mkdirSync(configuration.output!.path!, { recursive: true });
  return new Promise((resolve, reject) => {
    webpack(configuration, (fault, stats) => {
      if (fault) return reject(fault);
      if (stats?.hasErrors()) return reject(new Error(stats.toString("errors-only")));
      resolve();
    });
  });
}
