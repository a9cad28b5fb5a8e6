/**
 * Answers a formula in a terminal, from the same data and by the same rules as a cell:
 *   npm run calc -- '=SSB.FORECAST("ESS",2030)'
 */
import { citationText } from "../src/domain/answer/text";
import type { Cell } from "../src/domain/calls/cell";
import { evaluate } from "../src/domain/calls/evaluate";
import { parseFormula } from "../src/domain/calls/formula";
import { openSession } from "../src/domain/calls/session";
import { dayFromSerial } from "../src/domain/time/serial";
import { bundledPack } from "../src/data/bundled-pack";

const ERRORS = { VALUE: "#VALUE!", NA: "#N/A", NUM: "#NUM!" };

function main(formula: string | undefined): number {
  if (formula === undefined) {
    console.error("Usage: npm run calc -- '=SSB.PRICE(\"Li2S\")'");
    return 2;
  }
  const call = parseFormula(formula);
  if ("problem" in call) {
    console.error(`${call.problem}\n  ${formula}\n  ${" ".repeat(call.at)}^`);
    return 2;
  }
  const session = openSession(bundledPack, () => new Date().toISOString().slice(0, 10));
  const grid = evaluate(session, call.name, call.arguments);
  console.log(grid.map((row) => row.map(cellText).join("\t")).join("\n"));
  const [only] = grid.flat();
  if (grid.flat().length === 1 && only?.type === "number" && only.answer) console.log(`\n${citationText(only.answer)}`);
  return grid.flat().some((cell) => cell.type === "failure") ? 1 : 0;
}

function cellText(cell: Cell): string {
  switch (cell.type) {
    case "blank":
      return "";
    case "text":
      return cell.text;
    case "failure":
      return `${ERRORS[cell.failure.code]} ${cell.failure.message}`;
    case "number":
      return numberText(cell);
  }
}

function numberText(cell: Extract<Cell, { type: "number" }>): string {
  if (cell.format.startsWith("yyyy")) return dayFromSerial(cell.value)!.slice(0, cell.format.length);
  const value = String(Number(cell.value.toPrecision(12)));
  return cell.answer ? `${value} ${cell.answer.unit} (${cell.answer.kind}, ${cell.answer.effective})` : value;
}

process.exitCode = main(process.argv[2]);
