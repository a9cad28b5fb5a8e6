import type { Held } from "../../domain/editions/held";
import type { EditionRef } from "../../domain/editions/identity";
import type { Pack } from "../../domain/ledger/records";
import { isRefusal } from "../../domain/answer/refusal";
import { editionRefusals, type EditionRefusal } from "../languages/refusals";

/** An accepted edition, and the pack that answers: the same one, unless the workbook holds changes back. */
export interface InUse {
  edition: Pack;
  pack: Pack;
}

export type Got = { pack: Pack } | EditionRefusal;

export type Loaded = { inUse: InUse } | (EditionRefusal & { wanted: EditionRef });

/** Gets an edition, and those that what is held back stands as in. */
export async function loadEdition(
  get: (ref: EditionRef) => Promise<Got>,
  wanted: EditionRef,
  held: readonly Held[] = [],
): Promise<Loaded> {
  const got = await get(wanted);
  if (isRefusal(got)) return { ...got, wanted };
  const edition = got.pack;
  if (held.length === 0) return { inUse: { edition, pack: edition } };

  const refresh = await import("../../domain/editions/hold").catch(() => undefined);
  if (!refresh) return { ...editionRefusals.notLoaded(), wanted };
  let pack = edition;
  for (const { from, reasons } of held) {
    const before = await get(from);
    if (isRefusal(before)) return { ...before, wanted: from };
    const stored = [before.pack, pack].find(({ distant }) => distant !== undefined);
    if (stored) return { ...editionRefusals.notHeldBack(stored.edition), wanted };
    pack = refresh.holdBack(before.pack, pack, new Set(reasons));
  }
  return { inUse: { edition, pack } };
}
