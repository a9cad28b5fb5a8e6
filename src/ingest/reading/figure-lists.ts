import { withoutNoise } from "../../domain/quantity/without-noise";
import { inUnit, type Figure } from "../figures/figures";
import type { DatePhrase } from "../figures/periods";
import { allOf, CELLS, MATERIALS, MEASURES, SECTORS } from "../lexicon/market-words";
import type { Scene } from "./scene";
import type { Subject } from "./subjects";

/** What the place of a figure in a list says of it: "in 2027 and 2030 … 2 GWh and 9 GWh". */
export interface Listed {
  date?: DatePhrase;
  subject?: Subject;
}

/** Figures that stand in lists; `unclear` where the words do not say which is which. */
export type Lists = ReadonlyMap<Figure, Listed | "unclear">;

const AND = /^(?:,\s|\s?and\s|,\sand\s|\s?to\s|、|和|及)(?:about |around |nearly |over |some )?$/;
const BETWEEN = /^(?:,? and |, | to |、|和|及|与)$/;

/**
 * The figures of a sentence, those of lists with the unit that only the last prints and what their order says.
 *
 * @param vehicles Whether the sentence before counted vehicles: a plain number may be of them.
 */
export function withLists(scene: Scene, vehicles = false): { figures: Figure[]; lists: Lists } {
  const figures = vehiclesIn(scene.text, unitsShared(scene), vehicles);
  const lists = new Map<Figure, Listed | "unclear">();
  for (const run of runsOf(scene.text, figures)) assign(scene, figures, run, lists);
  fromTo(scene, figures, lists);
  return { figures, lists };
}

/** "2,000 and 4,200 GWh respectively", "from 620 to 1,400 GWh": the unit stands once. */
function unitsShared({ text, figures }: Scene): Figure[] {
  const shared = partsInBrackets(text, figures);
  for (let at = shared.length - 2; at >= 0; at -= 1) {
    const [one, next] = [shared[at], shared[at + 1]];
    if (!one || !next || one.unit.kind !== "bare" || one.value === undefined) continue;
    if (next.unit.kind === "bare" || next.unit.kind === "technical" || next.value === undefined) continue;
    if (!AND.test(text.slice(one.span.end, next.span.start))) continue;
    shared[at] = inUnit(one, next.unit);
  }
  return shared;
}

/** "2,310 GWh in 2026 (EV 1,590, storage 585)": the parts in brackets have the unit of the whole before them. */
function partsInBrackets(text: string, figures: readonly Figure[]): Figure[] {
  let whole: Figure | undefined;
  return figures.map((figure) => {
    if (figure.unit.kind !== "bare") whole = figure;
    if (figure.unit.kind !== "bare" || figure.value === undefined || !whole) return figure;
    const { unit } = whole;
    const between = text.slice(whole.span.end, figure.span.start);
    const name = PART_IN_BRACKETS.exec(between)?.[1] ?? "";
    const isPart = NAMES_PART.test(name) && /^\s?(?:[,;)、，；）]|and\b)/.test(text.slice(figure.span.end));
    const isOfMany = ["energy", "power", "mass", "count"].includes(unit.kind);
    return isPart && isOfMany ? inUnit(figure, unit) : figure;
  });
}

