import { RefusalError } from "../../domain/answer/refusal";
import { spillingCell } from "../../domain/formulas/address";
import type { Address, RangeContent } from "../../model/port/workbook";
import { CONTENT, contentOf, contentsOf, rangeAt } from "../host/cells";
import { ask } from "../host/run";
import { says } from "../host/problems";

/** Ranges of one request; small enough that their answers stay far below 5 MB. */
const AT_ONCE = 200;

export async function read(address: Address): Promise<RangeContent> {
  return ask(async (context) => {
    const range = queue(context, address);
    await context.sync();
    if (range.isNullObject) throw new RefusalError(says().spillsNowhere());
    return contentOf(context, range);
  });
}

export async function readAll(addresses: readonly Address[]): Promise<(RangeContent | undefined)[]> {
  const contents: (RangeContent | undefined)[] = [];
  for (let from = 0; from < addresses.length; from += AT_ONCE) {
    contents.push(...(await readSome(addresses.slice(from, from + AT_ONCE))));
  }
  return contents;
}

/** A request stops at its first failure, so where one fails its halves are asked again. */
async function readSome(addresses: readonly Address[]): Promise<(RangeContent | undefined)[]> {
  try {
    return await ask(async (context) => {
      const ranges = addresses.map((address) => queue(context, address));
      await context.sync();
      const there = ranges.filter((range) => !range.isNullObject);
      const contents = await contentsOf(context, there);
      return ranges.map((range) => contents[there.indexOf(range)]);
    });
  } catch {
    if (addresses.length <= 1) return addresses.map(() => undefined);
    const half = Math.ceil(addresses.length / 2);
    return [...(await readSome(addresses.slice(0, half))), ...(await readSome(addresses.slice(half)))];
  }
}

/** `B4#` is what B4 spills. */
function queue(context: Excel.RequestContext, address: Address): Excel.Range {
  const anchor = spillingCell(address);
  const range =
    anchor === undefined
      ? rangeAt(context, address)
      : rangeAt(context, anchor).getSpillingToRangeOrNullObject();
  range.load([...CONTENT]);
  return range;
}
