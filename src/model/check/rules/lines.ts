/** Rules on numbers that stand in a row or a column. */
import { allCalls, isWhole } from "../../../domain/formulas/find-calls";
import { formatBox, parseBox } from "../../../domain/formulas/address";
import { definitionOf } from "../../../domain/functions/functions";
import { checkMessages } from "../../languages/checks";
import { isResolved } from "../../scan/resolve-call";
import { answersIn, type CheckedCall } from "../call-facts";
import type { CheckCell } from "../check-cells";
import { isDeclared } from "../declared";
import { only } from "../facts";
import type { CheckFix, Seen } from "../finding";
import type { Flow } from "../flow";
import { before, besides, type Line } from "../lines";
import type { Rule } from "../rule";

/** From so many on one call for the whole range is worth a finding. */
const MANY_CALLS = 1_000;

/** A cell that is one call, with it. */
function callOf(cell: CheckCell, flow: Flow): CheckedCall | undefined {
  const [call, ...others] = flow.calls(cell);
  return call && others.length === 0 && isWhole(cell.formula ?? "", call.call) ? call : undefined;
}

/** Calls of a line as of different days, where they ask for different things. */
function asOfInLine({ cells }: Line, flow: Flow): Seen | undefined {
  const asked = cells.flatMap((cell) => {
    const call = cell.formula === undefined ? undefined : callOf(cell, flow);
    const [answer] = call && isResolved(call.outcome) ? answersIn(call.outcome.grid) : [];
    const day = answer && only(flow.facts(cell)?.asOf);
    return answer && day !== undefined ? [{ cell, day, thing: `${answer.series} ${answer.effective}` }] : [];
  });
  const [first] = asked;
  const other = asked.find(({ day }) => day !== first?.day);
  if (!first || !other || new Set(asked.map(({ thing }) => thing)).size === 1) return undefined;
  return {
    cell: other.cell,
    message: checkMessages.asOfInLine(localOf(first.cell), first.day, localOf(other.cell), other.day),
  };
}

function localOf(cell: CheckCell): string {
  return formatBox({ row: cell.row, column: cell.column, rows: 1, columns: 1 });
}

/** What tells a forecast from an actual: a Type, a year with its letter, a word, a number format that writes the letter. */
const SEAM =
  /^[AEF]$|\b(?:19|20)\d\d\s*\(?[AEF]\)?\b|actual|forecast|estimate|outlook|project(?:ed|ion)|plan\b|实际|预测|估计|预计/i;
