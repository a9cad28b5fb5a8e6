import type { Session } from "../../domain/functions/session";
import { checkMessages, type CheckMessage, CHECK_RULES } from "../languages/checks";
import type { Book } from "../port/book";
import { CheckBook, type CheckCell } from "./check-cells";
import type { Finding, Mark, Seen } from "./finding";
import { Flow, type NotFollowed } from "./flow";
import { linesOf } from "./lines";
import type { Around, Rule } from "./rule";
import { RULES } from "./rules/rules";

export interface Checked {
  /** By rule, in the order of the sheets; those that are alike are one. */
  findings: Finding[];
  /** What could not be followed. */
  notChecked: CheckMessage[];
  /** How many formulas were read. */
  formulas: number;
  /** How often a node or a cell was looked at: it grows with the book, not with its square. */
  steps: number;
}

/** Checks the cells of a book by every rule. Nothing is changed, and nothing is asked of a host. */
export function checkBook(session: Session, book: Book, around: Around = {}): Checked {
  const flow = new Flow(new CheckBook(book), session);
  const seen = RULES.flatMap((rule) => seenBy(rule, flow, around).map((one) => ({ rule, one })));
  return {
    findings: groupsOf(seen).sort(byRule),
    notChecked: [...flow.notFollowed.values()].map(({ cause, cells }) => notChecked(cause, cells.size)),
    formulas: flow.book.sheets.reduce(
      (count, { cells }) => count + cells.filter(({ formula }) => formula !== undefined).length,
      0,
    ),
    steps: flow.steps,
  };
}

function seenBy(rule: Rule, flow: Flow, around: Around): Seen[] {
  const sheets = flow.book.sheets;
  switch (rule.on) {
    case "meeting":
      return flow.meetings.flatMap((meeting) => rule.see(meeting, flow) ?? []);
    case "grown":
      return flow.grown.flatMap((grown) => rule.see(grown, flow) ?? []);
    case "call":
      return flow.calling.flatMap((cell) =>
        flow.calls(cell).flatMap((call) => rule.see(call, cell, flow) ?? []),
      );
    case "cell":
      return sheets.flatMap(({ cells }) => cells.flatMap((cell) => rule.see(cell, flow) ?? []));
    case "line":
      return sheets.flatMap((sheet) => linesOf(sheet).flatMap((line) => rule.see(line, flow) ?? []));
    case "book":
      return [rule.see(around, flow) ?? []].flat();
  }
}

/** Copies of one formula that the same thing is seen in are one finding, and a cell says one thing once. */
function groupsOf(seen: readonly { rule: Rule; one: Seen }[]): Finding[] {
  const groups = new Map<string, { finding: Finding; cells: Set<CheckCell> }>();
  for (const { rule, one } of seen) {
    const mark = markOf(rule, one.cell);
    const alike = one.fixes?.length ? one.cell?.address : undefined;
    const key = JSON.stringify([mark, one.message.id, alike ?? ""]);
    const own = one.cells ?? (one.cell ? [one.cell] : []);
    const known = groups.get(key);
    if (known) {
      for (const cell of own) known.cells.add(cell);
      continue;
    }
    const [first] = own;
    const finding: Finding = {
      rule: rule.id,
      severity: rule.severity,
      message: one.message,
      cells: [],
      ...(first?.formula !== undefined && { formula: first.formula }),
      fixes: one.fixes ?? [],
      mark,
    };
    groups.set(key, { finding, cells: new Set(own) });
  }
  return [...groups.values()].map(({ finding, cells }) => ({
    ...finding,
    cells: [...cells].map(({ address }) => address),
  }));
}

function markOf({ id }: Rule, cell: CheckCell | undefined): Mark {
  return { rule: id, sheet: cell?.sheet.name ?? "", what: cell?.alike ?? "" };
}

function byRule(a: Finding, b: Finding): number {
  return CHECK_RULES.indexOf(a.rule) - CHECK_RULES.indexOf(b.rule);
}

function notChecked(cause: NotFollowed, count: number): CheckMessage {
  switch (cause.why) {
    case "function":
      return checkMessages.notFollowed(count, cause.name);
    case "name":
      return checkMessages.notNamed(count);
    case "other-workbook":
      return checkMessages.otherWorkbook(count);
    case "unreadable":
      return checkMessages.notReadable(count);
    case "circle":
      return checkMessages.circle(count);
    case "too-long":
      return checkMessages.tooLong(count);
  }
}
