import { isRefusal, type Refusal } from "../../domain/answer/refusal";
import { readJournal, type Journal } from "../../model/port/journal";
import type { Address, Unfinished } from "../../model/port/workbook";
import { setting } from "../host/settings";
import { addressOfChange, readBlocks } from "./blocks";
import { end, listed } from "./carry-out";
import { filledBy, isChangedSince, isTheSame } from "./compare";
import { standingOf } from "./own-sheet";
import { ownJournal } from "./own-journal";
import { goOn, putBack } from "./put-back";
import { says } from "../host/problems";

/** What was begun in this workbook and not ended, with the two ways out of it. */
export async function unfinished(): Promise<Unfinished | undefined> {
  const journal = readJournal(setting);
  if (journal === undefined) return undefined;
  const forget = (): Promise<void | Refusal> => end(undefined);
  if (isRefusal(journal)) return { sentence: journal.refused, notAsBefore: [], forget };
  const { what, id } = journal;
  if (!ownJournal.isOwn(id)) {
    return {
      sentence: says().begunElsewhere({ what }),
      notAsBefore: [],
      forget,
    };
  }
  const notAsBefore = await otherThanBefore(journal);
  const places = notAsBefore.length > 0 ? says().notAsBefore({ places: listed(notAsBefore) }) : "";
  return {
    sentence: [says().begun({ what }), places].filter(Boolean).join(" "),
    notAsBefore,
    forget,
    finish: () => wayOut(journal, "finish"),
    putBack: () => wayOut(journal, "put back"),
  };
}

async function otherThanBefore({ plan, inverse }: Journal): Promise<Address[]> {
  const now = await readBlocks(plan.changes).catch(() => undefined);
  if (!now) return plan.changes.map(addressOfChange);
  const places = new Map(inverse.changes.map((change) => [addressOfChange(change), change]));
  return plan.changes.map(addressOfChange).filter((address, at) => {
    const [was, is] = [places.get(address), now[at]];
    return !was || !is || !isTheSame(was, is);
  });
}

/** A cell that somebody wrote on since is left alone, and named. */
async function wayOut(journal: Journal, way: "finish" | "put back"): Promise<void | Refusal> {
  const { plan, inverse } = journal;
  const now = await readBlocks(plan.changes).catch(() => undefined);
  if (!now) return { refused: says().notHandedOver() };
  const places = new Map(inverse.changes.map((change) => [addressOfChange(change), change]));
  const isFilled = filledBy([...plan.changes, ...inverse.changes]);
  const theirs = new Set(
    plan.changes
      .filter((change, at) => {
        const [was, is] = [places.get(addressOfChange(change)), now[at]];
        if (!was || !is) return true;
        return isChangedSince(change, was, is, (cell, y, x) => isFilled(change, cell, y, x));
      })
      .map(addressOfChange),
  );
  const added = way === "finish" ? inverse.adds : plan.adds;
  const isWrittenOn = added !== undefined && (await standingOf(added)) === "written on";
  if (isWrittenOn) theirs.add(added.name);
  const ours = <P extends Journal["plan"]>(one: P): P => ({
    ...one,
    ...(isWrittenOn && { adds: undefined, removes: undefined }),
    changes: one.changes.filter((change) => !theirs.has(addressOfChange(change))),
  });
  const act = way === "finish" ? goOn : putBack;
  const lost = await act({ ...journal, plan: ours(plan), inverse: ours(inverse) });
  if (lost.length > 0) return { refused: says().notChanged({ places: listed(lost) }) };
  const ended = await end(undefined);
  if (isRefusal(ended)) return ended;
  if (theirs.size > 0) return { refused: says().changedMeanwhile({ places: listed([...theirs]) }) };
  return undefined;
}
