/** What can be done to a workbook in a file. Each command answers rows for a table and sentences about the whole. */
import { onceAtHand } from "../../src/domain/ledger/distant";
import { counted } from "../../src/domain/answer/counted";
import { isRefusal, type Refusal } from "../../src/domain/answer/refusal";
import { spokenValue } from "../../src/domain/functions/cell-value";
import { joinAddress, type Address } from "../../src/domain/formulas/address";
import type { EditionRef } from "../../src/domain/editions/identity";
import type { Session } from "../../src/domain/functions/session";
import type { IsoDate } from "../../src/domain/ledger/records";
import { aroundOf, checkModel } from "../../src/model/check/check-model";
import { checkText, ruleText, severityText } from "../../src/model/languages/model-text";
import { briefOf } from "../../src/model/news/brief";
import { briefSheet } from "../../src/model/news/brief-sheet";
import type { Plan, Remark } from "../../src/model/port/plan";
import { planFreeze } from "../../src/model/portable/plan-freeze";
import { planLive, planThaw } from "../../src/model/portable/plan-live";
import { planPortable } from "../../src/model/portable/plan-portable";
import { planRepair } from "../../src/model/portable/plan-repair";
import { resolveCells, type ResolvedCall, type ResolvedCell } from "../../src/model/scan/resolve-cells";
import { isResolved } from "../../src/model/scan/resolve-call";
import { foresee, type ForeseenChange } from "./foresee";
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
export const LOOKS = { list, check, preview } satisfies Record<string, Command>;
/** Commands that change a workbook. */
export const CHANGES = { refresh, portable, freeze, live, repair, brief } satisfies Record<string, Command>;

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
    ...(ageDays !== undefined && { age: ageDays, note: `${counted(ageDays, "day")} old` }),
  };
}

/** What a reviewer who knows batteries would ask. */
async function check({ workbook, session, data }: OpenedModel): Promise<Outcome> {
  const { findings, muted, notChecked } = await checkModel(workbook, session, await aroundOf(data));
  return {
    rows: findings.map(({ rule, severity, cells, formula, message, fixes: [fix] }) => ({
      severity: severityText(severity),
      rule: ruleText(rule),
      cell: cells[0] ?? "",
      formula: formula ?? "",
      note: checkText(message),
      ...(cells.length > 1 && { cells: cells.length }),
      ...(fix && { fix: checkText(fix.label) }),
    })),
    sentences: [
      `${counted(findings.length, "finding")}, ${muted.length} muted.`,
      ...notChecked.map((message) => checkText(message)),
    ],
  };
}

/** What would be shown under another edition, beside what the file shows. */
async function preview(model: OpenedModel, { to }: CommandOptions): Promise<Outcome | Refusal> {
  const foreseen = await foresee(model, to);
  if (isRefusal(foreseen)) return foreseen;
  const { changes, left } = foreseen;
  return {
    rows: changes.map(changeRow),
    sentences: [
      `${counted(changes.length, "value")} would change with edition ${to.id}.`,
      ...leftWords(left),
    ],
  };
}

async function refresh(model: OpenedModel, { to }: CommandOptions): Promise<Outcome | Refusal> {
  const { workbook, data } = model;
  if (data.status().state.follow === "pinned")
    return { refused: "It is pinned to its edition, so it is not refreshed." };
  const foreseen = await foresee(model, to);
  if (isRefusal(foreseen)) return foreseen;
  const { shown, changes, left, pack } = foreseen;
  const blocked = workbook.showAnswers(shown);
  // A file that the add-in was never used in keeps no settings: Excel answers it from the newest edition it has.
  if (workbook.keepsSettings) await data.accept(pack);
  if (left.length > 0) workbook.calculateOnLoad();
  return {
    rows: [
      ...changes.map(changeRow),
      ...blocked.map((cell) => ({ cell, note: "other cells stand in its way" })),
    ],
    sentences: [`${counted(changes.length, "value")} changed to edition ${to.id}.`, ...leftWords(left)],
  };
}

function changeRow({ address, formula, before, after, reason, publisher }: ForeseenChange): Row {
  return {
    cell: address,
    formula,
    before,
    after,
    ...(typeof before === "number" && typeof after === "number" && { difference: after - before }),
    reason,
    publication: publisher ?? "",
  };
}

function leftWords(left: readonly Address[]): string[] {
  if (left.length === 0) return [];
  const some = left.slice(0, NAMED).join(", ");
  return [
    `${counted(left.length, "formula")} that only Excel works out, when it opens the file: ${some}${left.length > NAMED ? " …" : ""}.`,
  ];
}

/** So many cells are named in a sentence. */
const NAMED = 5;

async function portable(model: OpenedModel, { today }: CommandOptions): Promise<Outcome | Refusal> {
  const record = await model.workbook.restoreRecord();
  if (isRefusal(record)) return record;
  const book = await model.workbook.readBook();
  const planned = await onceAtHand(() => planPortable(book, model.session, today, record));
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
  const record = await model.workbook.restoreRecord();
  if (isRefusal(record)) return record;
  const book = await model.workbook.readBook();
  const planned = await onceAtHand(() => planFreeze(book, model.session, { of: "workbook" }, record));
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
    const record = await model.workbook.restoreRecord();
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

/** The week as a sheet that prints. */
async function brief({ workbook, session }: OpenedModel): Promise<Outcome | Refusal> {
  const made = await onceAtHand(() => briefOf(session));
  if (!made) return { refused: "There is no weekly to write a brief of." };
  const adds = { ...briefSheet(session.market(session.asOf), made), orLikeName: true };
  const outcome = await workbook.carryOut({ changes: [], adds }, undefined);
  return isRefusal(outcome)
    ? outcome
    : { rows: [], sentences: [`The brief of ${made.week.published} is on a sheet of its own.`] };
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
