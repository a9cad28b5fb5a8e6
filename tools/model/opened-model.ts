import { readFileSync } from "node:fs";
import { isRefusal, type Refusal } from "../../src/domain/answer/refusal";
import { isFailure } from "../../src/domain/answer/failure";
import { messageText } from "../../src/domain/answer/message-text";
import type { Session } from "../../src/domain/functions/session";
import { NO_HOUSE_VIEW } from "../../src/domain/local/house-view";
import { NO_LOCAL_LAYER } from "../../src/domain/local/local-layer";
import type { IsoDate, Pack } from "../../src/domain/ledger/records";
import type { Feed } from "../../src/feed/feed";
import { openData } from "../../src/model/editions/open-data";
import type { WorkbookData } from "../../src/model/editions/workbook-data";
import { houseOf } from "../../src/model/local/house-setting";
import { readLocalLayer } from "../../src/model/local/stored-layer";
import { SETTINGS } from "../../src/model/port/settings";
import { openFileWorkbook, type FileWorkbook } from "../../src/xlsx/file-workbook";

/** A file with what answers its formulas. */
export interface OpenedModel {
  path: string;
  workbook: FileWorkbook;
  data: WorkbookData;
  session: Session;
}

export interface ModelSource {
  bundled: Pack;
  feed: Feed;
  today: IsoDate;
  /** Whether a pin, an as-of day, house values and articles that a file brings count. */
  useOwn: boolean;
}

/** Opens a file as Excel with the add-in would; what it brings of its own counts only where one says so. */
export async function openModel(path: string, source: ModelSource): Promise<OpenedModel | Refusal> {
  const bytes = bytesOf(path);
  if (isRefusal(bytes)) return bytes;
  const workbook = openFileWorkbook(bytes);
  if (isRefusal(workbook)) return workbook;
  const { today, useOwn } = source;
  const data = await openData({
    bundled: source.bundled,
    today: () => today,
    settings: workbook,
    house: () => (useOwn ? houseOf(workbook) : NO_HOUSE_VIEW),
    local: () =>
      useOwn ? readLocalLayer(workbook.setting(SETTINGS.local.name), today).layer : NO_LOCAL_LAYER,
    brought: async () => (useOwn ? "use" : "ignore"),
    use: () => undefined,
    loadFeed: async () => source.feed,
  });
  const answering = data.answering();
  if (isFailure(answering)) return { refused: messageText(answering) };
  return { path, workbook, data, session: answering };
}

/** What a file brings that changes its numbers, and that does not count. */
export function broughtWords(
  { data, workbook }: Pick<OpenedModel, "data" | "workbook">,
  useOwn: boolean,
): string[] {
  if (useOwn) return [];
  const layers = [SETTINGS.house, SETTINGS.local].filter(({ name }) => workbook.setting(name) !== undefined);
  const figures =
    layers.length > 0 ? ["It brings figures of its own, which do not count; --use-own lets them."] : [];
  return [...data.status().notices.map(({ message }) => message), ...figures];
}

function bytesOf(path: string): Uint8Array | Refusal {
  try {
    return readFileSync(path);
  } catch {
    return { refused: "The file cannot be read. It may be gone, or open elsewhere." };
  }
}
