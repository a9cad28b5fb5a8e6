import { says } from "../languages/says-in-use";
import type { WorkbookData } from "../editions/workbook-data";
import type { HouseView } from "../../domain/local/house-view";
import type { IsoDate, Pack } from "../../domain/ledger/records";
import type { ChangeReason } from "../../domain/ledger/vocabulary";
import type { Workbook } from "../port/workbook";
import { keepSetting } from "../port/keep-setting";
import { recalculateAll } from "../scan/recalculate";
import { sentenceOf } from "../port/sentence";
import { isRefusal, RefusalError } from "../../domain/answer/refusal";
import { isDay } from "../../domain/time/day";
import { ASSUMPTIONS, trialSetting } from "./trial-setting";

/** Lets the cells show an edition while some work is done, such as reading them, and puts every one of them back. */
export async function tryEdition<Result>(
  data: WorkbookData,
  workbook: Workbook,
  { pack, hold }: { pack: Pack; hold: readonly ChangeReason[] },
  work: () => Promise<Result>,
): Promise<Result> {
  return whileShown(workbook, pack.edition, work, (shown) => data.tryOut(pack, hold, shown));
}

/** The same as of a day. */
export async function tryDay<Result>(
  data: WorkbookData,
  workbook: Workbook,
  day: IsoDate,
  work: () => Promise<Result>,
): Promise<Result> {
  return whileShown(workbook, day, work, (shown) => data.tryAsOf(day, shown));
}

/** The same with another view of the house, of the edition that answers. */
export async function tryHouse<Result>(
  data: WorkbookData,
  workbook: Workbook,
  house: HouseView,
  work: () => Promise<Result>,
): Promise<Result> {
  return whileShown(workbook, ASSUMPTIONS, work, (shown) => data.tryUnder(house, shown));
}

async function whileShown<Result>(
  workbook: Workbook,
  tried: string,
  work: () => Promise<Result>,
  tryOut: (shown: () => Promise<Result>) => Promise<Result>,
): Promise<Result> {
  await keepSetting(workbook, trialSetting, tried);
  try {
    return await tryOut(async () => {
      const { isManual } = await recalculateAll(workbook);
      if (isManual) throw new RefusalError(says().tryNeedsAutomatic);
      return work();
    });
  } finally {
    await putBack(workbook, tried);
  }
}

/** Puts the cells of a workbook back that was closed during a trial; answers what it did, or nothing was to do. */
export async function endTrial(workbook: Workbook): Promise<string | undefined> {
  const tried = trialSetting.read(workbook);
  if (tried === undefined) return undefined;
  const known = isRefusal(tried) ? undefined : tried;
  await putBack(workbook, known);
  return says().wasTried(triedWords(known));
}

/** A text that names nothing known is not spoken as ours; that there is one says that something was tried. */
function triedWords(tried: string | undefined): string {
  const { edition, day, assumptions, unknown } = says().tried;
  if (tried === undefined) return unknown;
  if (tried === ASSUMPTIONS) return assumptions;
  return isDay(tried) ? day(tried) : edition(tried);
}

async function putBack(workbook: Workbook, tried: string | undefined): Promise<void> {
  try {
    await recalculateAll(workbook);
    await keepSetting(workbook, trialSetting, undefined);
  } catch (problem) {
    throw new Error(says().mayShowTried(triedWords(tried), sentenceOf(problem)), { cause: problem });
  }
}
