import { isRefusal, RefusalError } from "../../domain/answer/refusal";
import { type Workbook } from "./workbook";

/** Keeps a setting in the document; what cannot be kept is as it was, and the reason is thrown as its sentence. */
export async function keepSetting(workbook: Workbook, name: string, value: unknown): Promise<void> {
  const before = workbook.setting(name);
  const outcome = await workbook.saveSetting(name, value ?? null);
  if (!isRefusal(outcome)) return;
  // The host holds on to what it was given, and would save it with the next setting that is kept.
  await workbook.saveSetting(name, before ?? null);
  throw new RefusalError(outcome.refused);
}
