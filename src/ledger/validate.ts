import Ajv, { type ErrorObject, type ValidateFunction } from "ajv";
import catalogueSchema from "./catalogue.schema.json";
import type { CatalogueDocument, LedgerDocument, Finding, TextFile } from "./document";
import ledgerSchema from "./ledger.schema.json";
import { vocabularySchema } from "./vocabulary-schema";

export interface Parsed<Document> {
  path: string;
  document: Document;
}

export interface Validated<Document> {
  documents: Parsed<Document>[];
  problems: Finding[];
}

/** Parses the files of `publications/` and holds them against their schema. */
export function validateLedgerFiles(files: readonly TextFile[]): Validated<LedgerDocument> {
  return validateFiles(files, compileSchema<LedgerDocument>(ledgerSchema));
}

/** Parses the files of `catalogue/` and holds them against their schema. */
export function validateCatalogueFiles(files: readonly TextFile[]): Validated<CatalogueDocument> {
  return validateFiles(files, compileSchema<CatalogueDocument>(catalogueSchema));
}

function compileSchema<Document>(schema: object): ValidateFunction<Document> {
  return new Ajv({ allErrors: true, verbose: true, schemas: [vocabularySchema()] }).compile<Document>(schema);
}

function validateFiles<Document>(
  files: readonly TextFile[],
  validate: ValidateFunction<Document>,
): Validated<Document> {
  const result: Validated<Document> = { documents: [], problems: [] };
  for (const { path, text } of files) {
    const parsed = parseJson(text);
    if ("reason" in parsed) result.problems.push({ file: path, at: "", reason: parsed.reason });
    else if (validate(parsed.value)) result.documents.push({ path, document: parsed.value });
    else result.problems.push(...problemsOf(path, validate.errors ?? []));
  }
  return result;
}

function parseJson(text: string): { value: unknown } | { reason: string } {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return { reason: "The file is not JSON." };
  }
}

function problemsOf(file: string, errors: readonly ErrorObject[]): Finding[] {
  // "if" only repeats that its "then" failed, which is reported by itself.
  return errors
    .filter((error) => error.keyword !== "if")
    .map((error) => ({ file, at: error.instancePath, reason: reasonOf(error) }));
}

export function reasonOf(error: ErrorObject): string {
  switch (error.keyword) {
    case "additionalProperties":
      return `There is no field "${error.params.additionalProperty}" here.`;
    case "required":
      return `The field "${error.params.missingProperty}" is missing.`;
    case "enum":
      return `${shown(error.data)} is not one of: ${(error.params.allowedValues as string[]).join(", ")}.`;
    case "type":
      return `${shown(error.data)} should be of type ${error.params.type}.`;
    case "pattern":
      return `${shown(error.data)} has the wrong form. ${error.parentSchema?.["description"] ?? ""}`.trim();
    default:
      return `${shown(error.data)} ${error.message}.`;
  }
}

function shown(value: unknown): string {
  return typeof value === "object" && value !== null ? "This" : JSON.stringify(value);
}
