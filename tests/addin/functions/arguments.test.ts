/** How each argument that Excel can hand over is understood; every title states the decision. */
import type { Cell, Grid } from "../../../src/domain/functions/cell";
import { messageText } from "../../../src/domain/answer/message-text";
import { evaluate } from "../../../src/domain/functions/evaluate";
import { bundle } from "../../support/bundle";
import { installCustomFunctions } from "../../support/custom-functions";

const excel = installCustomFunctions();
/** A number that carries properties, as we once returned it and Excel hands it back. */
const rich = (basicValue: number) => ({ type: "Double", basicType: "Double", basicValue, properties: {} });
const cellError = (basicValue: string) => ({ type: "Error", basicType: "Error", basicValue, errorType: 1 });

function shown(cell: Cell): unknown {
  if (cell.type === "failure") return cell.failure.id;
  if (cell.type === "number") return Number(cell.value.toPrecision(9));
  return cell.type === "text" ? cell.text : "";
}

function answer(name: string, ...given: unknown[]): unknown {
  const grid: Grid = evaluate(bundle, name, given);
  const values = grid.map((row) => row.map(shown));
  return values.length === 1 && values[0]!.length === 1 ? values[0]![0] : values;
}

describe("an argument that says nothing means the default, or is missing where one is needed", () => {
  it.each([null, undefined, "", "   ", 0, [[null]], [[""]], [], [[]]])(
    "%j as a date is the latest price",
    (blank) => {
      expect(answer("PRICE", "Li2S", blank)).toBe(2050);
    },
  );

  it.each([null, undefined, "", "   ", 0])("%j as a material is missing", (blank) => {
    expect(answer("PRICE", blank)).toBe("missing");
  });

  it.each([
    null,
    "",
    0,
    [["", ""]],
    [
      [0, 0],
      ["", "in"],
    ],
    [[0]],
  ])("%j as options is none", (blank) => {
    expect(answer("PRICE", "Li2S", null, null, blank)).toBe(2050);
  });
});

describe("a zero, as some hosts send an empty cell", () => {
  it.each<[string, unknown, unknown]>([
    ["as a count is the default", answer("NEWS", "Gotion", 0), answer("NEWS", "Gotion")],
    ["as a query is everything", answer("FIND", 0), answer("FIND")],
    ["as a field of an edition is its id", answer("EDITION", 0), answer("EDITION")],
    ["as a field of a series is all", answer("META", "Li2S", 0), answer("META", "Li2S")],
    ["as a pair is missing", answer("FXRATE", 0), "missing"],
    ["as a unit is the published one", answer("PRICE", "Li2S", null, 0), 2050],
    ["as a year is missing", answer("FORECAST", "ESS", 0), "missing"],
    ["as the first year of a rate is the quoted window", answer("CAGR", "ESS", 0, 0), 0.27],
  ])("%s", (_, given, expected) => expect(given).toEqual(expected));
});

it("more arguments than there are, are refused", () => {
  expect(answer("META", "Li2S", "unit", "headers=0")).toBe("too-many");
  expect(answer("EDITION", "id", "x")).toBe("too-many");
});

describe("an argument of the wrong kind is refused, never bent", () => {
  it.each<[string, unknown]>([
    ["TRUE is no material", answer("PRICE", true)],
    ["a number is no material", answer("PRICE", 42)],
    ["TRUE is no date", answer("PRICE", "Li2S", true)],
    ["a number is no unit", answer("PRICE", "Li2S", null, 7)],
    ["TRUE is no year", answer("FORECAST", "ESS", true)],
    [
      "a text is no number to convert: Excel would not add it up either",
      answer("CONVERT", "2050", "CNY/kg", "CNY/t"),
    ],
    ["a text is no count", answer("NEWS", null, "5")],
    ["half an item cannot be counted", answer("NEWS", null, 2.5)],
    ["TRUE is no text to look for", answer("NEWS", true)],
  ])("%s", (_, id) => expect(id).toBe("wrong-type"));

  it("a number is no options", () => expect(answer("PRICE", "Li2S", null, null, 5)).toBe("option-syntax"));
});

describe("a year", () => {
  it.each<[string, unknown, unknown]>([
    ["is a number", 2030, 860.153948],
    ["may be a text", "2030", 860.153948],
    ["may carry its Type, as analysts head a column", "2030E", 860.153948],
    ["may be a number with properties", rich(2030), 860.153948],
    ["is whole", 2030.5, "bad-year"],
    ["is not a date", 47848, "bad-year"],
    ["is not a word", "next", "bad-year"],
    ["lies between 1900 and 2200", 1899, "bad-year"],
  ])("%s: %j", (_, year, expected) => expect(answer("FORECAST", "ESS", year)).toBe(expected));
});

