import type { OfficePackage } from "./package";
import { edited, escapeXml, prefixOf, readXml } from "./xml";

/** How one part names another. */
export interface Relation {
  id: string;
  /** The last word of its type, such as `worksheet`. */
  type: string;
  /** The path of the other part. */
  path: string;
}

const TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const EMPTY =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';

/** The parts that a part names; `""` is the package itself. Links out of the file are no parts. */
export function relationsOf(file: OfficePackage, part: string): Relation[] {
  const text = file.text(relationsPath(part));
  if (text === undefined) return [];
  const found: Relation[] = [];
  readXml(text, {
    open: ({ name, attributes: { Id, Type = "", Target, TargetMode } }) => {
      if (name !== "Relationship" || Id === undefined || Target === undefined || TargetMode === "External")
        return;
      found.push({ id: Id, type: Type.slice(Type.lastIndexOf("/") + 1), path: resolve(part, Target) });
    },
  });
  return found;
}

/** Adds a part that another names; answers by which id. */
export function addRelation(
  file: OfficePackage,
  part: string,
  type: string,
  path: string,
  types: string = TYPES,
): string {
  const at = relationsPath(part);
  const text = file.text(at) ?? EMPTY;
  const used = new Set(relationsOf(file, part).map(({ id }) => id));
  let count = used.size + 1;
  while (used.has(`rId${count}`) || text.includes(`"rId${count}"`)) count++;
  const prefix = prefixOf(text, "Relationships");
  const entry = `<${prefix}Relationship Id="rId${count}" Type="${types}/${type}" Target="/${escapeXml(path)}"/>`;
  file.put(at, beforeEnd(text, `${prefix}Relationships`, entry));
  return `rId${count}`;
}

export function dropRelation(file: OfficePackage, part: string, path: string): void {
  dropElements(
    file,
    relationsPath(part),
    "Relationship",
    ({ Target = "" }) => resolve(part, Target) === path,
  );
}

const CONTENT_TYPES = "[Content_Types].xml";

export function addContentType(file: OfficePackage, path: string, type: string): void {
  const text = file.text(CONTENT_TYPES) ?? "";
  const prefix = prefixOf(text, "Types");
  const entry = `<${prefix}Override PartName="/${escapeXml(path)}" ContentType="${type}"/>`;
  file.put(CONTENT_TYPES, beforeEnd(text, `${prefix}Types`, entry));
}

export function dropContentType(file: OfficePackage, path: string): void {
  dropElements(
    file,
    CONTENT_TYPES,
    "Override",
    ({ PartName = "" }) => PartName.toLowerCase() === `/${path.toLowerCase()}`,
  );
}

/** A part with all that names it in the package. */
export function dropPart(file: OfficePackage, owner: string, path: string): void {
  file.remove(path);
  file.remove(relationsPath(path));
  dropRelation(file, owner, path);
  dropContentType(file, path);
}

/** Elements of a part that hold nothing, taken out. */
function dropElements(
  file: OfficePackage,
  path: string,
  element: string,
  isOne: (attributes: Record<string, string>) => boolean,
): void {
  const text = file.text(path);
  if (text === undefined) return;
  const found: { start: number; end: number; text: "" }[] = [];
  let start: number | undefined;
  readXml(text, {
    open: (opened) => {
      start = opened.name === element && isOne(opened.attributes) ? opened.start : undefined;
    },
    close: ({ end }) => {
      if (start !== undefined) found.push({ start, end, text: "" });
      start = undefined;
    },
  });
  if (found.length > 0) file.put(path, edited(text, found));
}

/** Puts an element at the end of another, which may hold nothing yet. */
export function beforeEnd(text: string, element: string, entry: string): string {
  const at = text.lastIndexOf(`</${element}`);
  if (at >= 0) return text.slice(0, at) + entry + text.slice(at);
  return text.replace(
    new RegExp(`(<${element}(?:\\s[^>]*?)?)\\s*/>`),
    (_, head: string) => `${head}>${entry}</${element}>`,
  );
}

/** The first path of a name with a number that no part has. */
export function freePath(file: OfficePackage, before: string, after: string): string {
  const used = new Set(file.paths().map((path) => path.toLowerCase()));
  let number = 1;
  while (used.has(`${before}${number}${after}`.toLowerCase())) number++;
  return `${before}${number}${after}`;
}

function relationsPath(part: string): string {
  const at = part.lastIndexOf("/") + 1;
  return `${part.slice(0, at)}_rels/${part.slice(at)}.rels`;
}

/** The path of what a part names by a target of its own folder, of one above, or of the whole package. */
function resolve(part: string, target: string): string {
  const folders = target.startsWith("/") ? [] : part.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") folders.pop();
    else if (step !== "" && step !== ".") folders.push(step);
  }
  return folders.join("/");
}
