/** Prints what becomes of a workbook when Excel fails: `npm run test:trust`. Ends badly where anything is half-done. */
import { openSession } from "../src/domain/functions/session";
import { bundledPack } from "../src/ledger/bundled-pack";
import { MODES, rowOf, type Row } from "../tests/trust/faults";
import { OPERATIONS } from "../tests/trust/operations";

async function main(): Promise<void> {
  const session = openSession(bundledPack, () => "2026-11-28");
  const all: Row[] = [];
  console.log("| operation | calls | as before | as asked | journalled | half-done |");
  console.log("|---|---:|---:|---:|---:|---:|");
  for (const operation of OPERATIONS) {
    const rows: Row[] = [];
    for (const mode of MODES) rows.push(await rowOf(operation, mode, session));
    all.push(...rows);
    console.log(lineOf(operation.name, rows));
  }
  console.log(lineOf("all", all));
  const faults = all.flatMap(({ operation, mode, faults: found }) =>
    found.map((fault) => `${operation}, ${mode}, ${fault}`),
  );
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) process.exitCode = 1;
}

function lineOf(name: string, rows: readonly Row[]): string {
  const sum = (ending: keyof Row["endings"]): number =>
    rows.reduce((total, { endings }) => total + endings[ending], 0);
  const calls = name === "all" ? "" : rows[0]!.calls;
  return `| ${name} | ${calls} | ${sum("as before")} | ${sum("as asked")} | ${sum("journalled")} | ${sum("half-done")} |`;
}

void main();
