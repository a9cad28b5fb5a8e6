const counted =
  (one: string, several: string) =>
  ({ count }: { count: number }): string =>
    `${String(count)} ${count === 1 ? one : several}`;

const named =
  (what: string): ((spoken: { count: number }) => string) =>
  () =>
    what;

/** All words of the page around the grid. What the played Excel answers is Excel's and stands elsewhere. */
export const en = {
  title: "SSB workbook - a stand-in for Excel",
  heading: "SSB workbook",
  notice: "A stand-in for Excel, not Excel.",
  noticeMore:
    "The add-in in the pane is the real one; the grid is an open-source spreadsheet. F6 moves between the parts of this page.",

  parts: {
    ribbon: "Commands",
    worksheet: "Worksheet",
    card: "Source of the selected value",
    pane: "Add-in pane",
    unsupported: "Not supported here",
  },
  files: {
    open: "Open",
    openTip:
      "Opens an .xlsx or .xlsm file from this computer (Ctrl+O). A file can be dropped on the page, too.",
    save: "Save",
    saveTip: "Saves the workbook as a file (Ctrl+S).",
    opening: ({ name }: { name: string }) => `Opening ${name}.`,
    opened: ({ name }: { name: string }) => `Opened ${name}.`,
    saved: ({ name }: { name: string }) => `Saved ${name}.`,
    notOpened: ({ name, why }: { name: string; why: string }) =>
      `${name} was not opened. ${why} The workbook here is as it was.`,
    notSaved: ({ why }: { why: string }) => `The workbook was not saved. ${why}`,
    why: {
      password: "It has a password, or is an .xls: save it as .xlsx without a password first.",
      noWorkbook: "It is no .xlsx or .xlsm file, or it is broken.",
      tooLarge: "It is larger than can be opened here.",
      broken: "It is broken, or was not written as Excel does.",
    },
    keptFormulas: ({ count }: { count: number }) =>
      `${counted("formula", "formulas")({ count })} cannot be worked out here: the file keeps what was saved, and Excel calculates when it opens it.`,
    stayed: ({ sheets }: { sheets: string }) =>
      `Rows or columns moved in ${sheets}: what is not shown of it, such as charts and conditional formats, stayed where it was.`,
    restored: ({ time }: { time: string }) => `Restored from ${time}.`,
    startOver: "Start over",
    startedOver: "Started over with the example.",
    bringBack: "Bring back the workbook before",
    notKept:
      "This browser keeps nothing of this page: it is full, or storage is blocked. A reload starts again; save the workbook as a file.",
    dropHere: "Drop an .xlsx or .xlsm file to open it",
    close: "Close this line",
    chartsNotSaved: ({ count }: { count: number }) =>
      `${counted("chart", "charts")({ count })} of the add-in drawn here cannot be written into the file.`,
    alsoHolds: "This file also holds",
    keptNotShown: "They are kept, and not shown.",
    unseen: {
      charts: counted("chart", "charts"),
      pictures: counted("picture", "pictures"),
      shapes: counted("shape", "shapes"),
      pivotTables: counted("pivot table", "pivot tables"),
      slicers: counted("slicer or timeline", "slicers or timelines"),
      macros: named("macros"),
      conditionalFormats: counted("conditional format", "conditional formats"),
      validations: counted("data validation", "data validations"),
      sparklines: counted("sparkline", "sparklines"),
      controls: counted("form control", "form controls"),
      externalLinks: counted("link to another workbook", "links to other workbooks"),
      connections: named("data connections"),
      otherSheets: counted("sheet without cells", "sheets without cells"),
      filters: counted("filter", "filters"),
      groups: counted("sheet with grouped rows or columns", "sheets with grouped rows or columns"),
      protection: counted(
        "protected sheet (the add-in keeps to it, the grid does not)",
        "protected sheets (the add-in keeps to them, the grid does not)",
      ),
      whatIfTables: counted(
        "what-if table (its values are shown)",
        "what-if tables (their values are shown)",
      ),
      richTexts: counted("text in several fonts (shown in one)", "texts in several fonts (shown in one)"),
      daysFrom1904: named("days counted from 1904 (shown four years and a day too early)"),
    },
  },
  frame: ({ name }: { name: string }) => `${name}: the add-in's pane`,

  undo: { label: "Undo", tip: "Takes back the last edit." },
  redo: { label: "Redo", tip: "Makes the edit again." },
  recalculate: { label: "Recalculate", tip: "Calculates every formula anew." },

  removeChart: ({ title }: { title: string }) => `Remove the chart ${title}`,
  chartLine: ({ name, count, ends }: { name: string; count: number; ends: string }) =>
    `${name}, ${count === 1 ? "1 value" : `${String(count)} values`}, ${ends}`,

  cardHint: "Select a number of the add-in to see where it comes from.",
  comment: ({ text }: { text: string }) => `Comment: ${text}`,

  loading: "Loading the grid and the add-in.",
  silent: "The add-in's page has not answered yet; its functions wait for it.",
  notOpened: ({ reason }: { reason: string }) => `The workbook could not be opened. ${reason}`,

  unsupported: ({ count }: { count: number }) =>
    `Not supported here: ${count === 0 ? "nothing so far" : String(count)}`,
  asked: "Asked for by the add-in and answered with ApiNotFound",
  nothingAsked: "Nothing so far.",
  times: ({ what, count }: { what: string; count: number }) =>
    count === 1 ? what : `${what} (${String(count)} times)`,
  differs: "Different from Excel in any case",
  /** What differs from Excel by the nature of this page. */
  limits: {
    files:
      "Files: formulas with tables, external links or functions that the grid lacks show an error here; the file keeps what was saved.",
    spillReferences: "Spill references (A1#) and the @ sign before a function show #VALUE!.",
    smallerSpill:
      "When the result of a built-in function such as SEQUENCE becomes smaller, cells that sum it can keep the old total until the next recalculation.",
    busy: "While an answer is refreshed its cell keeps the old value; Excel shows #BUSY! meanwhile.",
    reference: "A cell that refers to a number with a source (=B7) shows the number without its source.",
    date: "A text that the add-in writes and that looks like a date stays a text; Excel would make it a date.",
    tooFew: "A formula with too few arguments shows #VALUE! and says so; Excel does not accept it.",
    manual:
      "Where calculation is manual, a formula that is entered or calculated takes along what depends on it; in Excel that waits for F9 too.",
    english: "Numbers, dates and the words of functions follow US English.",
    outOfReach:
      "Conditional formats cannot be reached by the add-in here; a comment is shown in the line at the foot. Charts are lines and stacked columns, whatever kind is asked for.",
  },

  foreignFrame:
    "The workbook does not open within a page of another site. Open its address in a tab of its own.",

  /** The texts of the workbook that the page opens with. */
  example: {
    title: "Solid-state batteries: a small market model",
    about: "Every number is asked from the add-in by a formula. Select one to see where it comes from.",
    edition: "Data edition",
    prices: "Prices of materials",
    material: "Material",
    latest: "Latest",
    source: "Source",
    unknown: ({ cell }: { cell: string }) =>
      `A name it does not know: select ${cell} to read what it would take.`,
    demand: "Lithium-ion battery demand, world, GWh",
    segment: "Segment",
    assumption: "Your assumption, CNY/Wh",
    total: "Total at your price, bn CNY",
    again: "The same from one formula",
    outlook: "Where the ESS forecast is reported and where derived",
    news: "Latest news on sulfide routes",
    newsAbout: ({ formula, cell }: { formula: string; cell: string }) =>
      `One formula, five items: ${formula} in ${cell}.`,
  },
};
