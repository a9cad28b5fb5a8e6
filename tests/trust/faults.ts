/** Every operation with every fault at every call of the host, and what became of the workbook. */
import type { Session } from "../../src/domain/functions/session";
import { setPatience } from "../../src/excel/host/bounded";
import { unfinished } from "../../src/excel/journal/unfinished";
import { joinRecords, recordOfXml } from "../../src/model/portable/record-part";
import type { Fault, FakeExcel } from "../support/fake-excel";
import { workbook, type Operation, type Outcome } from "./operations";

export const MODES: readonly Fault["mode"][] = ["once", "lasting", "late", "half", "never"];

export type Ending =
  | "as before"
  | "as asked"
  /** Told as not ended, and brought to both states from the file as it was saved. */
  | "journalled"
  | "half-done";

export interface Row {
  operation: string;
  mode: Fault["mode"];
  calls: number;
  endings: Record<Ending, number>;
  /** Of what ended half-done. */
  faults: string[];
}

interface States {
  before: string;
  asked: string;
  calls: number;
}

export async function rowOf(
  operation: Operation,
  mode: Fault["mode"],
  session: Session,
  everyOther = 1,
): Promise<Row> {
  setPatience(5);
  const states = await clean(operation, session);
  const endings: Row["endings"] = { "as before": 0, "as asked": 0, journalled: 0, "half-done": 0 };
  const faults: string[] = [];
  for (let at = 1; at <= states.calls; at += everyOther) {
    const ending = await endingOf(operation, { at, mode }, session, states);
    const name = ending.startsWith("half-done") ? "half-done" : (ending as Ending);
    endings[name]++;
    if (name === "half-done") faults.push(`call ${at}: ${ending}`);
  }
  return { operation: operation.name, mode, calls: states.calls, endings, faults };
}

async function clean(operation: Operation, session: Session): Promise<States> {
  const excel = await prepared(operation, session);
  const before = standing(excel);
  excel.calls = 0;
  const outcome = await operation.act(session, excel);
  if (!("done" in outcome)) throw new Error(`${operation.name} without a fault: ${outcome.said}`);
  return { before, asked: standing(excel), calls: excel.calls };
}

async function prepared(operation: Operation, session: Session): Promise<FakeExcel> {
  const excel = workbook();
  await operation.after?.(session, excel);
  return excel;
}

async function endingOf(
  operation: Operation,
  fault: Fault,
  session: Session,
  states: States,
): Promise<string> {
  const { excel, outcome } = await withFault(operation, fault, session);
  const told = "done" in outcome || / is done, but/.test(outcome.said) ? "done" : "not done";
  const stands = standing(excel);
  // A mark that could not be taken out where all is as asked has cells calculated once more than they need.
  const isNoted = excel.saved.has("ssb.journal") || (excel.saved.has("ssb.toShow") && !("done" in outcome));
  if (!isNoted) {
    if (stands === states.before && told === "not done") return "as before";
    if (elsewhere(stands) === elsewhere(states.asked) && told === "done") return "as asked";
    return `half-done: told ${told}, ${"said" in outcome ? outcome.said : ""}`;
  }
  if (told === "done" && "done" in outcome) return "half-done: told done, with a journal";
  for (const way of operation.waysOut ?? (["putBack", "finish"] as const)) {
    const again = (await withFault(operation, fault, session)).excel;
    reopen(again);
    const left = await (operation.left?.(again) ?? unfinished());
    const refused = await left?.[way]?.();
    const wanted = way === "finish" ? states.asked : states.before;
    const got = standing(again);
    const seen = way === "finish" ? elsewhere : (state: string): string => state;
    if (refused || seen(cellsOf(got)) !== seen(cellsOf(wanted)) || again.saved.has("ssb.journal"))
      return `half-done: ${way} did not bring it there; ${JSON.stringify(refused ?? left?.sentence)} ${got} for ${wanted}`;
  }
  return "journalled";
}

async function withFault(
  operation: Operation,
  fault: Fault,
  session: Session,
): Promise<{ excel: FakeExcel; outcome: Outcome }> {
  const excel = await prepared(operation, session);
  excel.calls = 0;
  excel.fault = fault;
  const outcome = await operation.act(session, excel);
  excel.fault = undefined;
  return { excel, outcome };
}

/** The file as it was saved, in a new window. */
function reopen(excel: FakeExcel): void {
  excel.settings.clear();
  for (const [name, value] of excel.saved) excel.settings.set(name, value);
}

const RECORD = "\nrecord ";
const SELECTED = "selected ";

/** Everything that stands in the workbook: contents, formats, widths, charts, notes, the selection, and what it remembers. */
function standing(excel: FakeExcel): string {
  const cells = excel.sheets.map(({ name, cells }) => [
    name,
    [...cells]
      .map(([key, cell]) => [key, cell.formula ?? cell.value, cell.format])
      .filter(([, content, format]) => content !== "" || format !== "General")
      .sort(),
  ]);
  const charts = [...excel.charts.values()];
  const notes = [...excel.comments.values()];
  const widths = [...excel.widths].sort();
  const { active, otherAreas } = excel;
  const record = joinRecords([...excel.parts.values()].map(recordOfXml));
  const answers = ["ssb.edition", "ssb.house", "ssb.local"].map((name) => excel.saved.get(name));
  const edition = [answers, [...excel.shows]];
  const selected = [active, otherAreas];
  return `${SELECTED}${JSON.stringify(selected)}\n${JSON.stringify([cells, charts, notes, widths, edition])}${RECORD}${JSON.stringify([record])}`;
}

/** Without what is selected: what is done need not bring a person back to where they were. */
function elsewhere(state: string): string {
  return state.replace(/^selected .*\n/, "");
}

/** Without the record: of cells that are live already it says nothing that would be done. */
function cellsOf(state: string): string {
  return state.split(RECORD)[0]!;
}
