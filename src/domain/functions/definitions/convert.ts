import { phrases } from "../../answer/phrases";
import { isFailure, type Failure } from "../../answer/failure";
import { messages } from "../../answer/messages";
import { given, newestPeriodOf } from "../../answer/trace";
import { convert } from "../../market/convert";
import { isLatestRate, rateAge } from "../../market/fx";
import { refuseRate } from "../../market/unused";
import { answerOf } from "../../market/provenance";
import { parseUnit, unitLabel, type Unit } from "../../quantity/unit";
import { readRaw } from "../arguments/raw";
import { readNumber, readUnit, readWhen } from "../arguments/read";
import type { CellFunction } from "../definition";

export const CONVERT: CellFunction<"CONVERT"> = {
  name: "CONVERT",
  description:
    'Converts a number between units and currencies, for example =SSB.CONVERT(2050,"CNY/kg","USD/t","2025-12-06").',
  about: "a number in another unit",
  parameters: [
    {
      name: "value",
      kind: "number",
      required: true,
      scales: true,
      hint: "The number to convert; a range gives one result per cell.",
      about: "The number to convert.",
    },
    {
      name: "from",
      kind: "unit",
      required: true,
      convertedFrom: "from",
      hint: 'Unit it is in, such as "CNY/kg inc VAT" or "GWh".',
      about: "The unit it is in.",
    },
    {
      name: "to",
      kind: "unit",
      required: true,
      convertedFrom: "from",
      hint: 'Unit it shall be in, such as "USD/kg ex VAT" or "TWh".',
      about: "The unit it shall be in.",
    },
    {
      name: "date",
      kind: "period",
      hint: "Day of the exchange rate and of the tax rate. Default: the latest rate.",
      about: "The day of the exchange and tax rates; the latest where empty.",
    },
    {
      name: "options",
      kind: "options",
      hint: 'Such as "fx=7.1" or "fx=PBOC".',
    },
  ],
  options: ["asof", "fx", "maxage", "properties"],

  cells:
    ({ market, today, options: { fx, maxage } }) =>
    (value, fromText, toText, at) => {
      const from = needUnit(fromText, "from", textOf(toText));
      if (isFailure(from)) return from;
      const to = needUnit(toText, "to", from.text);
      if (isFailure(to)) return to;
      if ((from.vat === undefined) !== (to.vat === undefined)) {
        return messages.vatBothSides(unitLabel(from.text, from.vat), unitLabel(to.text, to.vat));
      }
      const unused =
        (fx && refuseRate(from, to)) ?? (maxage === undefined ? undefined : refuseRate(from, to, "maxage"));
      if (unused) return unused;
      const date = readWhen(at, "date", today);
      if (isFailure(date)) return date;
      const amount = readNumber(readRaw(value), "value");
      if (isFailure(amount)) return amount;
      const start = given(amount, unitLabel(from.text, from.vat), phrases.valueGiven());
      const trace = convert(market, start, {
        from,
        to,
        ...(from.vat && { vat: from.vat }),
        ...(date && { date }),
        fx: { ...fx, ...(maxage !== undefined && { maxAge: maxage }) },
      });
      if (isFailure(trace)) return trace;
      if (!Number.isFinite(trace.value)) return messages.overflow();
      return answerOf(market, {
        unit: unitLabel(to.text, to.vat),
        kind: "converted",
        status: "A",
        effective: date ?? newestPeriodOf(trace) ?? today,
        ...rateAge(market, trace, isLatestRate(market, fx) ? undefined : date),
        trace,
      });
    },
};

/** A unit is read as one that the other side can take, where that side is a unit itself. */
function needUnit(value: unknown, argument: string, other: string): Unit | Failure {
  const published = parseUnit(other)?.text ?? "CNY/kg";
  return (
    readUnit(value, published, argument) ?? messages.missing(argument, '=SSB.CONVERT(2050,"CNY/kg","USD/t")')
  );
}

function textOf(value: unknown): string {
  const raw = readRaw(value);
  return raw.type === "text" ? raw.text : "";
}
