import { parseStored } from "./parse-stored";
import { isLocalDocument } from "./document-form";
import { NO_LOCAL_LAYER, type LocalLayer } from "./local-layer";

const FORMAT = 1;

/** What a place holds of a user's own data, and what in it could not be read and is kept as it is. */
export interface StoredLayer {
  layer: LocalLayer;
  damaged: unknown[];
}

/** Reads what was written; whatever is no document is set aside, never lost and never answered from. */
export function readLocalLayer(stored: unknown): StoredLayer {
  if (stored === undefined || stored === null || stored === "") return { layer: NO_LOCAL_LAYER, damaged: [] };
  const parsed = parseStored(stored);
  if (!isStored(parsed)) return { layer: NO_LOCAL_LAYER, damaged: [stored] };
  const result: StoredLayer = { layer: { documents: [] }, damaged: [...(parsed.damaged ?? [])] };
  const ids = new Set<string>();
  for (const document of parsed.documents) {
    if (isLocalDocument(document) && !ids.has(document.source.id)) {
      ids.add(document.source.id);
      result.layer.documents.push(document);
    } else result.damaged.push(document);
  }
  return result;
}

/** As text for a setting; empty where there is nothing to keep. */
export function writeLocalLayer({ layer, damaged }: StoredLayer): string {
  const { documents } = layer;
  if (documents.length === 0 && damaged.length === 0) return "";
  return JSON.stringify({ format: FORMAT, documents, ...(damaged.length > 0 && { damaged }) });
}

function isStored(value: unknown): value is { documents: unknown[]; damaged?: unknown[] } {
  const { format, documents, damaged } = (value ?? {}) as Record<string, unknown>;
  return format === FORMAT && Array.isArray(documents) && (damaged === undefined || Array.isArray(damaged));
}
