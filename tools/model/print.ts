import type { Row } from "./commands";
import type { FileOutcome } from "./run-over";

export const FORMATS = ["text", "json", "csv", "parquet"] as const;
export type Format = (typeof FORMATS)[number];

export function isFormat(word: string): word is Format {
  return FORMATS.some((format) => format === word);
}

/** Prints what came of each file as it is known, so that a thousand of them need no more room than one. */
export interface Printer {
  outcome(outcome: FileOutcome): void;
  end(): void;
}

export function printer(format: Exclude<Format, "parquet">, out: (line: string) => void): Printer {
  if (format === "json") return { outcome: (outcome) => out(JSON.stringify(outcome)), end: () => undefined };
  return format === "csv"
    ? csvPrinter(out)
    : { outcome: (outcome) => textOf(outcome).forEach(out), end: () => undefined };
}

function textOf({ file, rows, sentences, refused, written }: FileOutcome): string[] {
  if (refused !== undefined) return [`${file}: ${refused}`];
  return [
    `${file}${written !== undefined && written !== file ? ` -> ${written}` : ""}`,
    ...rows.map((row) => `  ${wordsOf(row).join("  ")}`),
    ...sentences.map((sentence) => `  ${sentence}`),
  ];
}

/** A note says the age in words. */
function wordsOf({ age: _, ...row }: Row): string[] {
  return Object.values(row).map(String).filter(Boolean);
}

/** All columns that any command has, so that the first line fits every row after it. */
export const COLUMNS = [
  "file",
  "cell",
  "formula",
  "call",
  "value",
  "before",
  "after",
  "difference",
  "unit",
  "kind",
  "effective",
  "published",
  "publisher",
  "publication",
  "source",
  "age",
  "reason",
  "note",
  "severity",
  "rule",
  "cells",
  "fix",
];

function csvPrinter(out: (line: string) => void): Printer {
  out(COLUMNS.join(","));
  const line = (row: Row): void => out(COLUMNS.map((column) => csvField(row[column] ?? "")).join(","));
  return {
    outcome: ({ file, rows, refused }) => {
      if (refused !== undefined) line({ file, note: refused });
      for (const row of rows) line({ file, ...row });
    },
    end: () => undefined,
  };
}

/** A text that a spreadsheet would read as a formula is marked as a text. */
function csvField(value: Row[string]): string {
  const text = typeof value === "string" && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[",\n\r]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}
