import { words } from "../languages/in-use";
import { isRefusal, type Refusal } from "../../domain/answer/refusal";
import { useEffect, useRef, useState } from "preact/hooks";
import { ingestText } from "../../ingest/languages/ingest-text";
import type { Proposed, SharedReview } from "../../ingest/read-with-proposer";
import { usePane } from "../app/pane";
import type { Given, ArticleRead, ModelsPart } from "./article-read";
import { dropReview, keptReview } from "./kept-review";
import { hostShown, tagInUse, type ModelChoice } from "./model-choice";
import type { Asking } from "./model-consent";
import { readApart, type ToRead } from "./read-apart";
import { readShared } from "./read-shared";

export interface Reading {
  article?: ArticleRead | undefined;
  /** Why there is no review, or none of the correction. */
  refused: string;
  busy: boolean;
  /** What is about to be sent to a model, until the user says whether it may. */
  asking?: Asking | undefined;
  /** @param choice The model that reads as well; it is asked only once the user let the text go. */
  read(source: string, given: Given, choice?: ModelChoice): Promise<void>;
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

  const [asking, setAsking] = useState<Asking>();

  /** Shows what would leave, and asks the model once it may. */
  const ask = async (choice: ModelChoice, items: Asking["items"], signal: AbortSignal): Promise<Proposed> => {
    const { series } = session.market(session.asOf).ledger;
    const shown = { host: hostShown(choice), items, series: series.length, withKey: choice.key !== "" };
    const mayLeave = await new Promise<boolean>((resolve) => setAsking({ ...shown, answer: resolve }));
    setAsking(undefined);
    if (!mayLeave) return undefined;
    const { modelProposer } = await import("../../ingest/proposers/model");
    const { address, model, key } = choice;
    return modelProposer({ address: address.trim(), model: model.trim(), key, signal }, series).propose(
      items,
    );
  };

  const readWith = (
    toRead: ToRead,
    propose: (items: Asking["items"], signal: AbortSignal) => Promise<Proposed>,
  ): Running => {
    const stopping = new AbortController();
    let proposed: Proposed;
    const shared = readShared(toRead, async (items) => {
      proposed = await propose(items, stopping.signal);
      return proposed;
    });
    return {
      outcome: shared.outcome.then((outcome) =>
        !outcome || isRefusal(outcome) ? outcome : { review: outcome.review, ...partOf(outcome, proposed) },
      ),
      stop: () => {
        stopping.abort();
        setAsking(undefined);
        shared.stop();
      },
    };
  };

  const run = async (source: string, given: Given, start: (toRead: ToRead) => Running): Promise<void> => {
    setRefused("");
    setBusy(true);
    stop.current();
    let running: (() => void) | undefined;
    try {
      const stated = Object.fromEntries(
        Object.entries<string>({ ...given }).filter(([, text]) => text.trim() !== ""),
      );
      const started = start([source, session.market(session.asOf).ledger, { ...stated, spoken: tagInUse() }]);
      stop.current = running = started.stop;
      const outcome = await started.outcome;
      if (!outcome) return;
      if (isRefusal(outcome)) setRefused(outcome.refused);
      else setArticle({ source, given, ...outcome });
    } catch (fault) {
      console.error(fault);
      setRefused(words().article.unreadable);
    } finally {
      // Another reading may have taken its place.
      if (running === undefined || running === stop.current) setBusy(false);
    }
  };
  const read: Reading["read"] = (source, given, choice) =>
    run(source, given, (toRead) =>
      choice?.on ? readWith(toRead, (items, signal) => ask(choice, items, signal)) : readAlone(toRead),
    );
  return {
    article,
    refused,
    busy,
    asking,
    read,
    correct: async (given) => {
      const proposed = article?.model?.proposed;
      if (article)
        await run(article.source, given, (toRead) =>
          proposed ? readWith(toRead, async () => proposed) : readAlone(toRead),
        );
    },
    stop: () => stop.current(),
    clear: () => {
      dropReview(navigation);
      setArticle(undefined);
      setRefused("");
    },
  };
}

/** A reading under way. */
interface Running {
  outcome: Promise<Pick<ArticleRead, "review" | "model"> | Refusal | undefined>;
  stop(): void;
}

function readAlone(toRead: ToRead): Running {
  const { outcome, stop } = readApart(toRead);
  return {
    outcome: outcome.then((review) => (!review || isRefusal(review) ? review : { review })),
    stop,
  };
}

function partOf({ missing, rejected, tokens }: SharedReview, proposed: Proposed): { model?: ModelsPart } {
  if (!proposed) return {};
  const model: ModelsPart = {
    rejected: rejected.map(({ why }) => why),
    proposed,
    ...(missing !== undefined && { missing: ingestText({ refused: missing }, tagInUse()) }),
    ...(tokens !== undefined && { tokens }),
  };
  return { model };
}