describe("a date", () => {
  it.each<[string, unknown, unknown]>([
    ["is a text in one order only", "2025-12-06", 2050],
    ["is a serial number", 45997, 2050],
    ["drops its time of day", 45997.75, 2050],
    ["may be a number with properties", rich(45997), 2050],
    ["may be a month", "2025-10", 2000],
    ["may be the word latest", "Latest", 2050],
    ["is not a year: 2025 would be a day of 1905", 2025, "year-as-date"],
    ["is not the day that never was", 60, "bad-date"],
    ["is not before Excel's calendar", -5, "bad-date"],
    ["is not written in another order", "06/12/2025", "bad-date"],
    ["does not count back past the calendar", "-9999Y", "bad-date"],
  ])("%s: %j", (_, date, expected) => expect(answer("PRICE", "Li2S", date)).toBe(expected));

  it.each([
    ["-2W", "2025-12-20"],
    ["-14d", "2025-12-20"],
    ["-1M", "2025-12-03"],
    ["-1 Y", "2025-01-03"],
  ])("%s counts back from the as-of day, as %s", (relative, day) => {
    const options = "asof=2026-01-03; maxage=9999; fill=prev";
    expect(answer("PRICE", "Li2S", relative, null, options)).toBe(
      answer("PRICE", "Li2S", day, null, options),
    );
  });

  it("of since= counts back from the as-of day, wherever that stands among the options", () => {
    const first = answer("NEWS", null, 99, "asof=2025-12-06; since=-1W; headers=0");
    expect(answer("NEWS", null, 99, "since=-1W; headers=0; asof=2025-12-06")).toEqual(first);
    expect((first as unknown[][]).length).toBeGreaterThan(0);
  });

  it("in a range of options may be a serial number", () => {
    const options = [
      ["asof", 45838],
      ["pub", "SMM"],
    ];
    expect(answer("FORECAST", "ESS", 2030, null, options)).toBe(477);
  });
});

describe("an error in an argument", () => {
  it.each<[string, unknown]>([
    ["an error of the runtime", new excel.Error("#N/A", "not there")],
    ["an error cell", cellError("#N/A")],
  ])("%s alone is the answer, with its own kind", (_, error) => {
    expect(evaluate(bundle, "PRICE", [error])).toMatchObject([
      [{ failure: { code: "NA", id: "input-error" } }],
    ]);
  });

  it.each(["#REF!", "#DIV/0!", "#NAME?", "#VALUE!"])(
    "%s becomes #VALUE! and is named in the message",
    (shownError) => {
      const [[cell]] = evaluate(bundle, "PRICE", ["Li2S", cellError(shownError)]) as [[Cell]];
      expect(cell).toMatchObject({ failure: { code: "VALUE", parameters: { shown: shownError } } });
      expect(cell.type === "failure" && messageText(cell.failure)).toContain(shownError);
    },
  );

  it("in a range fails its own cell only", () => {
    expect(answer("PRICE", [["Li2S"], [cellError("#REF!")], ["LATP"]])).toEqual([
      [2050],
      ["input-error"],
      [145],
    ]);
  });

  it("in the unit, the options or the window fails the call", () => {
    expect(answer("PRICE", "Li2S", null, cellError("#REF!"))).toBe("input-error");
    expect(answer("PRICE", "Li2S", null, null, cellError("#REF!"))).toBe("input-error");
    expect(answer("PRICE", "Li2S", null, null, [["vat", cellError("#REF!")]])).toBe("input-error");
    expect(answer("CAGR", [["EV"], ["ESS"]], cellError("#NUM!"))).toBe("input-error");
  });

  it("of a kind nobody knows is #VALUE!", () =>
    expect(answer("PRICE", { strange: true })).toBe("input-error"));

  it("that is not a number at all is #NUM!", () => {
    expect(evaluate(bundle, "CONVERT", [Number.NaN, "t", "kg"])).toMatchObject([
      [{ failure: { code: "NUM" } }],
    ]);
  });
});

