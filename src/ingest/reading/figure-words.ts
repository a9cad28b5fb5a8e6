import type { Measure, Sector } from "../../domain/ledger/records";
import { partsOf } from "../../domain/ledger/lists";
import type { Figure } from "../figures/figures";
import type { UnitKind } from "../figures/units";
import { allOf } from "../lexicon/market-words";
import { subjectIn, type Subject } from "./subjects";

const PARTS: readonly Measure[] = ["penetration", "share"];
const LEVELS: Partial<Record<UnitKind, readonly Measure[]>> = {
  energy: [
    ...(["shipments", "demand", "installations", "cumulative-installations"] as const),
    ...(["production", "sales", "exports", "imports", "capacity"] as const),
  ],
  power: ["installations", "cumulative-installations", "demand", "capacity", "shipments"],
  mass: ["production", "demand", "shipments", "sales", "exports", "imports", "capacity"],
  count: ["sales", "production", "exports", "imports", "shipments", "installations", "demand"],
  money: ["market-size", "imports", "exports"],
};

/** Whether a measure is counted in a unit; a percentage is a part of something or, where it is a change, of a level. */
export function isMeasuredIn(kind: UnitKind, part: boolean): (measure: Measure) => boolean {
  if (kind === "percent") return (measure) => PARTS.includes(measure) === part;
  return (measure) => LEVELS[kind]?.includes(measure) ?? true;
}

const GROWTH =
  /\bCAGR\b|\bcompound(?:ed)? annual\b|\bannual(?:ised|ized)? growth\b|\bgrowth rate\b|\bgrow(?:ing|s|th)? (?:\w+ )?(?:at|by) [^.;]{0,20}$|年均复合|复合增长/i;

export function isGrowth(before: string, tail: string, figure: Figure): boolean {
  return (
    figure.unit.kind === "percent" &&
    (GROWTH.test(before) || /^\s?(?:CAGR|compound|a year\b|per year|per annum|annual(?:ly)?\b)/i.test(tail))
  );
}

/** A percentage that is no move: a penetration or a share. */
export function isPart(figure: Figure, before: string, tail: string): boolean {
  return figure.unit.kind === "percent" && !figure.change && !isGrowth(before, tail, figure);
}

