import type { OfficePackage } from "./package";
import { addContentType, addRelation, freePath } from "./relations";
import { edited, escapeXml, readXml } from "./xml";

/** What the add-in keeps in a document stands in a part of its own, each setting as a property with its JSON. */
export interface DocumentSettings {
  get(name: string): unknown;
  all(): [string, unknown][];
  /** Whether there is a part of the add-in to keep settings in; a file it was never used in has none. */
  canKeep: boolean;
  /** undefined takes a setting away. */
  keep(changes: ReadonlyMap<string, unknown>): void;
}

const PART = /(?:^|\/)webextension\d*\.xml$/i;
const OURS = /^ssb\./;

const EXTENSIONS = "http://schemas.microsoft.com/office/webextensions";
const RELATIONS = "http://schemas.microsoft.com/office/2011/relationships";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** An add-in as a file names it. */
export interface FiledAddIn {
  id: string;
  version: string;
}

/** A place for the settings of an add-in in a file it was never used in, as Excel makes one. */
export function addSettingsPart(file: OfficePackage, { id, version }: FiledAddIn): void {
  const path = freePath(file, "xl/webextensions/webextension", ".xml");
  const panes = freePath(file, "xl/webextensions/taskpanes", ".xml");
  file.put(
    path,
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<we:webextension xmlns:we="${EXTENSIONS}/webextension/2010/11" id="{${crypto.randomUUID().toUpperCase()}}"><we:reference id="${escapeXml(id)}" version="${escapeXml(version)}" store="developer" storeType="Registry"/><we:alternateReferences/><we:properties></we:properties><we:bindings/><we:snapshot xmlns:r="${OFFICE}"/></we:webextension>`,
  );
  addContentType(file, path, "application/vnd.ms-office.webextension+xml");
  file.put(panes, "");
  const named = addRelation(file, panes, "webextension", path, RELATIONS);
  file.put(
    panes,
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<wetp:taskpanes xmlns:wetp="${EXTENSIONS}/taskpanes/2010/11"><wetp:taskpane dockstate="right" visibility="0" width="350" row="1"><wetp:webextensionref xmlns:r="${OFFICE}" r:id="${named}"/></wetp:taskpane></wetp:taskpanes>`,
  );
  addContentType(file, panes, "application/vnd.ms-office.webextensiontaskpanes+xml");
  addRelation(file, "", "webextensiontaskpanes", panes, RELATIONS);
}

interface Property {
  name: string;
  value: unknown;
  start: number;
  end: number;
}

/** @param addIn Whose part it is, though it may hold no setting of ours yet. */
export function openDocumentSettings(file: OfficePackage, addIn?: string): DocumentSettings {
  const isOurs = (path: string): boolean =>
    propertiesOf(file, path).some(({ name }) => OURS.test(name)) ||
    (addIn !== undefined && file.text(path)?.toLowerCase().includes(`id="${addIn.toLowerCase()}"`) === true);
  const path = file.paths().find((one) => PART.test(one) && isOurs(one));
  const read = (): Property[] => (path === undefined ? [] : propertiesOf(file, path));
  return {
    get: (name) => read().find((one) => one.name === name)?.value,
    all: () => read().map(({ name, value }) => [name, value]),
    canKeep: path !== undefined,
    keep: (changes) => {
      if (path === undefined) return;
      const text = (file.text(path) ?? "").replace(/<((?:[\w.-]+:)?properties)\s*\/>/, "<$1></$1>");
      file.put(path, withProperties(text, propertiesIn(text), changes));
    },
  };
}

function propertiesOf(file: OfficePackage, path: string): Property[] {
  return propertiesIn(file.text(path) ?? "");
}

function propertiesIn(text: string): Property[] {
  const found: Property[] = [];
  let opened: Omit<Property, "end"> | undefined;
  readXml(text, {
    open: ({ name, attributes, start }) => {
      const key = attributes["name"];
      if (name === "property" && key !== undefined)
        opened = { name: key, value: parsed(attributes["value"]), start };
    },
    close: ({ name, end }) => {
      if (name === "property" && opened) found.push({ ...opened, end });
      if (name === "property") opened = undefined;
    },
  });
  return found;
}

function withProperties(
  text: string,
  known: readonly Property[],
  changes: ReadonlyMap<string, unknown>,
): string {
  const prefix = /<([\w.-]+:)?properties[\s/>]/.exec(text)?.[1] ?? "";
  const entry = (name: string, value: unknown): string =>
    `<${prefix}property name="${escapeXml(name)}" value="${escapeXml(JSON.stringify(value))}"/>`;
  const end = text.lastIndexOf(`</${prefix}properties>`);
  return edited(
    text,
    [...changes].flatMap(([name, value]) => {
      const old = known.find((one) => one.name === name);
      if (value === undefined && !old) return [];
      const place = old ?? { start: end, end };
      return [{ start: place.start, end: place.end, text: value === undefined ? "" : entry(name, value) }];
    }),
  );
}

function parsed(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
