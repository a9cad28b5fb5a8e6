import { bundledPack } from "../../../src/ledger/bundled-pack";
import { openSession, type Session } from "../../../src/domain/functions/session";
import { associateFunctions } from "../../../src/addin/functions/associate";
import { respond, startResponding } from "../../../src/addin/functions/respond";
import { bundle, TODAY } from "../../support/bundle";
import { caught, errorOf, installCustomFunctions } from "../../support/custom-functions";
import { callAsExcel } from "../../support/excel-call";

const excel = installCustomFunctions();

function start(properties: boolean, session: Session = bundle): void {
  startResponding({ session, properties: () => properties });
}

beforeEach(() => start(true));

describe("a lone refusal", () => {
  it("is thrown, so that its message reaches the cell", () => {
    expect(errorOf(caught(() => callAsExcel("PRICE", ["Li2SS"])))).toEqual({
      code: "#VALUE!",
      message: expect.stringMatching(
        /^"Li2SS" is not in the catalogue\. Did you mean Li2S\? =SSB\.FIND\(\) lists all names\./,
      ) as string,
    });
  });

  it.each([
    ["PRICE", ["Li2S", "2026-06-01"], "#N/A"],
    ["CAGR", ["ESS", 2030, 2030], "#NUM!"],
    ["PRICE", [], "#VALUE!"],
  ])("of %s(%j) is %s", (name, given, code) => {
    expect(errorOf(caught(() => callAsExcel(name, given)))?.code).toBe(code);
  });
});

describe("a refusal among other answers", () => {
  it("is a value, so that the others stay", () => {
    const [[first], [second]] = callAsExcel("PRICE", [[["Li2S"], ["LI2X"]]]) as [[unknown], [unknown]];
    expect(first).toMatchObject({ basicValue: 2050 });
    expect(errorOf(second)?.code).toBe("#VALUE!");
  });
});

describe("a number", () => {
  it("carries its source, and stays a number for every formula", () => {
    const [[value]] = callAsExcel("PRICE", ["Li2S", null, "USD/kg ex VAT", "vat=in"]) as [
      [{ properties: object }],
    ];
    expect(value).toMatchObject({
      type: "Double",
      basicValue: 256.59073464773803,
      numberFormat: "#,##0.00",
      properties: {
        Unit: { type: "String", basicValue: "USD/kg ex VAT" },
        Kind: { basicValue: "converted" },
        Publisher: { basicValue: "SMM" },
        Caveats: { type: "Double", basicValue: 4 },
        Effective: { type: "Double", basicValue: 45997, numberFormat: "yyyy-mm-dd" },
      },
    });
  });

  it("says only what is not as usual: a reported figure has no kind, and without a word of caution no caveats", () => {
    const [[value]] = callAsExcel("FORECAST", ["SHIPMENTS.LIION.TOTAL.CN", 2024]) as [
      [{ properties: object }],
    ];
    expect(value.properties).toEqual({
      Unit: { type: "String", basicValue: "GWh" },
      Publisher: { type: "String", basicValue: expect.any(String) as string },
      Effective: { type: "Double", basicValue: 2024 },
      Published: { type: "Double", basicValue: expect.any(Number) as number, numberFormat: "yyyy-mm-dd" },
    });
  });

  it("keeps what qualifies it: the word before it, a forecast, how many caveats", () => {
    const [[value]] = callAsExcel("FORECAST", ["ESS", 2030]) as [[{ properties: object }]];
    expect(value.properties).toMatchObject({
      Qualifier: { basicValue: "about" },
      Kind: { basicValue: "derived" },
      Type: { basicValue: "F" },
      Caveats: { basicValue: 3 },
    });
  });

  it("says for how many days it was carried forward", () => {
    const [[value]] = callAsExcel("PRICE", ["Li2S", "2025-12-16"]) as [[{ properties: object }]];
    expect(value.properties).toMatchObject({ Carried: { type: "Double", basicValue: 10 } });
  });

  it.each([
    ["PRICE", ["Li2S", null, null, "asof=2025-12-10"], 300],
    ["PRICE", ["Li2S"], 340],
    ["FORECAST", ["SHIPMENTS.LIION.TOTAL.CN", 2024], 330],
    ["FORECAST", ["ESS", 2030], 520],
  ])("of %s(%j) is a message of at most %d bytes", (name, given, most) => {
    const [[value]] = callAsExcel(name, given) as [[unknown]];
    expect(Buffer.byteLength(JSON.stringify(value))).toBeLessThanOrEqual(most);
  });

  it("that rests on no publication names none", () => {
    const [[value]] = callAsExcel("CONVERT", [1, "t", "kg"]) as [[{ properties: object }]];
    expect(Object.keys(value.properties)).not.toContain("Published");
    expect(Object.keys(value.properties)).not.toContain("Publisher");
  });

  it("of a day before Excel's calendar keeps that day as a text", () => {
    const [[value]] = callAsExcel("CONVERT", [1, "t", "kg", "1850-01-01"]) as [[{ properties: object }]];
    expect(value.properties).toMatchObject({ Effective: { type: "String", basicValue: "1850-01-01" } });
  });

  it("is plain where the host or the user wants no properties", () => {
    start(false);
    expect(callAsExcel("PRICE", ["Li2S"])).toEqual([[2050]]);
  });

  it("carries no source with properties=0, only its format", () => {
    expect(callAsExcel("PRICE", ["Li2S", null, null, "properties=0"])).toEqual([
      [{ type: "Double", basicValue: 2050, numberFormat: "#,##0" }],
    ]);
  });
});

