import { pairs } from "../../domain/ledger/lists";
import { isRefusal, RefusalError, type Refusal } from "../../domain/answer/refusal";
import { sentenceOf } from "../../model/port/sentence";
import { addressOf, BookIndex, boxAt, type Book } from "../../model/port/book";
import { journalSettings, readJournal, type Journal } from "../../model/port/journal";
import {
  inversePlan,
  moreCellsFirst,
  sizeOf,
  type Change,
  type ColumnWidth,
  type Plan,
  type RecordChange,
} from "../../model/port/plan";
import type { Address, Progress, Written } from "../../model/port/workbook";
import { readOnly } from "../host/read-only";
import { has } from "../host/requirements";
import { saveSettings, setting } from "../host/settings";
import { keepRecord } from "../portable/portable-record";
import { withoutFormats } from "../write/portable-cells";
import { columnsOf, readWidths } from "../write/column-widths";
import { withWidths } from "../write/sheets";
import { addressOfChange, readBlocks, type Block } from "./blocks";
import { filledBy, isChangedSince, isOfKind, isTheSame } from "./compare";
import { freeNameFor } from "./free-name";
import { tooLong } from "./limits";
import { ownJournal } from "./own-journal";
import { standingOf, staysSentence } from "./own-sheet";
import { perform } from "./perform";
import { putBack } from "./put-back";
import { selectionNow } from "./selection-back";
import { refuseSpills, withColumns } from "./table-columns";
import { says } from "../host/problems";

/**
 * Carries a plan out as a whole or not at all. Plan and way back are written into the document before the first change
 * and taken out after the last; where Excel refuses half way, what was done is put back. What could not be put back is
 * named, and the journal stays: `unfinished.ts` goes on from it. `before`: the workbook the plan was made for; a cell
 * that somebody changed since is not written over.
 */
export async function carryOut(
  plan: Plan,
  before: Book | undefined,
  progress: Progress = () => undefined,
): Promise<Written | Refusal> {
  const refused = readOnly() ?? tooLong(plan) ?? otherJournal();
  if (refused) return refused;
  try {
    await refuseSpills(plan);
    const whole = await withColumns(plan);
    const blocks = await readBlocks(whole.changes);
    const changed = before ? changedSince(before, blocks) : [];
    if (changed.length > 0) return { refused: changedSentence(changed) };
    const named = await freeNameFor(whole);
    const back = await withSurroundings(wayBack(named, blocks, before), named);
    return await run(withFormats(named, blocks), back, progress);
  } catch (problem) {
    return { refused: says().nothingChanged({ why: sentenceOf(problem) }) };
  }
}

async function run(plan: Plan, inverse: Plan, progress: Progress): Promise<Written | Refusal> {
  const what = plan.what ?? "Changing cells";
  const journal: Journal = { format: 1, id: ownJournal.newId(), what, plan, inverse };
  const begun = await begin(journal);
  if (isRefusal(begun)) return begun;
  try {
    const lean = plan.changes.map((change, at) => {
      const was = inverse.changes[at];
      return was ? withoutFormats(change, was) : change;
    });
    await perform({ ...plan, changes: lean }, progress);
  } catch (problem) {
    return { refused: await rollBack(journal, sentenceOf(problem)) };
  }
  const after = await readBlocks(plan.changes).catch(() => undefined);
  const refused = after && notTaken(plan.changes, after);
  if (refused) return { refused: await rollBack(journal, refused) };
  const ended = await end(plan.record?.save === "last" ? plan.record : undefined);
  if (isRefusal(ended)) {
    return {
      refused: says().doneNotNoted({ what, why: ended.refused }),
    };
  }
  const widths = await readWidths(columnsOf(plan.changes)).catch(() => []);
  return { address: nameOf(plan), undo: () => takeBack(journal, after, widths) };
}

/** Excel may say that it wrote and leave a cell without its formula, or with another content. */
function notTaken(changes: readonly Change[], after: readonly Block[]): string | undefined {
  const lost = pairs(changes, after).flatMap(([change, now]) =>
    isOfKind(change, now) ? [] : [addressOfChange(change)],
  );
  return lost.length > 0 ? says().notTaken({ places: listed(lost) }) : undefined;
}

