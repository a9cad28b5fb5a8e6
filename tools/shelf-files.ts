/** Files of the ledger are written whole or not at all, by one run at a time, and as the project's formatter has them. */
import { closeSync, linkSync, openSync, readFileSync, renameSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import { format, resolveConfig } from "prettier";
import { besides } from "./replace-file";

/** JSON as `npm run format` leaves it. */
export async function formatted(content: object): Promise<string> {
  const config = await resolveConfig(join(__dirname, "ingest.ts"));
  return format(JSON.stringify(content), { ...config, parser: "json" });
}

/** Adds a file; one that is there already stays, and the sentence says so. */
export function addFile(path: string, text: string): void {
  const fresh = besides(path, text);
  try {
    linkSync(fresh, path);
  } catch (fault) {
    throw isThere(fault) ? new Error(`${path} is there already; it was left as it is.`) : fault;
  } finally {
    rmSync(fresh);
  }
}

/** Does some work while no other run writes into a folder; a lock whose run has ended is taken over. */
export async function locked<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const path = join(folder, ".ingest.lock");
  take(path);
  try {
    return await work();
  } finally {
    rmSync(path, { force: true });
  }
}

function take(path: string): void {
  try {
    const file = openSync(path, "wx");
    writeSync(file, String(process.pid));
    closeSync(file);
  } catch (fault) {
    if (!isThere(fault)) throw fault;
    const owner = Number(readFileSync(path, "utf8"));
    if (!(owner > 0) || isRunning(owner))
      throw new Error(
        `Another run is writing into the ledger; try again when it is done, or delete ${path}.`,
      );
    // Whoever renames the old lock away first may take it: two runs cannot both.
    renameSync(path, `${path}.${process.pid}`);
    rmSync(`${path}.${process.pid}`);
    take(path);
  }
}

function isRunning(process_: number): boolean {
  try {
    process.kill(process_, 0);
    return true;
  } catch {
    return false;
  }
}

function isThere(fault: unknown): boolean {
  return typeof fault === "object" && fault !== null && "code" in fault && fault.code === "EEXIST";
}
