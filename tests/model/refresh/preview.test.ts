import type { Pack } from "../../../src/domain/ledger/records";
import { openSession } from "../../../src/domain/functions/session";
import { openPreview, type CallChange, type SsbCall } from "../../../src/model/refresh/preview";
import { packOf } from "../../support/ledgers";

const WEEK_1 = { id: "w1", period: "2025-01-03", value: 2000, on: "2025-01-03" };
const OUTLOOK = { id: "f1", series: "D", period: "2030", value: 500, status: "F" as const, on: "2025-01-03" };
const SERIES = [{}, { code: "D", measure: "demand" as const, unit: "GWh", frequency: "year" as const }];

const PRICE = { address: "Sheet1!A1", name: "PRICE", arguments: ["X"] };
const FORECAST = { address: "Sheet1!A2", name: "FORECAST", arguments: ["D", 2030] };

function preview(before: Pack, after: Pack, ...calls: SsbCall[]): CallChange[] {
  const session = (pack: Pack) => openSession(pack, () => "2025-02-01");
  return calls.flatMap(openPreview(session(before), session(after)));
}

describe("the preview of a refresh", () => {
  const before = packOf({ series: SERIES, observations: [WEEK_1, OUTLOOK] });

  it("is empty where no answer changes, even if the data grew", () => {
    const other = {
      id: "d1",
      series: "D",
      period: "2029",
      value: 450,
      status: "F" as const,
      on: "2025-02-01",
    };
    const after = packOf({ series: SERIES, observations: [WEEK_1, OUTLOOK, other] });
    expect(preview(before, after, PRICE, FORECAST)).toEqual([]);
  });

  it("shows old and new, difference and share, and the new week as the reason", () => {
    const week2 = { id: "w2", period: "2025-01-10", value: 2100, on: "2025-01-10" };
    const [change] = preview(
      before,
      packOf({ series: SERIES, observations: [WEEK_1, OUTLOOK, week2] }),
      PRICE,
      FORECAST,
    );
    expect(change).toMatchObject({
      address: "Sheet1!A1",
      reason: "new-observation",
      difference: 100,
      relative: 0.05,
    });
    expect(change!.because.map((one) => one.record)).toEqual(["w2"]);
  });

  it("tells no share where an average of a month gives way to the price of a day", () => {
    const month = { id: "m1", period: "2024-12", value: 1900 };
    const [change] = preview(
      packOf({ series: SERIES, observations: [month, OUTLOOK] }),
      packOf({ series: SERIES, observations: [month, WEEK_1, OUTLOOK] }),
      PRICE,
    );
    expect(change).toMatchObject({ difference: 100 });
    expect(change).not.toHaveProperty("relative");
  });

  it("says that a unit was rescaled rather than that a price fell to a thousandth", () => {
    const rescaled = {
      id: "w1b",
      period: "2025-01-03",
      value: 2,
      on: "2025-01-20",
      supersedes: "w1",
      reason: "unit-rescale" as const,
    };
    const [change] = preview(
      before,
      packOf({ series: SERIES, observations: [WEEK_1, OUTLOOK, rescaled] }),
      PRICE,
    );
    expect(change).toMatchObject({ reason: "unit-rescale", relative: -0.999 });
  });

  it("tells a revised forecast", () => {
    const revised = { ...OUTLOOK, id: "f2", value: 620, on: "2025-02-01" };
    const [change] = preview(
      before,
      packOf({ series: SERIES, observations: [WEEK_1, OUTLOOK, revised] }),
      FORECAST,
    );
    expect(change).toMatchObject({ reason: "forecast-revision", difference: 120 });
  });

  it("tells another as-of day, and other assumptions, from a change of the data", () => {
    const session = (pack: Pack, asOf?: string) => openSession(pack, () => "2025-02-01", { asOf });
    const week2 = { id: "w2", period: "2025-01-10", value: 2100, on: "2025-01-10" };
    const pack = packOf({ series: SERIES, observations: [WEEK_1, OUTLOOK, week2] });
    const [onDay] = openPreview(session(pack), session(pack, "2025-01-05"))(PRICE);
    expect(onDay).toMatchObject({ reason: "as-of", difference: -100, because: [] });
    const house = openSession(pack, () => "2025-02-01", {
      house: {
        layer: "house",
        overrides: [{ series: "X", value: 1500, author: "Ann", reason: "Quote", on: "2025-01-10" }],
      },
    });
    const [assumed] = openPreview(session(pack), house)(PRICE);
    expect(assumed).toMatchObject({ reason: "assumptions", difference: -600 });
  });

  it("names an answer that is an error now, and one that no longer is", () => {
    const after = packOf({ series: SERIES, observations: [OUTLOOK] });
    expect(preview(before, after, PRICE).map((one) => one.reason)).toEqual(["now-an-error"]);
    expect(preview(after, before, PRICE).map((one) => one.reason)).toEqual(["error-solved"]);
  });

  it("tells a series that was discontinued from any other error, and who gave it up", () => {
    const series = [{ discontinued: "2025-01-20", successor: "Y" }, SERIES[1]!, { code: "Y" }];
    const [change] = preview(before, packOf({ series, observations: [WEEK_1, OUTLOOK] }), PRICE, FORECAST);
    expect(change).toMatchObject({
      reason: "discontinued",
      after: { type: "failure", failure: { id: "discontinued" } },
    });
    expect(change!.because).toEqual([expect.objectContaining({ record: "X", publisher: "Mill" })]);
  });

  it("says why a value gives way to an older one", () => {
    const week2 = { id: "w2", period: "2025-01-10", value: 2100, on: "2025-01-10" };
    const gone = {
      id: "w2b",
      period: "2025-01-10",
      direction: "down" as const,
      on: "2025-01-20",
      supersedes: "w2",
      reason: "correction" as const,
    };
    const [change] = preview(
      packOf({ series: SERIES, observations: [WEEK_1, week2] }),
      packOf({ series: SERIES, observations: [WEEK_1, week2, gone] }),
      PRICE,
    );
    expect(change).toMatchObject({ reason: "correction", difference: -100 });
  });

  it("places each value of a spill, and those that a longer spill adds", () => {
    const week2 = { id: "w2", period: "2025-01-10", value: 2100, on: "2025-01-10" };
    const history = {
      address: "Sheet1!C1",
      name: "HISTORY",
      arguments: ["X", null, null, null, "headers=0"],
    };
    const changes = preview(
      before,
      packOf({ series: SERIES, observations: [WEEK_1, OUTLOOK, week2] }),
      history,
    );
    expect(new Set(changes.map((one) => one.row))).toEqual(new Set([1]));
    expect(changes.find((one) => one.column === 1)).toMatchObject({ reason: "new-observation" });
    expect(new Set(changes.map((one) => one.reason))).toEqual(new Set(["new-observation"]));
  });
});
