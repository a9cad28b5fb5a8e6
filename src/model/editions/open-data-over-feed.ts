import type { WorkbookData, DataParts } from "./workbook-data";
import { openData } from "./open-data";

/** Opens a workbook's data over the feed of this build. */
export function openDataOverFeed(parts: Omit<DataParts, "loadFeed">): Promise<WorkbookData> {
  const loadFeed = async () => (await import("../../feed/browser-feed")).browserFeed(() => parts.today());
  return openData({ ...parts, loadFeed });
}
