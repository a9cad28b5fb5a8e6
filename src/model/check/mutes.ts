import { isRefusal, type Refusal } from "../../domain/answer/refusal";
import { checks as form } from "../../ledger/generated/validate-settings";
import type { IsoDate } from "../../domain/ledger/records";
import { openSetting, type Settings } from "../port/open-setting";
import { SETTINGS } from "../port/settings";
import type { Address } from "../port/workbook";
import type { Finding, Mark } from "./finding";

/** A finding that somebody looked at and lets stand, with why. */
export interface Mute extends Mark {
  /** Where it stood then; it is known again by what stands there. Empty where it is about the workbook. */
  cell: Address;
  reason: string;
  on: IsoDate;
}

export const mutesSetting = openSetting<{ format: 1; muted: Mute[] }>(SETTINGS.checks, form);

/** What is muted in a workbook; nothing where that cannot be read. */
export function mutesOf(settings: Pick<Settings, "setting">): Mute[] {
  const read = mutesSetting.read(settings);
  return read === undefined || isRefusal(read) ? [] : read.muted;
}

export function muteOf(finding: Finding, mutes: readonly Mute[]): Mute | undefined {
  return mutes.find((mute) => isSame(mute, finding.mark));
}

/** Keeps a finding muted from now on. */
export function mute(
  settings: Settings,
  { mark, cells }: Finding,
  reason: string,
  on: IsoDate,
): Promise<void | Refusal> {
  const others = mutesOf(settings).filter((one) => !isSame(one, mark));
  return keep(settings, [...others, { ...mark, cell: cells[0] ?? "", reason: reason.trim(), on }]);
}

export function unmute(settings: Settings, { mark }: Finding): Promise<void | Refusal> {
  return keep(
    settings,
    mutesOf(settings).filter((one) => !isSame(one, mark)),
  );
}

function keep(settings: Settings, muted: Mute[]): Promise<void | Refusal> {
  return mutesSetting.keep(settings, muted.length > 0 ? { format: 1, muted } : undefined);
}

function isSame(one: Mark, other: Mark): boolean {
  return one.rule === other.rule && one.sheet === other.sheet && one.what === other.what;
}
