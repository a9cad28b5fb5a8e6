import type { Figure } from "../figures/figures";
import type { DatePhrase } from "../figures/periods";
import type { Scene } from "../reading/scene";
import { spansOf, type NumberedPointee, type Pointee } from "./proposal";
import { refuse } from "./refused-proposal";

function isItem({ sentence }: Scene): boolean {
  return sentence.block.kind === "bullet";
}

function isHeading({ sentence }: Scene): boolean {
  return sentence.block.kind === "heading" || sentence.block.kind === "title";
}

/** The sentences and the numbered spans of an article, for looking up what a proposal points at. */
export class ArticleSpans {
  readonly #spans: readonly NumberedPointee[];

  constructor(readonly scenes: readonly Scene[]) {
    this.#spans = spansOf(scenes);
  }

  scene(item: number): Scene {
    return this.scenes[item] ?? refuse("it points at an item that is not there");
  }

  /** Sentences of the same paragraph before one, the nearest first. */
  before(scene: Scene): Scene[] {
    const at = this.scenes.indexOf(scene);
    return this.scenes
      .slice(0, at)
      .filter(({ sentence }) => sentence.block === scene.sentence.block)
      .reverse();
  }

  /** A few sentences before one, across paragraphs, the nearest first. */
  shortlyBefore(scene: Scene): Scene[] {
    const at = this.scenes.indexOf(scene);
    return this.scenes.slice(Math.max(0, at - 8), at).reverse();
  }

  /**
   * What leads in to a sentence that its own paragraph does not explain: of an item of a list the last sentence that is none,
   * of a paragraph those right before, up to a heading.
   */
  leadIn(scene: Scene): Scene[] {
    const earlier = this.scenes.slice(0, this.scenes.indexOf(scene)).reverse();
    const { block } = scene.sentence;
    const others = earlier.filter(({ sentence }) => sentence.block !== block);
    if (block.kind === "bullet") return others.filter((one) => !isItem(one)).slice(0, 1);
    const stop = others.findIndex(isHeading);
    return (stop < 0 ? others : others.slice(0, stop)).slice(0, 3);
  }

  /** Some sentences behind one, across paragraphs, up to a heading or the next item of a list. */
  shortlyBehind(scene: Scene): Scene[] {
    const at = this.scenes.indexOf(scene);
    const behind = this.scenes.slice(at + 1, at + 8);
    const stop = behind.findIndex(
      (one) =>
        isHeading(one) || (one.sentence.block !== scene.sentence.block && (isItem(one) || isItem(scene))),
    );
    return stop < 0 ? behind : behind.slice(0, stop);
  }

  /** The heading or title that a sentence stands under, if it is one of the items. */
  above(scene: Scene): Scene[] {
    const { heading } = scene.sentence.block;
    return heading ? this.scenes.filter(({ text }) => text === heading) : [];
  }

  /** Sentences of the same paragraph behind one, in their order. */
  behind(scene: Scene): Scene[] {
    const at = this.scenes.indexOf(scene);
    return this.scenes.slice(at + 1).filter(({ sentence }) => sentence.block === scene.sentence.block);
  }

  /** What a number points at, if it is of one of these kinds. */
  at<Kind extends Pointee["kind"]>(
    id: number,
    ...kinds: readonly Kind[]
  ): NumberedPointee & Extract<Pointee, { kind: Kind }> {
    const found = this.#spans[id];
    if (!found) return refuse(`it points at a ${kinds[0]} that is not there`);
    if (!kinds.some((kind) => kind === found.kind))
      return refuse(`it points at a ${found.kind} as a ${kinds[0]}`);
    return found as NumberedPointee & Extract<Pointee, { kind: Kind }>;
  }

  /** A figure that stands in a sentence. */
  figureIn(scene: Scene, id: number): Figure {
    const found = this.at(id, "figure");
    return found.scene === scene ? found.figure : refuse("it points at a figure of another sentence");
  }

  dateOf(id: number): { date: DatePhrase; scene: Scene } {
    return this.at(id, "period");
  }
}