describe("a table", () => {
  it("shows blanks as empty texts, dates as dates, figures with their source", () => {
    const rows = callAsExcel("HISTORY", ["Li2S", "2025-11-20", "2025-12-06", null, "headers=0"]);
    expect(rows[0]!.slice(1, 4)).toEqual(["", "", ""]);
    expect(rows[0]![0]).toEqual({
      type: "Double",
      basicValue: 45981,
      numberFormat: "yyyy-mm-dd",
    });
    expect(rows[1]![1]).toMatchObject({ basicValue: 2050, properties: { Publisher: { basicValue: "SMM" } } });
  });
});

describe("a fault of ours", () => {
  const broken: Session = {
    ...openSession(bundledPack, () => TODAY),
    market: () => {
      throw new Error("a fault");
    },
  };

  it("is logged and becomes #VALUE! with a sentence: Excel shows no exception", () => {
    const log = jest.spyOn(console, "error").mockImplementation(() => undefined);
    start(true, broken);
    const error = errorOf(caught(() => respond("PRICE", ["Li2S"])));
    expect(error).toEqual({
      code: "#VALUE!",
      message: "The function failed for a reason that is ours. The task pane says how to report it.",
    });
    expect(log).toHaveBeenCalledWith(expect.objectContaining({ message: "a fault" }));
    log.mockRestore();
  });
});

describe("the functions that Excel is told of", () => {
  it("are associated one by one, and answer under their ids", () => {
    associateFunctions();
    const priced = excel.associated.get("SSB_PRICE")! as (...given: unknown[]) => unknown;
    expect(priced([["LATP"]], null, null, null)).toMatchObject([[{ basicValue: 145 }]]);
  });
});

describe("while the texts of the edition are still loading", () => {
  it("figures are answered at once, and what answers with texts waits for them", async () => {
    let arrive = (): void => undefined;
    const texts = new Promise<void>((resolve) => (arrive = resolve));
    startResponding({ session: bundle, texts, properties: () => false });
    expect(callAsExcel("PRICE", ["Li2S"])).toEqual([[2050]]);
    const news = respond("NEWS", [[["Gotion"]], null, null]);
    expect(news).toBeInstanceOf(Promise);
    arrive();
    expect((await news)[0]).toContain("Headline");
    expect(respond("NEWS", [[["Gotion"]], null, null])).not.toBeInstanceOf(Promise);
  });

  it("a text that cannot be loaded is an error, never an edition without news", async () => {
    const complaint = jest.spyOn(console, "error").mockReturnValue(undefined);
    startResponding({ session: bundle, texts: Promise.reject(new Error("gone")), properties: () => false });
    await Promise.resolve(respond("NEWS", [null, null, null])).catch(() => undefined);
    expect(errorOf(caught(() => callAsExcel("NEWS", [])))?.message).toMatch(
      /failed for a reason that is ours/,
    );
    expect(callAsExcel("PRICE", ["Li2S"])).toEqual([[2050]]);
    expect(complaint).toHaveBeenCalledTimes(1);
    complaint.mockRestore();
  });
});
