import { partsOf } from "../../domain/ledger/lists";
import type { Amount, Event, Segment } from "../../domain/ledger/records";
import type { Figure } from "../figures/figures";
import type { Span } from "../review/review";
import { within } from "./clauses";
import type { DatePhrase } from "../figures/periods";
import { shown } from "./headlines";
import type { Draft, Scene } from "./scene";
import type { StageReading } from "./stages";

/** Tonnes that were traded are no capacity. */
const TRADED =
  /\b(?:orders?|tender\w*|purchas\w+|contract for|ship\w*|deliver\w*|sold|sell\w*|bought|suppl(?:y|ied|ies)|consum\w*|uses?|used)\b[^.;]{0,25}$/i;
/** Words that make a sum of money something other than what a project costs. */
const NOT_INVESTED =
  /(?:营收|营业|收入|净利|利润|亏损|市值|估值|累计融资|单个项目|销售额|货款|罚款|余额|现金|负债|总资产|剩余|募集资金余额)|\b(?:revenues?|turnover|profits?|loss(?:es)?|sales|cash|liquidity|debts?|EBITDA|income|dividends?|bid price|market cap\w*|output value|value of output|valued? at|valuation|orders? (?:is |are |was )?(?:worth|valued)|contract (?:is |was )?(?:worth|valued)|deal (?:is |was )?(?:worth|valued)|order volume|order value|assets|fine|earnings|tax)\b/i;

/** What a company spends in a year is not what one plant costs. */
const OF_A_YEAR =
  /\b(?:capital expenditure|capex|spending)\b[^.;]{0,30}\b(?:20\d\d|this year|next year|the year|guid\w+)\b[^.;]*$/i;
const NOT_INVESTED_BEHIND =
  /^\s(?:in|of)\s(?:\w+ ){0,2}?(?:revenues?|sales|profits?|turnover|cash|liquidity|debt|earnings|losses)\b|^\s(?:in the bank|in cash)/i;

/** A sum that only a part of the costs is paid with, and how the summary calls it. */
const PART_PAID: [RegExp, string][] = [
  [/\b(?:grants?|subsid(?:y|ies))\b/i, "grant"],
  [/\bloans?\b|\blen[dt]s?\b/i, "loan"],
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
  // What one car or one pack holds is no capacity.
  if (figure.unit.code === "kWh") return false;
  if ((segment === "capital" && !isFundedWork(reading)) || segment === "policy" || isTraded(reading))
    return false;
  if (isDealt(reading)) return told(result, `size of the deal ${shown(amount(figure))}`);
  if (isFormer(reading)) return told(result, `before ${shown(amount(figure))}`);
  if (capacity?.value !== undefined || (capacity && capacity.unit !== "MWh")) return laterLevel(reading);
  result.fields.capacity = amount(figure);
  return true;
}

/** "… to 6 GWh by 2031 and to 15 GWh by 2033": what it is to grow to later stands in the summary. */
function laterLevel(reading: Reading): boolean {
  const { figure, result } = reading;
  const words = before(reading, 90);
  const by = dateOfLevel(reading);
  const isPhase = /\b(?:phases?|stages?)\b[^.;]*$/i.test(words);
  const behind = by !== undefined && by.span.start >= figure.span.end;
  const grows = by !== undefined && (behind || GROWS.test(words));
  if (!grows && !isPhase) return false;
  const when = by ? ` by ${by.period}` : "";
  result.details.push(`${grows ? "later" : "a phase of"} ${shown(amount(figure))}${when}`);
  if (by) result.used.push(by.span);
  return true;
}

const GROWS =
  /\b(?:to|reach\w*|total of|add(?:s|ing)?|another|further|second|expand\w*)\s(?:about |around |over |up to |nearly |another |a further )?$/i;

