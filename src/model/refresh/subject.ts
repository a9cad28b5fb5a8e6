import type { Answer } from "../../domain/answer/answer";
import type { Cell } from "../../domain/functions/cell";

/** What a value is about, in the words of the call that asks for it. */
export interface Subject {
  /** "ESS 2025"; where its period moves, "Li2S 2025-11-28 → 2025-12-05". */
  subject: string;
  /** Which row of an answer it is, from one on, where neither period nor unit tells it from the others. */
  line?: number;
  /** With its tax basis; absent of what has none, such as a text. */
  unit?: string;
}

interface Asked {
  name: string;
  arguments: readonly unknown[];
  argumentsAfter?: readonly unknown[];
}

/** Of one place of a call's answer, before and after. */
export function subjectOf(
  call: Asked,
  place: { row: number; column: number; isAlone: boolean },
  before: Cell,
  after: Cell,
): Subject {
  const [first] = call.argumentsAfter ?? call.arguments;
  const words = textAt(first, place) ?? call.name;
  const answers = [answerOf(before), answerOf(after)].filter((answer) => answer !== undefined);
  const about = moved(answers.map(({ effective }) => effective));
  const unit = moved(answers.map(({ unit: one }) => one));
  return {
    subject: [words, about].filter(Boolean).join(" "),
    ...(about === "" && !place.isAlone && { line: place.row + 1 }),
    ...(unit !== "" && { unit }),
  };
}

/** "ESS 2030 · GWh". `ofLine`: how a row is named in the words of whoever reads it. */
export function subjectText(
  { subject, line, unit }: Subject,
  ofLine: (subject: string, line: number) => string,
): string {
  const named = line === undefined ? subject : ofLine(subject, line);
  return unit === undefined ? named : `${named} · ${unit}`;
}

/** The same in a file, which reads the same for everybody; the unit has a column of its own. */
export function writtenSubject({ subject, line }: Subject): string {
  return line === undefined ? subject : `${subject}, row ${line}`;
}

/** Of a range the text that this place of the answer was asked with: one row or column goes with all. */
function textAt(argument: unknown, { row, column }: { row: number; column: number }): string | undefined {
  if (!Array.isArray(argument))
    return typeof argument === "string" ? argument.trim() || undefined : undefined;
  const line: unknown = argument[argument.length === 1 ? 0 : row];
  return textAt(Array.isArray(line) ? (line as unknown[])[line.length === 1 ? 0 : column] : line, {
    row,
    column,
  });
}

function answerOf(cell: Cell): Answer | undefined {
  return cell.type === "number" ? cell.answer : undefined;
}

function moved(words: readonly string[]): string {
  return [...new Set(words)].join(" → ");
}
