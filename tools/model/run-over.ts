import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { appendFileSync, existsSync, readFileSync } from "node:fs";
import { isRefusal, type Refusal } from "../../src/domain/answer/refusal";
import type { EditionRef } from "../../src/domain/editions/identity";
import type { Command, Outcome } from "./commands";
import { writeWorkbook, type Destination } from "./files";
import { broughtWords, openModel, type ModelSource } from "./opened-model";

/** A command over many files. */
export interface Run {
  command: string;
  carryOut: Command;
  files: readonly string[];
  source: ModelSource;
  to: EditionRef;
  /** Where changed files go. */
  destination?: Destination;
  log?: string;
  /** So many files at once. */
  jobs: number;
}

export interface FileOutcome extends Outcome {
  file: string;
  /** Where the changed file is. */
  written?: string;
  refused?: string;
}

export interface Watching {
  onDone(outcome: FileOutcome): void;
  onProgress(done: number, all: number): void;
  stopped?(): boolean;
}

/** A worker takes as long to start as some files take. */
const FEW = 12;

/**
 * One file after the other, or several at once; answers how many were refused. A file that is refused stays as it was, and
 * stops no other.
 * @param args What a terminal asked for, from which each worker reads the run.
 */
export async function runOver(run: Run, args: readonly string[], watching: Watching): Promise<number> {
  const done = doneBefore(run);
  const files = run.files.filter((file) => !done.has(file));
  const waiting = [...files];
  let [ended, refused] = [0, 0];
  const next = (): string | undefined => (watching.stopped?.() ? undefined : waiting.shift());
  const tell = (outcome: FileOutcome): void => {
    if (outcome.refused !== undefined) refused++;
    watching.onDone(outcome);
    if (run.log !== undefined && outcome.refused === undefined) note(run.log, run, outcome.file);
    watching.onProgress(++ended, files.length);
  };
  if (run.jobs === 1 || files.length < FEW) await inTurn(run, next, tell);
  else await Promise.all(Array.from({ length: run.jobs }, () => inWorker(args, next, tell)));
  return refused;
}

/** Node's workers read TypeScript once they are told to, which the options of a worker cannot. */
const START = `require("tsx/cjs"); require(${JSON.stringify(join(__dirname, "worker.ts"))});`;

type Next = () => string | undefined;
type Tell = (outcome: FileOutcome) => void;

async function inTurn(run: Run, next: Next, tell: Tell): Promise<void> {
  for (let file = next(); file !== undefined; file = next()) {
    tell(await outcomeOf(run, file));
    // Whoever pressed Ctrl+C is heard between two files.
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** A worker that dies takes no file with it: what it had begun is said to be refused, and the others go on. */
async function inWorker(args: readonly string[], next: Next, tell: Tell): Promise<void> {
  const worker = new Worker(START, { eval: true, workerData: [...args] });
  try {
    for (let file = next(); file !== undefined; file = next()) {
      const outcome = await answerOf(worker, file);
      tell(outcome);
      if (outcome.died) return;
    }
  } finally {
    await worker.terminate();
  }
}

function answerOf(worker: Worker, file: string): Promise<FileOutcome & { died?: true }> {
  return new Promise((resolve) => {
    const die = (problem: unknown): void => {
      const why = problem instanceof Error ? problem.message : "The work on it ended.";
      resolve({ file, rows: [], sentences: [], refused: `It could not be read. ${why}`, died: true });
    };
    worker.once("error", die);
    worker.once("exit", die);
    worker.once("message", (outcome: FileOutcome) => {
      worker.off("error", die);
      worker.off("exit", die);
      resolve(outcome);
    });
    worker.postMessage(file);
  });
}

/** What comes of one file. */
export async function outcomeOf(run: Run, file: string): Promise<FileOutcome> {
  const outcome = await attempt(run, file);
  return isRefusal(outcome)
    ? { file, rows: [], sentences: [], refused: outcome.refused }
    : { file, ...outcome };
}

async function attempt(run: Run, file: string): Promise<(Outcome & { written?: string }) | Refusal> {
  const { source, to, destination } = run;
  const model = await openModel(file, source);
  if (isRefusal(model)) return model;
  const outcome = await run.carryOut(model, { today: source.today, to });
  if (isRefusal(outcome)) return outcome;
  const sentences = [...broughtWords(model, source.useOwn), ...outcome.sentences];
  if (!destination || !model.workbook.isChanged()) return { ...outcome, sentences };
  try {
    return { ...outcome, sentences, written: writeWorkbook(file, model.workbook.bytes(), destination) };
  } catch (problem) {
    return { refused: `It could not be written. ${(problem as Error).message}` };
  }
}

function doneBefore({ log, command, to }: Run): ReadonlySet<string> {
  if (log === undefined || !existsSync(log)) return new Set();
  const lines = readFileSync(log, "utf8").split("\n");
  return new Set(
    lines.flatMap((line) => {
      const [what, edition, file] = line.split("\t");
      return what === command && edition === to.id && file !== undefined ? [file] : [];
    }),
  );
}

function note(log: string, { command, to }: Run, file: string): void {
  appendFileSync(log, `${command}\t${to.id}\t${file}\n`);
}
