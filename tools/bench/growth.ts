import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import type { Pack } from "../../src/domain/ledger/records";
import { addDays } from "../../src/domain/time/day";
import type { Engine } from "./engine";
import { exponent, rounds, type Measured, type Task } from "./rounds";
import { syntheticPack, type Shape } from "./synthetic-pack";

/** A figure at growing sizes, each in microseconds of processor time and as a ratio to its floor. */
export interface GrowthRow {
  what: string;
  floor: string;
  sizes: number[];
  measured: Measured[];
  exponent: number | undefined;
}

const TODAY = "2026-01-05";
const LAST = "2025-12-31";
/** A figure that took longer than this is not measured at the next size. */
const TOO_LONG = 4_000_000;

export async function growthOfLedger(
  engine: Engine,
  shape: Shape,
  sizes: readonly number[],
  count: number,
): Promise<GrowthRow[]> {
  const rows = await grown(sizes, count, (size) => {
    const pack = syntheticPack(shape, size);
    return { floor: walk(pack), tasks: ledgerTasks(engine, pack, shape) };
  });
  return rows.map((row) => ({ ...row, what: `${shape}: ${row.what}` }));
}

export function growthOfNews(engine: Engine, sizes: readonly number[], count: number): Promise<GrowthRow[]> {
  return grown(sizes, count, (size) => {
    const pack = syntheticPack("wide", 100, size);
    const session = engine.openSession(pack, () => TODAY);
    const floor: Task = {
      name: "one includes for each headline",
      count: 3,
      run: () => pack.events.filter(({ headline }) => headline.includes("nothing such")).length,
    };
    const ask = (query: string) => () => engine.evaluate(session, "NEWS", [query, 10]);
    return {
      floor,
      tasks: [
        { name: "news: first search", count: 1, run: () => firstNews(engine, pack) },
        { name: "news: search, many match", count: 3, run: ask("company 7") },
        { name: "news: search, none matches", count: 3, run: ask("nothing such") },
      ],
    };
  });
}

function firstNews(engine: Engine, pack: Pack): unknown {
  return engine.evaluate(
    engine.openSession({ ...pack }, () => TODAY),
    "NEWS",
    ["company 7", 10],
  );
}

/** The floor of all: one walk through the observations. */
function walk(pack: Pack): Task {
  return {
    name: "one walk through the observations",
    count: 3,
    run: () => pack.observations.reduce((sum, { value }) => sum + (value ?? 0), 0),
  };
}

function ledgerTasks(engine: Engine, pack: Pack, shape: Shape): Task[] {
  const session = engine.openSession(pack, () => TODAY);
  const name = (at: number): string => pack.series[(at * 7919) % pack.series.length]!.code;
  const day = (at: number): string => addDays(LAST, -(at % 60));
  let asked = 0;
  const many = pack.observations.length > 2000 ? 20 : 200;
  return [
    { name: "open a session", count: 3, run: () => engine.openSession({ ...pack }, () => TODAY).market() },
    {
      name: "open and first answer",
      count: 1,
      run: () =>
        engine.evaluate(
          engine.openSession({ ...pack }, () => TODAY),
          "PRICE",
          [name(1), day(3)],
        ),
    },
    {
      name: "PRICE on a day",
      count: many,
      run: (at) => engine.evaluate(session, "PRICE", [name(at), day(at)]),
    },
    {
      name: "PRICE as of a new day",
      count: 5,
      run: (at) => {
        const asOf = addDays(LAST, -(asked++ % 3000));
        return engine.evaluate(session, "PRICE", [name(at), day(at), null, `asof=${asOf}`]);
      },
    },
    {
      name: "HISTORY of a month",
      count: 5,
      run: (at) => engine.evaluate(session, "HISTORY", [name(at), "2025-11-01", "2025-11-30"]),
    },
    {
      name: shape === "wide" ? "COVERAGE of one series" : "COVERAGE",
      count: 1,
      run: (at) => engine.evaluate(session, "COVERAGE", [shape === "wide" ? `text=${name(at)}` : null]),
    },
    { name: "CHANGES of a week", count: 1, run: () => engine.evaluate(session, "CHANGES", ["2025-12-24"]) },
  ];
}

type Making = { floor: Task; tasks: Task[] };

export async function grown(
  sizes: readonly number[],
  count: number,
  make: (size: number) => Making | Promise<Making>,
): Promise<GrowthRow[]> {
  const rows = new Map<string, GrowthRow>();
  for (const size of sizes) {
    const { floor, tasks } = await make(size);
    const bearable = tasks.filter(
      ({ name }) => (rows.get(name)?.measured.at(-1)?.median ?? 0) < TOO_LONG / 10,
    );
    for (const measured of (await rounds(floor, bearable, count)).slice(1)) {
      const row = rows.get(measured.name) ?? {
        ...{ what: measured.name, floor: floor.name, sizes: [], measured: [], exponent: undefined },
      };
      row.sizes.push(size);
      row.measured.push(measured);
      row.exponent = exponent(
        row.sizes,
        row.measured.map(({ median }) => median),
      );
      rows.set(measured.name, row);
    }
  }
  return [...rows.values()];
}

/** Bytes of the heap for each observation: of the records as parsed, and of what the engine made for its answers. */
export function memoryOf(engine: Engine, shape: Shape, size: number): { records: number; index: number } {
  const before = heap();
  const pack = parsedPack(shape, size);
  const parsed = heap();
  const session = engine.openSession(pack, () => TODAY);
  for (const { code } of pack.series) engine.evaluate(session, "PRICE", [code, "2025-11-15"]);
  const answered = heap();
  const { length } = pack.observations;
  const bytes = { records: (parsed - before) / length, index: (answered - parsed) / length };
  // The session and the pack are held until here.
  return session.pack === pack ? bytes : { records: NaN, index: NaN };
}

/** In a frame of its own, so that nothing but the pack outlives it. */
function parsedPack(shape: Shape, size: number): Pack {
  return JSON.parse(JSON.stringify(syntheticPack(shape, size))) as Pack;
}

/** Bytes in use: of the heap, and of the columns beside it. */
export function heap(): number {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  collect();
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
