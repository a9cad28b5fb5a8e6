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
      "Files: the workbook cannot be saved as or opened from xlsx; a reload starts again with the example.",
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
