import { NAME_LISTS, type LocalDocument } from "./local-layer";

export interface ExportedFile {
  name: string;
  text: string;
}

/**
 * A document as a file of the ledger. Where it needs names that no catalogue held, a second file has them in the form
 * of the catalogue.
 */
export function exportDocument(document: LocalDocument): ExportedFile[] {
  const { source, observations, growth, events, fx } = document;
  const stem = `${source.published}-${slugOf(source.publisher, source.title)}`;
  const names = NAME_LISTS.flatMap((list) =>
    document[list]?.length ? [[list, document[list]] as const] : [],
  );
  return [
    fileOf(`${stem}.json`, "ledger", { source, observations, growth, events, fx }),
    ...(names.length > 0 ? [fileOf(`${stem}-names.json`, "catalogue", Object.fromEntries(names))] : []),
  ];
}

function fileOf(name: string, schema: "ledger" | "catalogue", content: object): ExportedFile {
  return { name, text: `${JSON.stringify({ $schema: `../${schema}.schema.json`, ...content }, null, 2)}\n` };
}

/** So many words of a title tell it from others. */
const TITLE_WORDS = 4;

function slugOf(publisher: string, title: string): string {
  const slug = [...plainWords(publisher), ...plainWords(title).slice(0, TITLE_WORDS)].join("-");
  return slug || "article";
}

function plainWords(text: string): string[] {
  return (
    text
      .normalize("NFKD")
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? []
  );
}
