/** One of several that take files of a run by turns. It reads the run from the same arguments as whoever started it. */
import { parentPort, workerData } from "node:worker_threads";
import { readRun } from "./read-run";
import { outcomeOf } from "./run-over";

const reading = readRun(workerData as string[]);

parentPort?.on("message", (file: string) => {
  void reading
    .then(({ run }) => outcomeOf(run, file))
    .catch((problem: Error) => ({ file, rows: [], sentences: [], refused: problem.message }))
    .then((outcome) => parentPort?.postMessage(outcome));
});
