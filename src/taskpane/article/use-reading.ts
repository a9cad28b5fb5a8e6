import { words } from "../languages/in-use";
import { isRefusal } from "../../domain/answer/refusal";
import { useState } from "preact/hooks";
import { readArticle } from "../../ingest/read-article";
import { usePane } from "../app/pane";
import type { Given, ArticleRead } from "./article-read";
import { dropReview, keptReview } from "./kept-review";

export interface Reading {
  article?: ArticleRead | undefined;
  /** Why there is no review, or none of the correction. */
  refused: string;
  busy: boolean;
  read(source: string, given: Given): Promise<void>;
  /** Reads the same text again with what the user corrected: periods and comparisons depend on it. */
  correct(given: Given): Promise<void>;
  clear(): void;
}

/** Reads an article and holds it against everything the workbook is answered from. */
export function useReading(): Reading {
  const { session, navigation } = usePane();
  const [article, setArticle] = useState(() => keptReview(navigation)?.article);
  const [refused, setRefused] = useState("");
  const [busy, setBusy] = useState(false);

  const read = async (source: string, given: Given): Promise<void> => {
    setRefused("");
    setBusy(true);
    await nextFrame();
    try {
      const stated = Object.fromEntries(
        Object.entries<string>({ ...given }).filter(([, text]) => text.trim() !== ""),
      );
      const outcome = readArticle(source, session.market(session.asOf).ledger, stated);
      if (isRefusal(outcome)) setRefused(outcome.refused);
      else setArticle({ source, given, review: outcome });
    } catch (fault) {
      console.error(fault);
      setRefused(words().article.unreadable);
    } finally {
      setBusy(false);
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
    clear: () => {
      dropReview(navigation);
      setArticle(undefined);
      setRefused("");
    },
  };
}

/** Reading takes the only thread there is; what says so has to be drawn before. */
function nextFrame(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 30));
}