const PART_IN_BRACKETS =
  /^[^().;]{0,40}[(（](?:[^()（）.;]*[,;，、；]\s?)?(\p{L}[\p{L} -]{0,30})[\s:：]{0,2}$/u;
const NAMES_PART =
  /\b(?:N?EVs?|vehicles?|cars?|power|ESS|BESS|storage|consumer|small|portable|cells?|batter(?:y|ies)|LFP|ternary|NC[MA]|semi-solid\S*|all-solid\S*|China|Europe|America|abroad|overseas)\b|动力|储能|消费|三元|磷酸铁锂|固态|国内|海外|中国|欧洲|北美/i;

const OF_VEHICLES = /\b(?:vehicles?|cars?|EVs?|NEVs?|BEVs?|PHEVs?)\b[^.;]{0,70}$/i;
const COUNTED =
  /\b(?:sales|sold|bought|buyers|production|output|exports?|exported|wholesales?|produced)\b[^.;]{0,90}$/i;
const NO_OTHER_THING =
  /^\s*(?:of (?:them|these|those|the (?:\w+ )?(?:total|sum))\b|units\b|went\b|in\b|during\b|last\b|this\b|and\b|up\b|down\b|for\b|a year|by\b|to\b|went\b|(?:electric |new energy )?(?:cars|vehicles|EVs|NEVs)\b|[,.;()]|$)/i;

/** "Sales of electric cars reached 3.3 million", "Europe took 312,000 of them": vehicles that are not named again. */
function vehiclesIn(text: string, figures: readonly Figure[], before: boolean): Figure[] {
  let named = before;
  return figures.map((figure) => {
    if (figure.unit.code === "vehicles") named = true;
    const { value, end } = plainNumber(text, figure) ?? {};
    if (value === undefined || end === undefined || value < 1000) return figure;
    const words = text.slice(0, figure.span.start);
    const isOfVehicles = OF_VEHICLES.test(words) || VEHICLES_BEHIND.test(text.slice(end));
    const meant = named || (isOfVehicles && COUNTED.test(words));
    if (!meant || !NO_OTHER_THING.test(text.slice(end))) return figure;
    named = true;
    return { ...figure, value, unit: { code: "vehicles", kind: "count", factor: 1 } };
  });
}

const VEHICLES_BEHIND = /^\s(?:electric |new energy )?(?:cars|vehicles|EVs|NEVs)\b/i;

/** A number without a unit, and where it ends; the m of "1.24m" is no metre where vehicles are counted. */
function plainNumber(
  text: string,
  { unit, value, span, text: printed }: Figure,
): { value: number; end: number } | undefined {
  if (value === undefined || (unit.kind !== "bare" && unit.kind !== "technical")) return undefined;
  const isOutside = /^m(?![\w²³])/.test(text.slice(span.end));
  const isMillion = /\dm$/.test(printed) || (unit.kind === "bare" && isOutside);
  if (!isMillion) return unit.kind === "bare" ? { value, end: span.end } : undefined;
  return { value: withoutNoise(value * 1e6), end: span.end + (isOutside ? 1 : 0) };
}

/** Figures of one unit with nothing between them but a comma or "and". */
function runsOf(text: string, figures: readonly Figure[]): Figure[][] {
  const runs: Figure[][] = [];
  for (const [index, figure] of figures.entries()) {
    const before = figures[index - 1];
    const joined =
      before !== undefined &&
      before.unit.code === figure.unit.code &&
      figure.unit.kind !== "bare" &&
      !figure.change &&
      !/\bto\b/.test(text.slice(before.span.end, figure.span.start)) &&
      AND.test(text.slice(before.span.end, figure.span.start));
    if (joined) runs.at(-1)?.push(figure);
    else runs.push([figure]);
  }
  return runs.filter(({ length }) => length > 1);
}

function assign(
  scene: Scene,
  figures: readonly Figure[],
  run: readonly Figure[],
  lists: Map<Figure, Listed | "unclear">,
): void {
  const [first] = run;
  if (!first) return;
  const before = figures.filter(({ span }) => span.end <= first.span.start).at(-1)?.span.end ?? 0;
  const dates = dateList(scene, run.length);
  const subjects = subjectList(scene.text.slice(before, first.span.start), run.length);
  run.forEach((figure, index) => {
    const [date, subject] = [dates?.[index], subjects?.[index]];
    lists.set(figure, date || subject ? { ...(date && { date }), ...(subject && { subject }) } : "unclear");
  });
}

/** As many periods, joined like the figures. */
function dateList({ text, dates }: Scene, length: number): DatePhrase[] | undefined {
  const single = dates.filter(({ to }) => to === undefined);
  const joined = single.every((one, index) => {
    const before = single[index - 1];
    return !before || BETWEEN.test(text.slice(before.span.end, one.span.start));
  });
  return joined && single.length === length ? single : windowAsList(text, dates, length);
}

/** "2027 and 2030" is read as two years, "2027 to 2030" as a window. */
function windowAsList(text: string, dates: readonly DatePhrase[], length: number): DatePhrase[] | undefined {
  if (length !== 2) return undefined;
  const window = dates.find(({ to, span }) => to && /\band\b|和|及/.test(text.slice(span.start, span.end)));
  return window && endsOf(window);
}

function endsOf(window: DatePhrase): DatePhrase[] {
  const { to, ...from } = window;
  return [from, { ...from, period: to ?? from.period }];
}

/** As many kinds of cells, uses or materials, joined like the figures: "semi-solid and all-solid-state shipments". */
function subjectList(words: string, length: number): Subject[] | undefined {
  for (const [list, key] of [
    [CELLS, "cells"],
    [SECTORS, "sector"],
    [MATERIALS, "material"],
    [MEASURES, "measure"],
  ] as const) {
    const hits = allOf<string>(list, words).slice(-length);
    const joined = hits.every((hit, index) => {
      const before = hits[index - 1];
      return (
        !before ||
        /^(?:[\w\s-]{0,24}(?:,| and |, and )[\w\s-]{0,12}|[、和及与])$/.test(
          words.slice(before.end, hit.start),
        )
      );
    });
    if (hits.length === length && joined && new Set(hits.map(({ value }) => value)).size === length)
      return hits.map(({ value }) => ({ [key]: value }));
  }
  return undefined;
}

/** "From 2027 to 2030 demand will grow from 620 GWh to 1,400 GWh": each figure has an end of the window. */
function fromTo(
  { text, dates }: Scene,
  figures: readonly Figure[],
  lists: Map<Figure, Listed | "unclear">,
): void {
  const windows = dates.filter(({ to }) => to !== undefined);
  const [window] = windows;
  if (!window || windows.length > 1 || dates.length > 1) return;
  const [from, to] = endsOf(window);
  for (const [index, figure] of figures.entries()) {
    const next = figures[index + 1];
    if (!next || next.unit.code !== figure.unit.code || figure.unit.kind === "bare") continue;
    const isPair =
      /\bfrom (?:about |around |nearly |an estimated |some )?$/i.test(text.slice(0, figure.span.start)) &&
      /^ to (?:about |around |nearly |over |some |more than )?$/i.test(
        text.slice(figure.span.end, next.span.start),
      );
    if (!isPair || !from || !to) continue;
    lists.set(figure, { date: from });
    lists.set(next, { date: to });
  }
}
