/**
 * What Excel's functions do to a number, as far as it matters to whoever checks units and kinds. A function that is not
 * here is not followed, and counted as such.
 */
export type Behaviour =
  /** Adds its arguments up, or averages them: they have to be alike. */
  | "adds"
  /** The largest or smallest of its arguments: of one unit, of whatever kind. */
  | "compares"
  /** One of its arguments from some place on, as it is: a choice, a look-up. */
  | { picks: "all" | readonly number[]; from?: number }
  /** Its first argument, of the same kind. */
  | "keeps"
  /** The product of its arguments. */
  | "multiplies"
  /** A number in no unit, or a text. */
  | "plain";

const ADDS = "SUM AVERAGE SUBTOTAL AGGREGATE NPV XNPV STDEV STDEV.S STDEV.P MEDIAN TRIMMEAN AVERAGEA";
const COMPARES = "MIN MAX MINA MAXA LARGE SMALL PERCENTILE PERCENTILE.INC QUARTILE QUARTILE.INC";
const KEEPS =
  "ROUND ROUNDUP ROUNDDOWN ABS INT TRUNC MROUND CEILING CEILING.MATH FLOOR FLOOR.MATH N VALUE SINGLE EVEN ODD " +
  "SORT UNIQUE TAKE DROP TRANSPOSE TOCOL TOROW FILTER SORTBY ANCHORARRAY";
const MULTIPLIES = "PRODUCT SUMPRODUCT";
const PLAIN =
  "COUNT COUNTA COUNTIF COUNTIFS COUNTBLANK ROW ROWS COLUMN COLUMNS MATCH XMATCH RANK RANK.EQ CORREL RSQ IRR XIRR RATE " +
  "RRI SIGN MOD YEAR MONTH DAY DATE TODAY NOW EDATE EOMONTH DATEVALUE DATEDIF WEEKDAY WEEKNUM YEARFRAC DAYS NETWORKDAYS WORKDAY " +
  "TIME HOUR MINUTE SECOND TEXT TEXTJOIN CONCAT CONCATENATE LEFT RIGHT MID LEN UPPER LOWER PROPER TRIM CLEAN SUBSTITUTE " +
  "REPLACE FIND SEARCH REPT CHAR CODE FIXED DOLLAR EXACT T AND OR NOT XOR TRUE FALSE NA ISERROR ISERR ISNA ISNUMBER " +
  "ISTEXT ISBLANK ISLOGICAL ISFORMULA ISREF ISODD ISEVEN TYPE CELL INFO ADDRESS HYPERLINK FORMULATEXT SHEET SHEETS SEQUENCE RAND " +
  "RANDBETWEEN RANDARRAY PI EXP LN LOG LOG10 SLOPE INTERCEPT VAR VAR.S VAR.P TEXTBEFORE TEXTAFTER TEXTSPLIT NUMBERVALUE ROMAN " +
  "GEOMEAN";

const entries = (names: string, behaviour: Behaviour): [string, Behaviour][] =>
  names.split(" ").map((name) => [name, behaviour]);

const BEHAVIOURS: ReadonlyMap<string, Behaviour> = new Map<string, Behaviour>([
  ...entries(ADDS, "adds"),
  ...entries(COMPARES, "compares"),
  ...entries(KEEPS, "keeps"),
  ...entries(MULTIPLIES, "multiplies"),
  ...entries(PLAIN, "plain"),
  ["IF", { picks: [1, 2] }],
  ["IFERROR", { picks: "all" }],
  ["IFNA", { picks: "all" }],
  ["CHOOSE", { picks: "all", from: 1 }],
  ["IFS", { picks: "all", from: 1 }],
  ["SWITCH", { picks: "all", from: 2 }],
  ["INDEX", { picks: [0] }],
  ["VLOOKUP", { picks: [1] }],
  ["HLOOKUP", { picks: [1] }],
  ["LOOKUP", { picks: [2, 1] }],
  ["XLOOKUP", { picks: [2, 3] }],
  // Rows are chosen by a condition, maybe just those of one unit.
  ["SUMIF", { picks: [2] }],
  ["AVERAGEIF", { picks: [2] }],
  ["SUMIFS", { picks: [0] }],
  ["AVERAGEIFS", { picks: [0] }],
  ["MAXIFS", { picks: [0] }],
  ["MINIFS", { picks: [0] }],
]);

export function behaviourOf(name: string): Behaviour | undefined {
  return BEHAVIOURS.get(name);
}

/** Arguments before these are no numbers that count: a way to add up, a rate of interest. */
export const ADDED_FROM: Readonly<Record<string, number>> = { SUBTOTAL: 1, AGGREGATE: 2, NPV: 1, XNPV: 1 };

/** Answers anew with every calculation. */
export const VOLATILE: ReadonlySet<string> = new Set([
  "TODAY",
  "NOW",
  "RAND",
  "RANDBETWEEN",
  "RANDARRAY",
  "OFFSET",
  "INDIRECT",
]);
