import { isRefusal, type Refusal } from "../../domain/answer/refusal";
import type { Validate } from "../../ledger/compiled-schema";
import { openSetting, unreadable } from "./open-setting";
import type { SettingKind } from "./settings";

/** One setting is one attribute in the file, so a long text stands in several: `ssb.restore.1` and so on. */
const PART_LENGTH = 30_000;

/** What stands under the setting's own name: how many parts there are, and by what they are known to be whole. */
interface Head {
  format: 1;
  parts: number;
  hash: string;
}

export interface PartedText {
  /** Undefined where nothing stands. Never throws. */
  read(setting: (name: string) => unknown): string | undefined | Refusal;
  /** The settings that keep a text, or none; those of a longer one before that are no longer needed are undefined. */
  settings(text: string, current: (name: string) => unknown): Map<string, string | undefined>;
}

export function openPartedText(kind: SettingKind, headForm: Validate): PartedText {
  const head = openSetting<Head>(kind, headForm);
  const partName = (at: number): string => `${kind.name}.${at + 1}`;
  return {
    read: (setting) => {
      const read = head.read({ setting });
      if (read === undefined || isRefusal(read)) return read;
      const text = Array.from({ length: read.parts }, (_, at) => setting(partName(at))).join("");
      return fingerprint(text) === read.hash ? text : unreadable(kind.holds, "not-whole");
    },
    settings: (text, current) => {
      const parts = Array.from({ length: Math.ceil(text.length / PART_LENGTH) }, (_, part) =>
        text.slice(part * PART_LENGTH, (part + 1) * PART_LENGTH),
      );
      const own: Head = { format: 1, parts: parts.length, hash: fingerprint(text) };
      const settings = new Map<string, string | undefined>(parts.map((part, at) => [partName(at), part]));
      settings.set(kind.name, parts.length === 0 ? undefined : JSON.stringify(own));
      for (let at = parts.length; current(partName(at)) !== undefined; at++)
        settings.set(partName(at), undefined);
      return settings;
    },
  };
}

/** Eight digits that tell whether a text is still the same; FNV-1a, no protection against intent. */
export function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, "0");
}
