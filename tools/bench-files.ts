/**
 * What `npm run model` costs over many files: `npm run bench:files -- --files 1000`. Each file holds 2,000 SSB cells and as
 * many formulas that depend on them; and how long one file of 50,000 cells takes to open.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { isRefusal } from "../src/domain/answer/refusal";
import { openFileWorkbook } from "../src/xlsx/file-workbook";
import { packageOf } from "../tests/support/office-package";
import { runModel } from "./model";

const SSB_CELLS = 2000;
const LARGE = 50_000;
const MATERIALS = ["Li2S", "LATP", "Li2CO3"];

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { files: { type: "string", default: "100" } } });
  const count = Number(values.files);
  const folder = mkdtempSync(join(tmpdir(), "ssb-bench-files-"));
  try {
    console.log(`opening one file of ${LARGE.toLocaleString("en")} cells: ${openingOf(LARGE)} ms of CPU`);
    const models = join(folder, "models");
    mkdirSync(models);
    const bytes = modelOf(SSB_CELLS / 2);
    for (let file = 0; file < count; file++) writeFileSync(join(models, `model-${file}.xlsx`), bytes);
    for (const command of ["list", "preview", "refresh", "portable"]) {
      const args = [
        command,
        models,
        "--format",
        "json",
        ...(command === "list" || command === "preview" ? [] : ["--out", join(folder, command)]),
      ];
      const [cpu, clock] = [process.cpuUsage(), performance.now()];
      const code = await runModel(args, { out: () => undefined, note: () => undefined });
      const { user, system } = process.cpuUsage(cpu);
      const seconds = (performance.now() - clock) / 1000;
      const perFile = (user + system) / 1000 / count;
      console.log(
        `${command}: ${count} files in ${seconds.toFixed(1)} s, ${perFile.toFixed(0)} ms of CPU a file, exit code ${code}`,
      );
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function openingOf(cells: number): number {
  const bytes = modelOf(cells / 4);
  const before = process.cpuUsage();
  const workbook = openFileWorkbook(bytes);
  if (isRefusal(workbook)) throw new Error(workbook.refused);
  const { user, system } = process.cpuUsage(before);
  return Math.round((user + system) / 1000);
}

/** Four cells a row: a name, two calls and what depends on them; and one sum over all. */
function modelOf(rows: number): Uint8Array {
  const data = Array.from({ length: rows }, (_, at) => {
    const row = at + 1;
    return (
      `<row r="${row}"><c r="A${row}" t="inlineStr"><is><t>${MATERIALS[at % MATERIALS.length]}</t></is></c>` +
      `<c r="B${row}"><f>_xldudf_SSB_PRICE(A${row})</f><v>1900</v></c>` +
      `<c r="C${row}"><f>_xldudf_SSB_FORECAST("ESS",${2025 + (at % 6)})</f><v>1</v></c>` +
      `<c r="D${row}"><f>B${row}*C${row}</f><v>1900</v></c></row>`
    );
  });
  const sum = `<row r="${rows + 1}"><c r="D${rows + 1}"><f>SUM(D1:D${rows})</f><v>${1900 * rows}</v></c></row>`;
  return packageOf({ sheets: [{ name: "Model", data: data.join("") + sum }] });
}

if (require.main === module) void main();
