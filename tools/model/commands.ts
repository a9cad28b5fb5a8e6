/** What can be done to a workbook in a file. Each command answers rows for a table and sentences about the whole. */
import { counted } from "../../src/domain/answer/counted";
import { isRefusal, type Refusal } from "../../src/domain/answer/refusal";
import { plainValue, spokenValue } from "../../src/domain/functions/cell-value";
import type { Cell } from "../../src/domain/functions/cell";
import { parseBox, splitAddress, joinAddress, formatBox } from "../../src/domain/formulas/address";
import { isWhole } from "../../src/domain/formulas/find-calls";
import type { EditionRef } from "../../src/domain/editions/identity";
import type { Session } from "../../src/domain/functions/session";
import type { IsoDate } from "../../src/domain/ledger/records";
import { reasonText, refusalText } from "../../src/model/languages/model-text";
import type { Plan, Remark } from "../../src/model/port/plan";
import { planFreeze } from "../../src/model/portable/plan-freeze";
import { planLive, planThaw } from "../../src/model/portable/plan-live";
import { planPortable } from "../../src/model/portable/plan-portable";
import { planRepair } from "../../src/model/portable/plan-repair";
import { seeEdition } from "../../src/model/refresh/see-edition";
import { resolveCells, type ResolvedCall, type ResolvedCell } from "../../src/model/scan/resolve-cells";
import { isResolved } from "../../src/model/scan/resolve-call";
import type { ShownAnswer } from "../../src/xlsx/file-workbook";
import type { OpenedModel } from "./opened-model";

export type Row = Readonly<Record<string, string | number | boolean>>;

export interface Outcome {
  rows: Row[];
  sentences: string[];
}

export interface CommandOptions {
  today: IsoDate;
  /** The edition to look at or to take; the newest there is without it. */
  to: EditionRef;
}

export type Command = (model: OpenedModel, options: CommandOptions) => Promise<Outcome | Refusal>;

/** Commands that only look. */
export const LOOKS = { list, preview } satisfies Record<string, Command>;
/** Commands that change a workbook. */
export const CHANGES = { refresh, portable, freeze, live, repair } satisfies Record<string, Command>;

async function list({ workbook, session }: OpenedModel): Promise<Outcome> {
  const cells = await resolved(session, workbook);
  const rows = cells.flatMap(({ cell, calls }) =>
    calls.map((call) => ({ cell: cell.address, ...callRow(call, cell.formula ?? "") })),
  );
  return { rows, sentences: [`${counted(cells.length, "cell")} with SSB.`] };
}

function callRow({ call, outcome }: ResolvedCall, formula: string): Row {
  const text = formula.slice(call.start, call.end);
  if (!isResolved(outcome)) return { call: text, value: "", note: "Only Excel works out what it asks for." };
  const [[first]] = outcome.grid;
  const size = outcome.grid.length * outcome.grid[0].length;
  if (first.type !== "number" || !first.answer || size > 1)
    return {
      call: text,
      value: spokenValue(first),
      ...(size > 1 && { note: `a table of ${counted(size, "cell")}` }),
    };
  const { unit, kind, effective, published, publisher, sources, ageDays } = first.answer;
  return {
    call: text,
    value: first.value,
    unit,
    kind,
    effective,
    published,
    publisher,
    source: sources[0]?.url ?? "",
    ...(ageDays !== undefined && { note: `${counted(ageDays, "day")} old` }),
  };
}

