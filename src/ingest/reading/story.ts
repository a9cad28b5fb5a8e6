import type { Thread } from "./events";
import type { Actor } from "./actors";
import type { Scene } from "./scene";
import { isShortFor } from "./short-name";

/**
 * The one company and the one project that the paragraphs under a heading have told of so far. A later paragraph that
 * names nobody goes on about them; once somebody else is named, none does any more.
 */
export interface Story {
  heading: string;
  /** Missing where nothing was told yet. */
  thread?: Thread;
  /** Others were named since. */
  over?: true;
}

/** The story of a heading after one more sentence was read. */
export function storyAfter(story: Story | undefined, scene: Scene, thread: Thread): Story {
  const { heading } = scene.sentence.block;
  const before: Story = story?.heading === heading ? story : { heading };
  if (before.over) return before;
  if (before.thread && namesOthers(scene, before.thread)) return { heading, over: true };
  const { draft } = thread;
  const isTold =
    draft?.proposal.kind === "event" &&
    draft.proposal.record.segment !== "policy" &&
    thread.actors.length === 1;
  return isTold ? { heading, thread: { ...thread, toldBefore: true } } : before;
}

function namesOthers({ actors, sentence }: Scene, { actors: own, draft }: Thread): boolean {
  if (draft?.sentence === sentence) return false;
  return actors.some((actor: Actor) => !own.some(({ name }) => isShortFor(actor.name, name)));
}
