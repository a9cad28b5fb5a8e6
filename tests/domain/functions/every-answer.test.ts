/** What holds for every answer the bundled data can give. */
import type { Caveat } from "../../../src/domain/answer/caveats";
import { isStep, leavesOf, recompute, type Leaf, type Trace } from "../../../src/domain/answer/trace";
import type { Answer } from "../../../src/domain/answer/answer";
import type { Cell } from "../../../src/domain/functions/cell";
import { evaluate } from "../../../src/domain/functions/evaluate";
import { FUNCTION_NAMES } from "../../../src/domain/functions/functions";
import type { Series } from "../../../src/domain/ledger/records";
import { legalUnits, parseUnit } from "../../../src/domain/quantity/unit";
import { bundle } from "../../support/bundle";

const { pack } = bundle;
const YEARS = [2023, 2024, 2025, 2027, 2028, 2030, 2031, 2035];
const DATES = [null, "2025-10", "2025-11-20", "2025-12-06", "2025-12-20", "2026-01-08", "2030-06"];
const PRICE_OPTIONS = [
  "",
  "pub=any",
  "fill=next; maxage=999",
  "fill=linear",
  "fill=linear; pub=any",
  "fill=none",
  "field=low",
  "vat=in",
  "vat=ex; fx=latest",
  "fx=7.1",
];
const FORECAST_OPTIONS = [
  ...[
    "",
    "pub=any",
    "interp=cagr",
    "interp=linear; extrap=linear",
    "extrap=cagr",
    "method=penetration",
    "method=growth",
  ],
  ...["method=sum", "base=100", "field=high", "scenario=STEPS; pub=any", "fx=latest"],
  "pub=any; interp=linear; extrap=cagr",
];
const DAYS = [...new Set(pack.sources.map(({ published }) => published))].sort();

interface Asked {
  call: string;
  series: Series | undefined;
  answer: Answer;
}

/** Every series in every unit it may be asked in, with every option: all that is answered. */
function everyAnswer(): Asked[] {
  return pack.series.flatMap((series) => {
    const units = ["", ...someUnits(series), `${series.unit} ex VAT`];
    if (series.measure === "price") {
      return units.flatMap((unit) =>
        DATES.flatMap((date) =>
          PRICE_OPTIONS.flatMap((options) => asked(series, "PRICE", [series.code, date, unit, options])),
        ),
      );
    }
    const forecasts = units.flatMap((unit) =>
      FORECAST_OPTIONS.flatMap((options) =>
        asked(series, "FORECAST", [[[series.code]], [YEARS], unit, options]),
      ),
    );
    return [
      ...forecasts,
      ...asked(series, "CAGR", [series.code]),
      ...["pub=any", "basis=computed"].flatMap((options) =>
        asked(series, "CAGR", [[[series.code]], [YEARS.slice(0, 4)], 2030, options]),
      ),
    ];
  });
}

/** The first units of each currency and size, so that every kind of conversion is met. */
function someUnits(series: Series): string[] {
  return legalUnits(parseUnit(series.unit)!).filter((unit) => !/KRW|JPY|GBP|lb/.test(unit));
}

function asked(series: Series | undefined, name: string, given: unknown[]): Asked[] {
  return answersIn(evaluate(bundle, name, given)).map((answer) => ({
    call: `${name} ${JSON.stringify(given)}`,
    series,
    answer,
  }));
}

function answersIn(grid: Cell[][]): Answer[] {
  return grid.flat().flatMap((cell) => (cell.type === "number" && cell.answer ? [cell.answer] : []));
}

const all = [
  ...everyAnswer(),
  ...pack.fx.flatMap(({ pair, date }) => asked(undefined, "FXRATE", [pair, date, "pub=ECB"])),
  ...asked(undefined, "CONVERT", [[[1, 2050, -3, 1e9]], "CNY/kg inc VAT", "USD/t ex VAT", "2025-12-06"]),
];

/** The series a series' answers may rest on: itself and what its rules name, on and on. */
function inputsOf(code: string, seen = new Set<string>()): Set<string> {
  if (seen.has(code)) return seen;
  seen.add(code);
  for (const rule of pack.rules.filter((one) => one.series === code)) {
    if (rule.kind === "growth") inputsOf(rule.base.series, seen);
    if (rule.kind === "sum") rule.terms.forEach((term) => inputsOf(term, seen));
    if (rule.kind === "share") [rule.of, rule.share].forEach((part) => inputsOf(part, seen));
  }
  return seen;
}

