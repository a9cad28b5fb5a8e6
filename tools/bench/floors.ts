/**
 * What a cell of ours costs in the browser workbook, beside floors measured in the same rounds: functions that answer
 * nothing, registered beside ours through the real office.js, and the grid's own look-ups over a table of the same.
 */
import type { BrowserContext, Frame } from "playwright-core";
import type { WorkbookDriver } from "../../tests/e2e/workbook-driver";
import { quantile } from "./rounds";

export interface FloorRow {
  readonly what: string;
  readonly floor: string;
  /** Milliseconds, and the quartiles around them. */
  readonly median: number;
  readonly spread: readonly [number, number];
  /** The median of the ratios to the floor of the same round. */
  readonly ratio: number;
}

interface FunctionDescription {
  id: string;
  name: string;
  parameters?: { name: string; dimensionality?: string }[];
}

/** Answers a number. */
const BARE = "SSB_BENCHBARE";
/** Answers what a price does, properties and all. */
const RICH = "SSB_BENCHRICH";
/** Answers as many numbers as its range has cells. */
const RANGE = "SSB_BENCHRANGE";

/** Right of the news that the example shows there. */
const SHEET = "News";
const ROWS = 1000;
const COLUMNS = 10;
export const CELLS = ROWS * COLUMNS;
const CELLS_AT = `AC1:AL${ROWS}`;
const FIRST_DAY = 46_000;
/** Days on which a carried price answers. */
const DAYS = 300;
/** How many days it may be carried at least: more than lie between. */
const CARRIED = 1000;
export const MATERIALS = ["Li2S", "LATP", "Li metal", "Li2CO3", "LiOH"];
const KEYS = `$AV$1:$AV$${MATERIALS.length}`;
const VALUES = `$AW$1:$AW$${MATERIALS.length}`;

/** Puts the functions beside ours: into what the grid reads of them, and into the add-in's page. */
export async function addFloors(context: BrowserContext): Promise<void> {
  await context.route("**/functions.json", async (route) => {
    const response = await route.fetch();
    const metadata = (await response.json()) as { functions: FunctionDescription[] };
    const price = metadata.functions.find(({ id }) => id === "SSB_PRICE");
    for (const id of [BARE, RICH, RANGE])
      metadata.functions.push({ ...price!, id, name: id.replace("SSB_", "") });
    await route.fulfill({ json: metadata });
  });
}

/** Registers them through the office.js of the pane, as ours are. */
export async function registerFloors(pane: Frame): Promise<void> {
  await pane.evaluate(
    ([bare, rich, range]) => {
      CustomFunctions.associate(bare, () => [[2050]]);
      CustomFunctions.associate(rich, () => [
        [
          {
            type: "Double",
            basicValue: 2050,
            numberFormat: "#,##0",
            properties: {
              Unit: { type: "String", basicValue: "CNY/kg" },
              Publisher: { type: "String", basicValue: "SMM" },
              Effective: { type: "Double", basicValue: 45_997, numberFormat: "yyyy-mm-dd" },
              Age: { type: "Double", basicValue: 357 },
              Caveats: { type: "Double", basicValue: 3 },
            },
          },
        ],
      ]);
      CustomFunctions.associate(range, (rows: unknown[][]) => rows.map((row) => row.map(() => 2050)));
    },
    [BARE, RICH, RANGE] as const,
  );
}

/** The arguments of the cell at a place; no two cells and no two rounds ask the same. */
interface Asked {
  material: string;
  day: number;
  /** A number no other cell has. */
  own: number;
}

function askedAt(at: number, round: number): Asked {
  const turn =
    Math.floor(at / (MATERIALS.length * DAYS)) + round * Math.ceil(CELLS / (MATERIALS.length * DAYS));
  const day = FIRST_DAY + (Math.floor(at / MATERIALS.length) % DAYS);
  return { material: MATERIALS[at % MATERIALS.length]!, day, own: CARRIED + turn };
}

/** As many questions as a model of a hundred lines has, each in a hundred cells. */
const QUESTIONS = 100;

const NUMBER = "a function that answers a number";
const AS_MUCH = "a function that answers as much as a price";
const FEW_AS_MUCH = "the same, a hundred questions";
const XLOOKUP = "XLOOKUP of the grid";
const MATCH = "INDEX and MATCH of the grid";

interface Column {
  readonly what: string;
  readonly floors: readonly string[];
  readonly formula: (asked: Asked, at: number) => string;
}

const price = (name: string, { material, day, own }: Asked, more = ""): string =>
  `=SSB.${name}("${material}",${day},,"maxage=${own}${more}")`;

