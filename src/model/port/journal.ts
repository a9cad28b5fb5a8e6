/**
 * What is being done to a workbook, written into the document before the first change and taken out after the last: from
 * it a workbook is brought to one of the two states it may be in, as before or as asked, whatever went wrong between.
 */
import { languageFor } from "../../domain/answer/languages/in-use";
import { isRefusal, refusalIn, type Refusal } from "../../domain/answer/refusal";
import { whatIsWrong } from "../../ledger/compiled-schema";
import { journal as headForm, journalText as form } from "../../ledger/generated/validate-settings";
import { unreadable } from "./open-setting";
import { openPartedText } from "./parted-text";
import type { Plan } from "./plan";
import { SETTINGS } from "./settings";

export interface Journal {
  format: 1;
  /** By which this machine knows it as its own. */
  id: string;
  /** What was asked for, as the head of a sentence: "Freezing to values". */
  what: string;
  plan: Plan;
  /** From as asked, or anywhere between, back to as before. */
  inverse: Plan;
}

/** Beside a record of the same length there is room for it in the settings of a file. */
const LONGEST = 900_000;

const TEXT = openPartedText(SETTINGS.journal, headForm);

export function readJournal(setting: (name: string) => unknown): Journal | undefined | Refusal {
  const text = TEXT.read(setting);
  if (text === undefined || isRefusal(text)) return text;
  const value = parsed(text);
  return form(value)
    ? (value as Journal)
    : unreadable(SETTINGS.journal.holds, { where: whatIsWrong(value, form) });
}

/** The settings that keep a journal, or forget the one there is. */
export function journalSettings(
  journal: Journal | undefined,
  current: (name: string) => unknown,
): Map<string, unknown> | Refusal {
  const text = journal
    ? JSON.stringify({ ...journal, plan: lean(journal.plan), inverse: lean(journal.inverse) })
    : "";
  if (text.length > LONGEST) return refusalIn(() => languageFor("reader").settings.tooMuchAtOnce);
  return TEXT.settings(text, current);
}

/** The record has settings of its own; of both plans only whether it stands before or after is kept. */
function lean(plan: Plan): Plan {
  const kept = { ...plan };
  delete kept.record;
  return kept;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
