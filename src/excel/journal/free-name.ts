import { joinAddress, splitAddress, type Address } from "../../domain/formulas/address";
import { freeName } from "../../model/port/free-name";
import type { Plan } from "../../model/port/plan";
import { sheetNames } from "../host/sheet-names";

/** The plan with a name for its new sheet that no other sheet has, where it takes a like one. */
export async function freeNameFor(plan: Plan): Promise<Plan> {
  const { adds } = plan;
  if (!adds?.orLikeName) return plan;
  const name = freeName(adds.name, await sheetNames());
  const on = (address: Address): Address => {
    const { sheet, local } = splitAddress(address);
    return sheet === adds.name ? joinAddress(name, local) : address;
  };
  const charts = plan.charts?.map(({ source, at, ...chart }) => ({
    ...chart,
    source: on(source),
    ...(at !== undefined && { at: on(at) }),
  }));
  return { ...plan, adds: { ...adds, name }, ...(charts && { charts }) };
}
