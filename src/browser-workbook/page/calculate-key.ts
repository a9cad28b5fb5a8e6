import { onKey } from "./keys";

/** F9 calculates what has waited for it, in the sheet and in the pane alike. */
export function calculateOnF9(calculate: () => void): void {
  onKey(({ key }) => {
    if (key === "F9") calculate();
    return key === "F9";
  });
}
