import { join } from "node:path";
import type { Pack } from "../../src/domain/ledger/records";
import { compile, readLedger } from "../ledger/files";

const BASE = readLedger(join(__dirname, "../ledger/broken/base"));

/** The small ledger's edition, of 2026-11-24. */
export const FIRST = compiled([]);

/** The same with a price of a later week, so the edition of that day. */
export function editionOf(day: string, price = 2100): Pack {
  return compiled([{ day, price }]);
}

function compiled(weeks: { day: string; price: number }[]): Pack {
  const added = weeks.map(({ day, price }) => ({
    path: `publications/${day}-smm-weekly.json`,
    text: JSON.stringify({
      source: {
        id: `smm-${day}`,
        publisher: "SMM",
        title: "Weekly",
        url: "https://example.org/smm",
        published: day,
        precision: "day",
        recorded: day,
        terms: "cited",
      },
      observations: [
        { id: `smm-${day}/li2s`, series: "PRICE.LI2S.CN", period: day, status: "A", value: price },
      ],
    }),
  }));
  const result = compile({ ...BASE, ledger: [...BASE.ledger, ...added] });
  if (!("pack" in result)) throw new Error(JSON.stringify(result.problems));
  return result.pack;
}
