import { openSession } from "../../../src/domain/functions/session";
import { openPreview, type SsbCall } from "../../../src/model/refresh/preview";
import { subjectText } from "../../../src/model/refresh/subject";
import { bundledPack } from "../../../src/ledger/bundled-pack";

const session = openSession(bundledPack, () => "2026-11-24");

/** What a change of a call from an as-of day to none is said to be about. */
function subjects(name: string, given: unknown[], asOf = "2025-12-06"): string[] {
  const call: SsbCall = { address: "Model!A1", name, arguments: given };
  const then = openSession(bundledPack, () => "2026-11-24", { asOf });
  return openPreview(
    { ...session, pack: { ...bundledPack } },
    then,
  )(call).map((change) => subjectText(change, (subject, line) => `${subject}, row ${line}`));
}

describe("what a value that changes is about", () => {
  it("is said in the words of its call, with its period and unit", () => {
    expect(subjects("FORECAST", ["ESS", 2030], "2025-01-01")).toEqual(["ESS 2030 · GWh"]);
    expect(subjects("PRICE", ["Li2S"], "2025-01-01")).toEqual([
      expect.stringMatching(/^Li2S 20\d\d-\d\d-\d\d · CNY\/kg/),
    ]);
  });

  it("is of each place of a range the word that was asked there", () => {
    const found = subjects("FORECAST", [[["ESS"], ["EV"]], [[2029, 2030]]], "2025-01-01");
    expect(found).toEqual(["ESS 2029 · GWh", "ESS 2030 · GWh", "EV 2029 · GWh", "EV 2030 · GWh"]);
  });

  it("names both periods where a newer one takes the place", () => {
    const found = subjects("PRICE", ["Li2S"], "2025-11-30");
    expect(found).toEqual(["Li2S 2025-12-06 → 2025-10 · CNY/kg"]);
  });

  it("counts the rows of what has neither", () => {
    expect(subjects("NEWS", [], "2025-12-01")[0]).toMatch(/^NEWS, row \d+$/);
    expect(subjects("NEWS", ["CATL"], "2025-12-01")[0]).toMatch(/^CATL, row \d+$/);
  });
});
