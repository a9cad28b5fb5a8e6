/** The same small model as other programs write it: none of these files is made by this project. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { utils, write } from "@e965/xlsx";
import writeExcelFile from "write-excel-file/node";

/** In a file: the name of the material, its price, what depends on both, a text, a share in percent, and an empty row. */
export const PRICE = "_xldudf_SSB_PRICE(A2)";
export const DOUBLE = "B2*2";
export const NOTE = "kept: <&\"'> Li₂S 硫化锂";

/** As SheetJS writes it. */
export function bySheetJs(): Uint8Array {
  const sheet = utils.aoa_to_sheet([
    ["Material", "Price", "Twice", NOTE],
    ["Li2S", { t: "n", v: 1900, f: PRICE }, { t: "n", v: 3800, f: DOUBLE }, { t: "n", v: 0.11, z: "0.0%" }],
    [],
    [true, { t: "e", v: 42 }],
  ]);
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, "Model");
  utils.book_append_sheet(book, utils.aoa_to_sheet([["other"]]), "It's another");
  return new Uint8Array(write(book, { type: "buffer", bookType: "xlsx" }) as Buffer);
}

/** As write-excel-file does, which saves formulas without what they come to. */
export async function byWriteExcelFile(): Promise<Uint8Array> {
  const file = writeExcelFile(
    [
      [{ value: "Material" }, { value: "Price" }, { value: "Twice" }, { value: NOTE }],
      [
        { value: "Li2S" },
        { value: PRICE, type: "Formula" },
        { value: DOUBLE, type: "Formula" },
        { value: 0.11, format: "0.0%" },
      ],
      [],
      [{ value: true, type: Boolean }],
    ],
    { sheet: "Model" },
  );
  return new Uint8Array(await file.toBuffer());
}

/** What LibreOffice makes of a file when it opens and saves it. */
export function throughLibreOffice(bytes: Uint8Array): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), "ssb-calc-"));
  try {
    writeFileSync(join(folder, "in.xlsx"), bytes);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
    const args = [
      "--headless",
      profile,
      "--convert-to",
      "xlsx:Calc MS Excel 2007 XML",
      "--outdir",
      join(folder, "out"),
    ];
    execFileSync("soffice", [...args, join(folder, "in.xlsx")], { stdio: "pipe" });
    return new Uint8Array(readFileSync(join(folder, "out", "in.xlsx")));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
