import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { evaluate } from "../../src/domain/functions/evaluate";
import { openSession } from "../../src/domain/functions/session";
import { binaryPack, openBinaryPack } from "../../src/ledger/binary-pack";
import { syntheticColumns, type StoredShape } from "../../tools/bench/synthetic-columns";
import { digest, means } from "../support/binary";

/** Bytes an observation may take: in its file, opened, and with what answers have looked up. */
const ALLOWED = 40;
const MANY = 400_000;

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

function inUse(): number {
  collect();
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

describe("what an observation weighs in columns", () => {
  it.each<StoredShape>(["long", "deep"])(
    `at most ${ALLOWED} bytes, with prices and histories answered: %s`,
    async (shape) => {
      const lists = { ...syntheticColumns(shape, MANY), stored: { families: [] } };
      const alone = (await binaryPack(lists, digest)).length;
      const bytes = await binaryPack(syntheticColumns(shape, MANY), digest);
      const opened = await openBinaryPack(bytes, means);
      if ("garbled" in opened) throw new Error(opened.garbled);
      const { pack } = opened;
      // What all ledgers have, such as the days of sources, is looked up before.
      evaluate(
        openSession({ ...pack, stored: { families: [] } }, () => "2026-01-05"),
        "PRICE",
        [pack.series[0]!.code],
      );
      const session = openSession(pack, () => "2026-01-05");
      session.market().index.days.seenBy(undefined);
      const before = inUse();
      for (const { code } of pack.series) {
        evaluate(session, "PRICE", [code, "2025-11-15"]);
        evaluate(session, "HISTORY", [code, "2025-12-20", "2025-12-24"]);
        evaluate(session, "PRICE", [code, "2025-11-15", null, "asof=2025-11-20"]);
      }
      const each = (bytes.length - alone + inUse() - before) / MANY;
      expect(each).toBeLessThan(ALLOWED);
      expect(session.pack.stored).toBeDefined();
    },
  );
});
