import { words } from "../languages/in-use";
import { usePane } from "../app/pane";
import type { Event } from "../../domain/ledger/records";
import type { Chosen } from "./use-chosen";

export interface ChoiceBoxProps {
  event: Event;
  chosen: Chosen;
  tabIndex?: number;
}

/** Chooses an item to go into the sheet with others. Without a workbook there is nothing to choose for. */
export function ChoiceBox({ event, chosen, tabIndex = 0 }: ChoiceBoxProps) {
  const { workbook } = usePane();
  if (!workbook) return null;
  return (
    <label class="choice-box" title={words().news.choose}>
      <input
        type="checkbox"
        aria-label={words().news.chooseThat(event)}
        tabIndex={tabIndex}
        checked={chosen.has(event.id)}
        onChange={() => chosen.toggle(event.id)}
      />
    </label>
  );
}
