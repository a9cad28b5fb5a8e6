import { dateOf, refOf } from "../../domain/editions/identity";
import type { WorkbookData, DataParts } from "./workbook-data";
import { openData } from "./open-data";

/** Opens a workbook's data over the feed of this build. */
export function openDataOverFeed(parts: Omit<DataParts, "loadFeed">): Promise<WorkbookData> {
  const loadFeed = async () => {
    const { browserFeed } = await import("../../feed/browser-feed");
    return browserFeed(() => parts.today(), dateOf(refOf(parts.bundled)));
  };
  return openData({ ...parts, loadFeed });
}
