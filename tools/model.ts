/**
 * Models in files, without Excel:
 *
 *     npm run model -- list model.xlsx folder/
 *     npm run model -- preview --to 2026-11-28.07f1c942 folder/ --format csv
 *     npm run model -- refresh folder/ --out refreshed/
 *
 * docs/guide/files.md says what each command does.
 */
import "../src/domain/functions/whole";
import { parseArgs } from "node:util";
import { isRefusal, type Refusal } from "../src/domain/answer/refusal";
import { refOf, type EditionRef } from "../src/domain/editions/identity";
import { isDay } from "../src/domain/time/day";
import { bundledPack } from "../src/ledger/bundled-pack";
import { archiveFeed } from "./model/archive-feed";
import { CHANGES, LOOKS, type Command } from "./model/commands";
import { workbooksAt, type Destination } from "./model/files";
import { FORMATS, isFormat, printer, type Format } from "./model/print";
import { runOver, type Run } from "./model/run-over";
import { ARCHIVE } from "./feed";

const COMMANDS: Readonly<Record<string, Command>> = { ...LOOKS, ...CHANGES };

const USAGE = `Usage: npm run model -- ${Object.keys(COMMANDS).join("|")} FILES... [options]
  --to EDITION       the edition to look at or to take; the newest there is without it
  --out FOLDER       writes changed workbooks there
  --in-place         writes them where they are, with a backup beside each
  --format ${FORMATS.join("|")}
  --use-own          lets a pin, an as-of day, house values and articles count that a workbook brings
  --log FILE         notes each workbook that is done; begun anew with the same log, it goes on behind them
  --feed FOLDER      released editions other than those of this project
  --today DAY        as on another day`;

/** A reason to stop before anything is done, in one sentence. */
class Stop extends Error {}

export interface Terminal {
  out(line: string): void;
  /** Progress, and what went wrong. */
  note(line: string): void;
  /** Whether somebody asked to stop. */
  stopped?(): boolean;
}

/** Answers the exit code: 0 done, 1 where a workbook was refused, 2 where nothing was begun, 130 stopped. */
export async function runModel(args: string[], terminal: Terminal): Promise<number> {
  try {
    const { run, format } = await readRun(args);
    const print = printer(format, terminal.out);
    const refused = await runOver(run, {
      onDone: print.outcome,
      onProgress: (done, all) => terminal.note(progressBar(done, all)),
      ...(terminal.stopped && { stopped: () => terminal.stopped?.() ?? false }),
    });
    print.end();
    if (terminal.stopped?.()) return 130;
    return refused > 0 ? 1 : 0;
  } catch (problem) {
    if (!(problem instanceof Stop) && !isArgumentFault(problem)) throw problem;
    terminal.note(`${(problem as Error).message}\n\n${USAGE}`);
    return 2;
  }
}

async function readRun(args: string[]): Promise<{ run: Run; format: Format }> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      to: { type: "string" },
      out: { type: "string" },
      "in-place": { type: "boolean", default: false },
      format: { type: "string", default: "text" },
      "use-own": { type: "boolean", default: false },
      log: { type: "string" },
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
  const files = workbooksAt(paths);
  if (files.length === 0) throw new Stop("There is no .xlsx or .xlsm file there.");
  const feed = archiveFeed(values.feed, () => today);
  const to = await editionNamed(feed, values.to);
  if (isRefusal(to)) throw new Stop(to.refused);
  const destination = destinationOf(name, values.out, values["in-place"]);
  return {
    run: {
      command: name,
      carryOut: command,
      files,
      source: { bundled: bundledPack, feed, today, useOwn: values["use-own"] },
      to,
      ...(destination && { destination }),
      ...(values.log !== undefined && { log: values.log }),
    },
    format,
  };
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

function progressBar(done: number, all: number): string {
  const width = 20;
  const full = Math.round((done / all) * width);
  return `[${"#".repeat(full)}${"-".repeat(width - full)}] ${done}/${all}`;
}

/** `parseArgs` says in a sentence what it does not know. */
function isArgumentFault(problem: unknown): boolean {
  const { code } = problem as { code?: unknown };
  return typeof code === "string" && code.startsWith("ERR_PARSE_ARGS");
}

async function main(): Promise<void> {
  let stopping = false;
  process.on("SIGINT", () => {
    // A second one ends it at once: a file is written as a whole or not at all.
    if (stopping) process.exit(130);
    stopping = true;
  });
  const isWatched = process.stderr.isTTY;
  process.exitCode = await runModel(process.argv.slice(2), {
    out: (line) => console.log(line),
    note: (line) => {
      if (!line.startsWith("[")) console.error(line);
      else if (isWatched) process.stderr.write(`\r${line}${line.includes("#".repeat(20)) ? "\n" : ""}`);
    },
    stopped: () => stopping,
  });
}

if (require.main === module) void main();
