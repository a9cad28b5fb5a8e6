import type { OfficePackage } from "./package";
import { edited, prefixOf, readXml, type Edit } from "./xml";

/** What stands behind the calculation's element where a workbook has it, in the order that its form asks for. */
const BEHIND = [
  "oleSize",
  "customWorkbookViews",
  "pivotCaches",
  "smartTagPr",
  "smartTagTypes",
  "webPublishing",
  "fileRecoveryPr",
  "webPublishObjects",
  "extLst",
];

/** Has Excel work out every formula when it opens the file. */
export function calculateOnLoad(file: OfficePackage, path: string): void {
  const text = file.text(path) ?? "";
  let own: Edit | undefined;
  let end = text.length;
  readXml(text, {
    open: ({ name, start, inner, depth }) => {
      if (depth !== 2) return;
      if (name === "calcPr") own = { start, end: inner, text: withFlag(text.slice(start, inner)) };
      if (BEHIND.includes(name)) end = Math.min(end, start);
    },
    close: ({ depth, innerEnd }) => {
      if (depth === 1) end = Math.min(end, innerEnd);
    },
  });
  const added = { start: end, end, text: `<${prefixOf(text, "workbook")}calcPr fullCalcOnLoad="1"/>` };
  file.put(path, edited(text, [own ?? added]));
}

function withFlag(head: string): string {
  const bare = head.replace(/\sfullCalcOnLoad="[^"]*"/, "");
  return bare.replace(/\s*(\/?)>$/, ' fullCalcOnLoad="1"$1>');
}
