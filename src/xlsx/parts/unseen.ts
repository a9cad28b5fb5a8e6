import type { OfficePackage } from "./package";
import type { WorkbookXml } from "./workbook-xml";

/** What a file may hold that a grid of cells does not show. */
export const UNSEEN = [
  "charts",
  "pictures",
  "shapes",
  "pivotTables",
  "slicers",
  "macros",
  "conditionalFormats",
  "validations",
  "sparklines",
  "controls",
  "externalLinks",
  "connections",
  "otherSheets",
  "filters",
  "groups",
  "protection",
  "whatIfTables",
  "richTexts",
  "daysFrom1904",
] as const;
export type Unseen = (typeof UNSEEN)[number];

/** Parts by what they are, told by their paths. */
const PARTS: readonly [Unseen, RegExp][] = [
  ["charts", /\/charts\/chart(?:ex)?\d*\.xml$/i],
  ["pictures", /\/media\/[^/]+$/i],
  ["pivotTables", /\/pivotTables\/[^/]+\.xml$/i],
  ["slicers", /\/(?:slicers|timelines)\/[^/]+\.xml$/i],
  ["macros", /\/vbaProject\.bin$/i],
  ["controls", /\/(?:ctrlProps|activeX)\/[^/]+\.xml$/i],
  ["externalLinks", /\/externalLinks\/[^/]+\.xml$/i],
  ["connections", /\/connections\.xml$/i],
];

/** Elements of sheets, of their drawings and of the texts that cells share. */
const IN_SHEETS: readonly [Unseen, RegExp][] = [
  ["conditionalFormats", /<(?:[\w.-]+:)?conditionalFormatting[\s>]/g],
  ["validations", /<(?:[\w.-]+:)?dataValidation[\s>]/g],
  ["sparklines", /<(?:[\w.-]+:)?sparkline>/g],
  ["filters", /<(?:[\w.-]+:)?autoFilter[\s>/]/g],
  ["protection", /<(?:[\w.-]+:)?sheetProtection[^>]*\ssheet="(?:1|true)"/g],
  ["whatIfTables", /<(?:[\w.-]+:)?f\s[^>]*t="dataTable"/g],
];
const GROUPED = /<(?:[\w.-]+:)?(?:row|col)\s[^>]*outlineLevel="[1-9]/;
const SHAPE = /<xdr:(?:sp|cxnSp|grpSp)[\s>]/g;
const RICH = /<(?:[\w.-]+:)?r>/;

/** How many of each there are, in the order of the list; those of which there are none are left out. */
export function unseenIn(
  file: OfficePackage,
  { sheets, sharedStrings, is1904 }: WorkbookXml,
): [Unseen, number][] {
  const counts = new Map<Unseen, number>();
  const count = (what: Unseen, more: number): void => {
    if (more > 0) counts.set(what, (counts.get(what) ?? 0) + more);
  };
  for (const path of file.paths()) {
    for (const [what, pattern] of PARTS) if (pattern.test(path)) count(what, 1);
    if (/\/drawings\/drawing\d*\.xml$/i.test(path)) count("shapes", times(file.text(path), SHAPE));
  }
  for (const sheet of sheets) {
    if (sheet.isOther) count("otherSheets", 1);
    const text = sheet.isOther ? undefined : file.text(sheet.path);
    for (const [what, pattern] of IN_SHEETS) count(what, times(text, pattern));
    if (text !== undefined && GROUPED.test(text)) count("groups", 1);
  }
  const strings = sharedStrings === undefined ? undefined : file.text(sharedStrings);
  count("richTexts", strings?.split(/<(?:[\w.-]+:)?si[\s>]/).filter((text) => RICH.test(text)).length ?? 0);
  count("daysFrom1904", is1904 ? 1 : 0);
  return UNSEEN.flatMap((what): [Unseen, number][] => {
    const number = counts.get(what);
    return number === undefined ? [] : [[what, number]];
  });
}

function times(text: string | undefined, pattern: RegExp): number {
  return text === undefined ? 0 : [...text.matchAll(pattern)].length;
}
