import type { OfficePackage } from "./package";
import { readXml } from "./xml";

/**
 * The attribute by which a cell says that its array formula spills by itself; undefined in a file where no cell does so
 * yet, and a formula of several cells is written as an array's.
 */
export function spillMetaIn(file: OfficePackage, path: string | undefined): string | undefined {
  const text = path === undefined ? undefined : file.text(path);
  if (text === undefined) return undefined;
  let [types, dynamic, within, block] = [0, 0, "", 0];
  let found: string | undefined;
  readXml(text, {
    open: ({ name, attributes, depth }) => {
      if (depth === 2) [within, block] = [name, 0];
      if (name === "metadataType" && ++types > 0 && attributes["name"] === "XLDAPR") dynamic = types;
      if (name === "bk" && within === "cellMetadata") block++;
      if (name === "rc" && within === "cellMetadata" && Number(attributes["t"]) === dynamic && dynamic > 0)
        found ??= String(block);
    },
  });
  return found;
}
