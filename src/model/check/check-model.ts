import { isRefusal } from "../../domain/answer/refusal";
import type { Session } from "../../domain/functions/session";
import { onceAtHand } from "../../domain/ledger/distant";
import type { WorkbookData } from "../editions/workbook-data";
import type { Workbook } from "../port/workbook";
import { checkBook, type Checked } from "./check-book";
import type { Finding } from "./finding";
import { muteOf, mutesOf, type Mute } from "./mutes";
import type { Around } from "./rule";

/** What the check of a workbook came to. */
export interface CheckedModel extends Omit<Checked, "findings"> {
  findings: Finding[];
  /** What somebody let stand, with why. */
  muted: { finding: Finding; mute: Mute }[];
}

/** Checks a workbook as it stands. Changes nothing. */
export async function checkModel(
  workbook: Pick<Workbook, "readBook" | "definitions" | "setting">,
  session: Session,
  around: Around = {},
): Promise<CheckedModel> {
  const book = { ...(await workbook.readBook()), ...(await workbook.definitions?.()) };
  const { findings, ...checked } = await onceAtHand(() => checkBook(session, book, around));
  return { ...checked, ...parted(findings, mutesOf(workbook)) };
}

/** The findings that are told, and those that were muted. */
export function parted(
  findings: readonly Finding[],
  mutes: readonly Mute[],
): Pick<CheckedModel, "findings" | "muted"> {
  const told: Finding[] = [];
  const muted: CheckedModel["muted"] = [];
  for (const finding of findings) {
    const mute = muteOf(finding, mutes);
    if (mute) muted.push({ finding, mute });
    else told.push(finding);
  }
  return { findings: told, muted };
}

/** What the check has to know of the data under a workbook. Only one that is pinned asks the feed. */
export async function aroundOf(data: WorkbookData | undefined): Promise<Around> {
  const { state, inUse } = data?.status() ?? {};
  if (!data || !inUse || state?.follow !== "pinned") return {};
  const checked = await data.check();
  if (isRefusal(checked)) return {};
  const { newest } = checked;
  const later = checked.editions.filter(({ id }) => id > inUse.id);
  if (!newest || newest.id === inUse.id || later.length === 0) return {};
  return { pinned: { edition: inUse.id, newer: newest.id, count: later.length } };
}
