/** F6 moves between the parts of the page, as in Excel; in the grid the Tab key moves between cells. */
import { element } from "./elements";
import { onKey } from "./keys";

/** In the order in which they are visited, by what takes the focus in each. */
const REGIONS = [
  { id: "ribbon", focusable: 'button[tabindex="0"]' },
  { id: "grid", focusable: "canvas" },
  { id: "pane", focusable: "iframe" },
  { id: "unsupported", focusable: "summary" },
] as const;

const CONTROLS = "a[href], button, input, select, textarea, summary, [tabindex]";

/** Moves on from the pane, whose page takes the keys itself. */
export function leavePane(step: 1 | -1): void {
  focusRegion(
    REGIONS.findIndex(({ id }) => id === "pane"),
    step,
  );
}

export function moveBetweenRegions(): void {
  onKey(({ key, ctrlKey, shiftKey }) => {
    if (key !== "F6" || ctrlKey) return false;
    focusRegion(currentRegion(), shiftKey ? -1 : 1);
    return true;
  });
}

function currentRegion(): number {
  const found = REGIONS.findIndex(({ id }) => element(id).contains(document.activeElement));
  // Univer keeps the focus in an editor of its own, outside its container.
  return found < 0 ? REGIONS.findIndex(({ id }) => id === "grid") : found;
}

function focusRegion(from: number, step: 1 | -1): void {
  for (let moved = 1; moved <= REGIONS.length; moved += 1) {
    const region = REGIONS[(from + step * moved + REGIONS.length * moved) % REGIONS.length];
    const target = region && element(region.id).querySelector<HTMLElement>(region.focusable);
    if (!target || !isShown(target)) continue;
    target.focus();
    if (target instanceof HTMLIFrameElement) enterFrame(target, step);
    return;
  }
}

/** What is not drawn has no box; `checkVisibility` came to WebKit with Safari 17.4. */
function isShown(control: HTMLElement): boolean {
  return control.getClientRects().length > 0;
}

/** With the focus on the frame's page as a whole, office.js takes the next Tab for a step out of it. */
function enterFrame(frame: HTMLIFrameElement, step: 1 | -1): void {
  const all = frame.contentDocument?.querySelectorAll<HTMLElement>(CONTROLS) ?? [];
  const reached = [...all].filter((control) => control.tabIndex >= 0 && isShown(control));
  reached.at(step > 0 ? 0 : -1)?.focus();
}
