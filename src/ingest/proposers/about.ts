import type { Measure, Series } from "../../domain/ledger/records";
import type { Figure } from "../figures/figures";
import type { Scene } from "../reading/scene";
import { subjectIn, type Subject } from "../reading/subjects";

/** What the words around a figure say it is about, and what of it only stands elsewhere. */
export interface About {
  subject: Subject;
  /** The chain by which something not said in the sentence was carried to it, for the review. */
  carried: string[];
}

/** A stretch of words and where it stands; nothing where it is the figure's own sentence. */
interface Layer {
  words: string;
  subject: Subject;
  from?: string;
  /** A lead-in or a heading. */
  over?: true;
}

function isOver({ over }: Layer): boolean {
  return over === true;
}

const BREAK = /[;；。]|,\s(?:while|whereas|but|and)\s|\s(?:while|whereas)\s/g;

/**
 * What a figure is about, as far as its words may bear out that it is of a series. The nearest words go first: the clause
 * before it, behind it, its sentence. What these leave open may be carried from what stands around, and only if it is so there.
 */
export function aboutOf(scene: Scene, figure: Figure, before: readonly Scene[], series: Series): About {
  const own = layersOfSentence(scene, figure);
  const around = layersAround(scene, before);
  const stated = own.find((one) => isCounted(one, series));
  const counted = stated ?? around.find((one) => isCounted(one, series) && countsAs(one.subject, series));
  const completing = stated && around.find(({ subject }) => completes(subject, stated.subject, series));
  const measured = measuredBy(own, around, series);
  // What narrows a series down stands beside its figure or over it: a sentence before narrows its own.
  const marks = [
    ...new Set([...own, ...around.filter(isOver)].flatMap(({ subject }) => subject.marks ?? [])),
  ];
  const region = own.find(({ subject }) => subject.region)?.subject.region;
  const subject: Subject = {
    ...(measured && { measure: measured.measure }),
    ...(completing && { sector: series.sector }),
    ...whatIsCounted(counted?.subject),
    ...(marks.length > 0 && { marks }),
    ...(region && { region }),
  };
  return {
    subject,
    carried: [
      ...carriedFrom("what is counted", completing ?? counted),
      ...carriedFrom("the measure", measured?.layer),
    ],
  };
}

/** Verbs and further nouns of a measure, which tell it only where it is proposed. */
const WIDER: Partial<Record<Measure, RegExp>> = {
  production: /\b(?:turn(?:ed|s)? out|ma(?:de|kes?|king)|produc\w+)\b|产出|生产/i,
  installations:
    /\b(?:put into (?:service|operation)|went into service|add(?:ed|s|itions?)|deployed|built|connected)\b|新增|投运|并网/i,
  "cumulative-installations": /\bcumulative\b|\bin (?:service|operation)\b|累计/i,
  exports: /\bexport\w*|\b(?:shipped|sold|sent) abroad\b|出口/i,
  imports: /\bimport\w*|进口/i,
  sales: /\b(?:registrations?|registered|deliver\w+|sold|sales)\b|销售|销量|上险/i,
  "market-size": /\bmarkets?\b|市场|规模/i,
  demand: /\b(?:needs?|needed|requires?|required|tak(?:e|es|en)|took|us(?:es?|ed)|consum\w+)\b|用量|消耗/i,
  shipments: /\b(?:shipp\w+|deliver\w+)\b|出货|交付/i,
};
/** "LFP cells made up 49.8 GWh of them" is no share: those are parts of one. */
const PARTS: ReadonlySet<Measure> = new Set(["share", "penetration"]);
/** What is measured so is none of the ledger's measures. */
const OTHER_MEASURES =
  /\b(?:inventor\w+|stocks?|stockpiles?|backlog|orders?|operating rates?|utili[sz]ation|costs?|revenues?|profits?|investments?|capacity|reserves|waste|recycl\w+)\b|库存|开工率|订单|成本|营收|利润|产能|回收/i;

