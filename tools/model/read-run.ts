import "../../src/domain/functions/whole";
import { parseArgs } from "node:util";
import { availableParallelism } from "node:os";
import { basename, dirname, resolve } from "node:path";
import { isRefusal, type Refusal } from "../../src/domain/answer/refusal";
import { refOf, type EditionRef } from "../../src/domain/editions/identity";
import { isDay } from "../../src/domain/time/day";
import { bundledPack } from "../../src/ledger/bundled-pack";
import { ARCHIVE } from "../feed";
import { archiveFeed } from "./archive-feed";
import { CHANGES, LOOKS, type Command } from "./commands";
import { workbooksAt, type Destination } from "./files";
import { FORMATS, isFormat, type Format } from "./print";
import type { Run } from "./run-over";
import { speak } from "../../src/taskpane/speak/en";

speak();

const COMMANDS: Readonly<Record<string, Command>> = { ...LOOKS, ...CHANGES };

export const USAGE = `Usage: npm run model -- ${Object.keys(COMMANDS).join("|")} FILES... [options]
  --to EDITION       the edition to look at or to take; the newest there is without it
  --out FOLDER       writes changed workbooks there
  --in-place         writes them where they are, with a backup beside each
  --format ${FORMATS.join("|")}
  --table FILE       the one table that --format parquet writes
  --use-own          lets a pin, an as-of day, house values and articles count that a workbook brings
  --log FILE         notes each workbook that is done; begun anew with the same log, it goes on behind them
  --jobs N           so many files at once; without it, one for each core
  --feed FOLDER      released editions other than those of this project
  --today DAY        as on another day`;

/** A reason to stop before anything is done, in one sentence. */
export class Stop extends Error {}

/** What the arguments of a terminal ask for. */
export async function readRun(args: string[]): Promise<{ run: Run; print: Printing }> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      to: { type: "string" },
      out: { type: "string" },
      "in-place": { type: "boolean", default: false },
      format: { type: "string", default: "text" },
      table: { type: "string" },
      "use-own": { type: "boolean", default: false },
      log: { type: "string" },
      jobs: { type: "string", default: String(availableParallelism()) },
      feed: { type: "string", default: ARCHIVE },
      today: { type: "string", default: new Date().toISOString().slice(0, 10) },
    },
  });
  const [name = "", ...paths] = positionals;
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) throw new Stop(name === "" ? "Say what to do." : `There is no command "${name}".`);
  const { today, format } = values;
  if (!isDay(today)) throw new Stop(`${today} is not a day, such as 2026-11-28.`);
  if (!isFormat(format)) throw new Stop(`${format} is not a format: ${FORMATS.join(", ")}.`);
  const jobs = Number(values.jobs);
  if (!Number.isInteger(jobs) || jobs < 1 || jobs > 64)
    throw new Stop(`${values.jobs} is not a number of files at once.`);
  const files = workbooksAt(paths).filter((file) => !isResult(file, paths, values.out));
  if (files.length === 0) throw new Stop("There is no .xlsx or .xlsm file there.");
  const feed = archiveFeed(values.feed, () => today);
  const to = await editionNamed(feed, values.to);
  if (isRefusal(to)) throw new Stop(to.refused);
  const destination = destinationOf(name, values.out, values["in-place"]);
  const twice = destination && "folder" in destination && namedTwice(files);
  if (twice)
    throw new Stop(`${twice} would be written twice into one folder: name its files one after the other.`);
  return {
    run: {
      command: name,
      carryOut: command,
      files,
      source: { bundled: bundledPack, feed, today, useOwn: values["use-own"] },
      to,
      ...(destination && { destination }),
      jobs,
      ...(values.log !== undefined && { log: values.log }),
    },
    print: printingOf(format, values.table),
  };
}

/** How what came of the files is told: line by line, or as one table in a file. */
export type Printing = { format: Exclude<Format, "parquet"> } | { table: string };

function printingOf(format: Format, table: string | undefined): Printing {
  if (format !== "parquet") {
    if (table !== undefined) throw new Stop("--table goes with --format parquet.");
    return { format };
  }
  if (table === undefined) throw new Stop("Say where the table goes: --table FILE.parquet.");
  return { table };
}

/** A command that changes files is told where to; nothing is written over unasked. */
function destinationOf(
  command: string,
  folder: string | undefined,
  inPlace: boolean,
): Destination | undefined {
  if (!Object.hasOwn(CHANGES, command)) return undefined;
  if (folder !== undefined && inPlace) throw new Stop("Say --out or --in-place, not both.");
  if (folder !== undefined) return { folder };
  if (inPlace) return { inPlace: true };
  throw new Stop("Say where the changed workbooks go: --out FOLDER, or --in-place with a backup of each.");
}

/** What an earlier run wrote below a folder is no model of that folder, where it is not named itself. */
function isResult(file: string, paths: readonly string[], out: string | undefined): boolean {
  if (out === undefined || resolve(dirname(file)) !== resolve(out)) return false;
  return !paths.some((path) => [resolve(file), resolve(out)].includes(resolve(path)));
}

/** Files of one name from several folders would be written over each other. */
function namedTwice(files: readonly string[]): string | undefined {
  const names = files.map((file) => basename(file).toLowerCase());
  return names.find((name, at) => names.indexOf(name) !== at);
}

async function editionNamed(
  feed: ReturnType<typeof archiveFeed>,
  id: string | undefined,
): Promise<EditionRef | Refusal> {
  const bundled = refOf(bundledPack);
  if (id === undefined || id === bundled.id) return bundled;
  const checked = await feed.check();
  const editions = isRefusal(checked) ? [] : checked.editions;
  const found = editions.find((one) => one.id === id);
  if (found) return { id: found.id, hash: found.hash };
  return {
    refused: `There is no edition ${id}. There are ${[...editions.map((one) => one.id), bundled.id].join(", ")}.`,
  };
}

/** `parseArgs` says in a sentence what it does not know. */
export function isArgumentFault(problem: unknown): boolean {
  const { code } = problem as { code?: unknown };
  return typeof code === "string" && code.startsWith("ERR_PARSE_ARGS");
}
