import { ask } from "../host/run";
import { rangeAt } from "../host/cells";
import { sheetNames } from "../host/sheet-names";
import { joinAddress } from "../../domain/formulas/address";
import { untilGone } from "./until-gone";

const NAME = "SSB check";
/** In a cell that no check writes, so that a sheet that was left is known as ours. */
const MARK_AT = "Z1";
const MARK = "A sheet of the add-in's checks. It may be deleted.";

/** Adds a sheet behind the others, without going to it; one that an earlier check-up left is deleted first. */
export async function addScratch(): Promise<string> {
  const names = await sheetNames();
  for (const name of names.filter((one) => one.startsWith(NAME)))
    if (await isOurs(name)) await deleteSheet(name);
  const taken = new Set((await sheetNames()).map((one) => one.toLowerCase()));
  let name = NAME;
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${NAME} ${number}`;
  try {
    await ask(async (context) => {
      context.workbook.worksheets.add(name).getRange(MARK_AT).formulas = [[MARK]];
      await context.sync();
    });
  } catch (problem) {
    await removeScratch(name);
    throw problem;
  }
  return name;
}

/** Whether the sheet is gone. */
export function removeScratch(name: string): Promise<boolean> {
  return untilGone(async () => {
    if (!(await sheetNames()).includes(name)) return true;
    await deleteSheet(name);
    return false;
  });
}

/** A sheet of that name that holds anything else is somebody's own. */
async function isOurs(name: string): Promise<boolean> {
  return ask(async (context) => {
    const used = context.workbook.worksheets.getItem(name).getUsedRangeOrNullObject(true);
    used.load("address");
    const mark = rangeAt(context, joinAddress(name, MARK_AT));
    mark.load("values");
    await context.sync();
    return used.isNullObject || mark.values[0]?.[0] === MARK;
  });
}

function deleteSheet(name: string): Promise<void> {
  return ask(async (context) => {
    context.workbook.worksheets.getItem(name).delete();
    await context.sync();
  });
}
