/** What a custom function is. Whatever is known of one stands in its own file of `definitions`; all else derives. */
import type { Result } from "../answer/answer";
import type { Failure } from "../answer/failure";
import type { Series } from "../ledger/records";
import type { OptionName } from "./arguments/options";
import type { Call } from "./call";
import type { Grid } from "./cell";
import type { Session } from "./session";

interface AnyParameter {
  name: string;
  /** Whether a call without it is refused. */
  required?: true;
  /** Excel's hint while a formula is typed. */
  hint: string;
  /** What a builder says of it, where name and picker do not say it all. */
  about?: string;
}

interface SeriesParameter extends AnyParameter {
  kind: "series";
  /** Which series the function can answer for. */
  accepts(series: Series): boolean;
}

interface UnitParameter extends AnyParameter {
  kind: "unit";
  /** The parameter that names the unit it is converted from; without it that is the series' own. */
  convertedFrom?: string;
}

interface FieldParameter extends AnyParameter {
  kind: "field";
  /** The names it may be, for a series where one is asked about. */
  fields(session: Session, series?: Series): Iterable<string>;
}

interface NumberParameter extends AnyParameter {
  kind: "number";
  /** Whether the answer is this number times the answer for 1. */
  scales?: true;
}

interface PlainParameter extends AnyParameter {
  kind: "period" | "year" | "pair" | "text" | "count";
}

/** The last parameter of a function that takes options: all cells of a range are read together. */
interface OptionsParameter extends AnyParameter {
  kind: "options";
}

export type Parameter =
  SeriesParameter | UnitParameter | FieldParameter | NumberParameter | PlainParameter | OptionsParameter;

/** What kind of thing an argument is: it decides the picker of a builder and the reader of a call. */
export type ParameterKind = Parameter["kind"];

interface AnyFunction<Name extends string> {
  name: Name;
  /** A former name: accepted wherever the name is, proposed nowhere. */
  alias?: string;
  /** What Excel says of it. */
  description: string;
  /** What it answers, in a few words, for the list of a builder. */
  about: string;
  /** In the order what, when, in what, options. */
  parameters: readonly Parameter[];
  /** The options it takes, as its page lists them; none where it has no parameter for them. */
  options: readonly OptionName[];
  /** What it lists that comes from the news: its answer changes with every item, not only with figures. */
  lists?: "news" | "projects";
}

/** Answers one cell for each cell asked: every argument before the options may be a range, spread by one rule. */
export interface CellFunction<Name extends string = string> extends AnyFunction<Name> {
  /** Tells how a cell is answered: from one value for each parameter before the options, in order. */
  cells(call: Call): (...given: unknown[]) => Result;
}

/** Answers a table that spills, or one text; every argument before the options is one value. */
export interface TableFunction<Name extends string = string> extends AnyFunction<Name> {
  table(call: Call): Grid | Failure;
}

export type FunctionDefinition<Name extends string = string> = CellFunction<Name> | TableFunction<Name>;

/** The parameters before the options. */
export function positionalOf({ parameters }: FunctionDefinition): readonly Parameter[] {
  return parameters.filter(({ kind }) => kind !== "options");
}