/** The day a later size is aimed at: behind it, or at the head of the clause. */
function dateOfLevel({ scene, figure }: Reading): DatePhrase | undefined {
  const { published } = scene.setting;
  const dates = scene.dates.filter(({ to, period }) => !to && period > published.slice(0, period.length));
  const behind = dates.find(({ span }) => span.start >= figure.span.end && span.start - figure.span.end < 24);
  const others = scene.figures.filter((one) => one !== figure && one.unit.kind === figure.unit.kind);
  return (
    behind ?? (others.length === 0 ? dates.find(({ span }) => span.end <= figure.span.start) : undefined)
  );
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

/** Gigawatt-hours that a company has sold are no capacity; those of a contract are its size. */
function isTraded(reading: Reading): boolean {
  const { stage, scene, figure } = reading;
  if (stage.stage === "agreement") return false;
  if (stage.says === "delivered") return true;
  const behind = scene.text.slice(figure.span.end, figure.span.end + 30);
  return SOLD.test(before(reading, 60)) && !/^\s(?:[\w-]+ )?(?:plant|line|factory|base|project)/.test(behind);
}

/** "gets 42 million dollars for a 1 GWh plant": the size of what the money is for. */
function isFundedWork(reading: Reading): boolean {
  return (
    reading.stage.stage === "financing" &&
    !/\b(?:rounds?|series [A-F])\b/i.test(reading.scene.text) &&
    /\b(?:for|towards?|into|to (?:build|expand|set up|construct|complete))\b/i.test(before(reading, 140)) &&
    /\b(?:plants?|factory|lines?|facility|unit|project|gigafactory|base|works)\b/i.test(reading.scene.text)
  );
}

/** "from 60 tonnes to 240 tonnes": what it was before. */
function isFormer(reading: Reading): boolean {
  const { scene, figure, result } = reading;
  return (
    /\bfrom\s(?:about |around |over |nearly )?$/i.test(before(reading)) &&
    (result.fields.capacity?.value !== undefined ||
      /^\sto\s/.test(scene.text.slice(figure.span.end, figure.span.end + 6)))
  );
}

/** What a contract is about is no capacity, unless the partners build something. */
function isDealt({ stage, scene }: Reading): boolean {
  if (scene.figures.some(({ unit }) => unit.kind === "power")) return false;
  return (
    stage.stage === "agreement" &&
    !/\b(?:plants?|factor(?:y|ies)|gigafactory|base|lines?|facilit(?:y|ies)|capacity|project|phase|build\w*|station)\b/i.test(
      scene.text,
    )
  );
}

const SOLD =
  /\b(?:shipped|shipments?|sold|sales|deliver(?:ed|ies)|installations?|installed|orders?|backlog|demand|consum\w+)\b[^.;]{0,30}$|(?:电量|出货|装机量|装车量|销量|订单|交付|需求)[^，。；]{0,12}$/i;

function takeMass(reading: Reading): boolean {
  const { scene, figure, result } = reading;
  if (figure.words || figure.unit.code.startsWith("kg") || TRADED.test(before(reading))) return false;
  if (reading.segment === "capital" && !isFundedWork(reading)) return false;
  if (isDealt(reading)) return told(result, `size of the deal ${shown(amount(figure))}`);
  if (isFormer(reading)) return told(result, `before ${shown(amount(figure))}`);
  if (result.fields.capacity) return result.fields.capacity.value !== undefined && laterLevel(reading);
  result.fields.capacity = amount(figure);
  if (figure.unit.timed) return true;
  result.fields.capacity.unit = "t/year";
  const around = scene.text.slice(Math.max(0, figure.span.start - 60), figure.span.end + 40);
  if (/\b(?:annual|yearly|per year|a year|per annum)\b|年产|\/年|年产能|每年|一年/i.test(around)) return true;
  result.reasons.push("no time base is printed with the tonnes; a year is implied");
  result.alternatives.push({ field: "capacity.unit", value: "t", why: "as printed, without a time base" });
  return true;
}

const INVESTED =
  /\b(?:invest\w*|cost\w*|worth|spend\w*|spent|fund\w*|budget|total\w*|programme|program|grant|subsid\w+|loan|raise\w*|expenditure|capex|outlay|price tag|capital)\b|投资|耗资|融资|投入|出资|斥资|募集|募资|增资|注资|金额|总价|造价|价值|补助|补贴/i;
/** "for 2 billion yuan", "a 2 billion yuan plant". */
const INVESTED_BEFORE =
  /\b(?:of|for|with|puts?|at)\s(?:a |an |some |about |around |over |up to |nearly |more than )*$/i;
const INVESTED_BEHIND =
  /^[\s-](?:[\w-]+ ){0,4}?(?:project|plant|line|base|factory|facility|round|financing|funding|deal|order|contract|expansion|complex)\b/i;

type MoneyRule = (reading: Reading, words: string, behind: string) => boolean | undefined;

/** What a sum of money of an event is; the first rule that knows decides. */
const MONEY_RULES: readonly MoneyRule[] = [
  // What a new product costs is no investment.
  ({ stage }) => (stage.stage === "product launch" ? false : undefined),
  (_reading, words, behind) =>
    /\bcap(?:ital (?:expenditure|spending)|ex)\b[^.;]*$/i.test(words) &&
    /^ (?:in|for) (?:20\d\d|the (?:year|quarter)|this year)/.test(behind)
      ? false
      : undefined,
  (_reading, words, behind) =>
    NOT_INVESTED.test(words) || OF_A_YEAR.test(words) || NOT_INVESTED_BEHIND.test(behind) ? false : undefined,
  ({ figure, result }, words, behind) =>
    /\bfrom\s(?:about |around )?$|(?:由|从)\s?$/i.test(words) &&
    (/^(?:增至|增加至|增加到|提高至)/.test(behind) || /^\sto\s/.test(behind) || result.fields.investment)
      ? told(result, `before ${shown(amount(figure))}`)
      : undefined,
  ({ figure, stage, result }, words, behind) => {
    const part = PART_PAID.find(
      ([shape, part]) =>
        shape.test(partsOf(behind, /[,;.]/)[0]) ||
        ((result.fields.investment || part === "loan") && shape.test(words)),
    )?.[1];
    return part && stage.stage !== "financing" ? told(result, `${part} ${shown(amount(figure))}`) : undefined;
  },
  ({ figure, stage, result }, words) =>
    stage.stage !== "financing" && /\bregistered capital\b/i.test(words)
      ? told(result, `registered capital ${shown(amount(figure))}`)
      : undefined,
  ({ figure, result }, words) =>
    result.fields.investment && /\bof (?:which|this|that|it)\b[^.;]{0,20}$/i.test(words)
      ? told(result, `of it ${shown(amount(figure))}`)
      : undefined,
];

function told(result: Amounts, detail: string): true {
  result.details.push(detail);
  return true;
}

function takeMoney(reading: Reading): boolean {
  const { scene, figure, stage, result } = reading;
  const words = before(reading, 60);
  const behind = scene.text.slice(figure.span.end, figure.span.end + 80);
  for (const rule of MONEY_RULES) {
    const known = rule(reading, words, behind);
    if (known !== undefined) return known;
  }
  if (result.fields.investment) return false;
  if (stage.stage !== "financing" && !isInvested(words, behind)) return false;
  result.fields.investment = amount(figure);
  return true;
}

function isInvested(words: string, behind: string): boolean {
  return (
    INVESTED.test(`${words} ${behind.slice(0, 40)}`) ||
    INVESTED_BEFORE.test(words) ||
    /^ (?:for|towards?) (?:an?|the|its) /.test(behind) ||
    /(?:GWh|MWh|tonnes|mt|t\/year|a year|per annum), $/.test(words) ||
    INVESTED_BEHIND.test(behind)
  );
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
