/**
 * How fast the engine answers, as a table: `npm run bench`. Medians of several runs on this machine; for a
 * look before and after a change, not for a test.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { evaluate } from "../src/domain/functions/evaluate";
import { openSession, type Session } from "../src/domain/functions/session";
import type { Pack } from "../src/domain/ledger/records";
import { openMarket } from "../src/domain/market/market";
import { previewWorkbook } from "../src/model/refresh/preview-workbook";
import { fakeWorkbook } from "../tests/support/fake-workbook";

const RUNS = 7;
const TODAY = "2026-11-24";

interface Figure {
  what: string;
  milliseconds: number;
  /** How many calls, cells or rows that time was for. */
  count: number;
}

async function main(): Promise<void> {
  const text = readFileSync(join(__dirname, "../src/ledger/generated/pack.json"), "utf8");
  const pack = JSON.parse(text) as Pack;
  const session = openSession(pack, () => TODAY);
  const figures: Figure[] = [
    measured("open the pack: parse", 1, () => JSON.parse(text)),
    measured("open the pack: market", 1, () => openMarket(pack)),
    measured("open a market as of a day", 1, () => openMarket(pack, "2025-12-06")),
    calls(session, "PRICE, one cell a call", 1000, "PRICE", ["Li2S"]),
    calls(session, "PRICE in dollars without tax", 1000, "PRICE", ["Li2S", null, "USD/t ex VAT", "vat=in"]),
    range(session, "PRICE, 1,000 rows", 1000, "Li2S"),
    range(session, "PRICE, 10,000 rows", 10_000, "Li2S"),
    range(session, "PRICE refused, 10,000 rows", 10_000, "Li2X of no kind"),
    measured("FORECAST, 100 × 7 cells", 700, () =>
      evaluate(session, "FORECAST", [hundred("ESS"), sevenYears(2024)]),
    ),
    measured("FORECAST summed, 100 × 7 cells", 700, () =>
      evaluate(session, "FORECAST", [hundred("Total"), sevenYears(2024)]),
    ),
    measured("FORECAST refused, 100 × 7 cells", 700, () =>
      evaluate(session, "FORECAST", [hundred("Total"), sevenYears(2040)]),
    ),
    calls(session, "CAGR", 200, "CAGR", ["Total", 2024, 2030]),
    calls(session, "FX cross", 1000, "FX", ["USD/CNY", "2025-12-06"]),
    calls(session, "NEWS query", 50, "NEWS", ["Gotion", 10]),
    calls(session, "PROJECTS", 20, "PROJECTS", []),
    calls(session, "VINTAGES", 50, "VINTAGES", ["Total", 2028]),
    calls(session, "COVERAGE", 20, "COVERAGE", []),
    calls(session, "CITE with each step", 100, "CITE", ["Total", 2028, "detail=1"]),
  ];
  print([...figures, await previewed(pack)]);
}

const PREVIEWED = 10_000;

/** The preview of a refresh as the pane makes it, over a workbook in memory whose calls are of many kinds. */
async function previewed(pack: Pack): Promise<Figure> {
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
  return { what: "preview of 10,000 SSB cells", count: PREVIEWED, milliseconds: median(times) };
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

/** The same call over and over. */
function calls(session: Session, what: string, count: number, name: string, given: unknown[]): Figure {
  return measured(what, count, () => {
    for (let at = 0; at < count; at++) evaluate(session, name, given);
  });
}

function range(session: Session, what: string, rows: number, material: string): Figure {
  const materials = Array.from({ length: rows }, () => [material]);
  return measured(what, rows, () => evaluate(session, "PRICE", [materials]));
}

function hundred(name: string): string[][] {
  return Array.from({ length: 100 }, () => [name]);
}

function sevenYears(first: number): number[][] {
  return [Array.from({ length: 7 }, (_, at) => first + at)];
}

/** The median of several runs, after one that warms up. */
function measured(what: string, count: number, run: () => unknown): Figure {
  run();
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return { what, count, milliseconds: median(times) };
}

function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)]!;
}

function print(figures: readonly Figure[]): void {
  const rows = figures.map(({ what, count, milliseconds }) => [
    what,
    `${milliseconds.toFixed(2)} ms`,
    `${Math.round((count / milliseconds) * 1000).toLocaleString("en")}/s`,
  ]);
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]!.length)));
  for (const [what, time, rate] of rows) {
    console.log(`${what!.padEnd(widths[0]!)}  ${time!.padStart(widths[1]!)}  ${rate!.padStart(widths[2]!)}`);
  }
}

void main();
