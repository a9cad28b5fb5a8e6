import { says } from "../languages/says-in-use";
import type { WorkbookData } from "../editions/workbook-data";
import type { HouseView } from "../../domain/local/house-view";
import type { Pack } from "../../domain/ledger/records";
import type { ChangeReason } from "../../domain/ledger/vocabulary";
import type { Workbook } from "../port/workbook";
import { keepSetting } from "../port/keep-setting";
import { recalculateAll } from "../scan/recalculate";
import { sentenceOf } from "../port/sentence";
import { isRefusal, RefusalError } from "../../domain/answer/refusal";
import { trialSetting } from "./trial-setting";

/** Lets the cells show an edition while some work is done, such as reading them, and puts every one of them back. */
export async function tryEdition<Result>(
  data: WorkbookData,
  workbook: Workbook,
  { pack, hold }: { pack: Pack; hold: readonly ChangeReason[] },
  work: () => Promise<Result>,
): Promise<Result> {
  return whileShown(workbook, pack.edition, work, (shown) => data.tryOut(pack, hold, shown));
}

/** The same with another view of the house, of the edition that answers. */
export async function tryHouse<Result>(
  data: WorkbookData,
  workbook: Workbook,
  house: HouseView,
  work: () => Promise<Result>,
): Promise<Result> {
  const edition = (data.status().inUse ?? data.status().bundled).id;
  return whileShown(workbook, edition, work, (shown) => data.tryUnder(house, shown));
}

async function whileShown<Result>(
  workbook: Workbook,
  edition: string,
  work: () => Promise<Result>,
  tryOut: (shown: () => Promise<Result>) => Promise<Result>,
): Promise<Result> {
  await keepSetting(workbook, trialSetting, edition);
  try {
    return await tryOut(async () => {
      const { isManual } = await recalculateAll(workbook);
      if (isManual) throw new RefusalError(says().tryNeedsAutomatic);
      return work();
    });
  } finally {
    await putBack(workbook, edition);
  }
}

/** Puts the cells of a workbook back that was closed during a trial; answers what it did, or nothing was to do. */
export async function endTrial(workbook: Workbook): Promise<string | undefined> {
  const tried = trialSetting.read(workbook);
  if (tried === undefined) return undefined;
  // A text that names no edition is not spoken as ours; that there is one says that cells may show another edition.
  const named = isRefusal(tried) ? says().anotherEdition : tried;
  await putBack(workbook, named);
  return says().wasTried(named);
}

async function putBack(workbook: Workbook, tried: string): Promise<void> {
  try {
    await recalculateAll(workbook);
    await keepSetting(workbook, trialSetting, undefined);
  } catch (problem) {
    throw new Error(says().mayShowTried(tried, sentenceOf(problem)), { cause: problem });
  }
}
