/** The Excel that this stand-in plays, and others that the page's address can ask for. */
export interface PlayedExcel {
  /** The requirement sets it announces. */
  readonly sets: Readonly<Record<string, string>>;
  /** The workbook is only looked at. */
  readonly isReadOnly: boolean;
  /** Of the person at it, such as `de-DE`. */
  readonly culture: string;
  readonly decimalSeparator: string;
}

/** What the library asks for on its own. */
const ALWAYS = {
  CustomFunctions: "1.9",
  SharedRuntime: "1.1",
  // office.js asks for this one before it sends `showAsTaskpane` and `setStartupBehavior`.
  SharedRuntimeInternal: "1.2",
  Settings: "1.1",
};

/** Excel on the web; the calls of sets above 1.15, which office.js of npm does not know, are not asked for. */
const ON_THE_WEB = { ...ALWAYS, ExcelApi: "1.19", CustomFunctionsRuntime: "1.5" };

/** Excel as it was bought: numbers carry neither properties nor a format there. */
const BOUGHT: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "2021": { ...ALWAYS, ExcelApi: "1.14", CustomFunctionsRuntime: "1.3" },
  "2024": { ...ALWAYS, ExcelApi: "1.17", CustomFunctionsRuntime: "1.3" },
  /** Microsoft 365 with data types, but before numbers could carry properties. */
  "2408": { ...ALWAYS, ExcelApi: "1.17", CustomFunctionsRuntime: "1.4" },
};

/**
 * `?excel=2021` plays the Excel of that year, `?readonly` one that may not change the workbook, `?culture=de-DE` one of
 * somebody who writes decimal commas.
 */
export function playedExcel(search: string): PlayedExcel {
  const asked = new URLSearchParams(search);
  const culture = asked.get("culture") ?? "en-US";
  return {
    sets: BOUGHT[asked.get("excel") ?? ""] ?? ON_THE_WEB,
    isReadOnly: asked.has("readonly"),
    culture,
    decimalSeparator: /^(?:en|zh|ja|ko|he|th)\b/.test(culture) ? "." : ",",
  };
}