/** Writes the journal, and then the record of what will be replaced; without it nothing is begun. */
async function begin(journal: Journal): Promise<void | Refusal> {
  const { record } = journal.plan;
  const kept = journalSettings(journal, setting);
  if (isRefusal(kept)) return kept;
  const saved = await saveSettings(kept);
  if (isRefusal(saved) || record?.save !== "first") return saved;
  const remembered = await keepRecord(record);
  if (!isRefusal(remembered)) return undefined;
  await end({ before: record.after, after: record.before });
  return remembered;
}

/** Keeps the record as it is to be from now on, and takes the journal out. */
export async function end(record: RecordChange | undefined): Promise<void | Refusal> {
  const remembered = record && (await keepRecord(record));
  if (isRefusal(remembered)) return remembered;
  const none = journalSettings(undefined, setting);
  return isRefusal(none) ? none : saveSettings(none);
}

async function rollBack(journal: Journal, problem: string): Promise<string> {
  const lost = await putBack(journal);
  if (lost.length > 0) {
    return says().notPutBack({ problem, places: listed(lost) });
  }
  const { record } = journal.plan;
  const ended = await end(record && { before: record.after, after: record.before });
  const done = says().wasPutBack({ problem });
  return isRefusal(ended) ? `${done} ${ended.refused}` : done;
}

/** The way back is a plan as any other. A cell that was changed since is left alone, and named. */
async function takeBack(
  { what, plan, inverse }: Journal,
  after: readonly Block[] | undefined,
  widths: readonly ColumnWidth[],
): Promise<string | undefined> {
  const now = await readBlocks(plan.changes);
  const isFilled = filledBy([...plan.changes, ...inverse.changes]);
  const changed = pairs(pairs(plan.changes, inverse.changes), now).flatMap(([[change, was], is], at) => {
    const then = after?.[at];
    const isOther = then
      ? !isTheSame(then, is)
      : isChangedSince(change, was, is, (cell, y, x) => isFilled(change, cell, y, x));
    return isOther ? [change] : [];
  });
  const left = new Set(changed.filter(({ keeps }) => !keeps).map(addressOfChange));
  // What Excel may fill beside them is looked at anew.
  const beside = new Set(plan.changes.filter(({ keeps }) => keeps).map(addressOfChange));
  const back: Plan = {
    ...inverse,
    widths: widened(inverse.widths, widths),
    what: `Undoing ${what.charAt(0).toLowerCase()}${what.slice(1)}`,
    changes: inverse.changes
      .filter((one) => !left.has(addressOfChange(one)) && !beside.has(addressOfChange(one)))
      .sort(moreCellsFirst),
    ...(plan.record && {
      record: {
        before: plan.record.after,
        after: plan.record.before,
        save: plan.record.save === "first" ? "last" : "first",
      },
    }),
  };
  // Whoever undoes is looking elsewhere by now.
  delete back.selects;
  const { adds } = plan;
  const standing = adds ? await standingOf(adds) : "ours";
  if (standing !== "ours") delete back.removes;
  const why = [
    ...(left.size > 0 ? [changedSentence([...left])] : []),
    ...(adds && standing !== "ours" ? [staysSentence(adds.name, standing)] : []),
  ].join(" ");
  const isNothing = back.changes.length === 0 && back.removes === undefined && !back.adds;
  if (isNothing && why !== "") throw new RefusalError(why);
  const outcome = await carryOutBack(back, plan);
  if (isRefusal(outcome)) throw new RefusalError(outcome.refused);
  return why === "" ? undefined : says().restUndone({ why });
}

async function carryOutBack(back: Plan, plan: Plan): Promise<Written | Refusal> {
  const refused = otherJournal();
  if (refused) return refused;
  const whole = await withColumns(back);
  const blocks = await readBlocks(whole.changes);
  const inverse = await withSurroundings(
    {
      ...wayBack({ ...whole, removes: undefined } as unknown as Plan, blocks, undefined),
      ...(plan.adds && back.removes !== undefined && { adds: plan.adds }),
      ...(plan.charts && { charts: plan.charts }),
    },
    whole,
  );
  return run(whole, inverse, () => undefined);
}

function otherJournal(): Refusal | undefined {
  const journal = readJournal(setting);
  if (journal === undefined) return undefined;
  if (isRefusal(journal)) return journal;
  return {
    refused: says().begunHere({ what: journal.what }),
  };
}

