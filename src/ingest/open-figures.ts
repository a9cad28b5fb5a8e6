import type { Period } from "../domain/ledger/records";
import { yearOf } from "../domain/time/period";
import { covers } from "./accounts";
import { likelihoodIn } from "./likely-series";
import { sceneOf, type Scene, type Setting } from "./reading/scene";
import { inUnitOf } from "./reading/subjects";
import type { Level, NumberFate, OpenFigure } from "./review/review";
import { placed } from "./rows";
import type { Sentence } from "./structure/sentences";

/** Nobody answers for more numbers of one article. */
const MOST_NUMBERS = 300;
/** How many series are offered for one number. */
const MOST_SERIES = 60;

/** Every unread number with the series it may belong to, for a reviewer to choose: nothing is assigned here. */
export function withOpenFigures(
  numbers: readonly NumberFate[],
  sentences: readonly Sentence[],
  setting: Setting,
): NumberFate[] {
  const scenes = new Map<Sentence, Scene>();
  const holding = sentenceFinder(sentences);
  let open = 0;
  return numbers.map((number) => {
    if (number.fate !== "unread" || open >= MOST_NUMBERS) return number;
    const sentence = holding(number.span.start);
    if (!sentence) return number;
    const scene = scenes.get(sentence) ?? sceneOf(sentence, setting);
    scenes.set(sentence, scene);
    open += 1;
    return { ...number, open: openFigure(number, scene) };
  });
}

/** The sentence that holds a place of the text. */
function sentenceFinder(sentences: readonly Sentence[]): (at: number) => Sentence | undefined {
  const inOrder = [...sentences].sort((a, b) => a.span.start - b.span.start);
  return (at) => {
    let [low, high] = [0, inOrder.length - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const found = inOrder[middle];
      if (!found) return undefined;
      if (at < found.span.start) high = middle - 1;
      else if (at >= found.span.end) low = middle + 1;
      else return found;
    }
    return undefined;
  };
}

function openFigure(number: NumberFate, scene: Scene): OpenFigure {
  const { sentence, setting } = scene;
  const found = scene.figures.find(({ span }) => covers(placed(sentence, span), number.span));
  const level = found && levelOf(found);
  const unit = found && found.unit.kind !== "bare" ? found.unit.code : undefined;
  const printed = Number(number.text.replace(/,/g, ""));
  const rankOf = likelihoodIn(scene.text, number.span.start - sentence.span.start);
  const fits = setting.series.flatMap((series) => {
    // Without a unit the reviewer says what it is in: the number stands as it is printed.
    const inUnit =
      found && unit !== undefined ? levelOf(inUnitOf(series, found)) : (level ?? { value: printed });
    return inUnit ? [{ series, inUnit, rank: rankOf(series) }] : [];
  });
  return {
    sentence: sentence.span,
    span: found ? placed(sentence, found.span) : number.span,
    ...(unit !== undefined && { unit }),
    level: level ?? { value: printed },
    fits: fits
      .sort((a, b) => b.rank - a.rank)
      .slice(0, MOST_SERIES)
      .map(({ series, inUnit }) => ({ series: series.code, ...inUnit })),
    periods: periodsOf(scene, setting.published),
  };
}

function levelOf(figure: { value?: number; low?: number; high?: number } | undefined): Level | undefined {
  if (figure?.low !== undefined && figure.high !== undefined) return { low: figure.low, high: figure.high };
  return figure?.value === undefined ? undefined : { value: figure.value };
}

function periodsOf({ dates }: Scene, published: string): Period[] {
  const named = dates.filter(({ to }) => to === undefined).map(({ period }) => period);
  return [...new Set([...named, published, published.slice(0, 7), String(yearOf(published))])];
}
