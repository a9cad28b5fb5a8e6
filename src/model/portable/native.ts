import { quoted } from "../../domain/formulas/scan-formula";

/** A formula without SSB, in pieces: where the data stands is known only when all points are collected. */
export type Native = readonly Piece[];

export type Piece = string | { range: "keys" | "values" } | { table: number; row?: number; column?: number };

/** Where things stand on the data sheet, as formulas name them. */
export interface Layout {
  keys: string;
  values: string;
  /** The cells of a table, or one of them, counted from its top left. */
  table(index: number, row?: number, column?: number): string;
}

/**
 * Looks a value up by its key. The lookup is all there is to it, in functions that Excel, LibreOffice Calc and Google
 * Sheets share: a key that is not there shows #N/A.
 */
export function lookup(key: Native): Native {
  return ["INDEX(", { range: "values" }, ",MATCH(", ...key, ",", { range: "keys" }, ",0))"];
}

export function tableOf(table: number): Native {
  return [{ table }];
}

export function tableCell(table: number, row: number, column: number): Native {
  return [{ table, row, column }];
}

export function print(native: Native, layout: Layout): string {
  return native
    .map((piece) => {
      if (typeof piece === "string") return piece;
      return "range" in piece ? layout[piece.range] : layout.table(piece.table, piece.row, piece.column);
    })
    .join("");
}

/** An error as every program knows it, by a formula that has no other answer. */
export function errorFormula(shown: string): string {
  if (shown === "#N/A") return "=NA()";
  if (shown === "#DIV/0!") return "=1/0";
  return shown === "#NUM!" ? "=10^400" : `=${quoted(shown)}*1`;
}
