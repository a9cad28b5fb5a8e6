import { sentenceOf } from "../../model/port/sentence";
import { isRefusal } from "../../domain/answer/refusal";
import type { CheckResult, CheckUp, Probe } from "../../model/port/check-up";
import type { Progress } from "../../model/port/workbook";
import { checkNames, codeOf } from "../host/problems";
import { readOnly } from "../host/read-only";
import { has } from "../host/requirements";
import { CHECKS, probeCheck, type Check } from "./checks";
import { addScratch, removeScratch } from "./scratch-sheet";
import { factsOfExcel } from "./this-excel";

/**
 * Tries this Excel on a sheet of its own, which is deleted afterwards whatever goes wrong. The workbook is as before; its
 * own Undo is not, as with every change that an add-in makes.
 */
export async function checkUp(probes: readonly Probe[], progress: Progress): Promise<CheckUp> {
  const facts = factsOfExcel();
  const looking = readOnly();
  if (isRefusal(looking))
    return { facts, results: [{ name: checkNames().sheet, outcome: "bad", said: looking.refused }] };
  const checks = [...probes.map((probe, at) => probeCheck(probe, `A${at + 1}`)), ...CHECKS];
  const results: CheckResult[] = [];
  let sheet: string;
  try {
    sheet = await addScratch();
  } catch (problem) {
    return { facts, results: [{ name: checkNames().sheet, outcome: "bad", said: sentenceOf(problem) }] };
  }
  try {
    for (const check of checks) {
      results.push(await outcomeOf(check, sheet));
      progress(results.length, checks.length);
    }
  } finally {
    const isGone = await removeScratch(sheet);
    results.push({
      name: checkNames().sheet,
      outcome: isGone ? "good" : "bad",
      said: isGone ? "deleted" : "not deleted",
    });
    if (!isGone) facts.push(["Left", `the sheet ${sheet}`]);
  }
  return { facts, results };
}

async function outcomeOf(check: Check, sheet: string): Promise<CheckResult> {
  const { needs, run } = check;
  const name = check.name();
  if (needs && !has(...needs))
    return { name, outcome: "absent", said: `needs ${needs[1] ?? "ExcelApi"} ${needs[0]}` };
  try {
    return { name, outcome: "good", said: await run(sheet) };
  } catch (problem) {
    const isAbsent = codeOf((problem as Error).cause) === "ApiNotFound";
    return { name, outcome: isAbsent ? "absent" : "bad", said: sentenceOf(problem) };
  }
}
