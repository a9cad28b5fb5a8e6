/** The add-in's functions for the grid's autocomplete and argument hints. */
import { BooleanNumber } from "@univerjs/core";
import { FunctionType, type IFunctionInfo } from "@univerjs/preset-sheets-core";
import { qualifiedName, type FunctionMetadata, type ParameterMetadata } from "../metadata";

export function isOffered({ options }: FunctionMetadata): boolean {
  return options?.excludeFromAutoComplete !== true;
}

export function functionHint(fn: FunctionMetadata): IFunctionInfo {
  return {
    functionName: qualifiedName(fn),
    functionType: FunctionType.User,
    description: fn.description ?? "",
    abstract: firstSentence(fn.description ?? ""),
    functionParameter: (fn.parameters ?? []).map((parameter) => ({
      name: parameter.name,
      detail: parameter.description ?? "",
      example: example(parameter),
      require: parameter.optional ? BooleanNumber.FALSE : BooleanNumber.TRUE,
      repeat: parameter.repeating ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    })),
  };
}

function firstSentence(text: string): string {
  const end = text.search(/[.:](\s|$)/);
  return end < 0 ? text : text.slice(0, end);
}

/** The first quoted text of a parameter's description, as an example of what to type. */
function example(parameter: ParameterMetadata): string {
  return /"[^"]+"/.exec(parameter.description ?? "")?.[0] ?? parameter.name;
}
