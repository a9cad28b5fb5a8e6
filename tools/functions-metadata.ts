/**
 * Excel's metadata of the custom functions (`functions.json`), read from their doc comments.
 *
 * The generator checks the syntax only. What Excel would refuse without a word is checked here: lengths
 * (from the schema of the unified manifest, the only current one that is published), ids used twice, and an
 * exported function that the generator passed over.
 */
import { readFileSync } from "node:fs";
import { relative } from "node:path";
import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import ts from "typescript";
import { ALIASES } from "../src/domain/functions/functions";
import type { FunctionTexts, Translation } from "../src/domain/functions/translations/translation";

/** The origin that manifest.xml and the help addresses in the source are written for. */
export const DEV_ORIGIN = "https://localhost:3000";

export interface FunctionParameter {
  name: string;
  description?: string;
  type?: string;
  dimensionality?: string;
  optional?: boolean;
  repeating?: boolean;
  customEnumId?: string;
}

export interface CustomFunction {
  id: string;
  name: string;
  description?: string;
  helpUrl?: string;
  parameters: FunctionParameter[];
  options?: Record<string, boolean>;
}

interface CustomEnum {
  id: string;
  values: { name: string; tooltip?: string }[];
}

export interface FunctionsMetadata {
  /** Lets a function answer numbers that carry properties. */
  allowCustomDataForDataTypeAny: true;
  /** Without it, one error among the cells of an argument turns the whole answer into that error. */
  allowErrorForDataTypeAny: true;
  functions: CustomFunction[];
  enums: CustomEnum[];
}

export type MetadataResult =
  | { ok: true; metadata: FunctionsMetadata }
  /** Each error names the file it is about. */
  | { ok: false; errors: string[] };

interface Limit {
  min: number;
  max: number;
}

const ID: Limit = { min: 3, max: 64 };
const NAME: Limit = { min: 3, max: 64 };
/** A former name stays as workbooks hold it; Excel takes a short one, as the namespace comes before it. */
const ALIAS: Limit = { min: 1, max: 64 };
const DESCRIPTION: Limit = { min: 1, max: 1024 };
const PARAMETER_NAME: Limit = { min: 1, max: 64 };
const PARAMETER_DESCRIPTION: Limit = { min: 1, max: 512 };
const ENUM_TEXT: Limit = { min: 1, max: 256 };
const PARAMETERS = 128;

/** Reads the functions of some source files; help addresses are moved to `origin`, files named relative to `root`. */
export async function readFunctionsMetadata(
  inputs: string[],
  { origin, root }: { origin: string; root: string },
): Promise<MetadataResult> {
  const errors: string[] = [];
  const functions: CustomFunction[] = [];
  const enums: CustomEnum[] = [];

  for (const input of inputs) {
    const found = await readFile(input);
    errors.push(...found.errors.map((reason) => `${relative(root, input)}: ${reason}`));
    functions.push(...found.functions);
    enums.push(...found.enums);
  }
  errors.push(
    ...repeated(
      "function id",
      functions.map(({ id }) => id),
    ),
  );
  errors.push(
    ...repeated(
      "function name",
      functions.map(({ name }) => name),
    ),
  );
  errors.push(
    ...repeated(
      "enum id",
      enums.map(({ id }) => id),
    ),
  );
  if (errors.length > 0) return { ok: false, errors };

  const moved = functions.map((one) => ({
    ...one,
    ...(one.helpUrl !== undefined && { helpUrl: one.helpUrl.replace(DEV_ORIGIN, origin) }),
  }));
  const metadata = { allowCustomDataForDataTypeAny: true, allowErrorForDataTypeAny: true } as const;
  return { ok: true, metadata: { ...metadata, functions: moved, enums } };
}

/** Where the metadata in another language stands, by the locale that the manifest names it for. */
export const TRANSLATED = "functions.zh-CN.json";

/** The same functions with their texts in another language; names, ids and help addresses stay. */
export function translatedMetadata(metadata: FunctionsMetadata, translation: Translation): MetadataResult {
  const functions = metadata.functions.map((one) => translatedFunction(one, translation));
  const enums = metadata.enums.map(({ id, values }) => ({
    id,
    values: values.map(({ name }) => ({ name, tooltip: translation.fields[id]?.[name] ?? "" })),
  }));
  const errors = [...functions.flatMap(checkFunction), ...enums.flatMap(checkEnum)];
  return errors.length > 0
    ? { ok: false, errors }
    : { ok: true, metadata: { ...metadata, functions, enums } };
}

