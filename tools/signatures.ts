/** What saved workbooks depend on: a function's id and name, and the place and shape of each parameter. */
import type { CustomFunction, FunctionParameter } from "./functions-metadata";

export interface Signature {
  id: string;
  name: string;
  /** In order, such as `material: any matrix` or `unit: any optional`. */
  parameters: string[];
}

export function signaturesOf(functions: CustomFunction[]): Signature[] {
  return functions.map(({ id, name, parameters }) => ({
    id,
    name,
    parameters: parameters.map(describeParameter),
  }));
}

function describeParameter({ name, type, dimensionality, optional, repeating }: FunctionParameter): string {
  const shape = [type ?? "any", dimensionality, optional && "optional", repeating && "repeating"];
  return `${name}: ${shape.filter(Boolean).join(" ")}`;
}

/**
 * What would break formulas written against the published signatures. A new function is welcome, and so is a
 * new parameter if it comes last and is optional. A parameter may come to take more: any value, a range, or nothing at
 * all. Nothing else may change.
 */
export function compareSignatures(published: Signature[], current: Signature[]): string[] {
  return published.flatMap((before) => {
    const after = current.find((one) => one.id === before.id);
    if (!after) return [`${before.id} is gone`];
    return [...compareNames(before, after), ...compareParameters(before, after)];
  });
}

const TYPES = ["string", "number", "boolean"];

/** Whether a formula that was written for the one parameter is good for the other. */
function takesAllOf(now: string, before: string): boolean {
  const [nameNow, shapeNow] = partsOf(now);
  const [nameBefore, shapeBefore] = partsOf(before);
  const wider = ["any", "matrix", "optional"];
  return (
    nameNow === nameBefore &&
    shapeNow.every((word) => wider.includes(word) || shapeBefore.includes(word)) &&
    shapeBefore.every((word) => shapeNow.includes(word) || (TYPES.includes(word) && shapeNow.includes("any")))
  );
}

function partsOf(parameter: string): [name: string, shape: string[]] {
  const [name = "", shape = ""] = parameter.split(": ");
  return [name, shape.split(" ")];
}

function compareNames(before: Signature, after: Signature): string[] {
  return before.name === after.name
    ? []
    : [`${before.id} was called ${before.name} and is now ${after.name}`];
}

function compareParameters(before: Signature, after: Signature): string[] {
  const changed = before.parameters.flatMap((parameter, at) => {
    const now = after.parameters[at] ?? "missing";
    return takesAllOf(now, parameter)
      ? []
      : [`${before.id}: parameter ${at + 1} was "${parameter}" and is now "${now}"`];
  });
  const required = after.parameters
    .slice(before.parameters.length)
    .filter((parameter) => !parameter.includes(" optional"))
    .map((parameter) => `${before.id}: the new parameter "${parameter}" must be optional`);
  return [...changed, ...required];
}
