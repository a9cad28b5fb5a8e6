import { HEALTHY_PREFIX } from "../../domain/formulas/find-calls";
import { scanFormula, type Token } from "../../domain/formulas/scan-formula";
import { unmarked, withMarks } from "./bound-names";

/**
 * A file writes a formula otherwise than a cell shows it: without its `=`, a function of an add-in as
 * `_xldudf_SSB_PRICE`, and one that came after Excel 2007 behind `_xlfn.`.
 * https://support.microsoft.com/office/issue-an-xlfn-prefix-is-displayed-in-front-of-a-formula-882f1ef7-68fb-4fcd-8d54-9fbb77fd5025
 */
const IN_FILE = "_xldudf_SSB_";
const IN_FILE_NAME = /^_xldudf_SSB_([A-Z][A-Z0-9]*)$/i;
const HEALTHY_NAME = /^SSB\.([A-Z][A-Z0-9]*)$/i;
const FUTURE_NAME = /^_xlfn\.(?:_xlws\.)?(?=[A-Z])/i;

/** What a formula fills: a function in a file, `A1#` in a cell. */
const ANCHOR = "_xlfn.ANCHORARRAY";

/** The formula as a cell shows it. */
export function shownFormula(inFile: string): string {
  return `=${spills(scanFormula(inFile)).map(shownToken).join("")}`;
}

function shownToken({ kind, text }: Token): string {
  if (kind === "name") return unmarked(text);
  if (kind !== "function") return text;
  return unmarked(text)
    .replace(IN_FILE_NAME, (_, name: string) => HEALTHY_PREFIX + name.toUpperCase())
    .replace(FUTURE_NAME, "");
}

/** `_xlfn.ANCHORARRAY(A1)` as the one reference it means. */
function spills(tokens: readonly Token[]): Token[] {
  const read: Token[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const [token, , cell, end] = tokens.slice(at, at + 4);
    const isSpill =
      token?.text.toLowerCase() === ANCHOR.toLowerCase() && cell?.kind === "reference" && end?.text === ")";
    if (isSpill) read.push({ ...cell, text: `${cell.text}#` });
    else if (token) read.push(token);
    if (isSpill) at += 3;
  }
  return read;
}

/** The formula as a file holds it. */
export function formulaInFile(shown: string): string {
  // The scanner reads what stands behind the `=`; a file has none.
  const tokens = withMarks(scanFormula(shown.replace(/^\s*=/, "")));
  return tokens.map(inFile).join("");
}

function inFile({ kind, text }: Token): string {
  if (kind === "reference" && text.endsWith("#")) return `${ANCHOR}(${text.slice(0, -1)})`;
  if (kind !== "function") return text;
  const healthy = text.replace(HEALTHY_NAME, (_, name: string) => `${IN_FILE}${name.toUpperCase()}`);
  const prefix = FUTURE.get(healthy.toUpperCase());
  return prefix === undefined ? healthy : prefix + healthy.toUpperCase();
}

const XLFN = "_xlfn.";
const XLWS = "_xlfn._xlws.";

/** The functions that came after Excel 2007, and what a file writes before each. */
const FUTURE: ReadonlyMap<string, string> = new Map([
  ...words(
    "ACOT ACOTH AGGREGATE ARABIC ARRAYTOTEXT BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND " +
      "BITLSHIFT BITOR BITRSHIFT BITXOR BYCOL BYROW CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV " +
      "CHISQ.INV.RT CHISQ.TEST CHOOSECOLS CHOOSEROWS COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P " +
      "COVARIANCE.S CSC CSCH DAYS DECIMAL DROP ENCODEURL ERF.PRECISE ERFC.PRECISE EXPAND EXPON.DIST F.DIST F.DIST.RT " +
      "F.INV F.INV.RT F.TEST FIELDVALUE FILTERXML FLOOR.MATH FLOOR.PRECISE FORECAST.ETS FORECAST.ETS.CONFINT " +
      "FORECAST.ETS.SEASONALITY FORECAST.ETS.STAT FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV " +
      "GAMMALN.PRECISE GAUSS GROUPBY HSTACK HYPGEOM.DIST IFNA IFS IMAGE IMCOSH IMCOT IMCSC IMCSCH IMSEC IMSECH IMSINH " +
      "IMTAN ISFORMULA ISOMITTED ISOWEEKNUM LAMBDA LET LOGNORM.DIST LOGNORM.INV MAKEARRAY MAP MAXIFS MINIFS MODE.MULT " +
      "MODE.SNGL MUNIT NEGBINOM.DIST NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC " +
      "PERCENTILE.INC PERCENTRANK.EXC PERCENTRANK.INC PERCENTOF PERMUTATIONA PHI PIVOTBY POISSON.DIST QUARTILE.EXC " +
      "QUARTILE.INC QUERYSTRING RANDARRAY RANK.AVG RANK.EQ REDUCE REGEXEXTRACT REGEXREPLACE REGEXTEST RRI SCAN SEC SECH " +
      "SEQUENCE SHEET SHEETS SINGLE SKEW.P SORTBY STDEV.P STDEV.S SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T " +
      "T.TEST TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW TRIMRANGE UNICHAR UNICODE UNIQUE VALUETOTEXT " +
      "VAR.P VAR.S VSTACK WEBSERVICE WEIBULL.DIST WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR Z.TEST",
    XLFN,
  ),
  ...words("FILTER SORT", XLWS),
]);

function words(names: string, prefix: string): [string, string][] {
  return names.split(" ").map((name) => [name, prefix]);
}
