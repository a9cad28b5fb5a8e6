import { words } from "../languages/in-use";
import { isRefusal } from "../../domain/answer/refusal";
import { useEffect, useRef, useState } from "preact/hooks";
import { usePane } from "../app/pane";
import type { Given, ArticleRead } from "./article-read";
import { dropReview, keptReview } from "./kept-review";
import { readApart } from "./read-apart";

export interface Reading {
  article?: ArticleRead | undefined;
  /** Why there is no review, or none of the correction. */
  refused: string;
  busy: boolean;
  read(source: string, given: Given): Promise<void>;
  /** Reads the same text again with what the user corrected: periods and comparisons depend on it. */
  correct(given: Given): Promise<void>;
  /** Ends a reading that is under way; nothing of it is kept. */
  stop(): void;
  clear(): void;
}

/** Reads an article and holds it against everything the workbook is answered from. */
export function useReading(): Reading {
  const { session, navigation } = usePane();
  const [article, setArticle] = useState(() => keptReview(navigation)?.article);
  const [refused, setRefused] = useState("");
  const [busy, setBusy] = useState(false);
  const stop = useRef<() => void>(() => undefined);
  useEffect(() => () => stop.current(), []);

  const read = async (source: string, given: Given): Promise<void> => {
    setRefused("");
    setBusy(true);
    stop.current();
    let running: (() => void) | undefined;
    try {
      const stated = Object.fromEntries(
        Object.entries<string>({ ...given }).filter(([, text]) => text.trim() !== ""),
      );
      const apart = readApart([source, session.market(session.asOf).ledger, stated]);
      stop.current = running = apart.stop;
      const outcome = await apart.outcome;
      if (!outcome) return;
      if (isRefusal(outcome)) setRefused(outcome.refused);
      else setArticle({ source, given, review: outcome });
    } catch (fault) {
      console.error(fault);
      setRefused(words().article.unreadable);
    } finally {
      // Another reading may have taken its place.
      if (running === undefined || running === stop.current) setBusy(false);
    }
  };
  return {
    article,
    refused,
    busy,
    read,
    correct: async (given) => {
      if (article) await read(article.source, given);
    },
    stop: () => stop.current(),
    clear: () => {
      dropReview(navigation);
      setArticle(undefined);
      setRefused("");
    },
  };
}
