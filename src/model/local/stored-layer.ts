import { isRefusal, type Refusal } from "../../domain/answer/refusal";
import type { IsoDate } from "../../domain/ledger/records";
import { NO_LOCAL_LAYER, type LocalLayer } from "../../domain/local/local-layer";
import { local as form } from "../../ledger/generated/validate-settings";
import { isLocalDocument } from "../../ledger/local-document";
import { openSetting, type Settings } from "../port/open-setting";
import { SETTINGS } from "../port/settings";

/** What a place holds of a user's own data, and what in it could not be read and is kept as it is. */
export interface StoredLayer {
  layer: LocalLayer;
  damaged: unknown[];
}

interface Stored {
  format: 1;
  documents: unknown[];
  damaged?: unknown[];
}

const SETTING = openSetting<Stored>(SETTINGS.local, form);

/**
 * Reads what was written; whatever is no document is set aside, never lost and never answered from. It is several
 * documents, so what is damaged is kept beside those that are not, in the same place.
 */
export function readLocalLayer(stored: unknown, today?: IsoDate): StoredLayer {
  const read = SETTING.readValue(stored);
  if (read === undefined) return { layer: NO_LOCAL_LAYER, damaged: [] };
  if (isRefusal(read)) return { layer: NO_LOCAL_LAYER, damaged: [stored] };
  const result: StoredLayer = { layer: { documents: [] }, damaged: [...(read.damaged ?? [])] };
  const ids = new Set<string>();
  for (const document of read.documents) {
    if (isLocalDocument(document, today) && !ids.has(document.source.id)) {
      ids.add(document.source.id);
      result.layer.documents.push(document);
    } else result.damaged.push(document);
  }
  return result;
}

/**
 * Keeps it in a document. Text of the document that could not be read as a whole is put aside there, and not within what
 * is kept, which would grow with each failure until it is too long itself.
 */
export function keepLocalLayer(
  settings: Settings,
  { layer: { documents }, damaged }: StoredLayer,
): Promise<void | Refusal> {
  const parts = damaged.filter((one) => one !== settings.setting(SETTINGS.local.name));
  const isEmpty = documents.length === 0 && parts.length === 0;
  return SETTING.keep(
    settings,
    isEmpty ? undefined : { format: 1, documents, ...(parts.length > 0 && { damaged: parts }) },
  );
}

/** As text for a place to keep; empty where there is nothing to keep. */
export function writeLocalLayer({ layer, damaged }: StoredLayer): string {
  const { documents } = layer;
  if (documents.length === 0 && damaged.length === 0) return "";
  return JSON.stringify({ format: 1, documents, ...(damaged.length > 0 && { damaged }) });
}
