import { isRefusal, RefusalError } from "../../domain/answer/refusal";
import type { IsoDate } from "../../domain/ledger/records";
import { en } from "../languages/en";
import { checkText, ruleText, severityText } from "../languages/model-text";
import type { PlannedCell } from "../port/plan";
import type { Workbook, Written } from "../port/workbook";
import type { CheckedModel } from "./check-model";
import type { Finding } from "./finding";

const SHEET = "SSB model check";
const HEADS = ["Severity", "Rule", "Cell", "Cells", "What", "Formula", "Fix", "Muted because", "Muted on"];
const WIDTHS = [10, 34, 18, 8, 90, 44, 44, 30, 12];

/** Writes the report onto a sheet of its own, or leaves none and throws why not. */
export async function writeReport(
  workbook: Pick<Workbook, "carryOut">,
  checked: CheckedModel,
  edition: string,
  on: IsoDate,
): Promise<Written> {
  const written = await workbook.carryOut(
    {
      what: "Adding a report of the model check",
      changes: [],
      adds: { name: SHEET, rows: reportRows(checked, edition, on), widths: WIDTHS, orLikeName: true },
    },
    undefined,
  );
  if (isRefusal(written)) throw new RefusalError(written.refused);
  return written;
}

/** The report as rows. It reads the same for everybody; every text is written as text, a formula's too. */
export function reportRows(checked: CheckedModel, edition: string, on: IsoDate): PlannedCell[][] {
  const { findings, muted, notChecked, formulas } = checked;
  const rows: PlannedCell[][] = [
    [{ value: "Model check" }],
    [{ value: "Date" }, { value: on }],
    [{ value: "Edition" }, { value: edition }],
    [{ value: "Formulas" }, { value: formulas, format: "#,##0" }],
    [{ value: "Findings" }, { value: findings.length, format: "#,##0" }],
    [{ value: "Muted" }, { value: muted.length, format: "#,##0" }],
    ...notChecked.map((one): PlannedCell[] => [{ value: checkText(one, en) }]),
    [{ blank: true }],
    HEADS.map((value) => ({ value })),
    ...findings.map((finding) => rowOf(finding)),
    ...muted.map(({ finding, mute }) => [...rowOf(finding), { value: mute.reason }, { value: mute.on }]),
  ];
  return rows.map((row) => HEADS.map((_, at) => row[at] ?? { blank: true }));
}

function rowOf({ severity, rule, cells, message, formula, fixes }: Finding): PlannedCell[] {
  const [fix] = fixes;
  return [
    { value: severityText(severity, en) },
    { value: ruleText(rule, en) },
    { value: cells[0] ?? "" },
    { value: cells.length, format: "#,##0" },
    { value: checkText(message, en) },
    { value: formula ?? "" },
    { value: fix ? checkText(fix.label, en) : "" },
  ];
}
