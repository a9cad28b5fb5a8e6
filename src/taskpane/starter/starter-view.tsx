import { useId, useMemo, useState } from "preact/hooks";
import type { PlannedCell } from "../../model/port/plan";
import { STARTER_IDS, starterPlan, type Starter, type StarterId } from "../../model/starters/starter";
import { starterOf } from "../../model/starters/starters";
import { usePane, useWorkbook } from "../app/pane";
import { words } from "../languages/in-use";
import { DataTable } from "../parts/data-table";
import { PageTitle } from "../parts/page-title";
import { useInsert } from "../parts/use-insert";
import "./starter.css";

const SHOWN_ROWS = 14;
const SHOWN_COLUMNS = 3;

/** A model to start from, seen before it is added as a sheet of its own. */
export default function StarterView() {
  const { session, workbook, navigation } = usePane();
  const inExcel = useWorkbook();
  const { change, question } = useInsert();
  const [id, setId] = useState<StarterId>("cell-cost");
  const starter = useMemo(() => starterOf(session, id), [session, id]);
  const field = useId();
  const said = words().starter;
  const add = (): Promise<void> =>
    change(said.added, () => {
      const { charts, ...plan } = starterPlan(starter);
      const drawn = workbook?.support.charts ? { charts: charts ?? [] } : {};
      return inExcel().carryOut({ what: said.adding, ...plan, ...drawn }, undefined);
    });
  return (
    <div class="stack">
      <PageTitle>{said.title}</PageTitle>
      <button type="button" class="button starter-back" onClick={() => navigation.go({ name: "formula" })}>
        {words().comparison.back}
      </button>
      <div class="field">
        <label for={field}>{said.model}</label>
        <select
          id={field}
          class="input"
          value={id}
          onChange={(event) => setId(event.currentTarget.value as StarterId)}
        >
          {STARTER_IDS.map((one) => (
            <option key={one} value={one}>
              {said.names[one]}
            </option>
          ))}
        </select>
      </div>
      <p>{said.abouts[id]}</p>
      <Preview starter={starter} />
      {workbook && !workbook.support.charts && starter.charts.length > 0 && (
        <p class="quiet">{said.noCharts}</p>
      )}
      <p class="quiet">{said.own}</p>
      {workbook ? (
        <div class="row">
          <button type="button" class="button primary" onClick={() => void add()}>
            {said.add}
          </button>
        </div>
      ) : (
        <p class="quiet">{words().comparison.needsExcel}</p>
      )}
      {question}
    </div>
  );
}

/** The first cells as they will be written: texts and formulas. */
function Preview({ starter: { id, sheet, charts } }: { starter: Starter }) {
  const said = words().starter;
  const cells = sheet.rows.flat().filter((cell) => !("blank" in cell));
  const formulas = cells.filter((cell) => "formula" in cell).length;
  const rows = sheet.rows.filter((row) => row.some((cell) => !("blank" in cell)));
  const columns = Array.from({ length: SHOWN_COLUMNS }, (_, at) => ({ name: "ABC".charAt(at) }));
  return (
    <section class="card stack" aria-label={said.preview}>
      <h2>{said.names[id]}</h2>
      <DataTable
        caption={said.size({ cells: cells.length, formulas, charts: charts.length })}
        columns={columns}
        rows={rows.slice(0, SHOWN_ROWS).map((row) => columns.map((_, at) => <Held cell={row[at]} />))}
      />
      {rows.length > SHOWN_ROWS && (
        <p class="quiet">{words().comparison.moreRows({ count: rows.length - SHOWN_ROWS })}</p>
      )}
    </section>
  );
}

/** What a workbook holds is English, whoever reads it. */
function Held({ cell }: { cell: PlannedCell | undefined }) {
  if (!cell || "blank" in cell || "error" in cell) return null;
  return <code lang="en">{"formula" in cell ? cell.formula : String(cell.value)}</code>;
}
