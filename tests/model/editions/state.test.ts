import fc from "fast-check";
import type { EditionState } from "../../../src/model/editions/state";
import { isRefusal } from "../../../src/domain/answer/refusal";
import { readState as readSetting, writeState } from "../../../src/model/editions/state-setting";
import type { ChangeReason } from "../../../src/domain/ledger/vocabulary";
import { dayFromNumber } from "../../../src/domain/time/day";

const day = fc.integer({ min: 0, max: 40_000 }).map(dayFromNumber);
const ref = fc
  .tuple(day, fc.array(fc.constantFrom(..."0123456789abcdef"), { minLength: 64, maxLength: 64 }))
  .map(([date, digits]) => ({ id: `${date}.${digits.slice(0, 8).join("")}`, hash: digits.join("") }));

const held = fc.array(
  fc.record({ from: ref, reasons: fc.constant<ChangeReason[]>(["forecast-revision", "correction"]) }),
  { minLength: 1, maxLength: 3 },
);
const refresh = fc.record({ on: day, from: ref, held }, { requiredKeys: ["on", "from"] });
const optional = { asOf: day, lastRefresh: refresh };
const state: fc.Arbitrary<EditionState> = fc.oneof(
  fc.record(
    { follow: fc.constant("latest" as const), edition: ref, ...optional },
    { requiredKeys: ["follow"] },
  ),
  fc.record(
    { follow: fc.constant("pinned" as const), edition: ref, held, ...optional },
    { requiredKeys: ["follow", "edition"] },
  ),
);

const GOOD = {
  format: 1,
  follow: "pinned",
  edition: { id: "2026-11-24.0123abcd", hash: `0123abcd${"0".repeat(56)}` },
  asOf: "2026-01-08",
  lastRefresh: { on: "2026-12-01", from: { id: "2026-11-24.0123abcd", hash: `0123abcd${"0".repeat(56)}` } },
};

const readState = (stored: unknown) => readSetting({ setting: () => stored });

describe("the state of a workbook", () => {
  it("reads back as it was written", () => {
    fc.assert(
      fc.property(state, (written) => {
        expect(readState(writeState(written))).toEqual(written);
      }),
    );
  });

  it("of a new workbook follows the latest edition", () => {
    expect(readState(undefined)).toEqual({ follow: "latest" });
  });

  it.each<[string, unknown]>([
    ["text that is no JSON", "{"],
    ["another add-in's object", { follow: "latest" }],
    ["a number", 7],
    ["a list", "[]"],
    ["nothing in quotes", "null"],
    ["a later format", JSON.stringify({ ...GOOD, format: 2 })],
    ["no edition to follow", JSON.stringify({ ...GOOD, follow: "newest" })],
    ["a pin to nothing", JSON.stringify({ ...GOOD, edition: undefined })],
    ["an edition without a hash", JSON.stringify({ ...GOOD, edition: { id: GOOD.edition.id } })],
    [
      "a hash of another edition",
      JSON.stringify({ ...GOOD, edition: { ...GOOD.edition, hash: "f".repeat(64) } }),
    ],
    ["an as-of day that is none", JSON.stringify({ ...GOOD, asOf: "2026-02-30" })],
    ["an as-of day in another form", JSON.stringify({ ...GOOD, asOf: 46000 })],
    ["something held from nowhere", JSON.stringify({ ...GOOD, held: [{ reasons: ["correction"] }] })],
    [
      "something held for no reason",
      JSON.stringify({ ...GOOD, held: [{ from: GOOD.edition, reasons: [] }] }),
    ],
    ["a refresh from nowhere", JSON.stringify({ ...GOOD, lastRefresh: { on: "2026-12-01" } })],
    [
      "a refresh on no day",
      JSON.stringify({ ...GOOD, lastRefresh: { ...GOOD.lastRefresh, on: "yesterday" } }),
    ],
  ])("is refused, with a reason, when it is %s", (_, stored) => {
    expect(readState(stored)).toEqual({ refused: expect.stringMatching(/cannot be read\. It(s)? .*\.$/) });
    expect(isRefusal(readState(JSON.stringify(GOOD)))).toBe(false);
  });

  it("is never read by throwing, whatever the setting holds", () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.json()), (stored) => {
        const read = readState(stored);
        expect(isRefusal(read) || ["latest", "pinned"].includes(read.follow)).toBe(true);
      }),
    );
  });
});