const SEAM_FORMAT = /"[^"]*[AEF][^"]*"|\\[AEF]/;

/** Actual values and forecasts of one line, with nothing that says where the one becomes the other. */
function noSeam(line: Line, flow: Flow): Seen | undefined {
  const dated = line.cells.flatMap((cell) => {
    const facts = flow.facts(cell);
    const status = only(facts?.status);
    const series = facts?.terms?.length === 1 ? facts.terms[0]?.series : undefined;
    return status !== undefined && series !== undefined ? [{ cell, status, series }] : [];
  });
  const actual = dated.find(({ status }) => status === "A");
  const forecast = dated.find(({ status, series }) => status === "F" && series === actual?.series);
  const [first, last] = [dated[0], dated.at(-1)];
  if (!actual || !forecast || !first || !last) return undefined;
  const marks = [...besides(line), ...before(line)];
  const isMarked = marks.some(
    ({ text, held }) => (text !== undefined && SEAM.test(text)) || SEAM_FORMAT.test(held.numberFormat),
  );
  if (isMarked || line.cells.some(({ held }) => held.note !== undefined)) return undefined;
  const seam = dated.find(({ status }, at) => at > 0 && status !== dated[at - 1]?.status) ?? forecast;
  return {
    cell: seam.cell,
    message: checkMessages.noSeam(localOf(first.cell), localOf(last.cell), localOf(seam.cell)),
  };
}

/** A number typed between cells that all ask alike. */
function typedAmong({ cells }: Line, flow: Flow): Seen | undefined {
  const asks = (cell: CheckCell | undefined): string | undefined =>
    cell?.formula !== undefined && callOf(cell, flow) ? cell.relative : undefined;
  for (const [at, cell] of cells.entries()) {
    if (at === 0 || cell.typed === undefined || isDeclared(cell, flow)) continue;
    const next = cells.slice(at + 1, at + 4).find((one) => one.formula !== undefined);
    const before = asks(cells[at - 1]);
    if (before === undefined || before !== asks(next)) continue;
    return { cell, message: checkMessages.typedAmong(String(cell.typed), cells[at - 1]?.formula ?? "") };
  }
  return undefined;
}

/** A long column of calls that differ in nothing but their row. */
function singleCalls({ along, cells }: Line, flow: Flow): Seen | undefined {
  if (along !== "column" || cells.length < MANY_CALLS) return undefined;
  let run: CheckCell[] = [];
  for (const cell of cells) {
    const isCall = cell.formula !== undefined && cell.held.spill === undefined && callOf(cell, flow);
    const isAlike = isCall && run[0]?.relative === cell.relative;
    if (!isAlike && run.length >= MANY_CALLS) break;
    if (!isAlike) run = [];
    if (isCall) run.push(cell);
  }
  const [first] = run;
  if (!first || run.length < MANY_CALLS) return undefined;
  const call = callOf(first, flow)?.call;
  const definition = call && definitionOf(call.name);
  if (!call || !definition || !("cells" in definition)) return undefined;
  const fix = rangeCall(run, flow);
  return {
    cell: first,
    cells: run,
    message: checkMessages.singleCalls(run.length, `SSB.${call.name}`),
    ...(fix && { fixes: [fix] }),
  };
}

/** The call over the whole range, where each cell asks for what stands in its own row. */
function rangeCall(run: readonly CheckCell[], flow: Flow): CheckFix | undefined {
  const [first] = run;
  const written = first && !flow.book.tableOver(first) ? overRange(first, run.length) : undefined;
  if (!first || written === undefined || written === first.formula) return undefined;
  const [whole] = flow.answered(written, first);
  if (!whole || !isResolved(whole.outcome) || whole.outcome.grid.length !== run.length) return undefined;
  return {
    label: checkMessages.oneRange(written, run.length),
    rewritings: run.map((cell, at) => ({
      address: cell.address,
      before: { formula: cell.formula ?? "" },
      after: at === 0 ? { formula: written } : { blank: true },
    })),
  };
}

/** A cell's call with ranges in the place of the cells of its row; undefined where it asks in another way. */
function overRange({ formula = "", row }: CheckCell, rows: number): string | undefined {
  let written = formula;
  for (const argument of [...(allCalls(formula)[0]?.arguments ?? [])].reverse()) {
    if (argument.kind === "literal" || argument.kind === "omitted") continue;
    const range = argument.kind === "reference" ? rangeFrom(argument, row, rows) : undefined;
    if (range === undefined) return undefined;
    written = written.slice(0, argument.start) + range + written.slice(argument.end);
  }
  return written;
}

/** A row that is fixed stays; undefined for cells of another row, and for a range. */
function rangeFrom(
  { text, local }: { text: string; local: string },
  row: number,
  rows: number,
): string | undefined {
  const box = parseBox(local);
  if (!box || box.rows > 1 || box.columns > 1) return undefined;
  if (/\$\d/.test(local)) return text;
  return box.row === row
    ? text.slice(0, text.length - local.length) + formatBox({ ...box, rows })
    : undefined;
}

export const LINE_RULES: readonly Rule[] = [
  { id: "as-of-days-mixed", severity: "warning", on: "line", see: asOfInLine },
  { id: "no-seam", severity: "note", on: "line", see: noSeam },
  { id: "undeclared-override", severity: "warning", on: "line", see: typedAmong },
  { id: "single-calls", severity: "note", on: "line", see: singleCalls },
];
