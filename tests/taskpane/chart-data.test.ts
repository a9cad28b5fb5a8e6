import { chartData, timeOf, timeRange, type ChartLine } from "../../src/taskpane/parts/chart/chart-data";

const line = (...points: [period: string, value: number, status: "A" | "E" | "F"][]): ChartLine => ({
  name: "line",
  points: points.map(([period, value, status]) => ({ period, value, status, said: String(value) })),
});

describe("a period on the time axis", () => {
  it("stands in its middle", () => {
    const day = (seconds: number) => new Date(seconds * 1000).toISOString().slice(0, 10);
    expect(day(timeOf("2025-12-06"))).toBe("2025-12-06");
    expect(day(timeOf("2025-06"))).toBe("2025-06-15");
    expect(day(timeOf("2025"))).toBe("2025-07-02");
  });
});

describe("the strokes of a line", () => {
  const { strokes, seam, times } = chartData(
    [line(["2024", 1, "A"], ["2025", 2, "E"], ["2026", 3, "F"], ["2027", 4, "F"])],
    [],
  );

  it("are solid to the seam and dashed from the last value before it", () => {
    expect(strokes[0]!.solid).toEqual([1, 2, undefined, undefined]);
    expect(strokes[0]!.dashed).toEqual([undefined, 2, 3, 4]);
  });

  it("ring the estimates", () => {
    expect(strokes[0]!.estimates).toEqual([undefined, 2, undefined, undefined]);
  });

  it("part between the last estimate and the first forecast", () => {
    expect(seam).toBe((times[1]! + times[2]!) / 2);
  });

  it("have no seam where all is reported or all is forecast", () => {
    expect(chartData([line(["2024", 1, "A"])], []).seam).toBeUndefined();
    expect(chartData([line(["2030", 1, "F"])], []).seam).toBeUndefined();
  });

  it("draw a lone forecast as a forecast", () => {
    const [lone] = chartData([line(["2030", 1, "F"])], []).strokes;
    expect([lone!.solid, lone!.dashed]).toEqual([[undefined], [1]]);
  });
});

describe("several lines", () => {
  it("share one axis with the weeks that have only a direction", () => {
    const { times, strokes } = chartData(
      [line(["2025-10", 5, "A"]), line(["2025-12-06", 6, "A"])],
      [{ period: "2025-11-20", direction: "up" }],
    );
    expect(times).toEqual([timeOf("2025-10"), timeOf("2025-11-20"), timeOf("2025-12-06")]);
    expect(strokes.map((one) => one.solid)).toEqual([
      [5, undefined, undefined],
      [undefined, undefined, 6],
    ]);
  });
});

describe("the range of the axis", () => {
  it("leaves room at both sides, around a lone point too", () => {
    const [low, high] = timeRange([100, 200]);
    expect([low < 100, high > 200]).toEqual([true, true]);
    const [before, after] = timeRange([timeOf("2025")]);
    expect(after - before).toBeGreaterThan(300 * 86_400);
  });
});
