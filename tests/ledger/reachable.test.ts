/**
 * Every figure of the ledger is answered by a formula that a workbook can write: none lies where nobody can ask for it.
 * Each record names the formula that answers it.
 */
import { join } from "node:path";
import { evaluate } from "../../src/domain/functions/evaluate";
import type { Grid } from "../../src/domain/functions/cell";
import { openSession } from "../../src/domain/functions/session";
import { parseFormula } from "../../src/domain/formulas/parse-formula";
import { isRefusal } from "../../src/domain/answer/refusal";
import { serialFromDay } from "../../src/domain/time/serial";
import { endOf } from "../../src/domain/time/period";
import type { Amount, Observation, Pack } from "../../src/domain/ledger/records";
import { TODAY } from "../support/bundle";
import { compile, readLedger, ROOT } from "./files";

const compiled = compile(readLedger(join(ROOT, "src/ledger")));
const pack = "pack" in compiled ? compiled.pack : ({} as Pack);
const session = openSession(pack, () => TODAY);
const sources = new Map(pack.sources.map((source) => [source.id, source]));
const units = new Map(pack.series.map(({ code, unit }) => [code, unit]));
const corrected = new Set(pack.observations.flatMap(({ supersedes }) => supersedes ?? []));

/** A figure of a record, and the formulas of which one has to hold it. */
interface Figure {
  what: string;
  value: number;
  formulas: string[];
}

const sourceOf = ({ source }: { source: string }) => sources.get(source)!;

/** Options of the record's own publisher; of its day where a later page has corrected it since. */
function own(one: Observation | { id: string; source: string }, ...more: string[]): string {
  const { publisher, published } = sourceOf(one);
  return [`pub=${publisher}`, ...(corrected.has(one.id) ? [`asof=${published}`] : []), ...more].join("; ");
}

function ofObservation(one: Observation): Figure[] {
  const scenario = one.scenario === undefined ? [] : [`scenario=${one.scenario}`];
  const figures = (["value", "low", "high", "change", "yearChange"] as const).flatMap((field) => {
    const value = one[field];
    if (value === undefined) return [];
    const [series, period] = [`"${one.series}"`, `"${one.period}"`];
    return {
      what: `${one.id} ${field}`,
      value,
      formulas: [
        `=SSB.HISTORY(${series},${period},${period},,"${own(one, "headers=0")}")`,
        `=SSB.PRICE(${series},${period},,"${own(one, "fill=none", `field=${field}`)}")`,
        `=SSB.FORECAST(${series},${period},,"${own(one, ...scenario, `field=${field}`)}")`,
      ],
    };
  });
  return figures;
}

/** The columns of SSB.NEWS that hold an item's amounts. */
const COLUMNS = { capacity: 14, power: 17, investment: 20 };

const figures: Figure[] = [
  ...pack.observations.flatMap(ofObservation),
  ...pack.growth.map((one) => ({
    what: one.id,
    value: one.rate,
    formulas: [
      `=SSB.CAGR("${one.series}",${one.from},${one.to},"basis=quoted; pub=${sourceOf(one).publisher}; asof=${sourceOf(one).published}")`,
    ],
  })),
  ...(pack.shares ?? []).flatMap((one) => {
    const call = (option: string): string[] => [
      `=SSB.SHARE("${one.series}","${one.company}","${one.period}","${own(one, ...(option ? [option] : []))}")`,
    ];
    const told = [
      ["share", one.share, call("")],
      ["value", one.value, call(`unit=${units.get(one.series)}`)],
      ["yearChange", one.yearChange, call("field=yearChange")],
    ] as const;
    return told.flatMap(([field, value, formulas]) =>
      value === undefined ? [] : [{ what: `${one.id} ${field}`, value, formulas: [...formulas] }],
    );
  }),
  ...pack.fx.map((one) => ({
    what: one.id,
    value: one.rate,
    formulas: [`=SSB.FX("${one.pair}","${one.date}","${own(one)}")`],
  })),
  ...pack.vat.map((one) => ({
    what: `VAT from ${one.from}`,
    value: 100 + 100 * one.rate,
    formulas: [`=SSB.CONVERT(100,"CNY/t ex VAT","CNY/t inc VAT","${one.from}")`],
  })),
];

function answer(formula: string): Grid {
  const call = parseFormula(formula);
  if (isRefusal(call)) throw new Error(`${formula}: ${call.refused}`);
  return evaluate(session, call.name, call.arguments);
}

function holds(formula: string, value: number): boolean {
  return answer(formula)
    .flat()
    .some(
      (cell) =>
        cell.type === "number" &&
        Math.abs((cell.answer?.value ?? cell.value) - value) < 1e-9 * Math.abs(value) + 1e-12,
    );
}

it("holds figures of every kind", () => {
  expect(pack.observations.some(({ low, high }) => low !== undefined && high !== undefined)).toBe(true);
  for (const list of [pack.growth, pack.shares ?? [], pack.fx, pack.vat, pack.events])
    expect(list.length).toBeGreaterThan(0);
});

it("answers every figure of every publication, with its change, its ends and its shares", () => {
  const lost = figures.filter(({ value, formulas }) => !formulas.some((formula) => holds(formula, value)));
  expect(
    lost.map(({ what, value, formulas }) => `${what} = ${value}: none of ${formulas.join(" ")}`),
  ).toEqual([]);
});

it("misses a figure that no formula holds", () => {
  const [some] = figures as [Figure];
  expect(some.formulas.some((formula) => holds(formula, some.value * 1.5))).toBe(false);
});

describe("every item of news", () => {
  const rows = new Map(
    answer('=SSB.NEWS(,99999,"headers=0")').map((row) => [
      [row[1], row.at(-1)].map((cell) => (cell?.type === "text" ? cell.text : "")).join("|"),
      row,
    ]),
  );
  const rowOf = ({ headline, summary }: { headline: string; summary: string }) =>
    rows.get(`${headline}|${summary}`) ?? [];

  it.each(["capacity", "power", "investment"] as const)("shows its %s, as a number or in words", (field) => {
    const told = pack.events.flatMap((event) => {
      const amount: Amount | undefined = event[field];
      return amount ? [{ event, amount, cell: rowOf(event)[COLUMNS[field]] }] : [];
    });
    expect(told.length).toBeGreaterThan(0);
    const lost = told.filter(({ amount, cell }) =>
      amount.value === undefined
        ? cell?.type !== "text"
        : cell?.type !== "number" || cell.value !== amount.value,
    );
    expect(lost.map(({ event }) => event.id)).toEqual([]);
  });

  it("shows when it happened and what it aims at", () => {
    const lost = pack.events.filter((event) => {
      const row = rowOf(event);
      return [
        [event.happened, row[11]],
        [event.target, row[23]],
      ].some(
        ([period, cell]) =>
          period !== undefined && !showsPeriod(cell as Grid[number][number], period as string),
      );
    });
    expect(lost.map(({ id }) => id)).toEqual([]);
  });
});

function showsPeriod(cell: Grid[number][number] | undefined, period: string): boolean {
  if (cell?.type === "text") return cell.text !== "";
  if (cell?.type !== "number") return false;
  return cell.value === serialFromDay(endOf(period)) || cell.value === Number(period);
}
