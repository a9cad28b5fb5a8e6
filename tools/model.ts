/**
 * Models in files, without Excel:
 *
 *     npm run model -- list model.xlsx folder/
 *     npm run model -- preview --to 2026-11-28.07f1c942 folder/ --format csv
 *     npm run model -- refresh folder/ --out refreshed/
 *
 * docs/guide/files.md says what each command does.
 */
import { printer, type Printer } from "./model/print";
import { isArgumentFault, readRun, Stop, USAGE } from "./model/read-run";
import { runOver } from "./model/run-over";

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
    const { run, print: asked } = await readRun(args);
    const print = "table" in asked ? await tablePrinter(asked.table) : printer(asked.format, terminal.out);
    const refused = await runOver(run, args, {
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

/** What writes tables is read where one is asked for. */
async function tablePrinter(path: string): Promise<Printer> {
  const { parquetPrinter } = await import("./model/parquet");
  return parquetPrinter(path);
}

function progressBar(done: number, all: number): string {
  const width = 20;
  const full = Math.round((done / all) * width);
  return `[${"#".repeat(full)}${"-".repeat(width - full)}] ${done}/${all}`;
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
