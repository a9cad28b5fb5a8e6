/** The add-in's `functions.json`: which functions it offers and what their arguments are. */

export interface ParameterMetadata {
  readonly name: string;
  readonly description?: string;
  readonly type?: string;
  readonly dimensionality?: "scalar" | "matrix";
  readonly optional?: boolean;
  readonly repeating?: boolean;
}

export interface FunctionOptions {
  readonly cancelable?: boolean;
  readonly stream?: boolean;
  readonly allowErrorForDataTypeAny?: boolean;
  readonly requiresAddress?: boolean;
  readonly excludeFromAutoComplete?: boolean;
}

export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly helpUrl?: string;
  readonly parameters?: readonly ParameterMetadata[];
  readonly result?: { readonly type?: string; readonly dimensionality?: "scalar" | "matrix" };
  readonly options?: FunctionOptions;
}

/** The add-in's namespace in formulas, as its manifest gives it. */
export const NAMESPACE = "SSB";

export function qualifiedName(fn: FunctionMetadata): string {
  return `${NAMESPACE}.${fn.name}`.toUpperCase();
}

/** @throws Error when the file is missing or is not a functions file. */
export async function loadFunctions(url: string): Promise<readonly FunctionMetadata[]> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`functions.json answered ${String(response.status)}.`);
  const file: unknown = await response.json();
  if (typeof file !== "object" || file === null || !("functions" in file) || !Array.isArray(file.functions)) {
    throw new Error("functions.json holds no list of functions.");
  }
  return functionsOf(file as FunctionsFile);
}

interface FunctionsFile {
  readonly functions: readonly FunctionMetadata[];
  /** Of all functions of the file: whether an argument of type any may be an error. */
  readonly allowErrorForDataTypeAny?: boolean;
}

/** The functions of a file, each with what the file says of all. */
export function functionsOf({ functions, allowErrorForDataTypeAny }: FunctionsFile): FunctionMetadata[] {
  if (allowErrorForDataTypeAny !== true) return [...functions];
  return functions.map((fn) => ({ ...fn, options: { ...fn.options, allowErrorForDataTypeAny } }));
}
