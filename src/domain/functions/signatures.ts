import type { OptionName } from "./arguments/options";

/** What kind of thing an argument is: it decides the picker of a builder and the reader of a call. */
export type ParameterKind =
  "series" | "period" | "year" | "unit" | "number" | "pair" | "text" | "count" | "field" | "options";

export interface Parameter {
  name: string;
  kind: ParameterKind;
  required?: boolean;
}

export interface Signature {
  name: string;
  parameters: readonly Parameter[];
  options: readonly OptionName[];
  /** Whether the answer is a table that spills, rather than one cell for each cell asked. */
  table?: boolean;
}

const OPTIONS_PARAMETER: Parameter = { name: "options", kind: "options" };
const PRICING = ["asof", "pub", "vat", "fx", "fill", "maxage", "field"] as const;
const FORECASTING = ["asof", "pub", "fx", "method", "interp", "extrap", "field", "base", "scenario"] as const;
const FILTERS = ["section", "route", "segment", "stage", "country", "company", "since", "until"] as const;

function signature(
  name: string,
  parameters: Parameter[],
  options: readonly OptionName[],
  table = false,
): Signature {
  const all = options.length > 0 ? [...parameters, OPTIONS_PARAMETER] : parameters;
  return { name, parameters: all, options, ...(table && { table }) };
}

const series: Parameter = { name: "series", kind: "series", required: true };
const material: Parameter = { name: "material", kind: "series", required: true };
const unit: Parameter = { name: "unit", kind: "unit" };

/** Every function with its arguments in order and the options it takes. The custom functions, the terminal and the task pane all go by this table. */
export const SIGNATURES = {
  PRICE: signature("PRICE", [material, { name: "date", kind: "period" }, unit], [...PRICING, "properties"]),
  HISTORY: signature(
    "HISTORY",
    [material, { name: "start", kind: "period" }, { name: "end", kind: "period" }, unit],
    ["asof", "pub", "vat", "fx", "headers", "properties"],
    true,
  ),
  FORECAST: signature(
    "FORECAST",
    [series, { name: "year", kind: "year", required: true }, unit],
    [...FORECASTING, "properties"],
  ),
  OUTLOOK: signature(
    "OUTLOOK",
    [series, { name: "from", kind: "year" }, { name: "to", kind: "year" }, unit],
    [...FORECASTING, "headers", "properties"],
    true,
  ),
  CAGR: signature(
    "CAGR",
    [series, { name: "from", kind: "year" }, { name: "to", kind: "year" }],
    ["asof", "pub", "basis", "scenario", "properties"],
  ),
  VINTAGES: signature(
    "VINTAGES",
    [series, { name: "period", kind: "period", required: true }],
    ["asof", "pub", "unit", "headers", "properties"],
    true,
  ),
  NEWS: signature(
    "NEWS",
    [
      { name: "query", kind: "text" },
      { name: "count", kind: "count" },
    ],
    ["asof", ...FILTERS, "headers"],
    true,
  ),
  PROJECTS: signature(
    "PROJECTS",
    [{ name: "query", kind: "text" }],
    ["asof", "country", "company", "stage", "route", "segment", "headers"],
    true,
  ),
  FX: signature(
    "FX",
    [
      { name: "pair", kind: "pair", required: true },
      { name: "date", kind: "period" },
    ],
    ["asof", "pub", "maxage", "properties"],
  ),
  CONVERT: signature(
    "CONVERT",
    [
      { name: "value", kind: "number", required: true },
      { name: "from", kind: "unit", required: true },
      { name: "to", kind: "unit", required: true },
      { name: "date", kind: "period" },
    ],
    ["asof", "fx", "properties"],
  ),
  BRIDGE: signature(
    "BRIDGE",
    [material, { name: "date", kind: "period" }, { ...unit, required: true }],
    [...PRICING, "headers"],
    true,
  ),
  FIND: signature("FIND", [{ name: "text", kind: "text" }], ["asof", "headers"], true),
  META: signature(
    "META",
    [
      { name: "code", kind: "series", required: true },
      { name: "field", kind: "field" },
    ],
    [],
  ),
  CITE: signature(
    "CITE",
    [series, { name: "period", kind: "period" }],
    [...new Set<OptionName>([...PRICING, ...FORECASTING, "unit", "detail", "headers"])],
    true,
  ),
  COVERAGE: signature("COVERAGE", [], ["asof", "text", "headers"], true),
  CHANGES: signature(
    "CHANGES",
    [{ name: "since", kind: "period" }],
    ["asof", "series", "reason", "headers"],
    true,
  ),
  EDITION: signature("EDITION", [{ name: "field", kind: "field" }], []),
} satisfies Record<string, Signature>;

export type FunctionName = keyof typeof SIGNATURES;

export const FUNCTION_NAMES = Object.keys(SIGNATURES) as FunctionName[];
