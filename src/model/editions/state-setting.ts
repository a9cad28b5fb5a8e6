import type { Amiss } from "../../domain/answer/languages/language";
import { isRefusal, type Refusal } from "../../domain/answer/refusal";
import type { EditionRef } from "../../domain/editions/identity";
import { isDay } from "../../domain/time/day";
import { edition as form } from "../../ledger/generated/validate-settings";
import { openSetting, type Settings } from "../port/open-setting";
import { SETTINGS } from "../port/settings";
import { NEW_WORKBOOK, stateOf, type EditionState } from "./state";

type Stored = { format: 1 } & EditionState;

const SETTING = openSetting<Stored>(SETTINGS.edition, form, sense);

/** Of a new workbook, the state of one. */
export function readState(settings: Pick<Settings, "setting">): EditionState | Refusal {
  const read = SETTING.read(settings);
  if (read === undefined) return NEW_WORKBOOK;
  return isRefusal(read) ? read : stateOf(read);
}

export function keepState(settings: Settings, state: EditionState): Promise<void | Refusal> {
  return SETTING.keep(settings, { format: 1, ...stateOf(state) });
}

/** The text that stands in a document. */
export function writeState(state: EditionState): string {
  return JSON.stringify({ format: 1, ...stateOf(state) });
}

function sense({ edition, held = [], asOf, lastRefresh }: Stored): Amiss | undefined {
  const refs = [
    edition,
    lastRefresh?.from,
    ...[...held, ...(lastRefresh?.held ?? [])].map(({ from }) => from),
  ];
  if (!refs.every((ref) => ref === undefined || isNamed(ref))) return "no-edition";
  if (asOf !== undefined && !isDay(asOf)) return "no-as-of-day";
  if (lastRefresh && !isDay(lastRefresh.on)) return "no-refresh-day";
  return undefined;
}

function isNamed({ id, hash }: EditionRef): boolean {
  return id.endsWith(hash.slice(0, 8));
}
