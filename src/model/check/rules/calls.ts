/** Rules on what a formula asks SSB for, and how. */
import type { Answer } from "../../../domain/answer/answer";
import { HEALTHY_PREFIX, type CallArgument } from "../../../domain/formulas/find-calls";
import { isSign } from "../../../domain/formulas/constant";
import { quoted, scanFormula, unquoted, type Token } from "../../../domain/formulas/scan-formula";
import { splitOptions } from "../../../domain/functions/arguments/option-text";
import type { Parameter } from "../../../domain/functions/definition";
import { ALIASES, definitionOf } from "../../../domain/functions/functions";
import type { Series } from "../../../domain/ledger/records";
import { RHYTHM } from "../../../domain/market/age";
import { canonicalPeriod } from "../../../domain/time/period";
import { checkMessages } from "../../languages/checks";
import { isResolved } from "../../scan/resolve-call";
import { answersIn, type CheckedCall } from "../call-facts";
import type { CheckCell } from "../check-cells";
import { VOLATILE } from "../excel-functions";
import type { CheckFix, Seen } from "../finding";
import type { Flow } from "../flow";
import { isDeclared } from "../declared";
import type { Rule } from "../rule";
import { formulaFix, textFix } from "../fixes";

function answersOf({ outcome }: CheckedCall): Answer[] {
  return isResolved(outcome) ? answersIn(outcome.grid) : [];
}

function parametersOf({
  call,
}: CheckedCall): readonly { parameter: Parameter; argument: CallArgument; at: number }[] {
  const parameters = definitionOf(call.name)?.parameters ?? [];
  return call.arguments.flatMap((argument, at) => {
    const parameter = parameters[at];
    return parameter ? [{ parameter, argument, at }] : [];
  });
}

/** What a call is called in a sentence. */
function nameOf({ call }: CheckedCall): string {
  return `SSB.${call.name}`;
}

/** The texts that stand in an argument, each with the cell that holds it where it is none of the formula itself. */
function textsIn(argument: CallArgument, cell: CheckCell, flow: Flow): { text: string; held?: CheckCell }[] {
  if (argument.kind === "literal")
    return [argument.value].flat(2).flatMap((text) => (typeof text === "string" ? [{ text }] : []));
  if (argument.kind !== "reference") return [];
  return flow
    .referred(argument, cell)
    .flatMap((held) =>
      typeof held.value === "string" && held.formula === undefined ? [{ text: held.value, held }] : [],
    );
}

/** The series a call names, as it names them. */
function seriesNamed(
  checked: CheckedCall,
  cell: CheckCell,
  flow: Flow,
): { series: Series; text: string; argument: CallArgument; held?: CheckCell }[] {
  const { catalogue } = flow.session.market();
  return parametersOf(checked)
    .filter(({ parameter }) => parameter.kind === "series")
    .flatMap(({ argument }) =>
      textsIn(argument, cell, flow).flatMap(({ text, held }) => {
        const series = catalogue.find(text);
        return series ? [{ series, text, argument, ...(held && { held }) }] : [];
      }),
    );
}

/** A code that was one before: it looks like one and is none of a series of today. */
function isRetiredCode(text: string, { code }: Series): boolean {
  return /^[A-Z][A-Z0-9-]*(?:\.[A-Z0-9-]+)+$/i.test(text) && text.toUpperCase() !== code;
}

function formerFunction(checked: CheckedCall, cell: CheckCell, flow: Flow): Seen | undefined {
  const { call } = checked;
  const name = ALIASES.find(([alias]) => alias === call.name)?.[1];
  if (name === undefined || call.prefix.toUpperCase() !== HEALTHY_PREFIX) return undefined;
  const from = call.start + call.prefix.length;
  return {
    cell,
    message: checkMessages.formerFunction(call.name, name),
    fixes: formulaFix(
      flow,
      cell,
      from,
      from + call.name.length,
      name,
      checkMessages.writeInstead(`SSB.${name}`),
    ),
  };
}

