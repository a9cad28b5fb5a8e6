import type { Navigation } from "../app/navigation";
import type { Draft } from "../../model/formula/draft";

/** What was being built when the view was left: whoever looks something up on another tab finds it again. */
export interface KeptDraft {
  draft: Draft;
  /** The cell whose formula it is to replace. */
  edited?: string | undefined;
  /** The cell it is to be inserted in, while others are selected to be read by it. */
  home?: string | undefined;
}

/* As long as the pane lives, and with it its navigation. */
const kept = new WeakMap<Navigation, KeptDraft>();

export function keptDraft(navigation: Navigation): KeptDraft | undefined {
  return kept.get(navigation);
}

export function keepDraft(navigation: Navigation, draft: KeptDraft): void {
  kept.set(navigation, draft);
}
