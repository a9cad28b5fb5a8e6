import { isRefusal, RefusalError } from "../../domain/answer/refusal";
import type { Setting, Settings } from "./open-setting";

/** Keeps a setting in the document; what cannot be kept is as it was, and the reason is thrown as its sentence. */
export async function keepSetting<Value>(
  settings: Settings,
  setting: Setting<Value>,
  value: Value | undefined,
): Promise<void> {
  const outcome = await setting.keep(settings, value);
  if (isRefusal(outcome)) throw new RefusalError(outcome.refused);
}