function retiredCode(checked: CheckedCall, cell: CheckCell, flow: Flow): Seen | undefined {
  const found = seriesNamed(checked, cell, flow).find(({ text, series }) => isRetiredCode(text, series));
  if (!found) return undefined;
  const { series, text, argument, held } = found;
  const label = checkMessages.writeInstead(series.code);
  return {
    cell,
    message: checkMessages.retiredCode(text, series.name),
    fixes: held
      ? textFix(held, series.code, label)
      : formulaFix(flow, cell, argument.start, argument.end, quoted(series.code), label),
  };
}

/** The functions of an argument that answer anew with every calculation. */
function volatileIn(argument: CallArgument, cell: CheckCell, flow: Flow): string | undefined {
  if (argument.kind === "literal" || argument.kind === "omitted") return undefined;
  const texts =
    argument.kind === "reference"
      ? flow.referred(argument, cell).flatMap(({ formula }) => formula ?? [])
      : [argument.text];
  return texts
    .flatMap((text) => scanFormula(text))
    .flatMap(({ kind, text }) =>
      kind === "function" && VOLATILE.has(text.toUpperCase()) ? [text.toUpperCase()] : [],
    )
    .at(0);
}

/** A date whose parts nobody can tell apart without the language of the Excel that reads it. */
const LOCAL_DATE = /^\s*(\d{1,2})\s*([./-])\s*(\d{1,2})\s*\2\s*(\d{4}|\d{2})\s*$/;
const LOCAL_FORMAT = /^(?:d{1,2}|m{1,4})[./ -](?:d{1,2}|m{1,4})[./ -]y{2,4}$/i;

/** What the date is where only one order of its parts makes one. */
function isoOf(text: string): string | undefined {
  const [, first, , second, year = ""] = LOCAL_DATE.exec(text) ?? [];
  if (first === undefined || second === undefined || year.length !== 4) return undefined;
  const orders = [
    [first, second],
    [second, first],
  ].flatMap(([month = "", day = ""]) =>
    Number(month) <= 12 ? [`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`] : [],
  );
  const days = [...new Set(orders.flatMap((one) => canonicalPeriod(one) ?? []))];
  return days.length === 1 ? days[0] : undefined;
}

interface LocalDate {
  text: string;
  fixes: CheckFix[];
}

function localDateIn(argument: CallArgument, cell: CheckCell, flow: Flow): LocalDate | undefined {
  const texts = textsIn(argument, cell, flow);
  const found = texts.find(({ text }) => LOCAL_DATE.test(text));
  if (found) {
    const iso = isoOf(found.text);
    if (iso === undefined || (argument.kind === "literal" && Array.isArray(argument.value)))
      return { text: found.text, fixes: [] };
    const label = checkMessages.writeInstead(iso);
    return {
      text: found.text,
      fixes: found.held
        ? textFix(found.held, iso, label)
        : formulaFix(flow, cell, argument.start, argument.end, quoted(iso), label, "may have failed"),
    };
  }
  return argument.kind === "expression" ? localDateWithin(argument, cell, flow) : undefined;
}

/** `DATEVALUE("6.12.2025")`, `TEXT(A1,"dd/mm/yyyy")`. */
function localDateWithin(argument: CallArgument, cell: CheckCell, flow: Flow): LocalDate | undefined {
  const tokens = scanFormula(argument.text).filter(({ kind }) => kind !== "space");
  const names = new Set(
    tokens.flatMap(({ kind, text }) => (kind === "function" ? [text.toUpperCase()] : [])),
  );
  const isText = ({ kind }: Token): boolean => kind === "text";
  const format =
    names.has("TEXT") && tokens.filter(isText).find(({ text }) => LOCAL_FORMAT.test(unquoted(text)));
  if (format) return { text: unquoted(format.text), fixes: [] };
  const [name, open, date, close, ...rest] = tokens;
  const isRead = name?.text.toUpperCase() === "DATEVALUE" && isSign(open, "(") && date && isText(date);
  if (!isRead || !isSign(close, ")") || rest.length > 0) return undefined;
  const text = unquoted(date.text);
  if (canonicalPeriod(text) !== undefined) return undefined;
  const iso = isoOf(text);
  const label = checkMessages.writeInstead(iso ?? "");
  return {
    text,
    fixes:
      iso === undefined
        ? []
        : formulaFix(flow, cell, argument.start, argument.end, quoted(iso), label, "may have failed"),
  };
}

