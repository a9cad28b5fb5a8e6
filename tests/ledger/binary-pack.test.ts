import { readFileSync } from "node:fs";
import fc from "fast-check";
import { changesBetween } from "../../src/domain/editions/changes";
import { evaluate } from "../../src/domain/functions/evaluate";
import { openSession, type Session } from "../../src/domain/functions/session";
import type { Ledger, Pack } from "../../src/domain/ledger/records";
import { indexOf } from "../../src/domain/market/ledger-index";
import { keepPrepared, preparedFor, type PreparedNews } from "../../src/domain/market/news-words";
import { publishersOf } from "../../src/domain/market/publisher";
import { binaryPack, openBinaryPack } from "../../src/ledger/binary-pack";
import { bundledPack } from "../../src/ledger/bundled-pack";
import { checkColumns } from "../../src/ledger/check-columns";
import { columnsOf } from "../../src/ledger/columns-of-observations";
import { newsBytes, readNews } from "../../src/ledger/news-part";
import { readShard, shardBytes } from "../../src/ledger/shard";
import { digest, inColumns, means } from "../support/binary";
import { ledgerOf } from "../support/ledgers";
import { DAYS, PERIODS, PUBLISHERS, randomLedger, SERIES } from "../support/random-ledgers";

const TODAY = "2026-11-24";

/** An edition of after the one the tests answer from. */
const laterPack = (): Pack =>
  JSON.parse(readFileSync("feed/archive/2026-11-28.6fd573e1-9c27a7ac.json", "utf8")) as Pack;

/** What a session answers to many questions of each kind, as plain values: numbers, texts, traces, notes, refusals. */
function answersOf(session: Session, questions: readonly (readonly [string, ...unknown[]])[]): unknown {
  return questions.map(([name, ...given]) => JSON.parse(JSON.stringify(evaluate(session, name, given))));
}

describe("a ledger opened from a binary pack", () => {
  it("has the records that were put in, those of a series in the order of the ledger", async () => {
    const pack = await inColumns(bundledPack);
    expect(pack.observations).toEqual([]);
    for (const { code } of bundledPack.series)
      expect(indexOf(pack).series(code).observations()).toEqual(
        bundledPack.observations.filter(({ series }) => series === code),
      );
    expect([...indexOf(pack).observations()]).toHaveLength(bundledPack.observations.length);
    expect(indexOf(pack).observationCount).toBe(bundledPack.observations.length);
    for (const one of bundledPack.observations) expect(indexOf(pack).observation(one.id)).toEqual(one);
    expect(indexOf(pack).observation("nobody/price-li2s-cn-2025-01-01")).toBeUndefined();
    expect(changesBetween(bundledPack, pack)).toEqual([]);
  });

  it("answers every question as it does from records, on every day: the bundled edition", async () => {
    const pack = await inColumns(bundledPack);
    const days = ["2025-03-31", "2025-12-31", undefined];
    for (const asOf of days) {
      const own = asOf === undefined ? {} : { asOf };
      const [stored, plain] = [pack, bundledPack].map((one) => openSession(one, () => TODAY, own));
      const questions = bundledPack.series.flatMap(({ code, lead }): [string, ...unknown[]][] => [
        ["PRICE", code],
        ["PRICE", code, "2025-12-31", null, "pub=any; fill=linear"],
        ["HISTORY", code, null, null, "pub=any"],
        ["FORECAST", code, 2028],
        ["OUTLOOK", code],
        ["SHARE", code, 2025],
        ["SCORECARD", code],
        ["VINTAGES", code, "2025"],
        ["META", code],
        ["CITE", code, lead],
      ]);
      questions.push(["CHANGES", "2025-01-01"], ["COVERAGE"], ["NEWS", "", 20], ["EDITION"], ["PROJECTS"]);
      expect(answersOf(stored as Session, questions)).toEqual(answersOf(plain as Session, questions));
    }
  });

  it("answers every question as it does from records: ledgers of any kind, as of any day", async () => {
    const day = fc.constantFrom(...DAYS);
    await fc.assert(
      fc.asyncProperty(
        randomLedger,
        fc.option(day, { nil: undefined }),
        fc.constantFrom(...PERIODS),
        fc.constantFrom(...PUBLISHERS, "any"),
        day,
        async (ledger, asOf, period, publisher, since) => {
          const packs: [Pack, Pack] = [await inColumns(named(ledger), () => true), named(ledger)];
          const [stored, plain] = packs.map((one) =>
            openSession(one, () => TODAY, asOf === undefined ? {} : { asOf }),
          ) as [Session, Session];
          const questions = SERIES.flatMap((code): [string, ...unknown[]][] => [
            ["PRICE", code, period, null, `pub=${publisher}`],
            ["PRICE", code, "latest", null, `pub=${publisher}; field=low`],
            ["HISTORY", code, since, null, `pub=${publisher}`],
            ["FORECAST", code, 2028, null, `pub=${publisher}`],
            ["FORECAST", code, 2027, null, "scenario=STEPS; interp=cagr"],
            ["VINTAGES", code, period],
            ["OUTLOOK", code],
          ]);
          questions.push(["CHANGES", since], ["COVERAGE"], ["NEWS", "plant"], ["FXRATE", "EUR/CNY", since]);
          expect(answersOf(stored, questions)).toEqual(answersOf(plain, questions));
          for (const series of plain.market().catalogue.all)
            expect(publishersOf(stored.market(asOf), series)).toEqual(
              publishersOf(plain.market(asOf), series),
            );
        },
      ),
      { numRuns: 25 },
    );
  });

  it("tells what changed from edition to edition, whichever of the two stands in columns", async () => {
    const [before, after] = [bundledPack, laterPack()];
    const wanted = changesBetween(before, after);
    expect(wanted.length).toBeGreaterThan(0);
    expect(changesBetween(await inColumns(before), after)).toEqual(wanted);
    expect(changesBetween(before, await inColumns(after))).toEqual(wanted);
  });

  it("takes what a user added beside its columns", async () => {
    const added = { ...bundledPack.observations[0]!, id: "local/x", value: 1234.5, period: "2026-11-20" };
    const pack = await inColumns(bundledPack);
    const [stored, plain] = [
      { ...pack, observations: [added] },
      { ...bundledPack, observations: [...bundledPack.observations, added] },
    ];
    const questions: [string, ...unknown[]][] = [
      ["HISTORY", added.series],
      ["PRICE", added.series],
    ];
    expect(
      answersOf(
        openSession(stored, () => TODAY),
        questions,
      ),
    ).toEqual(
      answersOf(
        openSession(plain, () => TODAY),
        questions,
      ),
    );
  });
});

