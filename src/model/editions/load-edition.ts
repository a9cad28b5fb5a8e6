import type { Held } from "../../domain/editions/held";
import type { EditionRef } from "../../domain/editions/identity";
import type { Pack } from "../../domain/ledger/records";
import type { FeedFailure } from "../../feed/failures";
import type { Read } from "../../feed/read";

/** An accepted edition, and the pack that answers: the same one, unless the workbook holds changes back. */
export interface InUse {
  edition: Pack;
  pack: Pack;
}

export type Loaded = { ok: true; inUse: InUse } | (FeedFailure & { wanted: EditionRef });

export const NOT_LOADED: FeedFailure = {
  ok: false,
  fault: "not-loaded",
  message: "The part of the add-in that fetches editions could not be loaded.",
};

/** Gets an edition, and those that what is held back stands as in. */
export async function loadEdition(
  get: (ref: EditionRef) => Promise<Read<"pack", Pack>>,
  wanted: EditionRef,
  held: readonly Held[] = [],
): Promise<Loaded> {
  const got = await get(wanted);
  if (!got.ok) return { ...got, wanted };
  const edition = got.pack;
  if (held.length === 0) return { ok: true, inUse: { edition, pack: edition } };

  const refresh = await import("../../domain/editions/hold").catch(() => undefined);
  if (!refresh) return { ...NOT_LOADED, wanted };
  let pack = edition;
  for (const { from, reasons } of held) {
    const before = await get(from);
    if (!before.ok) return { ...before, wanted: from };
    pack = refresh.holdBack(before.pack, pack, new Set(reasons));
  }
  return { ok: true, inUse: { edition, pack } };
}
