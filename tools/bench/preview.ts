import { openSession } from "../../src/domain/functions/session";
import type { Pack } from "../../src/domain/ledger/records";
import { previewWorkbook } from "../../src/model/refresh/preview-workbook";
import { fakeWorkbook } from "../../tests/support/fake-workbook";
import { quantile } from "./rounds";

const RUNS = 5;
const TODAY = "2026-11-24";
const PREVIEWED = 10_000;

/** The preview of a refresh as the pane makes it, over a workbook in memory whose calls are of many kinds. */
export async function previewOf(pack: Pack): Promise<{ count: number; milliseconds: number }> {
  const workbook = fakeWorkbook({ cells: Object.fromEntries(modelCells(PREVIEWED)) });
  const before = openSession(pack, () => TODAY);
  const after = openSession(nextWeek(pack), () => TODAY);
  const { signal } = new AbortController();
  const look = async (): Promise<number> => {
    const cells = await workbook.formulaCells();
    const { changes } = await previewWorkbook({ workbook, cells, before, after, signal });
    return changes.length;
  };
  const changed = await look();
  if (changed === 0) throw new Error("The new edition changes nothing in the model.");
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const start = performance.now();
    await look();
    times.push(performance.now() - start);
  }
  return { count: PREVIEWED, milliseconds: quantile(times, 0.5) };
}

/** A third of the cells name the latest price, a third a day that a cell beside holds, a third a forecast. */
function modelCells(count: number): [address: string, input: string][] {
  return Array.from({ length: count }, (_, at): [string, string][] => {
    const row = at + 1;
    const kinds = [
      `=SSB.PRICE("Li2S",,"CNY/t")`,
      `=SSB.PRICE("Li2S",B${row})`,
      `=SSB.FORECAST("ESS",${2024 + (at % 7)})`,
    ];
    const day = `2025-12-${String(6 + (at % 25)).padStart(2, "0")}`;
    return [
      [`A${row}`, kinds[at % kinds.length]!],
      [`B${row}`, day],
    ];
  }).flat();
}

function nextWeek(pack: Pack): Pack {
  const price = pack.observations.find(({ series }) => series === "PRICE.LI2S.CN")!;
  const added = { ...price, id: `${price.source}/bench`, period: "2025-12-13", value: 2111 };
  return { ...pack, edition: "bench", hash: "0".repeat(64), observations: [...pack.observations, added] };
}