/** What would be shown under another edition, beside what the file shows. */
async function preview(model: OpenedModel, { to }: CommandOptions): Promise<Outcome | Refusal> {
  const { workbook, data } = model;
  const seen = await seeEdition(data, workbook, to, new AbortController().signal).catch((problem: Error) => ({
    refused: problem.message,
  }));
  if (isRefusal(seen)) return seen;
  const foreseen = await data.foresee(seen.pack);
  if (isRefusal(foreseen)) return { refused: refusalText(foreseen) };
  const reasons = new Map(seen.preview.changes.map((change) => [change.cell, change]));
  const { answers, others } = answersOf(await resolved(foreseen.session, workbook));
  const shown = new Map(
    (await workbook.readAll(answers.map(({ range }) => range))).map((one, at) => [at, one]),
  );
  const rows = answers.flatMap(({ formula, cells }, at) =>
    cells.flatMap(({ address, cell, row, column }): Row[] => {
      const before = shown.get(at)?.cells[row]?.[column]?.value ?? "";
      const after = plainValue(cell);
      if (isSame(before, after)) return [];
      const change = reasons.get(address);
      return [
        {
          cell: address,
          formula,
          before,
          after,
          ...(typeof before === "number" && typeof after === "number" && { difference: after - before }),
          reason: change ? reasonText(change.reason) : "saved before",
          publication: change?.because.at(-1)?.publisher ?? "",
        },
      ];
    }),
  );
  return {
    rows,
    sentences: [
      `${counted(rows.length, "value")} would change with edition ${to.id}.`,
      ...(others.length > 0
        ? [
            `${counted(others.length, "formula")} with SSB and more, or with arguments that only Excel works out, not foreseen.`,
          ]
        : []),
    ],
  };
}

async function refresh(model: OpenedModel, options: CommandOptions): Promise<Outcome | Refusal> {
  const { to } = options;
  const { workbook, data } = model;
  const { follow } = data.status().state;
  if (follow === "pinned") return { refused: "It is pinned to its edition, so it is not refreshed." };
  const got = await data.fetchEdition(to);
  if (isRefusal(got)) return { refused: refusalText(got) };
  const foreseen = await data.foresee(got.pack);
  if (isRefusal(foreseen)) return { refused: refusalText(foreseen) };
  const looked = await preview(model, options);
  const { answers, others } = answersOf(await resolved(foreseen.session, workbook));
  const blocked = workbook.showAnswers(answers.map(shownAnswer));
  // A file that the add-in was never used in keeps no settings: Excel answers it from the newest edition it has.
  if (workbook.keepsSettings) await data.accept(got.pack);
  const waiting = workbook.formulasBeside();
  if (waiting > 0) workbook.calculateOnLoad();
  return {
    rows: isRefusal(looked) ? [] : looked.rows,
    sentences: [
      `${counted(answers.length, "formula")} shown as of edition ${to.id}.`,
      ...(others.length > 0 ? [`${counted(others.length, "formula")} left to Excel.`] : []),
      ...(waiting > 0 ? ["What depends on them is calculated when Excel opens the file."] : []),
      ...blocked.map((address) => `${address}: other cells stand in the way of its answer.`),
    ],
  };
}

async function portable(model: OpenedModel, { today }: CommandOptions): Promise<Outcome | Refusal> {
  const record = await recordOf(model);
  if (isRefusal(record)) return record;
  const planned = planPortable(await model.workbook.readBook(), model.session, today, record);
  if (isRefusal(planned)) return planned;
  const outcome = await carried(
    model,
    planned.plan,
    `${counted(planned.formulas, "formula")} made portable.`,
    [...planned.kept, ...planned.broken],
  );
  // No formula asks for the add-in any more, so that whoever opens the file may work all of them out.
  model.workbook.calculateOnLoad();
  return outcome;
}

async function freeze(model: OpenedModel): Promise<Outcome | Refusal> {
  const record = await recordOf(model);
  if (isRefusal(record)) return record;
  const planned = planFreeze(await model.workbook.readBook(), model.session, { of: "workbook" }, record);
  if (isRefusal(planned)) return planned;
  return carried(
    model,
    planned.plan,
    `${counted(planned.formulas, "formula")} frozen to values.`,
    planned.unready,
  );
}

