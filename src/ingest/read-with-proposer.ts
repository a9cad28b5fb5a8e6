import type { Message } from "../domain/answer/message";
import { isRefusal, type Refusal } from "../domain/answer/refusal";
import type { Ledger } from "../domain/ledger/records";
import { numberedItems, spansOf, type NumberedItem, type Proposals } from "./proposers/proposal";
import { verified, type Rejected } from "./proposers/verify";
import { ingestText } from "./languages/ingest-text";
import { openArticle, reviewOf, scenesOf, type OpenedArticle } from "./read-article";
import type { Scene } from "./reading/scene";
import { ingestRefusals } from "./refusals";
import type { Review, Span } from "./review/review";
import type { Given } from "./structure/article";

/** A review that a second proposer took part in. */
export interface SharedReview {
  review: Review;
  /** Why the second proposer did not take part; the review is then the grammar's alone. */
  missing?: Message | string;
  /** What it said that the words do not bear out. */
  rejected: Rejected[];
  tokens?: number;
}

/** What a second proposer said; nothing where it was not asked. */
export type Proposed = Proposals | Refusal<Message | string> | undefined;

/** An article between the reader and a second proposer. */
export interface SharedReading {
  /** All that a proposer is shown. */
  items: NumberedItem[];
  /** The review with what it said; every word of that passes the verifier. */
  finish(proposed: Proposed): SharedReview | Refusal;
}

/** Takes an article apart for a second proposer, or says why it is none. */
export function openForProposer(source: string, ledger: Ledger, given: Given = {}): SharedReading | Refusal {
  const opened = openArticle(source, ledger, given, { foreign: true });
  if (isRefusal(opened)) return opened;
  const { gloss, language } = opened;
  const scenes = scenesOf(opened);
  const items = numberedItems(scenes);
  return {
    items: gloss ? inOwnWords(items, scenes, opened) : items,
    finish: (proposed) => {
      // Without the model nobody reads such a language.
      const reason = proposed ?? (language && ingestRefusals.foreign(language));
      if (language && reason && isRefusal(reason))
        return { refused: ingestText(reason, given.spoken ?? "en") };
      if (!proposed) return { review: reviewOf(opened, ledger), rejected: [] };
      if (isRefusal(proposed))
        return { review: reviewOf(opened, ledger), missing: proposed.refused, rejected: [] };
      const { drafts: read, rejected, dropped } = verified(proposed.pointed, scenes);
      const drafts = gloss ? read.map((draft) => gloss.placed(draft)) : read;
      const { tokens } = proposed;
      const review = reviewOf(opened, ledger, { drafts, scenes });
      const place = ({ pointed }: Rejected): number => proposed.pointed.indexOf(pointed);
      const turnedAway = [...rejected, ...dropped].sort((a, b) => place(a) - place(b));
      return { review, rejected: turnedAway, ...(tokens !== undefined && { tokens }) };
    },
  };
}

/** The items of an article in its own language: what the gloss says is for the verifier alone. */
function inOwnWords(
  items: readonly NumberedItem[],
  scenes: readonly Scene[],
  { text, blocks, gloss }: OpenedArticle,
): NumberedItem[] {
  const said = (scene: Scene, { start, end }: Span): string => {
    const place = gloss?.original({
      start: scene.sentence.span.start + start,
      end: scene.sentence.span.start + end,
    });
    return place ? text.slice(place.start, place.end) : "";
  };
  const spans = spansOf(scenes);
  return scenes.flatMap((scene, index) => {
    const item = items[index];
    const home = gloss && blocks[gloss.blocks.indexOf(scene.sentence.block)];
    if (!item) return [];
    const { heading: _heading, ...rest } = item;
    return {
      ...rest,
      ...(home?.heading && { heading: home.heading }),
      text: said(scene, { start: 0, end: scene.text.length }),
      spans: item.spans.map((one) => ({
        ...one,
        text: said(scene, spans[one.id]?.span ?? { start: 0, end: 0 }),
      })),
    };
  });
}
