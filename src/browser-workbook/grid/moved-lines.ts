/** Rows or columns that came or went, as Univer tells of them. */
import type { ICommandInfo, IRange } from "@univerjs/core";

export interface MovedLines {
  readonly sheetId: string;
  readonly axis: "row" | "column";
  readonly from: number;
  /** Less than none where they went. */
  readonly count: number;
}

const LINES = /^sheet\.mutation\.(insert|remove)-(row|col)/;

export function movedLines({ id, params }: Readonly<ICommandInfo>): MovedLines | undefined {
  const [, act, kind] = LINES.exec(id) ?? [];
  const { subUnitId, range } = (params ?? {}) as { subUnitId?: string; range?: IRange };
  if (!act || subUnitId === undefined || !range) return undefined;
  const [from, to] = kind === "row" ? [range.startRow, range.endRow] : [range.startColumn, range.endColumn];
  const count = to - from + 1;
  return {
    sheetId: subUnitId,
    axis: kind === "row" ? "row" : "column",
    from,
    count: act === "insert" ? count : -count,
  };
}
