/** Rules on the workbook, and on sums against the whole that a publisher gives. */
import { amountText } from "../../../domain/answer/text";
import { evaluate } from "../../../domain/functions/evaluate";
import { checkMessages } from "../../languages/checks";
import type { Seen } from "../finding";
import type { Flow, Meeting } from "../flow";
import type { Rule } from "../rule";
import type { Term } from "../facts";

/** Smaller gaps are rounding. */
const ROUNDING = 0.0005;

/** The parts of a whole added up beside what its publisher prints of the whole. */
function sectorSum(meeting: Meeting, flow: Flow): Seen | undefined {
  const { terms } = meeting.facts;
  if (meeting.how !== "add" || !terms || terms.length < 2) return undefined;
  const [first] = terms;
  if (!first || terms.some(({ period, unit }) => period !== first.period || unit !== first.unit))
    return undefined;
  const codes = terms.map(({ series }) => series).sort();
  const market = flow.session.market();
  const rule = market.ledger.rules.find(
    (one) => one.kind === "sum" && [...one.terms].sort().join() === codes.join(),
  );
  if (!rule) return undefined;
  const asked = [rule.series, Number(first.period), first.unit, "method=reported"];
  const whole = evaluate(flow.session, "FORECAST", asked)[0][0];
  if (whole.type !== "number" || !whole.answer) return undefined;
  const sum = terms.reduce((total, { value }) => total + value, 0);
  const gap = sum - whole.value;
  if (Math.abs(gap) <= Math.abs(whole.value) * ROUNDING) return undefined;
  return {
    cell: meeting.cell,
    message: checkMessages.sectorSum({
      sum: amountText(sum, first.unit),
      total: amountText(whole.value, first.unit),
      publisher: whole.answer.publisher,
      gap: amountText(gap, first.unit),
      percent: amountText(gap / whole.value, "fraction"),
      year: first.period,
      parts: terms.map((term) => partText(term, flow)),
    }),
  };
}

/** A sector with those whose figures it rests on. */
function partText({ series, period }: Term, flow: Flow): string {
  const cell = evaluate(flow.session, "FORECAST", [series, Number(period)])[0][0];
  const name = flow.session.market().catalogue.byCode(series)?.name ?? series;
  return cell.type === "number" && cell.answer ? `${name}: ${cell.answer.publisher}` : name;
}

export const BOOK_RULES: readonly Rule[] = [
  {
    id: "pinned-behind",
    severity: "note",
    on: "book",
    see: ({ pinned }) =>
      pinned && { message: checkMessages.pinned(pinned.edition, pinned.newer, pinned.count) },
  },
  { id: "sector-sum", severity: "note", on: "meeting", see: sectorSum },
];