const COLUMNS_OF_CELLS: readonly Column[] = [
  { what: NUMBER, floors: [], formula: (asked) => price("BENCHBARE", asked) },
  { what: AS_MUCH, floors: [NUMBER], formula: (asked) => price("BENCHRICH", asked) },
  { what: "PRICE", floors: [AS_MUCH, NUMBER, XLOOKUP, MATCH], formula: (asked) => price("PRICE", asked) },
  {
    what: "PRICE without properties",
    floors: [NUMBER, XLOOKUP],
    formula: (asked) => price("PRICE", asked, ";properties=0"),
  },
  {
    what: FEW_AS_MUCH,
    floors: [],
    formula: (_, at) => price("BENCHRICH", askedAt(at % QUESTIONS, 0)),
  },
  {
    what: "PRICE, a hundred questions",
    floors: [FEW_AS_MUCH],
    formula: (_, at) => price("PRICE", askedAt(at % QUESTIONS, 0)),
  },
  {
    what: "FORECAST",
    floors: [AS_MUCH],
    formula: ({ own }, at) => `=SSB.FORECAST("ESS",2030,,"base=${own * CELLS + at}")`,
  },
  {
    what: "CAGR, one question",
    floors: [AS_MUCH],
    formula: (_, at) => `=SSB.CAGR("ESS",${2025 + (at % 4)},2030)`,
  },
  {
    what: XLOOKUP,
    floors: [],
    formula: ({ material, own }, at) => `=XLOOKUP("${material}",${KEYS},${VALUES})+${own * CELLS + at}`,
  },
  {
    what: MATCH,
    floors: [],
    formula: ({ material, own }, at) =>
      `=INDEX(${VALUES},MATCH("${material}",${KEYS},0))+${own * CELLS + at}`,
  },
];

/** Interleaved rounds of single cells and of look-ups. */
export async function benchFloors(workbook: WorkbookDriver, rounds: number): Promise<FloorRow[]> {
  await workbook.enterRange(
    `AV1:AW${MATERIALS.length}`,
    MATERIALS.map((name, at) => [name, 1000 + at]),
    SHEET,
  );
  const times = new Map<string, number[]>();
  for (let round = 0; round < rounds; round++)
    for (const { what, formula } of COLUMNS_OF_CELLS) {
      const inputs = Array.from({ length: ROWS }, (_, row) =>
        Array.from({ length: COLUMNS }, (__, column) => {
          const at = row * COLUMNS + column;
          return formula(askedAt(at, round), at);
        }),
      );
      times.set(what, [...(times.get(what) ?? []), await timed(workbook, inputs)]);
    }
  const cells = COLUMNS_OF_CELLS.flatMap(({ what, floors }) =>
    (floors.length > 0 ? floors : [what]).map((floor) => rowOf(what, floor, times)),
  );
  return [...cells, ...(await benchRange(workbook, rounds))];
}

const AS_MANY = "one call for 10,000 cells that answers as many numbers";

/** One call for a range of so many names. */
async function benchRange(workbook: WorkbookDriver, rounds: number): Promise<FloorRow[]> {
  const names = Array.from({ length: ROWS }, (_, row) =>
    Array.from({ length: COLUMNS }, (__, column) => MATERIALS[(row + column) % MATERIALS.length]!),
  );
  await workbook.enterRange(CELLS_AT, names, SHEET);
  const what = "PRICE, one call for 10,000 cells";
  const times = new Map<string, number[]>();
  for (let round = 0; round < rounds; round++)
    for (const [name, call] of [
      [AS_MANY, "BENCHRANGE"],
      [what, "PRICE"],
    ] as const) {
      const formula = `=SUM(SSB.${call}(${CELLS_AT},,,"maxage=${CARRIED + round}"))`;
      times.set(name, [...(times.get(name) ?? []), await timed(workbook, [[formula]], "AO1:AO1")]);
    }
  return [rowOf(AS_MANY, AS_MANY, times), rowOf(what, AS_MANY, times)];
}

function rowOf(what: string, floor: string, times: ReadonlyMap<string, readonly number[]>): FloorRow {
  const [own, against] = [times.get(what)!, times.get(floor)!];
  return {
    what,
    floor,
    median: quantile(own, 0.5),
    spread: [quantile(own, 0.25), quantile(own, 0.75)],
    ratio: quantile(
      own.map((time, round) => time / against[round]!),
      0.5,
    ),
  };
}

/** Milliseconds from the entry of formulas until no cell waits; they are taken away again after it. */
async function timed({ page }: WorkbookDriver, formulas: string[][], at = CELLS_AT): Promise<number> {
  const { took, shown } = await page.evaluate(
    async ([address, inputs, sheet]) => {
      const workbook = window.ssbWorkbook!;
      const start = performance.now();
      workbook.setRange(address, inputs, sheet);
      const last = address.split(":")[1]!;
      // The grid begins in its own time; an error is an answer as well.
      while (["", "#BUSY!"].includes(workbook.getCell(last, sheet).text))
        await new Promise((resolve) => setTimeout(resolve, 5));
      const took = performance.now() - start;
      const shown = workbook.getCell(last, sheet);
      workbook.setRange(
        address,
        inputs.map((row) => row.map(() => "")),
        sheet,
      );
      await workbook.settled();
      return { took, shown };
    },
    [at, formulas, SHEET] as const,
  );
  if (typeof shown.value !== "number") throw new Error(`${formulas.at(-1)?.at(-1)} shows ${shown.text}`);
  return took;
}
