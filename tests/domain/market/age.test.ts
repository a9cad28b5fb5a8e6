/** A figure of another day than the one asked for, and an old one, never go silently. */
import fc from "fast-check";
import { caveatText } from "../../../src/domain/answer/message-text";
import type { Answer } from "../../../src/domain/answer/answer";
import { evaluate } from "../../../src/domain/functions/evaluate";
import { openSession } from "../../../src/domain/functions/session";
import { addDays, daysBetween } from "../../../src/domain/time/day";
import { endOf } from "../../../src/domain/time/period";
import { bundledPack } from "../../../src/ledger/bundled-pack";

const TODAY = "2026-11-28";
const session = openSession(bundledPack, () => TODAY);

function cellOf(name: string, ...given: unknown[]) {
  return evaluate(session, name, given)[0]![0]!;
}

function answer(name: string, ...given: unknown[]): Answer {
  const cell = cellOf(name, ...given);
  if (cell.type !== "number" || !cell.answer) throw new Error(JSON.stringify(cell));
  return cell.answer;
}

function words({ caveats }: Answer): string {
  return caveats.map((one) => caveatText(one)).join(" ");
}

describe("the latest figure", () => {
  it("a year later says how old it is, and how often its publisher speaks", () => {
    const price = answer("PRICE", "Li2S");
    expect(price.ageDays).toBe(357);
    expect(words(price)).toContain("Last of 2025-12-06, 357 days ago; SMM publishes weekly.");
  });

  it("is counted to the as-of day", () => {
    expect(answer("PRICE", "Li2S", null, null, "asof=2025-12-10").ageDays).toBeUndefined();
    expect(answer("PRICE", "Li2S", null, null, "asof=2026-01-10").ageDays).toBe(35);
  });

  it.each([
    ["FXRATE", ["USD/CNY"]],
    ["CONVERT", [1, "USD", "CNY"]],
  ])("of exchange rates in %s says its age too", (name, given) => {
    expect(answer(name, ...given).ageDays).toBeGreaterThan(7);
  });

  it.each([
    ["PRICE", ["Li2S", null, null, "maxage=30"]],
    ["PRICE", ["Li2S", "2025-11-15", null, "fill=linear; maxage=10"]],
    ["CITE", ["Li2S", null, "maxage=30"]],
    ["FXRATE", ["USD/CNY", null, "maxage=3"]],
    ["CONVERT", [1, "USD", "CNY", null, "maxage=3"]],
    ["CONVERT", [1, "USD", "CNY", "2025-12-07", "maxage=1"]],
  ])("older than maxage= is refused in %s %j, and the age proposed is enough", (name, given) => {
    const cell = cellOf(name, ...given);
    if (cell.type !== "failure") throw new Error("answered");
    const wider = cell.failure.fixes.find(({ argument }) => argument === "options")!.text;
    const again = given.map((one) => (typeof one === "string" ? one.replace(/maxage=\d+/, wider) : one));
    expect(cellOf(name, ...again).type).not.toBe("failure");
  });
});

describe("a figure carried to another day", () => {
  it("says from where, and which way prices went since by that day", () => {
    const price = answer("PRICE", "Li2S", "2025-12-20");
    expect(price.carriedDays).toBe(14);
    expect(words(price)).toContain("Carried from 2025-12-06, 14 days, to 2025-12-20.");
    expect(words(price)).toContain("2025-12-19 down");
    expect(words(price)).not.toContain("2026-01-02");
  });

  it("says so on whatever day it answers for", () => {
    const series = bundledPack.series.filter(({ measure }) => measure === "price").map(({ code }) => code);
    fc.assert(
      fc.property(
        fc.constantFrom(...series, "USD/CNY", "EUR/KRW"),
        fc.integer({ min: 0, max: 800 }),
        fc.constantFrom("", "fill=next"),
        (code, days, fill) => {
          const day = addDays("2024-06-01", days);
          const isPair = code.includes("/");
          const cell = isPair ? cellOf("FXRATE", code, day) : cellOf("PRICE", code, day, null, fill);
          if (cell.type !== "number") return;
          const { effective, carriedDays, caveats } = cell.answer!;
          const apart = Math.abs(daysBetween(endOf(effective), day));
          expect(carriedDays ?? 0).toBe(apart);
          expect(caveats.some((one) => typeof one !== "string" && /carried|taken/.test(one.id))).toBe(
            apart > 0,
          );
        },
      ),
    );
  });
});
