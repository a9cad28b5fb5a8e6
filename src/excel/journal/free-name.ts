import type { Plan } from "../../model/port/plan";
import { sheetNames } from "../host/sheet-names";

/** The plan with a name for its new sheet that no other sheet has, where it takes a like one. */
export async function freeNameFor(plan: Plan): Promise<Plan> {
  const { adds } = plan;
  if (!adds?.orLikeName) return plan;
  const taken = new Set((await sheetNames()).map((name) => name.toLowerCase()));
  return { ...plan, adds: { ...adds, name: freeName(adds.name, taken) } };
}

/** Excel does not tell capitals apart in the names of sheets. */
function freeName(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted.toLowerCase())) return wanted;
  for (let number = 2; ; number++) {
    const name = `${wanted} ${number}`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}
