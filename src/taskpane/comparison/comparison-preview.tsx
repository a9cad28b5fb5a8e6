import type { Cell } from "../../domain/functions/cell";
import { dayFromSerial } from "../../domain/time/serial";
import { gapsOf, type Comparison, type Heading } from "../../model/comparison/comparison";
import { words } from "../languages/in-use";
import { cellText } from "../parts/cell-text";
import { DataTable } from "../parts/data-table";

const SHOWN_ROWS = 8;
const SHOWN_COLUMNS = 6;

/** The first rows and columns of a comparison as the sheet will show them. */
export function ComparisonPreview({
  comparison,
  figures,
}: {
  comparison: Comparison;
  figures: readonly (readonly Cell[])[];
}) {
  const said = words().comparison;
  const { title, corner, rows, columns, units, blankGaps } = comparison;
  const { gaps } = gapsOf(figures);
  const shown = columns.slice(0, SHOWN_COLUMNS);
  const size = said.size({ rows: String(rows.length), columns: String(columns.length), gaps });
  return (
    <section class="card stack" aria-label={said.preview}>
      <h2>{title}</h2>
      <DataTable
        caption={size}
        columns={[
          { name: corner },
          ...shown.map((head, at) => ({
            name: [headText(head), units?.[at]].filter(Boolean).join(", "),
            number: true,
          })),
        ]}
        rows={rows
          .slice(0, SHOWN_ROWS)
          .map((head, y) => [headText(head), ...shown.map((_, x) => textOf(figures[y]?.[x], blankGaps))])}
      />
      {rows.length > SHOWN_ROWS && <p class="quiet">{said.moreRows({ count: rows.length - SHOWN_ROWS })}</p>}
      {columns.length > SHOWN_COLUMNS && (
        <p class="quiet">{said.moreColumns({ count: columns.length - SHOWN_COLUMNS })}</p>
      )}
    </section>
  );
}

function headText({ value, format }: Heading): string {
  return format !== undefined && typeof value === "number" ? (dayFromSerial(value) ?? "") : String(value);
}

/** As the sheet will show it: only what is no data is left blank. */
function textOf(cell: Cell | undefined, blankGaps: boolean): string {
  if (!cell) return "";
  return blankGaps && cell.type === "failure" && cell.failure.code === "NA" ? "" : cellText(cell);
}
