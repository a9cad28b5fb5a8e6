import type { Edit } from "./xml";

/** What the root of a part holds, in the order in which its form asks for it. */
const WORKSHEET = (
  "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios " +
  "autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations " +
  "hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches " +
  "ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems " +
  "tableParts extLst"
).split(" ");
const WORKBOOK = (
  "fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences " +
  "definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr " +
  "webPublishObjects extLst"
).split(" ");
export const ORDERS = { worksheet: WORKSHEET, workbook: WORKBOOK } as const;

export interface RootChild {
  name: string;
  start: number;
  end: number;
}

/** What a part's root holds, and where that ends. */
export interface RootChildren {
  children: readonly RootChild[];
  end: number;
}

/** Puts an element in the place of the one of its name, or where one would stand; without `xml` it is taken away. */
export function putChild(
  root: keyof typeof ORDERS,
  { children, end }: RootChildren,
  name: string,
  xml: string | undefined,
): Edit[] {
  const own = children.find((child) => child.name === name);
  if (own) return [{ start: own.start, end: own.end, text: xml ?? "" }];
  if (xml === undefined) return [];
  const order: readonly string[] = ORDERS[root];
  const behind = children.find((child) => order.indexOf(child.name) > order.indexOf(name));
  const at = behind?.start ?? end;
  return [{ start: at, end: at, text: xml }];
}