/** Whether a published leaf is a record of one of these series, an exchange rate or a tax rate. */
function isRecordOf(leaf: Leaf, codes: Set<string>): boolean {
  const own = pack.observations.filter(
    (one) => codes.has(one.series) && one.source === leaf.source && one.period === leaf.period,
  );
  if (own.some((one) => one[leaf.field ?? "value"] === leaf.value)) return true;
  if (
    pack.growth.some((one) => codes.has(one.series) && one.source === leaf.source && one.rate === leaf.value)
  )
    return true;
  if (
    pack.fx.some((one) => one.source === leaf.source && one.date === leaf.period && one.rate === leaf.value)
  )
    return true;
  return pack.vat.some((one) => one.source === leaf.source && 1 + one.rate === leaf.value);
}

/** The two ends of each line and each growth rate in a trace. */
function linesIn(trace: Trace): [Trace, Trace][] {
  if (!isStep(trace)) return [];
  const [from, to] = trace.inputs;
  const own = ["linear", "geometric", "cagr"].includes(trace.op) && from && to;
  return [...(own ? [[from, to] as [Trace, Trace]] : []), ...trace.inputs.flatMap(linesIn)];
}

/** Who published the levels a number stands on; the rate it grows at is none. */
function levels(trace: Trace): string {
  const leaves = (one: Trace): Leaf[] =>
    isStep(one) ? (one.op === "growth" ? one.inputs.slice(0, 1) : one.inputs).flatMap(leaves) : [one];
  return [...new Set(leaves(trace).flatMap(({ publisher }) => publisher ?? []))].sort().join();
}

function isCaveat(one: Caveat, id: string): boolean {
  return typeof one !== "string" && one.id === id;
}

/** Keeps a failing list short and readable. */
function calls(found: Asked[]): string[] {
  return found.slice(0, 5).map(({ call }) => call);
}

describe(`every answer (${all.length} of them)`, () => {
  it("is many answers of every kind", () => {
    expect(all.length).toBeGreaterThan(1000);
    expect(new Set(all.map(({ answer }) => answer.kind))).toEqual(
      new Set(["reported", "converted", "derived", "interpolated"]),
    );
  });

  it("is what its trace comes to, worked out again from the leaves", () => {
    expect(calls(all.filter(({ answer }) => recompute(answer.trace) !== answer.value))).toEqual([]);
  });

  it("is a number", () => {
    expect(calls(all.filter(({ answer }) => !Number.isFinite(answer.value)))).toEqual([]);
  });

  it("names the source of every published leaf, and was known when the last of them was", () => {
    const lame = all.filter(({ answer }) => {
      const leaves = leavesOf(answer.trace).filter((leaf) => leaf.op === "reported");
      const ids = new Set(answer.sources.map(({ id }) => id));
      const last = leaves
        .map((leaf) => leaf.published!)
        .sort()
        .at(-1);
      return (
        leaves.some((leaf) => !leaf.source || !ids.has(leaf.source)) || (last ?? "") !== answer.published
      );
    });
    expect(calls(lame)).toEqual([]);
  });

  it("rests on its own series, what its rules name, and dated rates: measures and scopes never mix", () => {
    const mixed = all.filter(({ series, answer }) => {
      const codes = series ? inputsOf(series.code) : new Set<string>();
      return leavesOf(answer.trace).some((leaf) => leaf.op === "reported" && !isRecordOf(leaf, codes));
    });
    expect(calls(mixed)).toEqual([]);
  });

  it("is no actual where it is assumed, grown, drawn between two figures or the mean of a few", () => {
    const assumed = (trace: Trace): boolean =>
      isStep(trace)
        ? ["growth", "linear", "geometric", "mean"].includes(trace.op) || trace.inputs.some(assumed)
        : trace.op === "reported" && trace.assumption !== undefined;
    const rests = all.filter(({ answer }) => answer.kind !== "converted" && assumed(answer.trace));
    expect(rests.length).toBeGreaterThan(20);
    expect(calls(rests.filter(({ answer }) => answer.status === "A"))).toEqual([]);
  });

  it("joins the levels of two publishers in no line, or says so", () => {
    const lines = all.flatMap((one) => linesIn(one.answer.trace).map((line) => ({ ...one, line })));
    expect(lines.length).toBeGreaterThan(20);
    const joined = lines.filter(({ line: [from, to] }) => levels(from) !== levels(to));
    expect(
      calls(joined.filter(({ answer }) => !answer.caveats.some((one) => isCaveat(one, "two-publishers")))),
    ).toEqual([]);
    expect(calls(joined.filter(({ call }) => call.includes("pub=any")))).toEqual([]);
  });

  it("is of the measure asked for, except where a rule says what stands in and assumes it aloud", () => {
    const code = new Map(pack.series.map((series) => [series.code, series]));
    const silent = pack.rules.filter((rule) => {
      if (rule.kind !== "growth") return false;
      return code.get(rule.base.series)!.measure !== code.get(rule.series)!.measure && !rule.assumption;
    });
    expect(silent).toEqual([]);
  });

  it("of one kind of solid-state cell rests on no other kind", () => {
    const scope = new Map(pack.series.map(({ code, cells }) => [code, cells]));
    const kinds = ["all-solid-state", "semi-solid-state"] as const;
    for (const kind of kinds) {
      const own = pack.series.filter(({ cells }) => cells === kind);
      const reached = own.flatMap(({ code }) => [...inputsOf(code)].map((input) => scope.get(input)));
      expect(new Set(reached.filter((cells) => cells?.includes("solid-state")))).toEqual(new Set([kind]));
    }
  });

  it("shows a tax basis only where the source states one or the caller assumed one", () => {
    const claimed = all.filter(
      ({ series, call, answer }) =>
        / (inc|ex) VAT$/.test(answer.unit) && series && !series.vat && !call.includes("vat="),
    );
    expect(calls(claimed)).toEqual([]);
  });
});

