import type { Amount, Period, Route, Segment } from "../../domain/ledger/records";
import type { StageReading } from "./stages";

/** The facts a headline and a summary are put together from; no words of the source enter them. */
export interface EventFacts {
  companies: readonly string[];
  place: string | undefined;
  route: Route;
  segment: Segment;
  stage: Pick<StageReading, "stage" | "says" | "inferred">;
  thing: string;
  materials: readonly string[];
  capacity?: Amount;
  power?: Amount;
  investment?: Amount;
  target?: Period;
  happened?: Period;
  /** What the record has no field for: a grant, a later size. */
  details?: readonly string[];
}

const THINGS: [RegExp, string][] = [
  [/\bpilot (?:production )?(?:line|plant|facility)s?\b|中试线/i, "pilot line"],
  [/\bpilot (?:project|base)\b/i, "pilot project"],
  [/\bprice points?\b/i, "price point"],
  [/\bpatents?\b|专利/i, "patent"],
  [/\bplatform\b/i, "platform"],
  [/\b(?:research|innovation|R&D) (?:cent(?:re|er)|institute)\b/i, "research centre"],
  [/\b(?:production |assembly |manufacturing )?lines?\b|产线/i, "line"],
  [/\b(?:plant|factory|gigafactory|facility)\b/i, "plant"],
  [/\b(?:base|park)\b/i, "base"],
  [/\bvehicles?\b|\bcar\b|\bsedan\b|\bSUV\b|\bmodel\b/i, "vehicle"],
  [/\bproject\b|项目/i, "project"],
  [/\b(?:seminar|symposium|workshop|forum)\b/i, "seminar"],
  [/\bsamples?\b/i, "samples"],
  [/\bcells?\b/i, "cell"],
  [/\bequipment\b/i, "equipment"],
];
export const SEGMENT_WORDS: Record<Segment, string> = {
  cell: "battery",
  ESS: "storage",
  electrolyte: "electrolyte",
  cathode: "cathode",
  anode: "anode",
  "current-collector": "current collector",
  equipment: "equipment",
  "R&D": "research",
  capital: "stake",
  policy: "programme",
  market: "market",
};

/** What the event is about, as one of our own words. */
export function thingIn(words: string, segment: Segment): string {
  const kind = /\ball[- ]solid/i.test(words)
    ? "all-solid-state "
    : /\bquasi[- ]solid/i.test(words)
      ? "quasi-solid-state "
      : /\bsemi[- ]solid/i.test(words)
        ? "semi-solid-state "
        : /\bsolid[- ]state\b/i.test(words)
          ? "solid-state "
          : "";
  const material = ["electrolyte", "cathode", "anode", "current-collector"].includes(segment);
  const thing = THINGS.find(
    ([shape, name]) => !(material && (name === "cell" || name === "vehicle")) && shape.test(words),
  )?.[1];
  if (segment === "policy" || segment === "capital") return `${kind}${SEGMENT_WORDS[segment]}`.trim();
  return `${kind}${thing ?? SEGMENT_WORDS[segment]}`.trim();
}

/** "Gotion High-tech · 2 GWh all-solid-state line · design". */
export function headlineOf(facts: EventFacts): string {
  const who = facts.companies.length > 0 ? facts.companies.join(" and ") : facts.place;
  const what =
    facts.stage.stage === "financing" && facts.investment ? shown(facts.investment) : whatOf(facts);
  return [who, what, facts.stage.says].filter(Boolean).join(" · ");
}

function whatOf(facts: EventFacts): string {
  const materials = facts.materials.join(" and ");
  const thing = materials.endsWith(facts.segment) && facts.thing.endsWith(facts.segment) ? "" : facts.thing;
  return [size(facts), routeWord(facts), materials, thing].filter((part) => part !== "").join(" ");
}

/** One plain sentence of the facts, for the reviewer to put better. */
export function summaryOf(facts: EventFacts): string {
  const parts = [
    `Stage: ${facts.stage.says}`,
    ...(facts.capacity || facts.power ? [`size: ${size(facts)}`] : []),
    ...(facts.investment ? [`money: ${shown(facts.investment)}`] : []),
    ...(facts.place ? [`place: ${facts.place}`] : []),
    ...(facts.target ? [`aim: ${facts.target}`] : []),
    ...(facts.happened ? [`day: ${facts.happened}`] : []),
    ...(facts.details ?? []),
  ];
  return `${parts.join("; ")}.`;
}

function routeWord({ route, thing, materials }: EventFacts): string {
  if (route === "unspecified" || thing.startsWith("semi") || materials.length > 0) return "";
  return route === "semi-solid" ? "semi-solid-state" : route;
}

function size({ power, capacity }: EventFacts): string {
  return [power, capacity].flatMap((part) => (part ? [shown(part)] : [])).join(" / ");
}

/** "about 2 GWh", "2-3 GWh", "10,000 t/year (order of magnitude)". */
export function shown(amount: Amount | undefined): string {
  if (!amount) return "";
  if (amount.text) return amount.text;
  const number = (value: number): string => value.toLocaleString("en-US", { maximumFractionDigits: 6 });
  const value =
    amount.value !== undefined
      ? number(amount.value)
      : `${number(amount.low ?? 0)}-${number(amount.high ?? 0)}`;
  if (amount.qualifier === "order-of-magnitude") return `${value} ${amount.unit} scale`;
  return [amount.qualifier, value, amount.unit].filter(Boolean).join(" ").replace("up-to", "up to");
}
