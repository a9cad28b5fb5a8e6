import type { Series } from "../../domain/ledger/records";
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
  subject: Subject;
  from?: string;
}

const BREAK = /[;；。]|,\s(?:while|whereas|but|and)\s|\s(?:while|whereas)\s/g;
const GOES_ON =
  /^\s*(?:it|this|that|they|the (?:figure|number|total|share|rate|level|market|volume)|another|next year|last year|(?:in|by|for|from) (?:20\d\d|the))\b/i;

/** The nearest words go first: the clause before the figure, behind it, the sentence, then what stands around it. */
export function aboutOf(scene: Scene, figure: Figure, before: readonly Scene[]): About {
  const own = layersOfSentence(scene, figure);
  const stated = own.some(({ subject }) => isCounted(subject) || subject.measure !== undefined);
  const layers = [...own, ...(stated || GOES_ON.test(scene.text) ? layersAround(scene, before) : [])];
  const counted = layers.find(({ subject }) => isCounted(subject));
  const measured = layers.find(({ subject }) => subject.measure !== undefined);
  const marks = [...new Set(layers.flatMap(({ subject }) => subject.marks ?? []))];
  const region = own.find(({ subject }) => subject.region)?.subject.region;
  const measure = measured?.subject.measure;
  const subject: Subject = {
    ...(measure && { measure }),
    ...whatIsCounted(counted?.subject),
    ...(marks.length > 0 && { marks }),
    ...(region && { region }),
  };
  return {
    subject,
    carried: [...carriedFrom("what is counted", counted), ...carriedFrom("the measure", measured)],
  };
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
  return [
    { subject: subjectIn(text.slice(from, span.start)) },
    { subject: subjectIn(tail, "first") },
    { subject: subjectIn(text.slice(0, from)) },
  ];
}

function layersAround({ sentence }: Scene, before: readonly Scene[]): Layer[] {
  return [
    ...(sentence.label ? [{ subject: subjectIn(sentence.label), from: `"${sentence.label}"` }] : []),
    ...before.slice(0, 3).map(({ text }) => ({ subject: subjectIn(text), from: `"${clipped(text)}"` })),
    ...(sentence.block.heading
      ? [
          {
            subject: subjectIn(sentence.block.heading),
            from: `the heading "${clipped(sentence.block.heading)}"`,
          },
        ]
      : []),
  ];
}

function isCounted({ cells, sector, material }: Subject): boolean {
  return (cells ?? sector ?? material) !== undefined;
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
