import type { Event, Stage } from "../../domain/ledger/records";
import { firstOf, ROUTES, SEGMENTS } from "../lexicon/market-words";
import type { Block } from "../structure/block";
import { sentencesOf, type Sentence } from "../structure/sentences";
import type { Actor } from "./actors";
import { amountsOf, type Amounts } from "./event-amounts";
import { countryThere, locationOf, materialsIn } from "./event-record";
import { headlineOf, summaryOf, thingIn } from "./headlines";
import { draftOf, sceneOf, type Draft, type Scene, type Setting } from "./scene";
import { stageOf } from "./stages";

/** What a line of a filing's form says: "Builder: X", "Site: Y". */
type FieldKind = "who" | "what" | "where" | "money" | "size" | "when" | "stage";

const FIELDS: [RegExp, FieldKind][] = [
  [
    /^(?:builder|applicant|(?:construction|filing|project|implementing) (?:unit|entity|party|company)|(?:project )?owner|company(?: name)?|proponent|developer|enterprise|operator|declarant|sponsor|promoter|issuer|建设单位|申报单位)$/i,
    "who",
  ],
  [
    /^(?:project(?: name| title)?|name(?: of (?:the )?project)?|(?:construction |main |project )?(?:content|scope|description)s?|subject|products?|construction scale(?: and content)?|项目名称|建设内容)$/i,
    "what",
  ],
  [/^(?:(?:construction |project )?(?:site|location|place|address)|where|建设地点)$/i, "where"],
  [
    /^(?:(?:total |planned |estimated |project )*(?:investment|cost|costs|budget|capex|capital expenditure)(?: amount)?|总投资)$/i,
    "money",
  ],
  [
    /^(?:(?:annual |designe?d? |planned |production |new )*(?:capacity|scale|output|size)|建设规模)$/i,
    "size",
  ],
  [
    /^(?:(?:construction |project )?(?:period|schedule|timetable|timeline|dates?)|period of construction|(?:planned |expected |scheduled |target )*(?:completion|commissioning|start-?up|start of production|end)(?: date)?|建设周期)$/i,
    "when",
  ],
  [
    /^(?:stage|status|nature(?: of (?:the )?project)?|decision|result|approval|procedure|document|进展)$/i,
    "stage",
  ],
];

interface Field {
  kind: FieldKind;
  sentence: Sentence;
  /** What stands behind the label, counted from the sentence's start. */
  at: number;
  value: string;
}

/** The lines of a form that stand together, and the event they tell. */
export interface Form {
  blocks: Block[];
  draft?: Draft | undefined;
}

/** Forms among the blocks of an article: at least three lines with known labels, one of them naming the company. */
export function formsOf(blocks: readonly Block[], setting: Setting): Form[] {
  const forms: Form[] = [];
  let run: { block: Block; fields: Field[] }[] = [];
  const close = (): void => {
    const fields = run.flatMap(({ fields: some }) => some);
    const isForm = fields.length >= 3 && fields.some(({ kind }) => kind === "who");
    if (isForm) forms.push({ blocks: run.map(({ block }) => block), draft: draftOfForm(fields, setting) });
    run = [];
  };
  for (const block of blocks) {
    const fields = block.related ? undefined : fieldsOf(block);
    if (!fields || run.some(({ fields: some }) => some.some(({ kind }) => kind === "who") && hasWho(fields)))
      close();
    if (fields) run.push({ block, fields });
  }
  close();
  return forms;
}

function hasWho(fields: readonly Field[]): boolean {
  return fields.some(({ kind }) => kind === "who");
}

const LONGEST = 1200;
const LABELLED = /^\s*([A-Z\u4e00-\u9fff][\w\u4e00-\u9fff ()/-]{1,40}?)\s*[:：|]\s*(?=\S)/;

/** The fields of a block that holds nothing else; undefined where it is no part of a form. */
function fieldsOf(block: Block): Field[] | undefined {
  if (block.kind === "title" || block.kind === "boilerplate" || block.text.length > LONGEST) return undefined;
  const sentences = sentencesOf({ ...block, kind: "paragraph" }).flatMap((sentence) =>
    labelledPartsOf(sentence),
  );
  const fields = sentences.map(fieldOf);
  return fields.length > 0 && fields.every((field) => field !== undefined) ? fields : undefined;
}

/** "Site: Suining; Investment: RMB 480 million" is two fields. */
function labelledPartsOf(sentence: Sentence): Sentence[] {
  const parts: Sentence[] = [];
  let start = 0;
  const cut = (end: number): void => {
    const span = { start: sentence.span.start + start, end: sentence.span.start + end };
    parts.push({ ...sentence, span, text: sentence.text.slice(start, end) });
  };
  for (const match of sentence.text.matchAll(/[;；]\s+(?=[A-Z][\w ]{1,40}?[:：])/g)) {
    cut(match.index);
    start = match.index + match[0].length;
  }
  cut(sentence.text.length);
  return parts;
}

function fieldOf(sentence: Sentence): Field | undefined {
  const label = LABELLED.exec(sentence.text);
  const kind = label?.[1] === undefined ? undefined : firstOf(FIELDS, label[1].trim());
  if (!label || !kind) return undefined;
  const at = label[0].length;
  return { kind, sentence, at, value: sentence.text.slice(at).replace(/[.。\s]+$/, "") };
}

