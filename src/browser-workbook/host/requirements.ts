/**
 * The requirement sets this stand-in announces: those whose calls it answers, up to what the library reads.
 * office.js of npm knows ExcelApi up to 1.15.
 */
export const REQUIREMENT_SETS: Readonly<Record<string, string>> = {
  ExcelApi: "1.15",
  CustomFunctions: "1.9",
  CustomFunctionsRuntime: "1.4",
  SharedRuntime: "1.1",
  // office.js asks for this one before it sends `showAsTaskpane` and `setStartupBehavior`.
  SharedRuntimeInternal: "1.2",
  Settings: "1.1",
};
