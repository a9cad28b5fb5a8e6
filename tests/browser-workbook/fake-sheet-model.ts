import { contains, type CellAddress, type RangeAddress } from "../../src/browser-workbook/addresses";
import { cellError, isErrorCode } from "../../src/browser-workbook/cells";
import { Behaviour } from "../../src/browser-workbook/host/behaviour";
import { Charts } from "../../src/browser-workbook/host/charts";
import type { CellContent, Input, SheetInfo, SheetModel } from "../../src/browser-workbook/host/sheet-model";

/** A workbook of plain values in memory, enough for the host objects. */
export class FakeSheetModel implements SheetModel {
  readonly behaviour = new Behaviour();
  readonly charts = new Charts(this);
  readonly #values = new Map<string, Exclude<Input, null>>();
  readonly #formats = new Map<string, string>();
  readonly #sheets: SheetInfo[] = [
    { id: "s1", name: "Model" },
    { id: "s2", name: "News" },
  ];
  readonly dirty: RangeAddress[] = [];
  readonly spills: RangeAddress[] = [];
  named: readonly RangeAddress[] = [];
  recalculations = 0;
  calculations = 0;
  selected: RangeAddress = { sheetId: "s1", row: 0, column: 0, rows: 1, columns: 1 };

  sheets(): readonly SheetInfo[] {
    return this.#sheets;
  }

  /** Each cell is 48 by 15 points. */
  sizeTo(start: RangeAddress, end: RangeAddress): { width: number; height: number } {
    return {
      width: 48 * (end.column + end.columns - start.column),
      height: 15 * (end.row + end.rows - start.row),
    };
  }

  calculateNow(): void {
    this.calculations += 1;
  }

  activeSheet(): SheetInfo {
    return this.#sheets.find(({ id }) => id === this.selected.sheetId)!;
  }

  activate(sheetId: string): void {
    this.selected = { sheetId, row: 0, column: 0, rows: 1, columns: 1 };
  }

  addSheet(name = "Sheet3"): SheetInfo {
    const sheet = { id: `s${String(this.#sheets.length + 1)}`, name };
    this.#sheets.push(sheet);
    return sheet;
  }

  removeSheet(sheetId: string): void {
    this.#sheets.splice(
      this.#sheets.findIndex(({ id }) => id === sheetId),
      1,
    );
  }

  selection(): RangeAddress {
    return this.selected;
  }

  select(range: RangeAddress): void {
    this.selected = range;
  }

  usedRange(sheetId: string): RangeAddress | undefined {
    const cells = [...this.#values.keys()]
      .map((key) => key.split(","))
      .filter(([sheet]) => sheet === sheetId);
    if (cells.length === 0) return undefined;
    const rows = 1 + Math.max(...cells.map(([, row]) => Number(row)));
    const columns = 1 + Math.max(...cells.map(([, , column]) => Number(column)));
    return { sheetId, row: 0, column: 0, rows, columns };
  }

  read(range: RangeAddress): CellContent[][] {
    return map(range, (key) => {
      const input = this.#values.get(key) ?? null;
      const formula = typeof input === "string" && input.startsWith("=") ? input : undefined;
      const value = isErrorCode(input) ? cellError(input) : input;
      return { value, formula, text: String(input ?? ""), numberFormat: this.#formats.get(key) ?? "General" };
    });
  }

  spillAt(cell: CellAddress): RangeAddress | undefined {
    return this.spills.find(
      (spill) => spill.sheetId === cell.sheetId && contains(spill, cell.row, cell.column),
    );
  }

  precedents(): readonly RangeAddress[] {
    return this.named;
  }

  write(range: RangeAddress, inputs: readonly (readonly Input[])[]): void {
    map(range, (key, row, column) => {
      const input = inputs[row]?.[column];
      if (input !== null && input !== undefined) this.#values.set(key, input);
    });
  }

  clear(range: RangeAddress): void {
    map(range, (key) => this.#values.delete(key));
  }

  setNumberFormats(range: RangeAddress, formats: readonly (readonly (string | null)[])[]): void {
    map(range, (key, row, column) => {
      const format = formats[row]?.[column];
      if (format) this.#formats.set(key, format);
    });
  }

  fitColumns(): void {
    // Widths are of no concern here.
  }

  columnWidth(): undefined {
    return undefined;
  }

  setColumnWidth(): void {
    // Nor here.
  }

  setBold(): void {
    // Nor here.
  }

  setWrap(): void {
    // Nor here.
  }

  alignToTop(): void {
    // Nor here.
  }

  fitRows(): void {
    // Nor here.
  }

  freezeRows(): void {
    // Nor here.
  }

  markDirty(range: RangeAddress): void {
    this.dirty.push(range);
  }

  recalculate(): void {
    this.recalculations += 1;
  }

  isCalculating(): boolean {
    return false;
  }

  isDirty(row: number, column: number): boolean {
    return this.dirty.some((range) => contains(range, row, column));
  }
}

function map<T>(range: RangeAddress, cell: (key: string, row: number, column: number) => T): T[][] {
  return Array.from({ length: range.rows }, (_, row) =>
    Array.from({ length: range.columns }, (_, column) =>
      cell(`${range.sheetId},${String(range.row + row)},${String(range.column + column)}`, row, column),
    ),
  );
}
