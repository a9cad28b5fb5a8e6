/**
 * Whoever frames the workbook could lay a page of their own over it and have its buttons pressed. A server says
 * `frame-ancestors`, which the page's own policy cannot carry; this holds where no server says it.
 */
import { build } from "./elements";
import { words } from "./speech";

export function isInForeignFrame(page: Window): boolean {
  if (page.top === page.self) return false;
  try {
    return page.top?.location.origin !== page.location.origin;
  } catch {
    // Another origin's page lets nobody read its address.
    return true;
  }
}

export function refuseFrame(): void {
  document.body.replaceChildren(build("p", "notice", words().foreignFrame));
}
