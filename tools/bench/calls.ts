import type { Pack } from "../../src/domain/ledger/records";
import type { Engine } from "./engine";
import { rounds, type Measured, type Task } from "./rounds";

const TODAY = "2026-11-24";
const DAY = "2025-12-06";

/** Calls of the functions on the bundled edition, against a value taken from a map: what a cell costs that is known. */
export async function callsOnBundle(engine: Engine, pack: Pack, count: number): Promise<Measured[]> {
  const session = engine.openSession(pack, () => TODAY);
  const known = new Map(Array.from({ length: 1000 }, (_, at) => [`PRICE(M${at})`, at]));
  const keys = [...known.keys()];
  const call = (name: string, ...given: unknown[]): Task => ({
    name: `${name}(${given.map((one) => JSON.stringify(one)).join(",")})`,
    // Asking the processor's time takes as long as some calls.
    count: 5000,
    run: () => engine.evaluate(session, name, given),
  });
  /** Asked by a session that remembers nothing. */
  const anew = (name: string, ...given: unknown[]): Task => ({
    ...call(name, ...given),
    count: 100,
    name: `${call(name, ...given).name}, anew`,
    run: () => engine.evaluate({ ...session }, name, given),
  });
  const floor: Task = { name: "Map.get", count: 20_000, run: (at) => known.get(keys[at % keys.length]!) };
  const rows = Array.from({ length: 10_000 }, () => ["Li2S"]);
  const measured = await rounds(
    floor,
    [
      call("PRICE", "Li2S"),
      call("PRICE", "Li2S", DAY),
      call("PRICE", "Li2S", null, "USD/t ex VAT", "vat=in"),
      { ...call("PRICE", "Li2X of no kind"), count: 500 },
      call("FORECAST", "ESS", 2030),
      call("FORECAST", "Total", 2028),
      call("CAGR", "Total", 2024, 2030),
      call("FXRATE", "USD/CNY", DAY),
      anew("PRICE", "Li2S", DAY),
      anew("PRICE", "Li2S", null, "USD/t ex VAT", "vat=in"),
      anew("PRICE", "Li2X of no kind"),
      anew("FORECAST", "ESS", 2030),
      anew("CAGR", "Total", 2024, 2030),
      { ...call("NEWS", "Gotion", 10), count: 20 },
      { ...call("PROJECTS"), count: 10 },
      { ...call("VINTAGES", "Total", 2028), count: 10 },
      { ...call("COVERAGE"), count: 10 },
      { ...call("CITE", "Total", 2028, "detail=1"), count: 20 },
      {
        name: "PRICE, a row of a range of 10,000",
        count: 1,
        run: () => engine.evaluate(session, "PRICE", [rows]),
      },
    ],
    count,
  );
  return measured.map((one) => (one.name.includes("range of 10,000") ? perRow(one, rows.length) : one));
}

function perRow(one: Measured, rows: number): Measured {
  const [low, high] = one.spread;
  return {
    ...one,
    median: one.median / rows,
    spread: [low / rows, high / rows],
    ratio: one.ratio / rows,
  };
}
