import { inUnit, type Figure } from "../figures/figures";
import { unitAt, type PrintedUnit } from "../figures/units";
import { allOf, MATERIALS, type Hit } from "../lexicon/market-words";
import type { Scene } from "./scene";
import { inUnitOf } from "./subjects";

/**
 * "LPSC 2,230, LATP 125, lithium sulfide 1,300 (yuan/kg)": a list prints its unit once, and each number right behind
 * a material is in it. Only where the words print one unit of price, and the ledger keeps the material in it.
 */
export function withUnitOnce(scene: Scene): Scene {
  const unit = onlyUnit(scene);
  if (!unit) return scene;
  const materials = allOf(MATERIALS, scene.text);
  const figures = scene.figures.map((figure) => priced(scene, figure, unit, materials) ?? figure);
  return { ...scene, figures };
}

/** The only unit of price of a sentence: behind a number, or in brackets in it or in its heading. */
function onlyUnit({ text, figures, sentence }: Scene): PrintedUnit | undefined {
  const printed = figures.flatMap(({ unit }) => (unit.kind === "price" ? [unit] : []));
  const alone = bracketed(text);
  const all = [...printed, ...(alone.length > 0 ? alone : bracketed(sentence.block.heading))];
  const [first, ...others] = all;
  return first && others.every(({ code, factor }) => code === first.code && factor === first.factor)
    ? first
    : undefined;
}

function bracketed(text: string): PrintedUnit[] {
  return [...text.matchAll(/[(（]([^()（）]{1,80})[)）]/g)].flatMap(([, inside = ""]) =>
    inside.split(/[,，、:：]\s?/).flatMap((part) => {
      const unit = unitAt(` ${part}`, 0)?.unit;
      return unit?.kind === "price" ? [unit] : [];
    }),
  );
}

const BETWEEN =
  /^\s?(?:[(（][^()（）\d]{1,30}[)）])?[\s:：]{0,2}(?:(?:stands |stood |is |was |trades |traded |quoted |averaged )?(?:at |around |about )?|报|为)$/;
const ENDS = /^\s?(?:[,;.、，；。(（)）]|and\b|和|$)/;

function priced(
  { text, setting }: Scene,
  figure: Figure,
  unit: PrintedUnit,
  materials: readonly Hit<string>[],
): Figure | undefined {
  const { value, span, change } = figure;
  if (value === undefined || change || !isOf(figure, unit) || !ENDS.test(text.slice(span.end)))
    return undefined;
  const named = materials.find(({ end }) => end <= span.start && BETWEEN.test(text.slice(end, span.start)));
  if (!named) return undefined;
  const own = inUnit(figure, unit);
  const isKept = setting.series.some(
    (series) =>
      series.measure === "price" && series.material === named.value && inUnitOf(series, own) !== undefined,
  );
  return isKept ? own : undefined;
}

/** A plain number that is no year, or an amount in the currency of the unit. */
function isOf({ unit: own, text }: Figure, { code }: PrintedUnit): boolean {
  if (own.kind === "money") return code.startsWith(`${own.code}/`);
  return own.kind === "bare" && !/^(?:19|20)\d\d$/.test(text);
}