describe("as of a day", () => {
  it.each(DAYS.filter((_, at) => at % 6 === 0))("%s, nothing rests on what was published later", (day) => {
    const options = `asof=${day}`;
    const later = pack.series.flatMap((series) => {
      const name = [[series.code]];
      const grids =
        series.measure === "price"
          ? [
              evaluate(bundle, "PRICE", [name, null, null, `${options}; pub=any`]),
              evaluate(bundle, "PRICE", [series.code, null, "USD/t", `${options}; fx=latest`]),
              evaluate(bundle, "BRIDGE", [
                series.code,
                null,
                "EUR/kg ex VAT",
                `${options}; fx=latest; vat=in`,
              ]),
            ]
          : [
              evaluate(bundle, "FORECAST", [
                name,
                [YEARS],
                null,
                `${options}; pub=any; extrap=cagr; interp=cagr`,
              ]),
              evaluate(bundle, "CAGR", [name, null, null, options]),
              evaluate(bundle, "OUTLOOK", [series.code, null, null, null, options]),
            ];
      const tables = [
        evaluate(bundle, "HISTORY", [series.code, null, null, null, `${options}; pub=any`]),
        ...[2024, 2028, 2030].map((year) => evaluate(bundle, "VINTAGES", [series.code, year, options])),
      ];
      return [...grids, ...tables]
        .flatMap(answersIn)
        .flatMap(({ trace }) => leavesOf(trace).filter((leaf) => (leaf.published ?? "") > day));
    });
    expect(later).toEqual([]);
  });

  it.each(["2025-06-30", "2025-12-06", "2026-01-08"])(
    "%s, news and projects tell only what was out by then",
    (day) => {
      const market = bundle.market(day);
      expect(market.news.filter((event) => market.source(event.source).published > day)).toEqual([]);
      const news = evaluate(bundle, "NEWS", [null, 999, `asof=${day}; headers=0`]);
      expect(news).toHaveLength(market.news.length);
      const projects = evaluate(bundle, "PROJECTS", [null, `asof=${day}; headers=0`]);
      const known = new Set(market.events.flatMap(({ project }) => project ?? []));
      expect(projects).toHaveLength(known.size);
    },
  );

  it("knows no more than on a later day: what was known stays known", () => {
    const counts = DAYS.map((day) =>
      evaluate(bundle, "VINTAGES", ["ESS", 2030, `asof=${day}; headers=0; pub=any`]),
    );
    const known = counts.map((grid) => (grid[0]?.[0]?.type === "failure" ? 0 : grid.length));
    expect(known).toEqual([...known].sort((a, b) => a - b));
    expect(known.at(-1)).toBe(4);
  });

  it("of the session holds for every call that names none", () => {
    const grid = evaluate({ ...bundle, asOf: "2025-06-30" }, "FORECAST", ["ESS", 2030]);
    expect(answersIn(grid)[0]?.value).toBe(477);
  });
});

describe("the functions", () => {
  it("are all answered by the engine", () => {
    const unanswered = FUNCTION_NAMES.filter((name) => {
      const cell = evaluate(bundle, name, [])[0]![0]!;
      return cell.type === "failure" && cell.failure.id === "no-function";
    });
    expect(unanswered).toEqual([]);
  });
});
