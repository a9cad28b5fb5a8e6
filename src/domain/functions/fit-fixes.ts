import { isFailure, type Failure, type Fix } from "../answer/failure";
import type { Parameters } from "../answer/message";
import type { Cell, Grid } from "./cell";
import type { FunctionDefinition } from "./definition";
import { onceEach } from "../market/remembered";

/**
 * The mends of a refusal in the words of the function it came from. A refusal knows what was asked for, not by which
 * argument: a `unit` may stand among the options there, a `date` be called period, and what has no place is left out.
 */
export function fitFixes(answer: Grid | Failure, definition: FunctionDefinition): Grid | Failure {
  if (isFailure(answer)) return fitted(answer, definition);
  const fit = onceEach((cell: Cell): Cell =>
    cell.type === "failure" ? { ...cell, failure: fitted(cell.failure, definition) } : cell,
  );
  return answer.map((row) => row.map(fit));
}

/** Arguments that name a time, the likeliest first. */
const TIMES = ["date", "period", "year"];

function fitted(failure: Failure, definition: FunctionDefinition): Failure {
  return {
    ...failure,
    parameters: fittedParameters(failure.parameters, definition),
    fixes: failure.fixes.flatMap((fix) => fittedFix(fix, definition)),
  };
}

/** The parameters of a message that offer options. */
type Offers = Parameters & { byOption?: string | undefined; byOptions?: readonly string[] };

/** What a refusal says of options is left out where the function does not take them. */
function fittedParameters(parameters: Parameters, { options }: FunctionDefinition): Parameters {
  if (!("byOption" in parameters || "byOptions" in parameters)) return parameters;
  const takes = (text: string): boolean => options.some((name) => text.startsWith(`${name}=`));
  const { byOption, byOptions, ...others } = parameters as Offers;
  return {
    ...others,
    ...("byOption" in parameters && { byOption: byOption && takes(byOption) ? byOption : undefined }),
    ...(byOptions && { byOptions: byOptions.filter(takes) }),
  };
}

function fittedFix(fix: Fix, { parameters, options }: FunctionDefinition): Fix[] {
  const takes = (argument: string): boolean => parameters.some(({ name }) => name === argument);
  const option = (text: string): Fix[] =>
    options.some((name) => text.startsWith(`${name}=`)) ? [{ argument: "options", text }] : [];
  if (fix.argument === "options") return option(fix.text);
  if (takes(fix.argument)) return [fix];
  const time = TIMES.includes(fix.argument) ? TIMES.find(takes) : undefined;
  return time === undefined ? option(`${fix.argument}=${fix.text}`) : [{ ...fix, argument: time }];
}
