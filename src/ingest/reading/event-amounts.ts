import { partsOf } from "../../domain/ledger/lists";
import type { Amount, Event, Segment } from "../../domain/ledger/records";
import type { Figure } from "../figures/figures";
import type { Span } from "../review/review";
import { within } from "./clauses";
import { shown } from "./headlines";
import type { Draft, Scene } from "./scene";
import type { StageReading } from "./stages";

/** Tonnes that were traded are no capacity. */
const TRADED =
  /\b(?:orders?|tender\w*|purchas\w+|contract for|ship\w*|deliver\w*|sold|sell\w*|bought|suppl(?:y|ied|ies)|consum\w*|uses?|used)\b[^.;]{0,25}$/i;
/** Words that make a sum of money something other than what a project costs. */
const NOT_INVESTED =
  /\b(?:revenues?|turnover|profits?|loss(?:es)?|sales|market cap\w*|output value|value of output|valued? at|valuation|orders? worth|contract worth|assets|fine|earnings|tax)\b/i;

/** A sum that only a part of the costs is paid with, and how the summary calls it. */
const PART_PAID: [RegExp, string][] = [
  [/\b(?:grants?|subsid(?:y|ies))\b/i, "grant"],
  [/\bloans?\b/i, "loan"],
];

/** Capacity, power and money of an event, with the places they were read at. */
export interface Amounts {
  fields: Pick<Event, "capacity" | "power" | "investment">;
  used: Span[];
  reasons: string[];
  alternatives: Draft["alternatives"];
  /** What the record has no field for, in words of ours for the summary. */
  details: string[];
}

interface Reading {
  scene: Scene;
  figure: Figure;
  segment: Segment;
  stage: Pick<StageReading, "stage" | "says">;
  result: Amounts;
}

/**
 * The amounts of a clause that no market figure has claimed.
 *
 * @param known What the event holds already; it is not taken twice.
 */
export function amountsOf(
  scene: Scene,
  clause: Span,
  segment: Segment,
  stage: Pick<StageReading, "stage" | "says">,
  claimed: readonly Span[],
  known: Amounts["fields"] = {},
): Amounts {
  const result = { ...noAmounts(), fields: { ...known } };
  const free = scene.figures.filter(
    ({ span }) =>
      within(clause, span) && !claimed.some(({ start, end }) => start <= span.start && span.end <= end),
  );
  for (const figure of free)
    if (takeAmount({ scene, figure, segment, stage, result })) result.used.push(figure.span);
  return result;
}

/** The amounts of a fragment that names nothing but them: "RMB 2 billion! 8,000 mt!" */
export function bareAmounts(scene: Scene): Amounts {
  const result = noAmounts();
  for (const figure of scene.figures) {
    const { kind } = figure.unit;
    const field = kind === "money" ? "investment" : kind === "power" ? "power" : "capacity";
    if (!["money", "power", "energy", "mass"].includes(kind) || result.fields[field]) continue;
    if (kind === "mass")
      takeMass({ scene, figure, segment: "cell", stage: { stage: "planned", says: "" }, result });
    else result.fields[field] = amount(figure);
    result.used.push(figure.span);
  }
  return result;
}

function noAmounts(): Amounts {
  return { fields: {}, used: [], reasons: [], alternatives: [], details: [] };
}

function takeAmount(reading: Reading): boolean {
  switch (reading.figure.unit.kind) {
    case "energy":
      return takeEnergy(reading);
    case "power":
      return takePower(reading);
    case "mass":
      return takeMass(reading);
    case "money":
      return takeMoney(reading);
    default:
      return false;
  }
}

function before({ scene, figure }: Reading, length = 50): string {
  return scene.text.slice(Math.max(0, figure.span.start - length), figure.span.start);
}

function takeEnergy(reading: Reading): boolean {
  const { figure, segment, result } = reading;
  const { capacity } = result.fields;
  if (segment === "capital" || segment === "policy") return false;
  if (capacity?.value !== undefined || (capacity && capacity.unit !== "MWh")) return laterLevel(reading);
  result.fields.capacity = amount(figure);
  return true;
}

/** "… to 6 GWh by 2031 and to 15 GWh by 2033": what it is to grow to later stands in the summary. */
function laterLevel(reading: Reading): boolean {
  const { scene, figure, result } = reading;
  if (!/\b(?:to|reach\w*|total of)\s(?:about |around |over |up to |nearly )?$/i.test(before(reading)))
    return false;
  const by = scene.dates.find(
    ({ span }) => span.start >= figure.span.end && span.start - figure.span.end < 16,
  );
  if (!by || by.to) return false;
  result.details.push(`later ${shown(amount(figure))} by ${by.period}`);
  result.used.push(by.span);
  return true;
}

function takePower(reading: Reading): boolean {
  const { scene, figure, segment, result } = reading;
  const { fields } = result;
  if (fields.power || fields.capacity) return false;
  const isCells =
    segment === "cell" &&
    !/^\s?\/\s?\d/.test(scene.text.slice(figure.span.end)) &&
    !/\bstorage\b|\bESS\b/i.test(scene.text);
  if (!isCells) {
    fields.power = amount(figure);
    return true;
  }
  const unit = `${figure.unit.code}h`;
  fields.capacity = { unit, text: `${figure.text} as printed, probably ${unit}` };
  result.reasons.push("a cell line's capacity is printed as a power");
  if (figure.value !== undefined)
    result.alternatives.push({ field: "capacity.value", value: figure.value, why: `if ${unit} is meant` });
  return true;
}

function takeMass(reading: Reading): boolean {
  const { scene, figure, result } = reading;
  if (
    result.fields.capacity ||
    figure.words ||
    figure.unit.code.startsWith("kg") ||
    TRADED.test(before(reading))
  )
    return false;
  result.fields.capacity = amount(figure);
  if (figure.unit.timed) return true;
  result.fields.capacity.unit = "t/year";
  const around = scene.text.slice(Math.max(0, figure.span.start - 60), figure.span.end + 40);
  if (/\b(?:annual|yearly|per year|a year|per annum)\b/i.test(around)) return true;
  result.reasons.push("no time base is printed with the tonnes; a year is implied");
  result.alternatives.push({ field: "capacity.unit", value: "t", why: "as printed, without a time base" });
  return true;
}

const INVESTED =
  /\b(?:invest\w*|cost\w*|worth|spend\w*|spent|fund\w*|budget|total|programme|program|grant|subsid\w+|loan|raise\w*|for|of|expenditure|capex|outlay|capital)\b/i;

function takeMoney(reading: Reading): boolean {
  const { scene, figure, stage, result } = reading;
  const words = before(reading);
  const behind = scene.text.slice(figure.span.end, figure.span.end + 40);
  if (NOT_INVESTED.test(words)) return false;
  if (/\bfrom\s(?:about |around )?$/i.test(words) && /^\sto\s/.test(behind)) {
    result.details.push(`before ${shown(amount(figure))}`);
    return true;
  }
  const part = PART_PAID.find(([shape]) => shape.test(partsOf(behind, /[,;.]/)[0]))?.[1];
  if (part && stage.stage !== "financing") {
    result.details.push(`${part} ${shown(amount(figure))}`);
    return true;
  }
  if (result.fields.investment || (stage.stage !== "financing" && !INVESTED.test(`${words} ${behind}`)))
    return false;
  result.fields.investment = amount(figure);
  return true;
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
