import type { Amiss } from "../../domain/answer/languages/language";
import { isRefusal, RefusalError, type Refusal } from "../../domain/answer/refusal";
import { assumptionCount, type Assumptions } from "../../domain/local/assumptions";
import { isDay } from "../../domain/time/day";
import { assumptions as form } from "../../ledger/generated/validate-settings";
import { openSetting, type Settings } from "../port/open-setting";
import { SETTINGS } from "../port/settings";
import { notingToShow } from "../port/to-show";

const SETTING = openSetting<Assumptions>(SETTINGS.assumptions, form, sense);

/** Undefined where the workbook assumes nothing. */
export function readAssumptions(settings: Pick<Settings, "setting">): Assumptions | undefined | Refusal {
  return SETTING.read(settings);
}

/** What answers: where it cannot be read, nothing is assumed. */
export function assumptionsOf(settings: Pick<Settings, "setting">): Assumptions {
  const read = readAssumptions(settings);
  return read === undefined || isRefusal(read) ? {} : read;
}

/** Keeps them in the document, or forgets them where there are none; throws the sentence why not. */
export async function keepAssumptions(settings: Settings, assumptions: Assumptions): Promise<void> {
  const kept = assumptionCount(assumptions) > 0 ? assumptions : undefined;
  const outcome = await SETTING.keep(notingToShow(settings, "assumptions"), kept);
  if (isRefusal(outcome)) throw new RefusalError(outcome.refused);
}

function sense({ bases = [] }: Assumptions): Amiss | undefined {
  if (!bases.every(({ on }) => isDay(on))) return "no-base-day";
  const isInOrder = bases.every(
    ({ low, value, high }) => (low ?? value) <= value && value <= (high ?? value),
  );
  return isInOrder ? undefined : "base-out-of-order";
}
