/** What a file says of how its workbook behaves, for the host that plays Excel. */
import { columnOf, rowOf, type SeenFile, type SeenSheet } from "../../xlsx/parts/seen-book";
import type { CellAddress } from "../addresses";
import type { Grid } from "../grid/grid";
import type { StoredNote } from "./session-store";
import { parseA1 } from "../addresses";

export function behaveAs({ behaviour }: Grid, file: SeenFile): void {
  const { sheets, tables, protectedSheets } = file;
  const idOf = (name: string): string => sheets.find((sheet) => sheet.name === name)?.id ?? "";
  behaviour.tables = tables.map(({ name, sheet, body }) => ({
    name,
    // With the line of its heads.
    range: { ...body, row: Math.max(0, body.row - 1), rows: body.rows + 1, sheetId: idOf(sheet) },
  }));
  behaviour.hidden = Object.fromEntries(
    sheets.flatMap(({ name, visibility }) =>
      visibility === "visible" ? [] : [[name, visibility === "hidden" ? "Hidden" : "VeryHidden"] as const],
    ),
  );
  behaviour.merged = sheets.flatMap(({ id, layout }) =>
    layout.merges.map((box) => ({ ...box, sheetId: id })),
  );
  behaviour.protectedSheets = protectedSheets;
  behaviour.unlocked = sheets
    .filter(({ name }) => protectedSheets.includes(name))
    .flatMap((sheet) => unlockedIn(sheet, file).map((cell) => ({ ...cell, rows: 1, columns: 1 })));
  behaviour.hiddenRows = Object.fromEntries(
    sheets.map(({ name, layout }) => [name, hiddenRows(layout.rows)]),
  );
}

function unlockedIn({ id, cells }: SeenSheet, { looks }: SeenFile): CellAddress[] {
  return [...cells].flatMap(([place, { look }]) =>
    typeof look === "number" && looks[look]?.isLocked === false
      ? [{ sheetId: id, row: rowOf(place), column: columnOf(place) }]
      : [],
  );
}

function hiddenRows(rows: SeenSheet["layout"]["rows"]): number[] {
  return [...rows].flatMap(([row, { isHidden }]) => (isHidden ? [row + 1] : []));
}

/** The notes of a file by their cells. */
export function notesOf({ sheets }: SeenFile): StoredNote[] {
  return sheets.flatMap(({ id, notes }) =>
    [...notes].flatMap(([at, text]) => {
      const box = parseA1(at);
      return box ? [{ sheetId: id, row: box.row, column: box.column, text }] : [];
    }),
  );
}