function measuredBy(
  own: readonly Layer[],
  around: readonly Layer[],
  { measure, unit }: Series,
): { measure: Measure; layer: Layer } | undefined {
  const isPart = (one: Layer): boolean => PARTS.has(one.subject.measure ?? "price");
  const told = own.find((one) => one.subject.measure !== undefined && (unit === "fraction" || !isPart(one)));
  if (told?.subject.measure === measure) return { measure, layer: told };
  const wider = own.slice(0, told ? 2 : own.length).find(({ words }) => WIDER[measure]?.test(words));
  if (wider) return { measure, layer: wider };
  if (told?.subject.measure) return { measure: told.subject.measure, layer: told };
  if (own.some(({ words }) => OTHER_MEASURES.test(words))) return undefined;
  const layer = around.find(
    ({ subject, words }) => subject.measure === measure || WIDER[measure]?.test(words),
  );
  return layer && { measure, layer };
}

const COUNTED = ["cells", "sector", "material", "route", "large"] as const;

function whatIsCounted(subject: Subject = {}): Subject {
  return Object.fromEntries(COUNTED.flatMap((key) => (subject[key] ? [[key, subject[key]]] : [])));
}

function carriedFrom(what: string, layer: Layer | undefined): string[] {
  return layer?.from ? [`${what} is carried from ${layer.from}`] : [];
}

function layersOfSentence({ text }: Scene, { span }: Figure): Layer[] {
  const start = [...text.slice(0, span.start).matchAll(BREAK)].map(
    ({ index, 0: mark }) => index + mark.length,
  );
  const from = start.at(-1) ?? 0;
  const stop = text.slice(span.end).search(/[;；。,，]/);
  const tail = text.slice(span.end, stop < 0 ? text.length : span.end + stop);
  return [layer(text.slice(from, span.start)), layer(tail, "first"), layer(text.slice(0, from))];
}

function layer(words: string, which?: "first"): Layer {
  return { words, subject: subjectIn(words, which) };
}

function layersAround({ sentence }: Scene, before: readonly Scene[]): Layer[] {
  const { heading } = sentence.block;
  return [
    ...(sentence.label
      ? [{ ...layer(sentence.label), from: `"${sentence.label}"`, over: true as const }]
      : []),
    ...before.slice(0, 3).map(({ text }) => ({ ...layer(text), from: `"${clipped(text)}"` })),
    ...(heading
      ? [{ ...layer(heading), from: `the heading "${clipped(heading)}"`, over: true as const }]
      : []),
  ];
}

function isCounted({ subject: { cells, sector, material } }: Layer, series: Series): boolean {
  return (cells ?? sector ?? (series.material === undefined ? undefined : material)) !== undefined;
}

/** "Power batteries came to 61.4 GWh. Semi-solid-state cells stood at 0.62 GWh": of the same measure and end use. */
function completes(around: Subject, { cells, sector }: Subject, series: Series): boolean {
  return (
    cells !== undefined &&
    sector === undefined &&
    series.sector !== undefined &&
    around.sector === series.sector &&
    around.measure === series.measure
  );
}

/** Whether what words count is what a series counts, so far as both say. */
function countsAs({ cells, sector, material }: Subject, series: Series): boolean {
  return (
    (cells === undefined || series.cells === undefined || cells === series.cells) &&
    (sector === undefined || series.sector === undefined || sector === series.sector) &&
    material === series.material
  );
}

/** The part of a series that the words lack or gainsay, as the reason names it. */
export function missingPart(series: Series, subject: Subject): string {
  if (series.material && series.material !== subject.material) return series.material;
  if (series.measure !== subject.measure) return series.measure;
  if (series.cells && series.cells !== subject.cells) return `${series.cells} cells`;
  if (series.sector && series.sector !== "total" && series.sector !== subject.sector) return series.sector;
  if (subject.region && series.region !== subject.region) return series.region;
  return series.code;
}

export function clipped(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
