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

/** One file after the other; answers how many were refused. A file that is refused stays as it was, and stops no other. */
export async function runOver(run: Run, watching: Watching): Promise<number> {
  const done = doneBefore(run);
  const files = run.files.filter((file) => !done.has(file));
  let refused = 0;
  for (const [at, file] of files.entries()) {
    if (watching.stopped?.()) break;
    const outcome = await outcomeOf(run, file);
    if (outcome.refused !== undefined) refused++;
    watching.onDone(outcome);
    if (run.log !== undefined && outcome.refused === undefined) note(run.log, run, file);
    watching.onProgress(at + 1, files.length);
    // Whoever pressed Ctrl+C is heard between two files.
    await new Promise((resolve) => setImmediate(resolve));
  }
  return refused;
}

async function outcomeOf(run: Run, file: string): Promise<FileOutcome> {
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