interface Read {
  field: Field;
  scene: Scene;
}

function draftOfForm(fields: readonly Field[], setting: Setting): Draft | undefined {
  const reads = fields.map((field): Read => ({ field, scene: sceneOf(field.sentence, setting) }));
  const of = (...kinds: FieldKind[]): Read[] => reads.filter(({ field }) => kinds.includes(field.kind));
  const actors = of("who").flatMap(companyOf);
  const [first] = reads;
  if (actors.length === 0 || !first) return undefined;
  const what = valuesOf(of("what", "size", "stage"));
  const segment = firstOf(SEGMENTS, what) ?? "cell";
  const stage = stageOfForm(of("stage", "what"), setting.title);
  const amounts = amountsOfForm(reads, stage);
  const target = targetOf(of("when"), setting.published);
  const place = of("where").flatMap(({ scene }) => placeOf(scene) ?? [])[0];
  const country = place ? countryThere(place) : actors[0]?.country;
  const materials = materialsIn(what);
  const facts = {
    companies: actors.map(({ name }) => name),
    place,
    route: firstOf(ROUTES, what) ?? ("unspecified" as const),
    segment,
    stage,
    thing: thingIn(what, segment),
    materials,
    ...amounts.fields,
    ...(target && { target: target.period }),
    details: amounts.details,
  };
  const record: Omit<Event, "id" | "source"> = {
    headline: headlineOf(facts),
    summary: summaryOf(facts),
    section: country === undefined || country === "China" ? "manufacturing" : "overseas",
    companies: facts.companies,
    countries: country === undefined ? [] : [country],
    ...(materials.length > 0 && { materials }),
    route: facts.route,
    segment,
    stage: stage.stage,
    ...(place && { location: place }),
    ...amounts.fields,
    ...(target && { target: target.period }),
  };
  const unknown = actors.filter(({ known }) => !known);
  const used = [...amounts.places, ...(target ? [target] : [])];
  return draftOf(
    first.field.sentence,
    { kind: "event", record },
    {
      confidence: "medium",
      reasons: ["read from the lines of a form", ...amounts.reasons],
      unknown: unknown.map(({ name }) => name),
      newActors: unknown,
      told: { thing: facts.thing, stage, details: amounts.details },
      extra: used.map(({ sentence, span }) => ({ sentence, used: [span] })),
    },
  );
}

function valuesOf(reads: readonly Read[]): string {
  return reads.map(({ field }) => field.value).join(" ");
}

/** Who a form names is its company, whatever the name looks like. */
function companyOf({ field, scene }: Read): Actor[] {
  const [known] = scene.actors.filter(({ span }) => span.start >= field.at);
  if (known) return [known];
  const span = { start: field.at, end: field.at + field.value.length };
  return /^[A-Z\u4e00-\u9fff]/.test(field.value) && field.value.length < 60
    ? [{ name: field.value, span, known: false, why: "a form names it as who builds" }]
    : [];
}

const CONDITION: [RegExp, { stage: Stage; says: string }][] = [
  [/\benvironmental\b|\bEIA\b|环评/i, { stage: "EIA", says: "environmental assessment" }],
];

function stageOfForm(reads: readonly Read[], title: string): { stage: Stage; says: string } {
  const words = reads.filter(({ field }) => field.kind === "stage").map(({ field }) => field.value);
  for (const text of words) {
    const told = firstOf(CONDITION, text) ?? stageOf(text);
    if (told) return { stage: told.stage, says: told.says };
  }
  return firstOf(CONDITION, title) ?? { stage: "planned", says: "planned" };
}

interface Place {
  sentence: Sentence;
  span: { start: number; end: number };
}

function amountsOfForm(
  reads: readonly Read[],
  stage: { stage: Stage; says: string },
): Amounts & { places: Place[] } {
  let all: Amounts = { fields: {}, used: [], reasons: [], alternatives: [], details: [] };
  const places: Place[] = [];
  for (const { field, scene } of reads) {
    if (!["size", "what", "money"].includes(field.kind)) continue;
    const clause = { start: 0, end: scene.text.length };
    const { fields, used, reasons, details } = amountsOf(scene, clause, "cell", stage, [], all.fields);
    all = { ...all, fields, reasons: [...all.reasons, ...reasons], details: [...all.details, ...details] };
    places.push(...used.map((span) => ({ sentence: scene.sentence, span })));
  }
  return { ...all, places };
}

/** The end of the time of building. */
function targetOf(reads: readonly Read[], published: string): (Place & { period: string }) | undefined {
  for (const { scene } of reads) {
    const ahead = scene.dates.filter(
      ({ period, to }) => (to ?? period) > published.slice(0, (to ?? period).length),
    );
    const last = ahead.at(-1);
    if (last) return { sentence: scene.sentence, span: last.span, period: last.to ?? last.period };
  }
  return undefined;
}

function placeOf(scene: Scene): string | undefined {
  return locationOf(scene, { start: 0, end: scene.text.length }, []);
}
