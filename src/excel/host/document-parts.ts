import { pairs } from "../../domain/ledger/lists";
import { has } from "./requirements";
import { ask } from "./run";

/**
 * Texts that stand in the file as custom XML parts of their own (ExcelApi 1.5). Settings are one bag that each saves as
 * a whole; of parts each writes its own, so those of others who work in the same file are never written over.
 */
export interface DocumentPart {
  id: string;
  xml: string;
}

export interface PartChanges {
  adds: readonly string[];
  rewrites: readonly DocumentPart[];
  deletes: readonly string[];
}

/** Excel on the web hands over 5 MB at once, and a part may be one of them. */
const AT_ONCE = 4;

export function hasParts(): boolean {
  return has("1.5");
}

export async function partsOf(namespace: string): Promise<DocumentPart[]> {
  const ids = await ask(async (context) => {
    const parts = context.workbook.customXmlParts.getByNamespace(namespace);
    parts.load("items/id");
    await context.sync();
    return parts.items.map(({ id }) => id);
  });
  const read: DocumentPart[] = [];
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const some = ids.slice(from, from + AT_ONCE);
    const texts = await ask(async (context) => {
      const results = some.map((id) => context.workbook.customXmlParts.getItem(id).getXml());
      await context.sync();
      return results.map(({ value }) => value);
    });
    read.push(...pairs(some, texts).map(([id, xml]) => ({ id, xml })));
  }
  return read;
}

/** In one request; what is added comes first, so that nothing is lost where Excel stops half way. */
export function changeParts({ adds, rewrites, deletes }: PartChanges): Promise<void> {
  return ask(async (context) => {
    const { customXmlParts } = context.workbook;
    for (const xml of adds) customXmlParts.add(xml);
    for (const { id, xml } of rewrites) customXmlParts.getItem(id).setXml(xml);
    for (const id of deletes) customXmlParts.getItem(id).delete();
    await context.sync();
  });
}
