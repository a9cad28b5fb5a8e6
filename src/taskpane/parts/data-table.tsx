import type { ComponentChildren } from "preact";
import "./data-table.css";

const SHORT_TEXT = 20;

export interface Column {
  name: string;
  /** Numbers stand to the right. */
  number?: boolean;
}

export interface DataTableProps {
  caption: string;
  /** The caption is there for screen readers alone. */
  quietCaption?: boolean;
  /** The whole table is: beside a picture of the same data. Nothing in it takes the focus, as nobody could see it. */
  forReaders?: boolean;
  /** None: the rows are all there is. */
  columns?: readonly Column[];
  /** One content for each column. */
  rows: readonly (readonly ComponentChildren[])[];
}

/** A table that scrolls sideways by itself, by keyboard too, and leaves the pane where it is. */
export function DataTable(props: DataTableProps) {
  if (props.forReaders) {
    return (
      <div class="visually-hidden">
        <Table {...props} />
      </div>
    );
  }
  return (
    <div class="scroll-x data-table" role="region" aria-label={props.caption} tabIndex={0}>
      <Table {...props} />
    </div>
  );
}

function Table({ caption, quietCaption = false, columns, rows }: DataTableProps) {
  return (
    <table>
      <caption class={quietCaption ? "visually-hidden" : undefined}>{caption}</caption>
      {columns && (
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.name} scope="col" class={column.number ? "number" : undefined}>
                {column.name}
              </th>
            ))}
          </tr>
        </thead>
      )}
      <tbody>
        {rows.map((row, y) => (
          <tr key={y}>
            {row.map((content, x) => (
              <td key={x} class={columns?.[x]?.number ? "number" : isShort(content) ? "short" : undefined}>
                {content}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A date or a word is not broken; a headline is. */
function isShort(content: ComponentChildren): boolean {
  return typeof content === "string" && content.length <= SHORT_TEXT;
}
