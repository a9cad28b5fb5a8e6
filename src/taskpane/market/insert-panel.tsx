import { onceAtHand } from "../../domain/ledger/distant";
import { words } from "../languages/in-use";
import { useState } from "preact/hooks";
import { isFailure } from "../../domain/answer/failure";
import { evaluate } from "../../domain/functions/evaluate";
import type { Result } from "../../domain/answer/answer";
import type { Cell, Grid } from "../../domain/functions/cell";
import { inStyle } from "../../domain/formulas/local-formula";
import { writeFormula } from "../../domain/formulas/write-formula";
import type { IsoDate, Series } from "../../domain/ledger/records";
import { callName } from "../../domain/market/catalogue";
import type { Standing } from "../../domain/market/standing";
import { useFormulaStyle, usePane, useWorkbook } from "../app/pane";
import { SelectField } from "../parts/select-field";
import { usePlacing } from "../parts/use-placing";
import { insertion } from "../../model/formula/insertion";
import { insertChart } from "../../model/market/insert-chart";
import { answerText } from "../../domain/answer/text";
import { chartCall, periodsOf, tableCall, valueCall, type SeriesCall } from "../../model/market/series-calls";
import { unitLabel } from "../../domain/quantity/unit";
import { messageText } from "../../domain/answer/message-text";

export interface InsertPanelProps {
  series: Series;
  standing: Standing;
  /** What the page shows the series in; empty as published. */
  unit: string;
  /** The latest value as the page shows it; a refusal of its is not said twice. */
  shown: Result;
  asOf: IsoDate | undefined;
}

/** A series into the sheet: one value, all of them as a table that spills, or that table with a chart. */
export function InsertPanel({ series, standing, unit, shown, asOf }: InsertPanelProps) {
  const { session, workbook, navigation } = usePane();
  const inExcel = useWorkbook();
  const [period, setPeriod] = useState<string | undefined>();
  const { place, question } = usePlacing();

  const periods = periodsOf(standing);
  const chosen = period !== undefined && periods.includes(period) ? period : periods[0];
  const table = tableCall(standing, unit, asOf);
  const chart = chartCall(standing, unit, asOf);
  const value = chosen === undefined ? undefined : valueCall(standing, chosen, unit, asOf);
  const preview = value ?? table;
  const answer = evaluate(session, preview.name, preview.arguments)[0][0];

  const requestOf = async (call: SeriesCall) => {
    const grid = await onceAtHand(() => evaluate(session, call.name, call.arguments));
    return {
      at: (await inExcel().selected()).address,
      ...insertion(writeFormula(call.name, call.arguments), grid),
    };
  };
  const insertCall = (call: SeriesCall, what: string): Promise<void> =>
    place(what, async () => {
      const request = await requestOf(call);
      return (overwrite) => inExcel().write({ ...request, overwrite });
    });
  const insertWithChart = (): Promise<void> =>
    place(words().market.chartInserted, async () => {
      const request = await requestOf(chart);
      return (overwrite) =>
        insertChart(inExcel(), { ...request, overwrite }, { title: series.name, unit: said });
    });
  const said = unit || unitLabel(series.unit, series.vat);
  const tableName = standing.yearly ? "outlook" : "history";

  return (
    <section class="card stack" aria-label={words().market.insertTitle}>
      <h2>{words().market.insert}</h2>
      {value && (
        <SelectField
          label={standing.yearly ? words().market.year : words().market.date}
          value={chosen ?? ""}
          choices={periods.map((one) => [one, one])}
          onChange={setPeriod}
        />
      )}
      <Preview call={preview} answer={value && answer} />
      <Problem answer={answer} shown={shown} />
      {workbook ? (
        <div class="row">
          {value && (
            <button
              type="button"
              class="button primary"
              disabled={answer.type === "failure"}
              onClick={() => void insertCall(value, words().market.valueInserted)}
            >
              {words().market.insertValue}
            </button>
          )}
          <button
            type="button"
            class={`button ${value ? "" : "primary"}`}
            onClick={() => void insertCall(table, words().market.tableInserted[tableName])}
          >
            {words().market.insertTable[tableName]}
          </button>
          {workbook.support.charts && (
            <button
              type="button"
              class="button"
              disabled={!hasFigures(evaluate(session, chart.name, chart.arguments))}
              onClick={() => void insertWithChart()}
            >
              {words().market.insertChart}
            </button>
          )}
        </div>
      ) : (
        <p class="quiet">{words().market.needsExcel}</p>
      )}
      {workbook && !workbook.support.charts && <p class="quiet">{words().market.noCharts}</p>}
      {question}
      <button
        type="button"
        class="button plain insert-builder"
        onClick={() =>
          navigation.go({ name: "formula", function: preview.name, arguments: preview.arguments })
        }
      >
        {words().market.openBuilder}
      </button>
      {standing.yearly && (
        <button
          type="button"
          class="button plain insert-builder"
          onClick={() => navigation.go({ name: "comparison", series: callName(series) })}
        >
          {words().market.comparePublishers}
        </button>
      )}
    </section>
  );
}

/** The formula, and of a value what it answers. */
function Preview({ call, answer }: { call: SeriesCall; answer: Cell | undefined }) {
  const style = useFormulaStyle();
  return (
    <p class="insert-formula">
      <code>{inStyle(writeFormula(call.name, call.arguments), style)}</code>
      {answer?.type === "number" && answer.answer && <> → {answerText(answer.answer)}</>}
    </p>
  );
}

function Problem({ answer, shown }: { answer: Cell; shown: Result }) {
  if (answer.type !== "failure") return null;
  const said = messageText(answer.failure);
  if (isFailure(shown) && messageText(shown) === said) return null;
  return <p class="insert-problem">{said}</p>;
}

/** A refused table is one cell, and one that no rate converts is all refusals: there is nothing to draw. */
function hasFigures(grid: Grid): boolean {
  return grid.some(([, value]) => value?.type === "number");
}