/** From the cells as they are, and for a sheet that goes from the workbook as it was read. */
function wayBack(plan: Plan, blocks: readonly Block[], before: Book | undefined): Plan {
  const sheets = before ? inversePlan({ ...plan, changes: [] }, before) : { changes: [] };
  return {
    ...sheets,
    ...(plan.adds && { removes: plan.adds.name }),
    changes: blocks.map((block) => ({ ...block })),
    ...(plan.formats && { formats: plan.formats.map((run) => ({ ...run, from: run.to, to: run.from })) }),
    ...(plan.charts && {
      dropCharts: plan.charts.map(({ source, name }) => ({ sheet: sheetOf(source), name })),
    }),
    ...(plan.changes.some(({ note }) => note !== undefined) && {
      dropNotes: plan.changes.flatMap(({ sheet, at, note }) =>
        note === undefined ? [] : [{ at: addressOf(sheet, at), text: note }],
      ),
    }),
  };
}

/** What Excel changes beside the cells: the widths of their columns, of a sheet that goes too, and what is selected. */
async function withSurroundings(back: Plan, plan: Plan): Promise<Plan> {
  const selects = await selectionNow();
  return {
    ...back,
    widths: await readWidths(columnsOf(plan.changes)),
    ...(selects && { selects }),
    ...(back.adds && { adds: await withWidths(back.adds) }),
  };
}

/** The columns that an operation widened, as they were. */
function widened(before: readonly ColumnWidth[] = [], after: readonly ColumnWidth[]): ColumnWidth[] {
  return before.flatMap((was, at) => {
    const is = after[at]?.points;
    return is === undefined || is === was.points ? [] : [{ ...was, from: is }];
  });
}

function sheetOf(address: Address): string {
  const [, quoted, plain] = /^(?:'((?:[^']|'')*)'|([^!]*))!/.exec(address) ?? [];
  return quoted?.replace(/''/g, "'") ?? plain ?? "";
}

/** A cell whose format is not named keeps its own; one that is formatted as text would show a formula as its text. */
function withFormats(plan: Plan, blocks: readonly Block[]): Plan {
  const changes = plan.changes.map((change, at): Change => {
    return {
      ...change,
      cells: change.cells.map((row, y) =>
        row.map((cell, x) => {
          const own = blocks[at]?.cells[y]?.[x]?.format;
          if (cell.format !== undefined || own === undefined) return cell;
          return { ...cell, format: "formula" in cell && own === "@" ? "General" : own };
        }),
      ),
    };
  });
  return { ...plan, changes };
}

/**
 * The blocks that no longer hold what a plan was made for: another formula, or a constant where there was none or another.
 * Values of formulas change by themselves.
 */
function changedSince(before: Book, blocks: readonly Block[]): Address[] {
  const index = new BookIndex(before);
  return blocks
    .filter((block) => {
      const known = index.block(block.sheet, boxAt(block.at, sizeOf(block)));
      return block.cells.some((row, y) =>
        row.some((cell, x) => {
          const { formula, value = "", spilledFrom } = known[y]?.[x] ?? {};
          if ("formula" in cell) return cell.formula !== formula;
          if (formula !== undefined) return true;
          // Without that question Excel hands over what a formula filled as if it were typed.
          if (spilledFrom !== undefined) return !("blank" in cell) && has("1.12");
          return !isTheSame({ cells: [[cell]] }, { cells: [[value === "" ? { blank: true } : { value }]] });
        }),
      );
    })
    .map(addressOfChange);
}

function changedSentence(addresses: readonly Address[]): string {
  return `${listed(addresses)} changed in the meantime and ${addresses.length === 1 ? "is" : "are"} left alone.`;
}

export function listed(addresses: readonly Address[]): string {
  const some = addresses.slice(0, 3).join(", ");
  return addresses.length > 3 ? says().andMore({ places: some, more: String(addresses.length - 3) }) : some;
}

function nameOf({ changes, adds, what }: Plan): Address {
  const addresses = changes.filter(({ keeps }) => !keeps).map(addressOfChange);
  const [only, ...others] = addresses;
  if (only !== undefined && others.length === 0) return only;
  if (addresses.length === 0 && adds) return addressOf(adds.name, "A1");
  return addresses.length === 0 ? (what ?? "") : `${addresses.length} places`;
}
