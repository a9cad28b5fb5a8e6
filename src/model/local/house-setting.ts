import type { Amiss } from "../../domain/answer/languages/language";
import { isRefusal, RefusalError, type Refusal } from "../../domain/answer/refusal";
import { assumptionCount, type Assumptions } from "../../domain/local/assumptions";
import { NO_HOUSE_VIEW, type HouseView, type Override } from "../../domain/local/house-view";
import { parsePair, usualWay } from "../../domain/market/fx";
import { isDay } from "../../domain/time/day";
import { grainOf } from "../../domain/time/period";
import { house as form } from "../../ledger/generated/validate-settings";
import { assumptionsOf } from "./assumptions-setting";
import { openSetting, type Settings } from "../port/open-setting";
import { SETTINGS } from "../port/settings";
import { notingToShow } from "../port/to-show";

const SETTING = openSetting<HouseView>(SETTINGS.house, form, sense);

export function readHouse(settings: Pick<Settings, "setting">): HouseView | Refusal {
  return SETTING.read(settings) ?? NO_HOUSE_VIEW;
}

/** The view that answers, with what the workbook assumes: where either cannot be read, none. */
export function houseOf(settings: Pick<Settings, "setting">): HouseView {
  const read = readHouse(settings);
  return withAssumptions(isRefusal(read) ? NO_HOUSE_VIEW : read, assumptionsOf(settings));
}

export function withAssumptions(house: HouseView, assumptions: Assumptions): HouseView {
  return assumptionCount(assumptions) > 0 ? { ...house, assumptions } : house;
}

/** Keeps a house view in the document; throws the sentence why it is not kept. */
export async function keepHouse(settings: Settings, house: HouseView): Promise<void> {
  const outcome = await SETTING.keep(notingToShow(settings, "house"), house);
  if (isRefusal(outcome)) throw new RefusalError(outcome.refused);
}

function sense({ overrides, rates = [] }: HouseView): Amiss | undefined {
  if (![...overrides, ...rates].every(isOfDays)) return "no-house-day";
  return rates.every(({ pair }) => isQuoted(pair)) ? undefined : "no-house-pair";
}

/** Only the usual way round is looked for. */
function isQuoted(text: string): boolean {
  const pair = parsePair(text);
  return pair !== undefined && pair.base !== pair.quote && usualWay(pair).join("/") === text;
}

function isOfDays({ period, on, expires }: Pick<Override, "period" | "on" | "expires">): boolean {
  return (
    (period === undefined || grainOf(period) !== undefined) &&
    isDay(on) &&
    (expires === undefined || isDay(expires))
  );
}
