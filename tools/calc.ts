/**
 * Answers a formula in a terminal, from the same data and by the same rules as a cell:
 *   npm run calc -- '=SSB.FORECAST("ESS",2030)'
 *   npm run calc -- --lang zh '=SSB.FORECAST("ESS",2030)'
 *   npm run calc -- --pack 2026-11-28.pack '=SSB.FORECAST("ESS",2030)'
 * What it says is in the terminal's language where that is Chinese, else in English; what cells would hold is the same.
 */
import { parseArgs } from "node:util";
import "../src/domain/functions/whole";
import { en } from "../src/domain/answer/languages/en";
import { speakIn } from "../src/domain/answer/languages/in-use";
import { LANGUAGES, type LanguageTag } from "../src/domain/answer/languages/known";
import { zh } from "../src/domain/answer/languages/zh";
import { phraseText } from "../src/domain/answer/message-text";
import { phrases } from "../src/domain/answer/phrases";
import { isRefusal } from "../src/domain/answer/refusal";
import { spokenValue } from "../src/domain/functions/cell-value";
import { withoutNoise } from "../src/domain/quantity/without-noise";
import type { Answer } from "../src/domain/answer/answer";
import { citationText, qualifierText } from "../src/domain/answer/text";
import type { Cell } from "../src/domain/functions/cell";
import { evaluate } from "../src/domain/functions/evaluate";
import { parseFormula } from "../src/domain/formulas/parse-formula";
import { openSession } from "../src/domain/functions/session";
import type { IsoDate, Pack } from "../src/domain/ledger/records";
import { dayFromSerial } from "../src/domain/time/serial";
import { bundledPack } from "../src/ledger/bundled-pack";
import { readPackFile } from "./pack-file";
import { terminalLanguage } from "./terminal-language";

/** What a terminal shows, and with which exit code: 0 answered, 1 refused, 2 not a formula. */
export interface TerminalAnswer {
  lines: string[];
  exitCode: 0 | 1 | 2;
}

/** Answers one formula as on a day, from the bundled data or those of a pack. */
export function answerFormula(formula: string, today: IsoDate, pack: Pack = bundledPack): TerminalAnswer {
  const call = parseFormula(formula);
  if (isRefusal(call)) {
    return { lines: [call.refused, `  ${formula}`, `  ${" ".repeat(call.at)}^`], exitCode: 2 };
  }
  const grid = evaluate(
    openSession(pack, () => today),
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
  const value = String(withoutNoise(cell.value));
  return cell.answer ? answerText(value, cell.answer) : value;
}

function answerText(value: string, answer: Answer): string {
  const { unit, kind, effective, carriedDays, ageDays } = answer;
  const about = [
    phraseText(phrases.kindOf(kind)),
    effective,
    qualifierText(answer.qualifier),
    carriedDays && phraseText(phrases.daysCarried(carriedDays)),
    ageDays && phraseText(phrases.daysOld(ageDays)),
  ];
  return `${value} ${unit} (${about.filter(Boolean).join(", ")})`;
}

const USAGE: Record<LanguageTag, string> = {
  en: "Usage: npm run calc -- [--lang en|zh] [--pack FILE] '=SSB.PRICE(\"Li2S\")'",
  zh: "用法：npm run calc -- [--lang en|zh] [--pack FILE] '=SSB.PRICE(\"Li2S\")'",
};

const NO_PACK: Record<LanguageTag, (file: string, part: string) => string> = {
  en: (file, part) => `${file} is no pack that can be read (${part}).`,
  zh: (file, part) => `${file} 不是可读取的数据包（${part}）。`,
};

/** What a command line asks for; without a formula where it cannot be read. */
export function asked(
  given: readonly string[],
  environment: NodeJS.ProcessEnv,
): { formula?: string | undefined; pack?: string | undefined; language: LanguageTag } {
  const ofTerminal = terminalLanguage(environment);
  try {
    const options = { lang: { type: "string" }, pack: { type: "string" } } as const;
    const { values, positionals } = parseArgs({ args: [...given], options, allowPositionals: true });
    const language = values.lang === undefined ? ofTerminal : LANGUAGES.find((one) => one === values.lang);
    if (!language || positionals.length > 1) return { language: language ?? ofTerminal };
    return { formula: positionals[0], ...(values.pack !== undefined && { pack: values.pack }), language };
  } catch {
    return { language: ofTerminal };
  }
}

export async function answerAsked(given: readonly string[]): Promise<TerminalAnswer> {
  const { formula, pack: file, language } = asked(given, process.env);
  speakIn({ en, zh }[language]);
  if (formula === undefined) return { lines: [USAGE[language]], exitCode: 2 };
  const today = new Date().toISOString().slice(0, 10);
  if (file === undefined) return answerFormula(formula, today);
  const read = await readPackFile(file);
  if ("garbled" in read) return { lines: [NO_PACK[language](file, read.garbled)], exitCode: 2 };
  return answerFormula(formula, today, read.pack);
}

async function main(): Promise<void> {
  const { lines, exitCode } = await answerAsked(process.argv.slice(2));
  const print = exitCode === 2 ? console.error : console.log;
  print(lines.join("\n"));
  process.exitCode = exitCode;
}

if (require.main === module) void main();
