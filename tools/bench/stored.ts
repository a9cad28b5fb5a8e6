import type { Ledger, Pack } from "../../src/domain/ledger/records";
import { indexOf } from "../../src/domain/market/ledger-index";
import { dayFromNumber, dayNumber } from "../../src/domain/time/day";
import { binaryPack } from "../../src/ledger/binary-pack";
import { digest, openPack } from "../pack-file";
import type { Engine } from "./engine";
import { grown, heap, type GrowthRow } from "./growth";
import type { Task } from "./rounds";
import { syntheticColumns, type StoredShape } from "./synthetic-columns";
import { syntheticPack } from "./synthetic-pack";

const TODAY = "2026-01-05";
const NEWEST = dayNumber("2025-12-21");

/** What a ledger in columns weighs, in bytes for each observation. */
export interface StoredMemory {
  shape: StoredShape;
  observations: number;
  /** Its file, which it is answered from, but for its lists. */
  file: number;
  /** What opening it adds, and what the answers do when each series was asked. */
  opened: number;
  answered: number;
  /** What the lists of sources and series take beside them. */
  lists: number;
}

/** What it costs to write and open a binary pack, and to look things up in it. */
export async function growthOfStored(
  engine: Engine,
  shape: StoredShape,
  sizes: readonly number[],
  count: number,
): Promise<{ rows: GrowthRow[]; memory: StoredMemory[] }> {
  const memory: StoredMemory[] = [];
  const rows = await grown(sizes, count, async (size) => {
    const { pack, bytes, weights } = await weighed(engine, shape, size);
    memory.push({ shape, observations: size, ...weights });
    return { floor: walk(pack), tasks: tasksOf(engine, pack, bytes, syntheticColumns(shape, size)) };
  });
  return { rows: rows.map((row) => ({ ...row, what: `columns, ${shape}: ${row.what}` })), memory };
}

/** The news of a binary pack: their words were cut when it was written. */
export async function growthOfPreparedNews(
  engine: Engine,
  sizes: readonly number[],
  count: number,
): Promise<GrowthRow[]> {
  return grown(sizes, count, async (size) => {
    const ledger = syntheticPack("wide", 100, size);
    const bytes = await binaryPack(ledger, digest);
    const pack = await open(bytes);
    const floor: Task = {
      name: "one includes for each headline",
      count: 3,
      run: () => pack.events.filter(({ headline }) => headline.includes("nothing such")).length,
    };
    const search = (of: Pack): unknown =>
      engine.evaluate(
        engine.openSession({ ...of }, () => TODAY),
        "NEWS",
        ["company 7", 10],
      );
    return {
      floor,
      tasks: [
        { name: "news in a binary pack: build", count: 1, run: () => binaryPack({ ...ledger }, digest) },
        { name: "news in a binary pack: open", count: 1, run: () => open(bytes) },
        { name: "news in a binary pack: first search", count: 1, run: () => search(pack) },
      ],
    };
  });
}

async function weighed(engine: Engine, shape: StoredShape, size: number) {
  const bytes = await binaryPack(syntheticColumns(shape, size), digest);
  const empty = await binaryPack({ ...syntheticColumns(shape, size), stored: { families: [] } }, digest);
  const before = heap();
  const lists = await open(empty);
  const listed = heap();
  const pack = await open(bytes);
  const opened = heap();
  const session = engine.openSession(pack, () => TODAY);
  const step = Math.max(1, Math.floor(pack.series.length / 5000));
  for (let at = 0; at < pack.series.length; at += step)
    engine.evaluate(session, "PRICE", [pack.series[at]!.code, "2025-11-15"]);
  const answered = heap();
  const of = (weight: number): number => weight / size;
  const weights = {
    file: of(bytes.length - empty.length),
    opened: of(opened - listed - (listed - before)),
    answered: of(answered - opened),
    lists: of(listed - before),
  };
  // The empty pack is held until here.
  return { pack, bytes, weights: lists.edition === "" ? { ...weights, lists: NaN } : weights };
}

async function open(bytes: Uint8Array<ArrayBuffer>): Promise<Pack> {
  const opened = await openPack(bytes);
  if ("garbled" in opened) throw new Error(opened.garbled);
  return opened.pack;
}

/** The floor: one walk through the values. */
function walk({ stored }: Pack): Task {
  return {
    name: "one walk through the values",
    count: 3,
    run: () =>
      stored?.families.reduce(
        (sum, family) => family.columns().value.reduce((all, one) => all + one, sum),
        0,
      ),
  };
}

function tasksOf(engine: Engine, pack: Pack, bytes: Uint8Array<ArrayBuffer>, ledger: Ledger): Task[] {
  const session = engine.openSession(pack, () => TODAY);
  const index = indexOf(pack);
  // As many series as a model asks for; what was looked up of more is let go.
  const some = pack.series.filter((_, at, all) => at % Math.ceil(all.length / 500) === 0);
  const name = (at: number): string => some[(at * 7919) % some.length]!.code;
  let asked = 0;
  /** Days of the series, each asked once. */
  const next = (): { code: string; on: number } => {
    asked++;
    return { code: name(asked), on: NEWEST - (Math.floor(asked / some.length) % 200) };
  };
  const lookUp = (code: string, day: number, seen: number): unknown => {
    const lane = index.series(code).lane("value", "Mill");
    const at = lane.last(seen, 0, lane.after({ first: day, last: day }));
    return at < 0 ? undefined : lane.at(at);
  };
  const newest = index.days.seenBy(undefined);
  return [
    { name: "build", count: 1, run: () => binaryPack(ledger, digest) },
    { name: "open, every part verified", count: 1, run: () => open(bytes) },
    {
      name: "open and first answer",
      count: 1,
      run: async () => {
        const fresh = await open(bytes);
        return engine.evaluate(
          engine.openSession(fresh, () => TODAY),
          "PRICE",
          [name(1), "2025-11-15"],
        );
      },
    },
    {
      name: "look-up: the record in force on a day",
      count: 2000,
      run: () => {
        const { code, on } = next();
        return lookUp(code, on, newest);
      },
    },
    {
      name: "look-up as of a day",
      count: 2000,
      run: () => {
        const { code, on } = next();
        return lookUp(code, on, index.days.seenBy(dayFromNumber(on + 3)));
      },
    },
    {
      name: "PRICE on a day",
      count: 200,
      run: () => {
        const { code, on } = next();
        return engine.evaluate({ ...session }, "PRICE", [code, dayFromNumber(on)]);
      },
    },
    {
      name: "PRICE as of a day",
      count: 50,
      run: () => {
        const { code, on } = next();
        return engine.evaluate({ ...session }, "PRICE", [
          code,
          dayFromNumber(on),
          null,
          `asof=${dayFromNumber(on + 5)}`,
        ]);
      },
    },
    {
      name: "HISTORY of a month",
      count: 10,
      run: () => {
        const { code, on } = next();
        return engine.evaluate({ ...session }, "HISTORY", [code, dayFromNumber(on - 30), dayFromNumber(on)]);
      },
    },
    {
      name: "COVERAGE of one series",
      count: 10,
      run: (at) => engine.evaluate({ ...session }, "COVERAGE", [`text=${name(at)}`]),
    },
  ];
}