describe("the news of a binary pack", () => {
  /** The pack again, counting how many headlines are read; what was prepared for its news goes along. */
  function watched(pack: Pack, prepared: PreparedNews | undefined) {
    const read = new Set<string>();
    const events = pack.events.map((event) => ({
      ...event,
      get headline() {
        read.add(event.id);
        return event.headline;
      },
    }));
    if (prepared) keepPrepared(events, prepared);
    return { session: openSession({ ...pack, events }, () => TODAY), read };
  }
  const search = (session: Session): unknown => answersOf(session, [["NEWS", "pilot sulfide", 50]]);
  const news = 40;

  it("are found by words that were cut when it was written", async () => {
    const pack = await inColumns(bundledPack);
    const prepared = preparedFor(pack.events)!;
    const [quick, slow] = [watched(pack, prepared), watched(pack, undefined)];
    expect(search(quick.session)).toEqual(search(slow.session));
    expect(quick.read.size).toBeLessThan(news);
    expect(slow.read.size).toBe(pack.events.length);
  });

  it("are cut anew where today's rules cut them otherwise, or put them in another order", async () => {
    const pack = await inColumns(bundledPack);
    const { order, words } = preparedFor(pack.events)!;
    const plain = watched(pack, undefined);
    for (const other of [
      { order, words: { ...words, sorted: words.sorted.map((word) => `${word}x`) } },
      { order: order.slice().reverse(), words },
      { order: order.slice(1), words },
    ]) {
      const { session, read } = watched(pack, other);
      expect(search(session)).toEqual(search(plain.session));
      expect(read.size).toBe(pack.events.length);
    }
  });

  it("read from any bytes are news or nothing", async () => {
    const bytes = newsBytes(preparedFor((await inColumns(bundledPack)).events)!);
    expect(readNews(bytes)).toEqual(preparedFor((await inColumns(bundledPack)).events));
    fc.assert(
      fc.property(fc.nat({ max: bytes.length - 1 }), fc.nat({ max: 255 }), (at, byte) => {
        const other = bytes.slice();
        other[at] = byte;
        expect(() => readNews(other)).not.toThrow();
        expect(readNews(bytes.slice(0, at))).toBeUndefined();
      }),
    );
  });
});

