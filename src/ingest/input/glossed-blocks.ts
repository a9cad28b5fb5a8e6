import type { Draft } from "../reading/scene";
import type { Span } from "../review/review";
import type { Block } from "../structure/block";
import type { Sentence } from "../structure/sentences";
import type { Foreign } from "./foreign-words";
import { glossed, lastAtMost, numberStyle } from "./gloss";

/** The blocks of an article in a language that only a model reads, with the words that the reader knows in English. */
export interface GlossedBlocks {
  blocks: Block[];
  /** Where a place of the gloss stands in the article. */
  original(span: Span): Span;
  /** What was read in the gloss, with its places in the article. */
  placed(draft: Draft): Draft;
}

export function glossedBlocks(text: string, blocks: readonly Block[], language: Foreign): GlossedBlocks {
  const style = numberStyle(text, language);
  const glosses = blocks.map((block) => glossed(block.text, language, style));
  const starts: number[] = [];
  let at = 0;
  for (const gloss of glosses) {
    starts.push(at);
    at += gloss.text.length + 1;
  }
  const original = ({ start, end }: Span): Span => {
    const index = lastAtMost(starts, start);
    const [from = 0, home = 0] = [starts[index], blocks[index]?.span.start];
    const place = glosses[index]?.original({ start: start - from, end: end - from }) ?? { start, end };
    return { start: home + place.start, end: home + place.end };
  };
  return {
    blocks: blocks.map((block, index) => {
      const [start = 0, gloss = ""] = [starts[index], glosses[index]?.text];
      const heading = glossed(block.heading, language, style).text;
      return { ...block, span: { start, end: start + gloss.length }, text: gloss, heading };
    }),
    original,
    placed: (draft) => placed(draft, text, original),
  };
}

function placed(draft: Draft, text: string, original: (span: Span) => Span): Draft {
  const inArticle = (sentence: Sentence, used: readonly Span[]): { sentence: Sentence; used: Span[] } => {
    const span = original(sentence.span);
    const places = used.map(({ start, end }) => {
      const place = original({ start: sentence.span.start + start, end: sentence.span.start + end });
      return { start: place.start - span.start, end: place.end - span.start };
    });
    return { sentence: { ...sentence, span, text: text.slice(span.start, span.end) }, used: places };
  };
  return {
    ...draft,
    ...inArticle(draft.sentence, draft.used),
    ...(draft.extra && { extra: draft.extra.map((more) => inArticle(more.sentence, more.used)) }),
  };
}
