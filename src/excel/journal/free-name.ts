import { freeName } from "../../model/port/free-name";
import type { Plan } from "../../model/port/plan";
import { sheetNames } from "../host/sheet-names";

/** The plan with a name for its new sheet that no other sheet has, where it takes a like one. */
export async function freeNameFor(plan: Plan): Promise<Plan> {
  const { adds } = plan;
  if (!adds?.orLikeName) return plan;
  return { ...plan, adds: { ...adds, name: freeName(adds.name, await sheetNames()) } };
}
