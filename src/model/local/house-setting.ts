import { HOUSE_SETTING, readHouseView, writeHouseView, type HouseView } from "../../domain/local/house-view";
import type { Workbook } from "../port/workbook";
import { keepSetting } from "../port/keep-setting";

/** Texts that stood in the place of a house view and could not be read, oldest first. */
const DAMAGED_SETTING = "ssb.house.damaged";

export function houseOf(workbook: Workbook): { house: HouseView; damage?: string } {
  return readHouseView(workbook.setting(HOUSE_SETTING));
}

/** Keeps a house view in the document, and beside it what was in its place and could not be read. */
export async function keepHouse(workbook: Workbook, house: HouseView): Promise<void> {
  if (houseOf(workbook).damage !== undefined) {
    const aside = workbook.setting(DAMAGED_SETTING);
    const texts: unknown[] = Array.isArray(aside) ? aside : [];
    await keepSetting(workbook, DAMAGED_SETTING, [...texts, workbook.setting(HOUSE_SETTING)]);
  }
  await keepSetting(workbook, HOUSE_SETTING, writeHouseView(house));
}
