import { isRefused, type Address, type Workbook } from "../../domain/workbook/workbook";

/** Recalculates the SSB cells and what depends on them; a host's refusal is thrown as the sentence it is. */
export async function recalculate(workbook: Workbook, addresses: readonly Address[]): Promise<void> {
  const outcome = await workbook.recalculate(addresses);
  if (isRefused(outcome)) throw new Error(outcome.refused);
}
