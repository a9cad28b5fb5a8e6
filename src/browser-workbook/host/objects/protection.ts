/** `Excel.WorksheetProtection`: whether a sheet takes changes. */
import { defineClass } from "../host-object";

export const protectionObject = defineClass<boolean>({
  name: "WorksheetProtection",
  get: { Protected: (isProtected) => isProtected },
});