/** Brings back what was made portable, and what was frozen. */
async function live(model: OpenedModel): Promise<Outcome | Refusal> {
  const outcomes: Outcome[] = [];
  const refused: string[] = [];
  for (const plan of [planLive, planThaw]) {
    const record = await recordOf(model);
    if (isRefusal(record)) return record;
    const planned = plan(record, await model.workbook.readBook());
    if (isRefusal(planned)) {
      refused.push(planned.refused);
      continue;
    }
    const sentence = `${counted(planned.formulas, "formula")} live again.`;
    const outcome = await carried(model, planned.plan, sentence, planned.edited);
    if (isRefusal(outcome)) return outcome;
    outcomes.push(outcome);
  }
  if (outcomes.length === 0) return { refused: refused[0] ?? "" };
  return {
    rows: outcomes.flatMap(({ rows }) => rows),
    sentences: outcomes.flatMap(({ sentences }) => sentences),
  };
}

/** In a file every function of an add-in has a prefix, so only those that another file's name stands before are stuck. */
async function repair(model: OpenedModel): Promise<Outcome | Refusal> {
  const { plan, stuck, left } = planRepair(await model.workbook.readBook());
  const lost = new Set(stuck.filter(({ why }) => why === "another prefix").map(({ address }) => address));
  const changes = plan.changes.filter(({ sheet, at }) => lost.has(joinAddress(sheet, at)));
  return carried(model, { ...plan, changes }, `${counted(changes.length, "formula")} repaired.`, left);
}

async function recordOf({ workbook }: OpenedModel) {
  return workbook.restoreRecord();
}

async function carried(
  { workbook }: OpenedModel,
  plan: Plan,
  done: string,
  remarks: readonly Remark[],
): Promise<Outcome | Refusal> {
  if (plan.changes.length > 0) {
    const outcome = await workbook.carryOut(plan, undefined);
    if (isRefusal(outcome)) return outcome;
  }
  const changed = plan.changes.map(({ sheet, at }) => ({ cell: joinAddress(sheet, at), note: "changed" }));
  return {
    rows: [...changed, ...remarks.map(({ address, why }) => ({ cell: address, note: why }))],
    sentences: [done],
  };
}

async function resolved(session: Session, workbook: OpenedModel["workbook"]): Promise<ResolvedCell[]> {
  return resolveCells(session, workbook, await workbook.formulaCells());
}

/** A formula that is one call and nothing else, with the cells that its answer fills. */
interface WholeAnswer {
  address: string;
  formula: string;
  range: string;
  cells: { address: string; cell: Cell; row: number; column: number }[];
}

/** Formulas whose answer is what their cells show, and the others, which Excel works out. */
function answersOf(cells: readonly ResolvedCell[]): { answers: WholeAnswer[]; others: ResolvedCell[] } {
  const answers: WholeAnswer[] = [];
  const others: ResolvedCell[] = [];
  for (const one of cells) {
    const [only] = one.calls;
    const answer = only && isWhole(one.formula, only.call) ? wholeAnswer(one, only) : undefined;
    if (answer) answers.push(answer);
    else others.push(one);
  }
  return { answers, others };
}

function wholeAnswer({ cell, formula }: ResolvedCell, { outcome }: ResolvedCall): WholeAnswer | undefined {
  const { sheet, local } = splitAddress(cell.address);
  const box = parseBox(local);
  if (!isResolved(outcome) || !box) return undefined;
  const { grid } = outcome;
  const at = (row: number, column: number, size = { rows: 1, columns: 1 }): string =>
    joinAddress(sheet, formatBox({ row: box.row + row, column: box.column + column, ...size }));
  return {
    address: cell.address,
    formula,
    range: at(0, 0, { rows: grid.length, columns: grid[0].length }),
    cells: grid.flatMap((line, row) =>
      line.map((one, column) => ({ address: at(row, column), cell: one, row, column })),
    ),
  };
}

function shownAnswer({ address, cells }: WholeAnswer): ShownAnswer {
  const values: (string | number)[][] = [];
  for (const { cell, row } of cells) (values[row] ??= []).push(plainValue(cell));
  return { address, values };
}

/** A file keeps fifteen digits. */
function isSame(one: string | number | boolean, other: string | number): boolean {
  if (typeof one === "number" && typeof other === "number")
    return one === other || Math.abs(one - other) <= 1e-14 * Math.max(Math.abs(one), Math.abs(other));
  return one === other;
}
