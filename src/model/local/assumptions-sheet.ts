import { isRefusal, RefusalError } from "../../domain/answer/refusal";
import { joinAddress } from "../../domain/formulas/address";
import { dayCell } from "../../domain/functions/cell";
import type { Session } from "../../domain/functions/session";
import type { IsoDate } from "../../domain/ledger/records";
import type { Assumptions, BaseAssumption } from "../../domain/local/assumptions";
import type { NewSheet, PlannedCell } from "../port/plan";
import type { CellContent, Workbook, Written } from "../port/workbook";
import { RULE_NAMES, ruleChoices, rulesOf, withRule, type RuleName, type Rules } from "./assumption-rules";
import { baseDrafts, type BaseDraft, type BaseDrafts } from "./base-drafts";
import { baseRows, type BaseRow } from "./base-rows";

/** A sheet of assumptions has this name, or one that begins with it. */
const NAME = "SSB assumptions";

/* What cells hold is English, for every reader alike. */
const COLUMNS = [
  ["Assumption", 36],
  ["Assumed", 14],
  ["Low end", 12],
  ["High end", 12],
  ["Unit", 14],
  ["Where nothing is assumed", 32],
  ["May be", 36],
  ["Set by", 16],
  ["Why", 36],
  ["Set on", 12],
] as const;

type Head = (typeof COLUMNS)[number][0];

const RULE_WORDS: Record<RuleName, { label: string; otherwise: string }> = {
  fx: { label: "Exchange rate of conversions", otherwise: "of the day, ECB" },
  vat: { label: "Price whose source states no VAT basis", otherwise: "keeps its basis open" },
  interp: { label: "Years between known ones", otherwise: "stay open" },
  extrap: { label: "Years beyond the last", otherwise: "stay open" },
};

/** Where the columns of a base stand on the sheet. */
const OF_BASE: Record<keyof BaseDraft, Head> = {
  value: "Assumed",
  low: "Low end",
  high: "High end",
  author: "Set by",
  reason: "Why",
};

/** The row of the heads, from 0. */
const HEADS_AT = 3;
/** A sheet is read so far: people add notes of their own. */
const LAST_ROW = 200;
const LAST_COLUMN = "P";

/**
 * The assumptions as a table that is read without the add-in: what is assumed, and what holds where nothing is. It is a
 * copy, and says so: what is typed there counts once the pane takes it over.
 */
export function assumptionsSheet(session: Session, kept: Assumptions): NewSheet {
  const choices = ruleChoices(session);
  const grow = baseRows(session);
  const others = (kept.bases ?? []).filter(({ series }) => !grow.some((one) => one.series.code === series));
  const rules = RULE_NAMES.map((name) =>
    row({
      Assumption: RULE_WORDS[name].label,
      Assumed: kept[name],
      "Where nothing is assumed": RULE_WORDS[name].otherwise,
      "May be": choices[name].join(", "),
    }),
  );
  return {
    name: NAME,
    rows: [
      row({ Assumption: "Assumptions of this workbook" }),
      row({
        Assumption: `A copy of ${session.today()}, of edition ${session.pack.edition}. What is typed here counts once it is taken over: in the pane, Model, Assumptions.`,
      }),
      row({}),
      row(Object.fromEntries(COLUMNS.map(([head]) => [head, head]))),
      ...grow.map((base) => baseRow(base, kept)),
      ...others.map((base) =>
        row({
          Assumption: `Base of ${base.series}`,
          "May be": "of no forecast of this edition",
          ...ownCells(base),
        }),
      ),
      ...rules,
    ],
    widths: COLUMNS.map(([, width]) => width),
    look: { boldRows: [0, HEADS_AT], wrappedColumns: [at("May be"), at("Why")], landscape: true },
    opens: true,
    orLikeName: true,
  };
}

/** Writes them onto a sheet of their own and goes to it, or leaves none and throws why not. */
export async function writeAssumptionsSheet(
  workbook: Workbook,
  session: Session,
  kept: Assumptions,
): Promise<Written> {
  const adds = assumptionsSheet(session, kept);
  const added = await workbook.carryOut(
    { what: "Adding a sheet of assumptions", changes: [], adds },
    undefined,
  );
  if (isRefusal(added)) throw new RefusalError(added.refused);
  return added;
}

/** What a sheet of assumptions says: bases as they are typed, rules, and what it says of a rule that it cannot be. */
export interface SheetSays {
  drafts: BaseDrafts;
  rules: Rules;
  wrong: { label: string; text: string; choices: readonly string[] }[];
}

