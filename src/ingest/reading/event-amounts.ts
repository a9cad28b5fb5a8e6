import type { Amount, Event, Segment } from "../../domain/ledger/records";
import type { Figure } from "../figures/figures";
import type { Span } from "../review/review";
import { within } from "./clauses";
import type { Draft, Scene } from "./scene";
import type { StageReading } from "./stages";

/** Tonnes that were traded are no capacity. */
const TRADED =
  /\b(?:orders?|tender\w*|purchas\w+|contract for|ship\w*|deliver\w*|sold|sell\w*|bought|suppl(?:y|ied|ies)|consum\w*|uses?|used)\b[^.;]{0,25}$/i;
/** Words that make a sum of money something other than what a project costs. */
const NOT_INVESTED =
  /\b(?:revenues?|turnover|profits?|loss(?:es)?|sales|market cap\w*|output value|value of output|valued? at|valuation|orders? worth|contract worth|assets|fine|earnings|tax)\b/i;

/** Capacity, power and money of an event, with the places they were read at. */
export interface Amounts {
  fields: Pick<Event, "capacity" | "power" | "investment">;
  used: Span[];
  reasons: string[];
  alternatives: Draft["alternatives"];
}

/** The amounts of a clause that no market figure has claimed. */
export function amountsOf(
  scene: Scene,
  clause: Span,
  segment: Segment,
  stage: StageReading,
  claimed: readonly Span[],
): Amounts {
  const result: Amounts = { fields: {}, used: [], reasons: [], alternatives: [] };
  const free = scene.figures.filter(
    ({ span }) =>
      within(clause, span) && !claimed.some(({ start, end }) => start <= span.start && span.end <= end),
  );
  for (const figure of free) {
    const taken = takeAmount(scene, figure, segment, stage, result);
    if (taken) result.used.push(figure.span);
  }
  return result;
}

function takeAmount(
  scene: Scene,
  figure: Figure,
  segment: Segment,
  stage: StageReading,
  result: Amounts,
): boolean {
  const { fields } = result;
  const before = scene.text.slice(Math.max(0, figure.span.start - 50), figure.span.start);
  switch (figure.unit.kind) {
    case "energy":
      if (segment === "capital" || segment === "policy") return false;
      if (fields.capacity && fields.capacity.unit !== "MWh") return false;
      if (fields.capacity?.value !== undefined) return false;
      fields.capacity = amount(figure);
      return true;
    case "power":
      if (fields.power || fields.capacity) return false;
      if (
        segment === "cell" &&
        !/^\s?\/\s?\d/.test(scene.text.slice(figure.span.end)) &&
        !/\bstorage\b|\bESS\b/i.test(scene.text)
      ) {
        fields.capacity = {
          unit: `${figure.unit.code}h`,
          text: `${figure.text} as printed, probably ${figure.unit.code}h`,
        };
        result.reasons.push("a cell line's capacity is printed as a power");
        if (figure.value !== undefined)
          result.alternatives.push({
            field: "capacity.value",
            value: figure.value,
            why: `if ${figure.unit.code}h is meant`,
          });
      } else fields.power = amount(figure);
      return true;
    case "mass": {
      if (fields.capacity || figure.words || figure.unit.code.startsWith("kg") || TRADED.test(before))
        return false;
      fields.capacity = amount(figure);
      if (figure.unit.timed) return true;
      const yearly = /\b(?:annual|yearly|per year|a year|per annum)\b/i.test(
        scene.text.slice(Math.max(0, figure.span.start - 60), figure.span.end + 40),
      );
      fields.capacity.unit = "t/year";
      if (yearly) return true;
      result.reasons.push("no time base is printed with the tonnes; a year is implied");
      result.alternatives.push({
        field: "capacity.unit",
        value: "t",
        why: "as printed, without a time base",
      });
      return true;
    }
    case "money":
      if (fields.investment || NOT_INVESTED.test(before)) return false;
      if (
        stage.stage !== "financing" &&
        !/\b(?:invest\w*|cost\w*|worth|spend\w*|fund\w*|budget|total|programme|program|grant|subsid\w+|loan|raise\w*|for|of|expenditure|capex|outlay)\b/i.test(
          `${before} ${scene.text.slice(figure.span.end, figure.span.end + 40)}`,
        )
      )
        return false;
      fields.investment = amount(figure);
      return true;
    default:
      return false;
  }
}

function amount(figure: Figure): Amount {
  const { value, low, high, qualifier, words } = figure;
  return {
    ...(value !== undefined && { value }),
    ...(low !== undefined && { low }),
    ...(high !== undefined && { high }),
    unit: figure.unit.code,
    ...(qualifier && { qualifier }),
    ...(words && { text: words }),
  };
}
