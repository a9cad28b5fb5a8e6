import { useState } from "preact/hooks";
import { splitAddress } from "../../domain/formulas/address";
import { figuresOf, type Comparison } from "../../model/comparison/comparison";
import { placeComparison } from "../../model/comparison/place-comparison";
import { usePane, useWorkbook } from "../app/pane";
import { useSelection } from "../parts/use-selection";
import { words } from "../languages/in-use";
import { usePlacing } from "../parts/use-placing";
import { ComparisonPreview } from "./comparison-preview";

/** Makes the comparison of what is chosen, its cells without a figure blank or `#N/A`; undefined while too little is. */
export type Make = ((blankGaps: boolean) => Comparison) | undefined;

/** What a comparison shows, and the button that puts it into the sheet, with a chart where the host draws one. */
export function InsertComparison({ make }: { make: Make }) {
  const { session, workbook } = usePane();
  const inExcel = useWorkbook();
  const [wantsChart, setWantsChart] = useState(true);
  const [writes, setWrites] = useState(0);
  const { place, question } = usePlacing(() => setWrites((count) => count + 1));
  const selected = useSelection(writes);
  const said = words().comparison;
  if (!make) return <p class="quiet">{said.choose}</p>;

  const plain = make(true);
  const canDraw = workbook?.support.charts ?? false;
  const withChart = canDraw && wantsChart && plain.chart !== undefined;
  const comparison = withChart ? make(false) : plain;
  const figures = figuresOf(session, comparison);

  const insert = (): Promise<void> =>
    place(said.inserted, async () => {
      const at = (await inExcel().selected()).address;
      const request = placeComparison(comparison, figures, at, withChart);

      return (overwrite) => inExcel().write({ ...request, overwrite });
    });
  const gaps = comparison.counts ? "" : withChart ? said.gapsShown : said.gapsBlank;
  return (
    <>
      <ComparisonPreview comparison={comparison} figures={figures} />
      {canDraw && plain.chart && (
        <label class="comparison-check">
          <input
            type="checkbox"
            checked={wantsChart}
            onChange={(event) => setWantsChart(event.currentTarget.checked)}
          />
          {said.withChart}
        </label>
      )}
      {workbook && !(canDraw && plain.chart) && (
        <p class="quiet">{canDraw ? said.unitsDiffer : said.noChart}</p>
      )}
      <p class="quiet">
        {said.live} {gaps}
      </p>
      {workbook ? (
        <div class="row">
          <button type="button" class="button primary" onClick={() => void insert()}>
            {selected ? said.insert({ address: splitAddress(selected.address).local }) : said.insertHere}
          </button>
        </div>
      ) : (
        <p class="quiet">{said.needsExcel}</p>
      )}
      {question}
    </>
  );
}