/** Whether a sheet may be one of assumptions, by its name. */
export function isAssumptionsSheet(name: string): boolean {
  return name.toLowerCase().startsWith(NAME.toLowerCase());
}

/**
 * Reads a sheet of assumptions, whoever wrote on it: rows are found by their labels and columns by their heads, wherever
 * they stand. What it does not tell is as it is kept; an empty cell assumes nothing. Undefined where it is none.
 */
export async function readAssumptionsSheet(
  workbook: Workbook,
  sheet: string,
  session: Session,
  kept: Assumptions,
): Promise<SheetSays | undefined> {
  const [range] = await workbook.readAll([joinAddress(sheet, `A1:${LAST_COLUMN}${LAST_ROW}`)]);
  const cells = range?.cells ?? [];
  const headsAt = cells.findIndex((row) => row.some(is("Assumption")) && row.some(is("Assumed")));
  const heads = cells[headsAt];
  if (!heads) return undefined;
  const rows = new Map(
    cells.slice(headsAt + 1).map((row) => {
      const told = (head: Head): string | undefined => textOf(row[heads.findIndex(is(head))]);
      return [told("Assumption") ?? "", told] as const;
    }),
  );
  return { drafts: draftsOf(session, kept, rows), ...rulesTold(session, kept, rows) };
}

/** What stands below a head; undefined where there is no such column. */
type ToldRow = (head: Head) => string | undefined;
/** The rows of a sheet by their labels. */
type Told = ReadonlyMap<string, ToldRow>;

function draftsOf(session: Session, kept: Assumptions, told: Told): BaseDrafts {
  const bases = baseRows(session);
  const labels = new Map(bases.map((base) => [base.series.code, baseLabel(base)]));
  return Object.fromEntries(
    Object.entries(baseDrafts(bases, kept)).map(([code, draft]): [string, BaseDraft] => {
      const row = told.get(labels.get(code) ?? "");
      return [code, row ? draftTold(draft, row) : draft];
    }),
  );
}

function draftTold(before: BaseDraft, row: ToldRow): BaseDraft {
  const part = (name: keyof BaseDraft): string => row(OF_BASE[name]) ?? before[name];
  return {
    value: part("value"),
    low: part("low"),
    high: part("high"),
    author: part("author"),
    reason: part("reason"),
  };
}

function rulesTold(session: Session, kept: Assumptions, told: Told): Pick<SheetSays, "rules" | "wrong"> {
  const choices = ruleChoices(session);
  const wrong: SheetSays["wrong"] = [];
  let rules = rulesOf(kept);
  for (const name of RULE_NAMES) {
    const { label } = RULE_WORDS[name];
    const text = told.get(label)?.("Assumed");
    if (text === undefined) continue;
    const choice = choices[name].find((one) => one.toLowerCase() === text.toLowerCase());
    if (text !== "" && choice === undefined && text !== kept[name])
      wrong.push({ label, text, choices: choices[name] });
    else rules = withRule(rules, name, choice ?? (text || undefined));
  }
  return { rules, wrong };
}

function baseRow(base: BaseRow, { bases = [] }: Assumptions): PlannedCell[] {
  const own = bases.filter(({ series }) => series === base.series.code).at(-1);
  return row({
    Assumption: baseLabel(base),
    Unit: base.unit,
    "Where nothing is assumed": base.published,
    "May be": "0 or more, between its ends",
    ...(own && ownCells(own)),
  });
}

function ownCells({ value, low, high, author, reason, on }: BaseAssumption): RowCells {
  return {
    Assumed: value,
    "Low end": low,
    "High end": high,
    "Set by": author,
    Why: reason,
    "Set on": dayOf(on),
  };
}

function dayOf(on: IsoDate): PlannedCell {
  const cell = dayCell(on);
  return cell.type === "number" ? { value: cell.value, format: cell.format } : { value: on };
}

function baseLabel({ name }: BaseRow): string {
  return `Base of ${name}`;
}

type RowCells = { [Name in Head]?: string | number | PlannedCell | undefined };

function row(given: RowCells): PlannedCell[] {
  return COLUMNS.map(([head]) => {
    const value = given[head];
    if (value === undefined || value === "") return { blank: true };
    return typeof value === "object" ? value : { value };
  });
}

function at(head: Head): number {
  return COLUMNS.findIndex(([one]) => one === head);
}

function is(head: Head): (cell: CellContent) => boolean {
  return ({ value }) => String(value).trim() === head;
}

/** Undefined where there is no such column. */
function textOf(cell: CellContent | undefined): string | undefined {
  return cell && String(cell.value).trim();
}
