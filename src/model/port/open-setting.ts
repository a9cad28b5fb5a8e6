import { languageFor } from "../../domain/answer/languages/in-use";
import type { Amiss, KeptThing } from "../../domain/answer/languages/language";
import { isRefusal, refusalIn, type Refusal } from "../../domain/answer/refusal";
import { whatIsWrong, type Validate } from "../../ledger/compiled-schema";
import type { SettingKind } from "./settings";
import type { Workbook } from "./workbook";

export type Settings = Pick<Workbook, "setting" | "saveSettings">;

/** One setting of the register, with its form at hand. */
export interface Setting<Value> {
  kind: SettingKind;
  /** Undefined where nothing stands; a refusal where what stands cannot be read. Never throws. */
  read(settings: Pick<Settings, "setting">): Value | undefined | Refusal;
  /** The same of a value at hand. */
  readValue(stored: unknown): Value | undefined | Refusal;
  /**
   * Keeps a value, or without one forgets it. What stood there and could not be read is put aside in the same save,
   * once. What cannot be kept, or could not be read again, is as it was.
   */
  keep(settings: Settings, value: Value | undefined): Promise<void | Refusal>;
}

/** `sense`: what a schema cannot say, of a value that makes none. */
export function openSetting<Value>(
  kind: SettingKind,
  validate: Validate,
  sense: (value: Value) => Amiss | undefined = () => undefined,
): Setting<Value> {
  const valueOf = (stored: unknown): unknown => (kind.asJson ? parsed(stored) : stored);
  const whatIsAmiss = (stored: unknown): Wrong | undefined =>
    isTooLong(stored, kind.most) ? "too-long" : whatDiffers(valueOf(stored), validate, sense);
  const readValue = (stored: unknown): Value | undefined | Refusal => {
    if (stored === undefined || stored === null || stored === "") return undefined;
    const amiss = whatIsAmiss(stored);
    return amiss === undefined ? (valueOf(stored) as Value) : unreadable(kind.holds, amiss);
  };
  const read: Setting<Value>["read"] = (settings) => readValue(settings.setting(kind.name));
  return {
    kind,
    readValue,
    read,
    keep: async (settings, value) => {
      const stored = value !== undefined && kind.asJson ? JSON.stringify(value) : value;
      // What could not be read again would be lost.
      const amiss = value === undefined ? undefined : whatIsAmiss(stored);
      if (amiss !== undefined)
        return refusalIn(() => languageFor("reader").settings.notKept({ why: wrongText(amiss) }));
      const changes = new Map<string, unknown>();
      if (isRefusal(read(settings))) putAside(changes, settings, kind);
      changes.set(kind.name, stored);
      return settings.saveSettings(changes);
    },
  };
}

/** What is wrong with what is kept: by itself, or where its form differs. */
export type Wrong = Amiss | { where: string };

export function unreadable(holds: KeptThing, wrong: Wrong): Refusal {
  return refusalIn(() => {
    const { kept, unread } = languageFor("reader").settings;
    return unread({ what: kept[holds], why: wrongText(wrong) });
  });
}

function wrongText(wrong: Wrong): string {
  const { amiss, wrongForm } = languageFor("reader").settings;
  return typeof wrong === "string" ? amiss[wrong] : wrongForm(wrong);
}

/** Values that stood in the place of a setting and could not be read, oldest first, each once. */
function putAside(changes: Map<string, unknown>, settings: Settings, { name }: SettingKind): void {
  const aside = `${name}.damaged`;
  const before = settings.setting(aside);
  const kept: unknown[] = Array.isArray(before) ? before : before === undefined ? [] : [before];
  const stored = settings.setting(name);
  if (!kept.some((one) => JSON.stringify(one) === JSON.stringify(stored)))
    changes.set(aside, [...kept, stored]);
}

function whatDiffers<Value>(
  value: unknown,
  validate: Validate,
  sense: (value: Value) => Amiss | undefined,
): Wrong | undefined {
  const format = (value as { format?: unknown } | null | undefined)?.format;
  if (validate(value)) return sense(value as Value);
  if (typeof format === "number" && format !== 1) return "of-another-version";
  return { where: whatIsWrong(value, validate) };
}

/** A number that JSON has no word for, or a thing that holds itself, has no length that would do. */
function isTooLong(stored: unknown, most: number): boolean {
  try {
    return (typeof stored === "string" ? stored : JSON.stringify(stored)).length > most;
  } catch {
    return true;
  }
}

function parsed(stored: unknown): unknown {
  if (typeof stored !== "string") return undefined;
  try {
    return JSON.parse(stored);
  } catch {
    return undefined;
  }
}