describe("the name of a binary pack", () => {
  it("is the same for the same ledger, and another as soon as one value differs", async () => {
    const hashOf = async (ledger: Ledger): Promise<string> => {
      const opened = await openBinaryPack(await binaryPack(ledger, digest), means);
      return "pack" in opened ? opened.pack.hash : opened.garbled;
    };
    const { format: _, edition: __, hash: ___, ...ledger } = bundledPack;
    const [first, ...others] = ledger.observations;
    const changed = { ...ledger, observations: [{ ...first!, note: "Another." }, ...others] };
    expect(await hashOf(ledger)).toBe(await hashOf(structuredClone(ledger)));
    expect(await hashOf(changed)).not.toBe(await hashOf(ledger));
  });
});

describe("bytes that are no pack", () => {
  const { format: _, edition: __, hash: ___, ...ledger } = bundledPack;

  it("are refused, wherever a byte is another one or the end is missing; nothing is thrown", async () => {
    const bytes = await binaryPack(ledger, digest);
    const isEmpty = (at: number): boolean => bytes[at] === 0;
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: bytes.length - 1 }),
        fc.integer({ min: 1, max: 255 }),
        async (at, by) => {
          const other = bytes.slice();
          other[at] = (bytes[at]! + by) % 256;
          const opened = await openBinaryPack(other, means);
          // What fills up to a multiple of eight belongs to nothing.
          if (!isEmpty(at) || "garbled" in opened) expect(opened).toHaveProperty("garbled");
          expect(await openBinaryPack(bytes.slice(0, at), means)).toHaveProperty("garbled");
        },
      ),
      { numRuns: 150 },
    );
    expect(await openBinaryPack(new Uint8Array(0), means)).toHaveProperty("garbled");
  });

  it("are refused where their hashes hold and what they say leads nowhere", () => {
    const columns = columnsOf(
      ledgerOf({ observations: [{ period: "2025", value: 1 }] }).observations,
      () => "",
    );
    const isWrong = (other: Partial<typeof columns>): string | undefined =>
      checkColumns({ ...columns, ...other }, () => true);
    expect(isWrong({})).toBeUndefined();
    expect(isWrong({ starts: Uint32Array.of(0, 2) })).toBe("rows");
    expect(isWrong({ starts: Uint32Array.of(1, 1) })).toBe("starts");
    expect(isWrong({ source: Uint32Array.of(9) })).toBe("places");
    expect(isWrong({ word: Uint16Array.of(9) })).toBe("places");
    expect(isWrong({ words: [{ status: "X" as "A" }] })).toBe("words");
    expect(isWrong({ words: [{ status: "A", colour: "red" } as { status: "A" }] })).toBe("words");
    expect(isWrong({ first: Int32Array.of(columns.last[0]! + 1) })).toBe("periods");
    expect(isWrong({ last: Int32Array.of(2 ** 31 - 1) })).toBe("periods");
    expect(isWrong({ order: Uint32Array.of(1) })).toBe("order");
    expect(isWrong({ numbers: { low: { rows: Uint32Array.of(1), values: Float64Array.of(1) } } })).toBe(
      "sparse",
    );
    expect(isWrong({ supersedes: { rows: Uint32Array.of(0), values: Uint32Array.of(1) } })).toBe(
      "supersedes",
    );
    expect(checkColumns(columns, () => false)).toBe("sources");
  });

  it("are refused where their hashes hold and a list has not the form of a ledger's", async () => {
    for (const other of [
      { rules: [{ id: "x" } as Ledger["rules"][number]] },
      { terms: [{ id: "own", text: 3 as unknown as string }] },
      { growth: ledger.growth.map((one) => ({ ...one, source: "nobody" })) },
    ]) {
      const bytes = await binaryPack({ ...ledger, ...other }, digest);
      expect(await openBinaryPack(bytes, means)).toEqual({ garbled: "ledger" });
    }
  });

  it("a shard read from any bytes is columns or nothing", () => {
    const bytes = shardBytes(columnsOf(bundledPack.observations, () => ""));
    expect(readShard(bytes)?.value).toEqual(columnsOf(bundledPack.observations, () => "").value);
    fc.assert(
      fc.property(fc.nat({ max: 400 }), fc.nat({ max: 255 }), (at, byte) => {
        const other = bytes.slice();
        other[at] = byte;
        expect(() => readShard(other)).not.toThrow();
      }),
    );
  });
});

function named(ledger: Ledger): Pack {
  return { format: 1, edition: "2026-11-24.00000000", hash: "0".repeat(64), ...ledger };
}
