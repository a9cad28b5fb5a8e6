/** `Excel.WorksheetProtection`: sheets of this page are never protected. */
import { defineClass } from "../host-object";

export const protectionObject = defineClass<null>({
  name: "WorksheetProtection",
  get: { Protected: () => false },
});
