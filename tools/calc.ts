/**
 * Answers a formula in a terminal, from the same data and by the same rules as a cell:
 *   npm run calc -- '=SSB.FORECAST("ESS",2030)'
 */
import "../src/domain/functions/whole";
import { isRefusal } from "../src/domain/answer/refusal";
import { spokenValue } from "../src/domain/functions/cell-value";
import { counted } from "../src/domain/answer/counted";
import type { Answer } from "../src/domain/answer/answer";
import { citationText, qualifierText } from "../src/domain/answer/text";
import type { Cell } from "../src/domain/functions/cell";
import { evaluate } from "../src/domain/functions/evaluate";
import { parseFormula } from "../src/domain/formulas/parse-formula";
import { openSession } from "../src/domain/functions/session";
import type { IsoDate } from "../src/domain/ledger/records";
import { dayFromSerial } from "../src/domain/time/serial";
import { bundledPack } from "../src/ledger/bundled-pack";

/** What a terminal shows, and with which exit code: 0 answered, 1 refused, 2 not a formula. */
export interface TerminalAnswer {
  lines: string[];
  exitCode: 0 | 1 | 2;
}

/** Answers one formula from the bundled data as on a day. */
export function answerFormula(formula: string, today: IsoDate): TerminalAnswer {
  const call = parseFormula(formula);
  if (isRefusal(call)) {
    return { lines: [call.refused, `  ${formula}`, `  ${" ".repeat(call.at)}^`], exitCode: 2 };
  }
  const grid = evaluate(
    openSession(bundledPack, () => today),
    call.name,
    call.arguments,
  );
  const cells = grid.flat();
  return {
    lines: [...grid.map((row) => row.map(cellText).join("\t")), ...citation(cells)],
    exitCode: cells.some((cell) => cell.type === "failure") ? 1 : 0,
  };
}

/** The source of a lone number, below an empty line. */
function citation(cells: readonly Cell[]): string[] {
  const [only] = cells;
  return cells.length === 1 && only?.type === "number" && only.answer ? ["", citationText(only.answer)] : [];
}

function cellText(cell: Cell): string {
  return cell.type === "number" ? numberText(cell) : String(spokenValue(cell));
}

function numberText(cell: Extract<Cell, { type: "number" }>): string {
  if (cell.format.startsWith("yyyy")) return dayFromSerial(cell.value)!.slice(0, cell.format.length);
  const value = String(Number(cell.value.toPrecision(12)));
  return cell.answer ? answerText(value, cell.answer) : value;
}

function answerText(value: string, answer: Answer): string {
  const { unit, kind, effective, carriedDays, ageDays } = answer;
  const about = [
    kind,
    effective,
    qualifierText(answer.qualifier),
    carriedDays && `carried ${counted(carriedDays, "day")}`,
    ageDays && `${ageDays} days old`,
  ];
  return `${value} ${unit} (${about.filter(Boolean).join(", ")})`;
}

function main(formula: string | undefined): void {
  const usage: TerminalAnswer = { lines: ["Usage: npm run calc -- '=SSB.PRICE(\"Li2S\")'"], exitCode: 2 };
  const today = new Date().toISOString().slice(0, 10);
  const { lines, exitCode } = formula === undefined ? usage : answerFormula(formula, today);
  const print = exitCode === 2 ? console.error : console.log;
  print(lines.join("\n"));
  process.exitCode = exitCode;
}

if (require.main === module) main(process.argv[2]);
