import type { Model, ModelParts } from "./model";
import { openModel } from "./open-model";

/** Opens a workbook's data over the feed of this build. */
export function openWorkbookModel(parts: Omit<ModelParts, "loadFeed">): Promise<Model> {
  const loadFeed = async () => (await import("../../feed/browser-feed")).browserFeed(() => parts.today());
  return openModel({ ...parts, loadFeed });
}
