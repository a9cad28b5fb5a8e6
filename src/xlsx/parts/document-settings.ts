import type { OfficePackage } from "./package";
import { edited, escapeXml, readXml } from "./xml";

/** What the add-in keeps in a document stands in a part of its own, each setting as a property with its JSON. */
export interface DocumentSettings {
  get(name: string): unknown;
  /** Whether there is a part of the add-in to keep settings in; a file it was never used in has none. */
  canKeep: boolean;
  /** undefined takes a setting away. */
  keep(changes: ReadonlyMap<string, unknown>): void;
}

const PART = /(?:^|\/)webextension\d*\.xml$/i;
const OURS = /^ssb\./;

interface Property {
  name: string;
  value: unknown;
  start: number;
  end: number;
}

export function openDocumentSettings(file: OfficePackage): DocumentSettings {
  const path = file
    .paths()
    .find((one) => PART.test(one) && propertiesOf(file, one).some(({ name }) => OURS.test(name)));
  const read = (): Property[] => (path === undefined ? [] : propertiesOf(file, path));
  return {
    get: (name) => read().find((one) => one.name === name)?.value,
    canKeep: path !== undefined,
    keep: (changes) => {
      if (path === undefined) return;
      file.put(path, withProperties(file.text(path) ?? "", read(), changes));
    },
  };
}

function propertiesOf(file: OfficePackage, path: string): Property[] {
  const found: Property[] = [];
  let opened: Omit<Property, "end"> | undefined;
  readXml(file.text(path) ?? "", {
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
