import * as functions from "./functions";

/** Ids are frozen: a workbook keeps them for ever. A test holds this table against functions.json. */
const ASSOCIATIONS: Record<string, (...given: never[]) => unknown[][]> = {
  SSB_PRICE: functions.price,
  SSB_HISTORY: functions.history,
  SSB_FORECAST: functions.forecast,
  SSB_OUTLOOK: functions.outlook,
  SSB_CAGR: functions.cagr,
  SSB_VINTAGES: functions.vintages,
  SSB_NEWS: functions.news,
  SSB_PROJECTS: functions.projects,
  SSB_FX: functions.fx,
  SSB_CONVERT: functions.convert,
  SSB_BRIDGE: functions.bridge,
  SSB_FIND: functions.find,
  SSB_META: functions.meta,
  SSB_CITE: functions.cite,
  SSB_COVERAGE: functions.coverage,
  SSB_CHANGES: functions.changes,
  SSB_EDITION: functions.edition,
};

/** Tells Excel which function answers which id. */
export function associateFunctions(): void {
  for (const [id, answer] of Object.entries(ASSOCIATIONS)) CustomFunctions.associate(id, answer);
}
