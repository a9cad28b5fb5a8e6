import { counted } from "../../../domain/answer/counted";
import type { Count, Given } from "../given";

/** The model check: what it found, what is muted, what it could not follow. */
export const check = {
  title: "Model check",
  about:
    "Looks through all formulas for mixed units, scopes, measures, publishers and days, stale values, typed-in numbers and the like. Nothing is changed.",
  run: "Check model",
  again: "Check model again",
  checking: "Checking the model…",
  done: ({ count, formulas }: Count & { formulas: number }) =>
    count === 0
      ? `${counted(formulas, "formula")} checked, nothing found.`
      : `${counted(formulas, "formula")} checked, ${counted(count, "finding")}.`,
  moreCells: ({ count }: Count) => `and ${counted(count, "more cell", "more cells")}`,
  more: ({ count }: Count) => `and ${counted(count, "more finding")}`,
  workbook: "The workbook",
  fixIn: ({ fix, address }: Given<"fix" | "address">) => `${fix}, in ${address}`,
  mute: "Mute",
  muteIn: ({ rule, address }: Given<"rule" | "address">) => `Mute "${rule}" in ${address}`,
  reason: "Why it may stand",
  keep: "Mute with this reason",
  cancel: "Cancel",
  needsReason: "Say why it may stand.",
  wasMuted: "Muted. The reason is kept in the workbook.",
  muted: ({ count }: Count) => `Muted: ${count}`,
  because: ({ reason, day }: Given<"reason" | "day">) => `Muted on ${day}: ${reason}`,
  unmute: "Tell it again",
  unmuteIn: ({ rule, address }: Given<"rule" | "address">) => `Tell "${rule}" in ${address} again`,
  report: "Write a report sheet",
  reported: "The report stands on a sheet of its own.",
};