/** A number that an option puts in the place of a published one. */
function overridingOption(argument: CallArgument): string | undefined {
  if (argument.kind !== "literal") return undefined;
  const found = splitOptions(argument.value).find(([name, text]) =>
    /^base$/i.test(name) ? text !== "" : /^fx$/i.test(name) && /^[\d.,]+$/.test(text),
  );
  return found && found.join("=");
}

/** The first of a call's arguments of which something is seen. */
function firstOf<T>(
  checked: CheckedCall,
  kinds: readonly Parameter["kind"][] | undefined,
  see: (argument: CallArgument) => T | undefined,
): T | undefined {
  for (const { parameter, argument } of parametersOf(checked)) {
    if (kinds && !kinds.includes(parameter.kind)) continue;
    const seen = see(argument);
    if (seen !== undefined) return seen;
  }
  return undefined;
}

export const CALL_RULES: readonly Rule[] = [
  {
    id: "outside-window",
    severity: "warning",
    on: "call",
    see: (checked, cell) => {
      const outside = answersOf(checked).find(({ caveats }) =>
        caveats.some((one) => typeof one !== "string" && /^beyond-(?:window|year)$/.test(one.id)),
      );
      return outside && { cell, message: checkMessages.beyondWindow(outside.publisher, outside.effective) };
    },
  },
  {
    id: "undeclared-override",
    severity: "warning",
    on: "call",
    see: (checked, cell, flow) => {
      const option = firstOf(checked, ["options"], overridingOption);
      if (option === undefined || isDeclared(cell, flow)) return undefined;
      return { cell, message: checkMessages.optionOverrides(option) };
    },
  },
  {
    id: "stale",
    severity: "warning",
    on: "call",
    see: (checked, cell, flow) => {
      for (const { series: code, name, effective, ageDays, carriedDays = 0 } of answersOf(checked)) {
        const series = flow.session.market().catalogue.byCode(code);
        if (!series) continue;
        if (ageDays !== undefined)
          return { cell, message: checkMessages.stale(name, effective, ageDays, series.frequency) };
        if (carriedDays > RHYTHM[series.frequency])
          return { cell, message: checkMessages.carried(name, effective, carriedDays, series.frequency) };
      }
      return undefined;
    },
  },
  {
    id: "discontinued",
    severity: "warning",
    on: "call",
    see: (checked, cell, flow) => {
      const market = flow.session.market();
      const ended = seriesNamed(checked, cell, flow).find(
        ({ series }) => market.discontinued(series) !== undefined || series.successor !== undefined,
      )?.series;
      if (!ended) return undefined;
      const next = ended.successor === undefined ? undefined : market.catalogue.find(ended.successor);
      return { cell, message: checkMessages.discontinued(ended.name, ended.discontinued, next?.name) };
    },
  },
  {
    id: "deprecated-alias",
    severity: "note",
    on: "call",
    see: (checked, cell, flow) => formerFunction(checked, cell, flow) ?? retiredCode(checked, cell, flow),
  },
  {
    id: "volatile-argument",
    severity: "warning",
    on: "call",
    see: (checked, cell, flow) => {
      const name = firstOf(checked, undefined, (argument) => volatileIn(argument, cell, flow));
      return name === undefined
        ? undefined
        : { cell, message: checkMessages.volatile(name, nameOf(checked)) };
    },
  },
  {
    id: "local-date",
    severity: "error",
    on: "call",
    see: (checked, cell, flow) => {
      const found = firstOf(checked, ["period", "year"], (argument) => localDateIn(argument, cell, flow));
      return found && { cell, message: checkMessages.localDate(found.text), fixes: found.fixes };
    },
  },
];
