import { OPTIONS, type OptionName } from "../arguments/options";
import type { FunctionDefinition, Parameter } from "../definition";
import type { FunctionName } from "../functions";

/** What is said of a function in another language than the definitions', which are in English as Excel's metadata is. */
export interface FunctionTexts {
  description: string;
  about: string;
  /** By the parameter's name, which stays as it is. */
  parameters: Readonly<Record<string, ParameterTexts>>;
}

interface ParameterTexts {
  hint: string;
  about?: string;
}

/** All that is said of the functions, in one language. A function or an option without its texts does not compile. */
export interface Translation {
  functions: Readonly<Record<FunctionName, FunctionTexts>>;
  /** What a former name is, by the function's name. */
  formerName(name: string): string;
  options: Readonly<Record<OptionName, string>>;
  /** What each word of a closed list of fields means, by the list's name in `addin/functions`. */
  fields: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

let inUse: Translation | undefined;

/** Functions are explained in this language from now on; in the definitions' own where there is none. */
export function explainIn(translation: Translation | undefined): void {
  inUse = translation;
}

/** What a function answers, in a few words. */
export function aboutFunction({ name, about }: FunctionDefinition): string {
  return inUse?.functions[name as FunctionName].about ?? about;
}

/** What a builder says of a parameter, where name and picker do not say it all. */
export function aboutParameter({ name }: FunctionDefinition, parameter: Parameter): string | undefined {
  const texts = inUse?.functions[name as FunctionName].parameters[parameter.name];
  return texts ? texts.about : parameter.about;
}

/** What an option does. */
export function aboutOption(name: OptionName): string {
  return inUse?.options[name] ?? OPTIONS[name].about;
}
