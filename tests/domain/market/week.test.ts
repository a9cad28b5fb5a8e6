import { latestWeek } from "../../../src/domain/market/week";
import { marketOf } from "../../support/ledgers";

const on = "2025-01-17";
const events = ["a", "b", "c"].map((id) => ({ id, on }));

describe("the prices of a week", () => {
  it("take direction and figure from one record of it", () => {
    const market = marketOf({
      observations: [
        { period: "2025-01-10", value: 110, on: "2025-01-10" },
        { period: "2025-01-17", value: 105, direction: "down", on },
      ],
      events,
    });
    const [move] = latestWeek(market)!.moves;
    expect(move).toMatchObject({ direction: "down", figure: { value: 105, effective: "2025-01-17" } });
    expect(move).not.toHaveProperty("elsewhere");
  });

  it("keep an older figure apart, with its age", () => {
    const market = marketOf({
      observations: [
        { period: "2025-01-10", value: 110, on: "2025-01-10" },
        { period: "2025-01-17", direction: "down", on },
      ],
      events,
    });
    const [move] = latestWeek(market)!.moves;
    expect(move).not.toHaveProperty("figure");
    expect(move).toMatchObject({ elsewhere: { answer: { value: 110 }, daysBefore: 7 } });
  });
});
