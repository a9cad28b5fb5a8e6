import { BEHIND_MONEY, MONEY_CAPITALS } from "../figures/money";
import { currencyWritten } from "../../domain/quantity/currencies";
import { draftOf, type Reading, type Scene } from "./scene";

const NAME = BEHIND_MONEY;
const CODE = MONEY_CAPITALS;
/** A whole number of the text: never the first digits of a longer one, nor, by what stands before it, the last. */
const RATE = "(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)(?!\\d|[.,]\\d)";
const SHAPES = [
  new RegExp(`\\b(${CODE})\\s?/\\s?(${CODE})\\b(?:[^.;\\d]{0,59}[^.,;\\d])?${RATE}(?!\\s?%)`, "g"),
  new RegExp(
    `\\b(?:1|one) (${NAME})\\s?(?:=|equals|was worth|bought|to|was|stood at|at)\\s?${RATE}\\s?(${NAME})`,
    "gi",
  ),
  new RegExp(`(?:^|[^\\w.,])${RATE} (${NAME}) (?:per|to the|to one|against the|to a) (${NAME})\\b`, "gi"),
];

/** Exchange rates that the text prints. Commodity prices "per tonne" are none: both sides are currencies here. */
export function readRates(scene: Scene): Reading {
  const reading: Reading = { drafts: [], dismissed: [] };
  SHAPES.forEach((shape, kind) => {
    for (const match of scene.text.matchAll(shape)) {
      const [, one, two, three] = match as unknown as [string, string, string, string];
      const [base, quote, rate] =
        kind === 0 ? [one, two, three] : kind === 1 ? [one, three, two] : [three, two, one];
      const [from, to] = [currencyWritten(base), currencyWritten(quote)];
      if (!from || !to || from === to) continue;
      const date = scene.dates.find(({ period, to: last }) => !last && period.length === 10);
      const at = match.index + match[0].lastIndexOf(rate);
      const record = {
        pair: `${from}/${to}`,
        date: date?.period ?? scene.setting.published,
        rate: Number(rate.replaceAll(",", "")),
      };
      reading.drafts.push(
        draftOf(
          scene.sentence,
          { kind: "fx", record },
          {
            used: [{ start: at, end: at + rate.length }, ...(date ? [date.span] : [])],
            confidence: date ? "high" : "medium",
            reasons: date ? [] : ["no day is printed beside the rate; taken as the day of publication"],
          },
        ),
      );
    }
  });
  return reading;
}
