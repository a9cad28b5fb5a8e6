/**
 * Builds the models to start from: `assets/models/*.xlsx`, each from its one description in `src/model/starters`, of the
 * edition named here. `npm run models -- FOLDER` writes them elsewhere.
 */
import "../src/domain/functions/whole";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Pack } from "../src/domain/ledger/records";
import { openSession } from "../src/domain/functions/session";
import { allStarters } from "../src/model/starters/starters";
import { speak } from "../src/taskpane/speak/en";
import { ARCHIVE } from "./feed";
import { answeredBook } from "./models/answered-book";
import { writeModel } from "./models/write-model";

/** The edition they are built from, and the day: with a newer one their numbers change, and their tests say so. */
export const MODELS_EDITION = "2026-11-28.55540966";
export const MODELS_DAY = "2026-11-28";
export const MODELS = join(__dirname, "../assets/models");

export async function buildModels(folder: string): Promise<string[]> {
  speak();
  const session = openSession(archived(MODELS_EDITION), () => MODELS_DAY);
  mkdirSync(folder, { recursive: true });
  const written: string[] = [];
  for (const starter of allStarters(session)) {
    const path = join(folder, `${starter.id}.xlsx`);
    writeFileSync(path, writeModel(starter, await answeredBook(session, starter.sheet), MODELS_EDITION));
    written.push(path);
  }
  return written;
}

function archived(edition: string): Pack {
  const index = JSON.parse(readFileSync(join(ARCHIVE, "index.json"), "utf8")) as {
    editions: { id: string; file?: string; url?: string }[];
  };
  const found = index.editions.find(({ id }) => id === edition);
  if (!found) throw new Error(`${edition} is not in ${ARCHIVE}.`);
  return JSON.parse(readFileSync(join(ARCHIVE, found.file ?? found.url ?? ""), "utf8")) as Pack;
}

async function main(): Promise<void> {
  for (const path of await buildModels(process.argv[2] ?? MODELS)) console.log(path);
  process.exit(0);
}

if (require.main === module) void main();
