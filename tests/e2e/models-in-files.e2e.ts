/** Models in files and LibreOffice: it opens what is written here, calculates the same, and what it writes is read. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isRefusal } from "../../src/domain/answer/refusal";
import { openFileWorkbook } from "../../src/xlsx/file-workbook";
import { runModel } from "../../tools/model";
import { bySheetJs, throughLibreOffice } from "../support/foreign-files";
import { hasLibreOffice } from "../support/libreoffice";

const isHere = hasLibreOffice();
if (!isHere && process.env.CI === "true")
  throw new Error("LibreOffice Calc is not installed; .ci/run installs it.");
if (!isHere) console.warn("Skipped: LibreOffice Calc is not installed, so it opens no file.");
const inLibreOffice = isHere ? describe : describe.skip;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "ssb-files-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function run(...args: string[]): Promise<string> {
  const lines: string[] = [];
  const terminal = { out: (line: string) => lines.push(line), note: (line: string) => lines.push(line) };
  const code = await runModel([...args, "--today", "2026-11-28", "--jobs", "1"], terminal);
  if (code !== 0) throw new Error(lines.join("\n"));
  return lines.join("\n");
}

async function shown(bytes: Uint8Array): Promise<Record<string, { formula?: string; value: unknown }>> {
  const workbook = openFileWorkbook(bytes);
  if (isRefusal(workbook)) throw new Error(workbook.refused);
  const { sheets } = await workbook.readBook();
  return Object.fromEntries(
    sheets.find(({ name }) => name === "Model")!.cells.map((cell) => [cell.address, cell]),
  );
}

inLibreOffice("a model in a file and LibreOffice", () => {
  it("reads what LibreOffice saved, refreshes it, makes it portable, and LibreOffice shows the same", async () => {
    const path = join(folder, "model.xlsx");
    writeFileSync(path, throughLibreOffice(bySheetJs()));
    expect(await run("list", path)).toContain("SSB.PRICE(A2)  2050");
    await run("refresh", path, "--out", join(folder, "new"));
    await run("portable", join(folder, "new", "model.xlsx"), "--out", join(folder, "portable"));
    const portable = readFileSync(join(folder, "portable", "model.xlsx"));
    const again = await shown(throughLibreOffice(portable));
    expect(again["B2"]).toMatchObject({ value: 2050 });
    expect(again["C2"]).toMatchObject({ formula: "=B2*2", value: 4100 });
    await run("live", join(folder, "portable", "model.xlsx"), "--out", join(folder, "live"));
    const live = await shown(readFileSync(join(folder, "live", "model.xlsx")));
    expect(live["B2"]).toMatchObject({ formula: "=SSB.PRICE(A2)", value: 2050 });
  });
});