/** "49.8 GWh of them, or 81.1%", "18.2 GWh (19.4%)": the part that the level before is. */
const SAME_AS_PART =
  /^[^.;\d]{0,24}(?:,? or|\(|,? i\.e\.,?|equal to|equivalent to)\s?(?:about |around |nearly |some |roughly )?$/i;

/** What the words before a figure say it is about, and, where they name no measure, those behind it. */
export function wordsOf(figure: Figure, before: string, tail: string): { own: Subject; after: Subject } {
  const { kind } = figure.unit;
  const part = isPart(figure, before, tail);
  const fits = isMeasuredIn(kind, part);
  // "1.6 million electric cars" says in its unit what is counted.
  const named = kind === "count" ? figure.text.replace(/[\d.,]+/g, " ") : "";
  const own = narrowed(subjectIn(`${before} ${named} `, "last", fits), kind);
  const measure = own.measure ?? measureBeside(figure, before, part);
  const told: Subject = { ...own, ...(measure && { measure }) };
  const after = behind(own, tail, kind, part);
  const of = part && wholeOf(tail);
  return { own: { ...told, ...(of && { of }) }, after };
}

/** What the words behind a figure say it counts; behind a part they name the whole. */
function behind(own: Subject, tail: string, kind: UnitKind, part: boolean): Subject {
  if (part && /^\s?(?:share )?of\b/.test(tail)) return own.measure === "share" ? wholeCells(own, tail) : {};
  if (own.measure) return counted(own) ? {} : countedBehind(tail);
  // What stands behind "and" leads in to the next figure.
  const words = partsOf(tail, / and (?=[^.;]*$)/)[0];
  return narrowed(subjectIn(words, "last", isMeasuredIn(kind, part)), kind);
}

/** "Sulfides will make up 58% of all-solid-state batteries": the cells that the part is of. */
function wholeCells(own: Subject, tail: string): Subject {
  const { cells } = subjectIn(tail, "first");
  return cells && !own.cells && own.route ? { cells } : {};
}

/** "53% of total new vehicle sales". */
function wholeOf(tail: string): Measure | undefined {
  const words = /^\s?(?:share )?of ([^.;,]{3,60})/.exec(tail)?.[1];
  return words === undefined
    ? undefined
    : subjectIn(words, "first", (measure) => !PARTS.includes(measure)).measure;
}

function measureBeside({ unit }: Figure, before: string, part: boolean): Measure | undefined {
  if (part) return SAME_AS_PART.test(before) ? "share" : undefined;
  return unit.kind === "money" && MARKET.test(before) ? "market-size" : undefined;
}

/** "the market for … will reach 95 billion yuan": where no other money is spoken of. */
const MARKET =
  /\bmarkets?\b(?! (?:share|price|cap|participants?|players?|leader))(?:(?!\b(?:revenue|invest|fund|rais|order|subsid|cost|capital|financ|sales|profit|loan|deal|contract|budget)\w*)[^.;]){0,90}$/i;

const CATHODES = ["LFP", "LMFP", "LMO", "high-nickel cathode", "Li-rich Mn"];

/** Cells are told by their cathode where they are counted in GWh or parts of the whole. */
function narrowed({ material, marks = [], ...subject }: Subject, kind: UnitKind): Subject {
  const ofCells = kind === "energy" || kind === "percent" || kind === "power";
  const kept = marks.filter((mark) => mark !== "POWER");
  const all = kind === "power" ? [...kept, "POWER"] : kept;
  return {
    ...subject,
    ...(material !== undefined && !(ofCells && CATHODES.includes(material)) && { material }),
    ...(all.length > 0 && { marks: all }),
  };
}

/** "26 mt of lithium sulfide": what is counted stands behind the figure. */
function countedBehind(tail: string): Subject {
  const words = /^\s?(?:worth )?of ([\w\s-]{3,40})/.exec(tail)?.[1];
  if (!words) return {};
  const { cells, sector, material } = subjectIn(words, "first");
  return { ...(cells && { cells }), ...(sector && { sector }), ...(material && { material }) };
}

/** Whether the words say what is counted. */
export function counted({ cells, sector, material }: Subject): boolean {
  return (cells ?? sector ?? material) !== undefined;
}

/** Beside a market that is spoken of a plain word tells the use: "vehicles account for 1,430 GWh of it, storage for 470". */
const USES: [RegExp, Sector][] = [
  [/\bstorage\b/i, "ESS"],
  [/\bsmall (?:cells|batteries)\b|\bconsumer\b|\belectronics\b|\bdevices\b/i, "consumer"],
  [/\b(?:vehicles|cars|EVs?|autos?|automotive|power cells)\b/i, "EV"],
];

/** What is counted where only its use is named. */
export function useIn(words: string): Subject {
  const sector = allOf(USES, words).at(-1)?.value;
  return sector ? { sector } : {};
}

const CHEMISTRY = ["LFP", "TERNARY"];

/** The chemistry that is a part of all cells. */
export function chemistryOf({ marks = [] }: Subject): string | undefined {
  return marks.find((mark) => CHEMISTRY.includes(mark));
}

/** The whole that a chemistry is a part of. */
export function ofAllChemistries({ marks = [], ...subject }: Subject): Subject {
  const kept = marks.filter((mark) => !CHEMISTRY.includes(mark));
  return { ...subject, ...(kept.length > 0 && { marks: kept }) };
}

/** What is not said again holds on: "shipments of A will reach 10 GWh, while B will reach 20". */
export function inherit(own: Subject, before: Subject, topic: Subject): Subject {
  if (!counted(own)) return { ...topic, ...before, ...own, ...marksOf(own, before) };
  const lithium = before.cells === "lithium-ion" ? ("lithium-ion" as const) : undefined;
  const cellless = own.cells === undefined && own.sector === undefined;
  return defined({
    ...own,
    measure: own.measure ?? before.measure ?? topic.measure,
    cells: own.cells ?? lithium,
    region: own.region ?? before.region,
    material: own.material ?? (cellless ? (before.material ?? topic.material) : undefined),
  });
}

/** That a figure is in GW says nothing against what marked the GWh beside it. */
function marksOf(own: Subject, before: Subject): Subject {
  const isOnlyPower = own.marks?.join() === "POWER";
  return isOnlyPower && before.marks ? { marks: [...before.marks, "POWER"] } : {};
}

function defined(subject: { [Key in keyof Subject]: Subject[Key] | undefined }): Subject {
  return Object.fromEntries(Object.entries(subject).filter(([, value]) => value !== undefined));
}
