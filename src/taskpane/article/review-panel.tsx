import { counted } from "../../domain/answer/counted";
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Series } from "../../domain/ledger/records";
import type { NumberFate, Review } from "../../ingest/review/review";
import { usePane } from "../app/pane";
import { Summary } from "../parts/summary";
import { ArticleText } from "./article-text";
import { keepReview, keptReview } from "./kept-review";
import { GivenFields } from "./given-fields";
import type { Place } from "../../model/local/local-store";
import {
  groupsOf,
  reviewedRows,
  UNDECIDED,
  type Decisions,
  type ReviewedRow,
} from "../../ingest/review/reviewed-rows";
import { RowCard } from "./row-card";
import { wordsOf } from "./row-words";
import { segmentsOf } from "../../ingest/review/segments";
import type { Given, ArticleRead } from "./article-read";
import { NotRead } from "./not-read";

interface ReviewPanelProps {
  article: ArticleRead;
  /** Why a correction of day or publisher could not be read. */
  problem: string;
  onGiven(given: Given): Promise<void>;
  /** Answers why the rows cannot be kept. */
  onKeep(rows: readonly ReviewedRow[], place: Place, url: string): Promise<string | undefined>;
  onAnother(): void;
}

const PLACE_WORDS: Record<Place, string> = {
  workbook: "This workbook: whoever opens it has them too",
  browser: "This browser: all your workbooks here have them",
};

/** The article beside what was read from it, for the user to accept, correct or leave. */
export function ReviewPanel({ article, problem, onGiven, onKeep, onAnother }: ReviewPanelProps) {
  const { session, navigation } = usePane();
  const { review } = article;
  const [given, setGiven] = useState<Given>();
  const [decisions, setDecisions] = useState<Decisions>(() => keptReview(navigation)?.decisions ?? new Map());
  const [active, setActive] = useState<string>();
  const [place, setPlace] = useState<Place>("workbook");
  const [refused, setRefused] = useState("");
  const panel = useRef<HTMLElement>(null);
  const rows = useMemo(() => reviewedRows(review, decisions), [review, decisions]);
  const segments = useMemo(() => segmentsOf(review, reviewedRows(review, new Map())), [review]);
  const { catalogue } = session.market(session.asOf);
  const seriesOf = (code: string): Series | undefined =>
    catalogue.byCode(code) ?? review.newNames.series.find((series) => series.code === code);

  useEffect(() => keepReview(navigation, { article, decisions }), [navigation, article, decisions]);
  // What was corrected is in the review now.
  useLayoutEffect(() => setGiven(undefined), [review]);
  // Who pressed Read is led to what was read.
  useLayoutEffect(() => panel.current?.querySelector("h2")?.focus(), []);

  const { published = "", publisher = "", url = "" } = review.article;
  const shown = given ?? { published, publisher, url };
  const accepted = rows.filter((row) => row.accepted);
  const unsound = accepted.filter((row) => row.problem !== undefined);
  const related = rows.filter(({ read }) => read.origin === "related");

  const pick = (key: string): void => {
    setActive(key);
    panel.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(key)}"] input`)?.focus();
  };
  const keep = async (): Promise<void> => {
    if (unsound.length > 0)
      return setRefused(
        `${counted(unsound.length, "accepted row")} cannot be kept as it stands. Correct it, or leave it out.`,
      );
    setRefused((await onKeep(rows, place, shown.url.trim())) ?? "");
  };

  return (
    <section class="stack" aria-labelledby="article-title" ref={panel}>
      <div>
        <h2 id="article-title" tabIndex={0}>
          {review.article.title || "The article"}
        </h2>
        <p class="quiet">{summaryOf(rows)}</p>
        <p class="quiet">{numbersOf(review)}</p>
      </div>
      <GivenFields
        given={shown}
        onInput={setGiven}
        onCommit={(next) => {
          if (next.published === published && next.publisher === publisher) return;
          void onGiven(next);
        }}
      />
      {problem && (
        <p role="alert" class="article-problem">
          {problem}
        </p>
      )}
      <div class="article-columns">
        <ArticleText segments={segments} active={active} onPick={pick} />
        <div class="stack">
          {groupsOf(rows).map((group) => (
            <section key={group.name} aria-label={group.name}>
              <h3>{`${group.name} (${group.rows.length})`}</h3>
              <ul class="article-rows">
                {group.rows.map((reviewed) => (
                  <RowCard
                    key={reviewed.key}
                    reviewed={reviewed}
                    review={review}
                    decision={decisions.get(reviewed.key) ?? UNDECIDED}
                    seriesOf={seriesOf}
                    isActive={active === reviewed.key}
                    onActive={() => setActive(reviewed.key)}
                    onDecide={(decision) => setDecisions(new Map(decisions).set(reviewed.key, decision))}
                  />
                ))}
              </ul>
            </section>
          ))}
          {rows.length === 0 && <p>Nothing was read from this text.</p>}
          {related.length > 0 && (
            <details>
              <Summary>{`In related items (${related.length})`}</Summary>
              <p class="quiet">They are other publications; add each as an article of its own.</p>
              <ul class="article-plain">
                {related.map(({ key, row }) => {
                  const { title, detail } = wordsOf(row, seriesOf);
                  return <li key={key}>{[title, detail].filter(Boolean).join(" · ")}</li>;
                })}
              </ul>
            </details>
          )}
          <NotRead review={review} />
        </div>
      </div>
      <fieldset class="article-places">
        <legend>Keep the accepted rows in</legend>
        {(Object.keys(PLACE_WORDS) as Place[]).map((name) => (
          <label key={name} class="article-choice">
            <input
              type="radio"
              name="article-place"
              checked={place === name}
              onChange={() => setPlace(name)}
            />
            <span>{PLACE_WORDS[name]}</span>
          </label>
        ))}
      </fieldset>
      {refused && (
        <p role="alert" class="article-problem">
          {refused}
        </p>
      )}
      <div class="row">
        <button
          type="button"
          class="button primary"
          disabled={accepted.length === 0}
          onClick={() => void keep()}
        >
          {`Accept ${counted(accepted.length, "row")}`}
        </button>
        <button type="button" class="button" onClick={onAnother}>
          Another text
        </button>
      </div>
    </section>
  );
}

const STATUSES = ["new", "update", "duplicate", "conflict"] as const;

/** "14 rows: 12 new, 1 update, 1 duplicate". */
function summaryOf(rows: readonly ReviewedRow[]): string {
  const own = rows.filter(({ read }) => read.origin === "article");
  const parts = STATUSES.flatMap((status) => {
    const found = own.filter(({ read }) => read.comparison.status === status).length;
    return found > 0 ? [`${found} ${status}`] : [];
  });
  return `${counted(own.length, "row")}${parts.length > 0 ? `: ${parts.join(", ")}` : ""}`;
}

/** "Numbers: 16 read, 9 left aside, 0 not read". */
function numbersOf({ numbers }: Review): string {
  const having = (fate: NumberFate["fate"]): number =>
    numbers.filter((number) => number.fate === fate).length;
  return `Numbers: ${having("read")} read, ${having("ignored")} left aside, ${having("unread")} not read`;
}