describe("a range", () => {
  it("keeps its blank cells blank", () => {
    expect(answer("PRICE", [["Li2S"], [null], [""], [0], ["LATP"]])).toEqual([
      [2050],
      [""],
      [""],
      [""],
      [145],
    ]);
    expect(answer("FORECAST", "ESS", [[2027, null, 2030]])).toEqual([[419.918515, "", 860.153948]]);
    expect(answer("CONVERT", [[1], [""], [2]], "t", "kg")).toEqual([[1000], [""], [2000]]);
  });

  it("with an error in it fails that cell, whichever argument it stands in", () => {
    const error = cellError("#DIV/0!");
    expect(answer("CONVERT", 1, [["t"], [error], ["t"]], "kg")).toEqual([[1000], ["input-error"], [1000]]);
    expect(answer("CAGR", [["EV"], ["ESS"]], [[2024], [error]], 2030)).toEqual([[0.11], ["input-error"]]);
    expect(answer("FXRATE", "USD/CNY", [["2025-12-05", error]])).toEqual([[7.07024474, "input-error"]]);
  });

  it("counts a zero as a number to convert", () =>
    expect(answer("CONVERT", [[0], [1]], "t", "kg")).toEqual([[0], [1000]]));

  it("of names down and dates across gives the matrix", () => {
    expect(answer("PRICE", [["Li2S"], ["LATP"]], [["2025-12-06", "2025-12-20"]])).toEqual([
      [2050, 2050],
      [145, 145],
    ]);
  });

  it("of one shape with another goes cell by cell", () => {
    expect(answer("FORECAST", [["EV"], ["ESS"]], [[2024], [2027]])).toEqual([[950], [419.918515]]);
  });

  it("that does not fit another is refused once", () => {
    expect(answer("PRICE", [["Li2S"], ["LATP"]], [["2025-12-06"], ["2025-12-07"], ["2025-12-08"]])).toBe(
      "shapes",
    );
  });

  it("of ten thousand rows gives ten thousand", () => {
    const rows = Array.from({ length: 10_000 }, () => ["Li2S"]);
    expect(answer("PRICE", rows)).toHaveLength(10_000);
  });

  it("may stand in every argument of a function that answers cell by cell", () => {
    expect(answer("CONVERT", [[1], [2], [3]], [["kg"], ["t"], ["lb"]], "kg")).toEqual([
      [1],
      [2000],
      [1.36077711],
    ]);
    expect(answer("PRICE", [["Li2S"], ["LATP"]], null, [["CNY/kg"], ["CNY/t"]])).toEqual([[2050], [145_000]]);
    expect(answer("CAGR", [["EV"], ["ESS"]], [[2024], [2025]], [[2030], [2030]])).toEqual([[0.11], [0.27]]);
    expect(answer("FORECAST", "ESS", [[2027, 2030]], [["GWh"], ["TWh"]])).toEqual([
      [419.918515, 860.153948],
      [0.419918515, 0.860153948],
    ]);
    expect(answer("FXRATE", [["USD/CNY", "EUR/USD"]], "2025-12-05")).toEqual([[7.07024474, 1.1645]]);
  });

  it("is refused by a table where it takes one value, and never read for its first cell", () => {
    const two = [["Li2S"], ["LATP"]];
    for (const name of [
      "HISTORY",
      "META",
      "CITE",
      "NEWS",
      "PROJECTS",
      "FIND",
      "OUTLOOK",
      "VINTAGES",
      "BRIDGE",
    ])
      expect(answer(name, two)).toBe("one-value");
    expect(answer("HISTORY", "Li2S", [["2025-10", "2025-11"]])).toBe("one-value");
    expect(answer("NEWS", "Gotion", [[3], [null]])).toBe("one-value");
    expect(answer("CHANGES", [["-1M"], ["-2M"]])).toBe("one-value");
    expect(answer("EDITION", [["id"], ["date"]])).toBe("one-value");
    expect(answer("HISTORY", [["Li2S"]], null, null, null, "headers=0")).toEqual(
      answer("HISTORY", "Li2S", null, null, null, "headers=0"),
    );
  });
});

describe("options", () => {
  it("given twice are refused", () =>
    expect(answer("PRICE", "Li2S", null, null, "vat=in; VAT=ex")).toBe("bad-option"));

  it("may stand in two columns with blank rows between", () => {
    expect(
      answer("PRICE", "Li2S", null, "USD/kg ex VAT", [
        ["vat", "in"],
        ["", ""],
        ["fx", 7.1],
        ["pub", ""],
      ]),
    ).toBe(255.515393);
  });

  it("may carry more columns, which are notes", () => {
    expect(answer("PRICE", "Li2S", null, null, [["field", "value", "our choice"]])).toBe(2050);
  });

  it("leave out a row whose value is a zero, for so some hosts send an empty cell; a zero that is meant is a text", () => {
    const heads = (value: unknown) => answer("FIND", "LATP", [["headers", value]]);
    expect(heads(0)).toHaveLength(2);
    expect(heads(null)).toHaveLength(2);
    expect(heads("0")).toHaveLength(1);
    expect(answer("FORECAST", "ESS", 2030, null, [["base", 0]])).toBe(860.153948);
    expect(answer("FORECAST", "ESS", 2030, null, [["base", "0"]])).toBe(0);
    expect(answer("PRICE", "Li2S", "2025-12-20", null, [["maxage", "0"]])).toBe("too-old");
  });

  it("are refused where nothing stands behind the name", () =>
    expect(answer("PRICE", "Li2S", null, null, "asof=")).toBe("option-syntax"));
});
