/** Escape leads from a page back to its list, unless something in the page has used the key to close itself. */
export function leaveByEscape(key: KeyboardEvent, leave: () => void): void {
  if (key.key !== "Escape" || key.defaultPrevented) return;
  // Office.js on the web would take it as the way back to the sheet.
  key.stopPropagation();
  leave();
}
