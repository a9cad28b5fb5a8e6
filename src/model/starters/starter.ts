import { joinAddress } from "../../domain/formulas/address";
import type { Session } from "../../domain/functions/session";
import type { NewChart, NewSheet, Plan } from "../port/plan";

/** The models to start from, in the order in which they are offered. */
export const STARTER_IDS = ["cell-cost", "market", "projects", "week"] as const;

export type StarterId = (typeof STARTER_IDS)[number];

/** A chart of a starter: where its numbers stand on the sheet, and at which cell it is drawn. */
export type StarterChart = Pick<NewChart, "title" | "bars"> & { source: string; at: string };

/**
 * A model to start from: one sheet whose assumptions stand in a block of their own, and whose numbers are SSB functions
 * or worked out from them. Its formulas name no sheet, so it works under any name.
 */
export interface Starter {
  id: StarterId;
  sheet: NewSheet;
  charts: readonly StarterChart[];
}

/** Makes a starter of what an edition knows: its rows follow what there is to list. */
export type MakeStarter = (session: Session) => Omit<Starter, "id">;

/** What adds a starter to a workbook: a sheet of its own, so that nothing that stands there is touched. */
export function starterPlan({ id, sheet, charts }: Starter): Plan {
  return {
    changes: [],
    adds: { ...sheet, opens: true, orLikeName: true },
    charts: charts.map(({ source, at, title, bars }, number) => ({
      source: joinAddress(sheet.name, source),
      at: joinAddress(sheet.name, at),
      title,
      name: `SSB ${id} ${number + 1}`,
      ...(bars && { bars }),
    })),
  };
}