function translatedFunction(one: CustomFunction, translation: Translation): CustomFunction {
  const former = ALIASES.find(([alias]) => alias === one.name);
  const name = former?.[1] ?? one.name;
  const texts = (translation.functions as Record<string, FunctionTexts | undefined>)[name];
  return {
    ...one,
    description: former ? translation.formerName(name) : (texts?.description ?? ""),
    parameters: one.parameters.map((parameter) => ({
      ...parameter,
      description: texts?.parameters[parameter.name]?.hint ?? "",
    })),
  };
}

interface FileResult {
  functions: CustomFunction[];
  enums: CustomEnum[];
  errors: string[];
}

async function readFile(input: string): Promise<FileResult> {
  const { metadataJson, associate, errors } = await generate(input);
  if (errors.length > 0) return { functions: [], enums: [], errors };

  const { functions = [], enums = [] } = JSON.parse(metadataJson || "{}") as Partial<FunctionsMetadata>;
  const known = new Set(associate.map(({ functionName }) => functionName));
  const found = [
    ...passedOver(input, known),
    ...functions.flatMap(checkFunction),
    ...enums.flatMap(checkEnum),
  ];
  return { functions, enums, errors: found };
}

/** A doc comment with a link or a single-quoted enum makes the generator throw instead of answering. */
async function generate(input: string): ReturnType<typeof generateCustomFunctionsMetadata> {
  try {
    return await generateCustomFunctionsMetadata(input);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    return { metadataJson: "", associate: [], errors: [`the metadata generator failed: ${reason}`] };
  }
}

/** The generator is silent about `export const f = () => …` and about a doc comment without @customfunction. */
function passedOver(input: string, known: Set<string>): string[] {
  const source = ts.createSourceFile(input, readFileSync(input, "utf8"), ts.ScriptTarget.ES2022, true);
  return source.statements
    .filter(isExported)
    .flatMap(declaredNames)
    .filter((name) => !known.has(name))
    .map(
      (name) =>
        `"${name}" is exported but Excel would not see it: write a function declaration with @customfunction`,
    );
}

function isExported(statement: ts.Statement): boolean {
  if (!ts.canHaveModifiers(statement)) return false;
  return ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;
}

function declaredNames(statement: ts.Statement): string[] {
  if (ts.isFunctionDeclaration(statement)) return [statement.name?.text ?? "default"];
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.map(({ name }) => name.getText());
  return [];
}

function checkFunction({ id, name, description, helpUrl, parameters }: CustomFunction): string[] {
  return [
    ...checkLength(`function ${id}: id`, id, ID),
    ...checkLength(`function ${id}: name`, name, isAlias(name) ? ALIAS : NAME),
    ...checkLength(`function ${id}: description`, description, DESCRIPTION),
    ...(helpUrl ? [] : [`function ${id}: @helpurl is missing`]),
    ...(parameters.length > PARAMETERS ? [`function ${id}: more than ${PARAMETERS} parameters`] : []),
    ...parameters.flatMap((parameter) =>
      checkParameter(`function ${id}: parameter ${parameter.name}`, parameter),
    ),
  ];
}

function isAlias(name: string): boolean {
  return ALIASES.some(([alias]) => alias === name);
}

function checkParameter(where: string, { name, description }: FunctionParameter): string[] {
  return [
    ...checkLength(`${where}: name`, name, PARAMETER_NAME),
    ...checkLength(`${where}: description`, description, PARAMETER_DESCRIPTION),
  ];
}

function checkEnum({ id, values }: CustomEnum): string[] {
  const texts = values.flatMap(({ name, tooltip }) => [
    ...checkLength(`enum ${id}: name`, name, ENUM_TEXT),
    ...checkLength(`enum ${id}: tooltip of ${name}`, tooltip, ENUM_TEXT),
  ]);
  return [...checkLength(`enum ${id}: id`, id, ID), ...texts];
}

function checkLength(what: string, text: string | undefined, { min, max }: Limit): string[] {
  const length = text?.length ?? 0;
  return length >= min && length <= max ? [] : [`${what} has ${length} characters, not ${min} to ${max}`];
}

function repeated(what: string, values: string[]): string[] {
  const twice = new Set(values.filter((value, at) => values.indexOf(value) !== at));
  return [...twice].map((value) => `${what} "${value}" is used more than once`);
}
