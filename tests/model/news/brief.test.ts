import { bundledPack } from "../../../src/ledger/bundled-pack";
import { openSession } from "../../../src/domain/functions/session";
import { briefOf, numberOf } from "../../../src/model/news/brief";
import { parseBox, splitAddress } from "../../../src/domain/formulas/address";
import { briefPlan } from "../../../src/model/news/brief-plan";
import { briefSheet } from "../../../src/model/news/brief-sheet";
import { sparkText } from "../../../src/model/news/spark-text";
import { packOf } from "../../support/ledgers";

const session = openSession(bundledPack, () => "2026-11-24");
const brief = briefOf(session)!;

describe("the weekly brief", () => {
  it("is of the newest weekly, with its age, and stands beside the one before", () => {
    expect(brief).toMatchObject({ daysOld: 320, week: { publisher: "SMM", published: "2026-01-08" } });
    expect(brief.before).toMatchObject({ published: "2026-01-02" });
    expect(brief.prices.map(({ series }) => series.code)).toContain("PRICE.LI2S.CN");
  });

  it("holds what came out after the weekly, the newest first, and nothing of before", () => {
    const days = brief.since.map((event) => session.market().source(event.source).published);
    expect(days.length).toBeGreaterThan(0);
    expect(brief.since[0]!.id).toBe(session.market().news[0]!.id);
    expect(brief.since.every((event) => !brief.week.sources.some(({ id }) => id === event.source))).toBe(
      true,
    );
  });

  it("numbers every source that an item or a figure rests on", () => {
    const items = [...brief.sections.flatMap(([, events]) => events), ...brief.since];
    expect(items.filter(({ source }) => numberOf(brief, source) === 0)).toEqual([]);
    expect(numberOf(brief, brief.week.sources[0]!.id)).toBe(1);
    expect(new Set(brief.sources.map(({ id }) => id)).size).toBe(brief.sources.length);
  });

  it("is seen from the day the data is seen from", () => {
    const earlier = briefOf(openSession(bundledPack, () => "2026-11-24", { asOf: "2025-12-20" }))!;
    expect(earlier).toMatchObject({ daysOld: 1, on: "2025-12-20", week: { published: "2025-12-19" } });
    expect(earlier.since).toEqual([]);
  });

  it("is not there while there is no weekly", () => {
    expect(briefOf(openSession(packOf({ events: [{ id: "one" }] }), () => "2025-02-01"))).toBeUndefined();
  });
});

describe("the brief as a sheet", () => {
  const sheet = briefSheet(session.market(), brief);
  const rowOf = (first: string) =>
    sheet.rows.find(([cell]) => cell && "value" in cell && cell.value === first)!;

  it("has a figure as a number, with its unit and day beside it", () => {
    expect(rowOf("Li2S")).toEqual([
      { value: "Li2S" },
      {
        value:
          "▼ down; the week before ▼ down\nThe newest figure is of 2025-12-06, 33 days before the weekly.",
      },
      { blank: true },
      { value: 2050, format: "#,##0" },
      { value: "CNY/kg" },
      { value: 45997, format: "yyyy-mm-dd" },
      { value: expect.stringMatching(/^[▁-█]{3}$/) },
    ]);
  });

  it("has each item with its source's number, and each source with its link", () => {
    const [item] = brief.sections[0]![1];
    const row = sheet.rows.find(
      ([, cell]) => cell && "value" in cell && String(cell.value).startsWith(item!.headline),
    );
    expect(row!.at(-1)).toEqual({ value: numberOf(brief, item!.source), format: "0" });
    const last = sheet.rows.at(-1)!;
    expect(last[0]).toEqual({ value: brief.sources.length, format: "0" });
    expect(JSON.stringify(last[1])).toContain(brief.sources.at(-1)!.url);
  });

  it("is a rectangle without a formula", () => {
    expect(new Set(sheet.rows.map((row) => row.length))).toEqual(new Set([7]));
    expect(sheet.rows.flat().filter((cell) => "formula" in cell)).toEqual([]);
  });
});

describe("the charts of the brief's sheet", () => {
  const { adds, charts = [] } = briefPlan(session.market(), brief);
  const cells = (address: string) => {
    const { row, column, rows, columns } = parseBox(splitAddress(address).local)!;
    return adds!.rows
      .slice(row, row + rows)
      .map((line) =>
        line.slice(column, column + columns).map((cell) => ("value" in cell ? cell.value : null)),
      );
  };

  it("are of each price with a course, with its unit, under what the sheet tells without them", () => {
    const { title, unit, source } = charts.find((chart) => chart.title === "Li2S")!;
    expect([title, unit]).toEqual(["Li2S", "CNY/kg"]);
    // An empty row where a year, and five weeks, have no figure: no line crosses them.
    expect(cells(source)).toEqual([
      ["Day", "CNY/kg"],
      [45322, 5500],
      [null, null],
      [45961, 2000],
      [null, null],
      [45997, 2050],
    ]);
    const told = briefSheet(session.market(), brief).rows;
    expect(adds!.rows.slice(0, told.length)).toEqual(told);
  });

  it("stand on empty rows, none on another", () => {
    const places = charts.map(({ at }) => parseBox(splitAddress(at!).local)!);
    expect(new Set(places.map(({ row, column }) => `${row},${column}`)).size).toBe(charts.length);
    for (const { row } of places)
      expect(
        adds!.rows
          .slice(row, row + 16)
          .flat()
          .filter((cell) => !("blank" in cell)),
      ).toEqual([]);
  });

  it("are none where no price has a course", () => {
    const plan = briefPlan(session.market(), { ...brief, prices: [] });
    expect(plan).toEqual({ changes: [], adds: briefSheet(session.market(), { ...brief, prices: [] }) });
  });
});

describe("a course as bars of text", () => {
  it("goes from the lowest to the highest", () => {
    expect(sparkText([{ value: 1 }, { value: 8 }, { value: 4.5 }])).toBe("▁█▅");
  });

  it("is level where nothing changed, and nothing of a single value", () => {
    expect(sparkText([{ value: 3 }, { value: 3 }])).toBe("▄▄");
    expect(sparkText([{ value: 3 }])).toBe("");
  });
});
