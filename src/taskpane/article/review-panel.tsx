import { words } from "../languages/in-use";
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Series } from "../../domain/ledger/records";
import { answered, keyOfSentence, type Answer, type Answers } from "../../ingest/review/answers";
import type { NumberFate, Review, Span } from "../../ingest/review/review";
import { usePane } from "../app/pane";
import { Summary } from "../parts/summary";
import { ArticleText } from "./article-text";
import { keepReview, keptReview } from "./kept-review";
import { GivenFields } from "./given-fields";
import { PLACES, type Place } from "../../model/local/local-store";
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
import { OpenNumbers } from "./open-numbers";
import { NotRead } from "./not-read";

interface ReviewPanelProps {
  article: ArticleRead;
  /** Why a correction of day or publisher could not be read. */
  problem: string;
  onGiven(given: Given): Promise<void>;
  /** Answers why the rows cannot be kept. */
  onKeep(review: Review, rows: readonly ReviewedRow[], place: Place): Promise<string | undefined>;
  onAnother(): void;
}

/** The article beside what was read from it, for the user to accept, correct or leave. */
export function ReviewPanel({ article, problem, onGiven, onKeep, onAnother }: ReviewPanelProps) {
  const { session, navigation } = usePane();
  const { ledger, catalogue } = session.market(session.asOf);
  const [answers, setAnswers] = useState<Answers>(() => keptReview(navigation)?.answers ?? new Map());
  const review = useMemo(() => answered(article.review, answers, ledger), [article, answers, ledger]);
  const [given, setGiven] = useState<Given>();
  const [decisions, setDecisions] = useState<Decisions>(() => keptReview(navigation)?.decisions ?? new Map());
  const [active, setActive] = useState<string>();
  const [led, leadTo] = useState<{ sentence: number }>();
  const [place, setPlace] = useState<Place>("workbook");
  const [refused, setRefused] = useState("");
  const panel = useRef<HTMLElement>(null);
  const rows = useMemo(() => reviewedRows(review, decisions), [review, decisions]);
  const segments = useMemo(() => segmentsOf(review, reviewedRows(review, new Map())), [review]);
  const seriesOf = (code: string): Series | undefined =>
    catalogue.byCode(code) ?? review.newNames.series.find((series) => series.code === code);

  useEffect(
    () => keepReview(navigation, { article, decisions, answers }),
    [navigation, article, decisions, answers],
  );
  // What was corrected is in the review now.
  useLayoutEffect(() => setGiven(undefined), [article.review]);
  // Who pressed Read is led to what was read.
  useLayoutEffect(() => panel.current?.querySelector("h2")?.focus(), []);

  const { published = "", publisher = "", url = "" } = review.article;
  const shown = given ?? { published, publisher, url };
  const accepted = rows.filter((row) => row.accepted);
  const unsound = accepted.filter((row) => row.problem !== undefined);
  const related = rows.filter(({ read }) => read.origin === "related");
  const known = rows.filter(
    ({ read }) => read.origin === "article" && read.comparison.status === "duplicate",
  );

  const pick = (key: string): void => {
    setActive(key);
    const row = panel.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(key)}"]`);
    // A field of what is folded takes no focus.
    row?.closest("details")?.setAttribute("open", "");
    row?.querySelector("input")?.focus();
  };
  const answer = (key: string, said: Answer): void => setAnswers(new Map(answers).set(key, said));
  const takeBack = (): void => setAnswers(new Map([...answers].slice(0, -1)));
  // Who adds a row by hand goes on in its fields.
  useLayoutEffect(() => {
    if (led)
      panel.current?.querySelector<HTMLElement>(`[data-sentence="${led.sentence}"] details input`)?.focus();
  }, [led]);
  const addByHand = (sentence: Span): void => {
    answer(keyOfSentence(sentence), { is: "by hand" });
    leadTo({ sentence: sentence.start });
  };
  const keep = async (): Promise<void> => {
    if (unsound.length > 0) return setRefused(words().article.unsound({ count: unsound.length }));
    const named = { ...review, article: { ...review.article, url: shown.url.trim() } };
    setRefused((await onKeep(named, rows, place)) ?? "");
  };

  const card = (reviewed: ReviewedRow) => (
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
  );

  return (
    <section class="stack" aria-labelledby="article-title" ref={panel}>
      <div>
        <h2 id="article-title" tabIndex={0}>
          {review.article.title || words().article.theArticle}
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
          {groupsOf(rows.filter((row) => !known.includes(row))).map((group) => (
            <section key={group.name} aria-label={words().article.groups[group.name]}>
              <h3>
                {words().article.group({
                  name: words().article.groups[group.name],
                  number: String(group.rows.length),
                })}
              </h3>
              <ul class="article-rows">{group.rows.map(card)}</ul>
            </section>
          ))}
          {known.length > 0 && (
            <details open={known.some(({ key }) => key === active)}>
              <Summary>{words().article.known({ number: String(known.length) })}</Summary>
              <ul class="article-rows">{known.map(card)}</ul>
            </details>
          )}
          {rows.length === 0 && <p>{words().article.nothingRead}</p>}
          <OpenNumbers
            review={review}
            seriesOf={seriesOf}
            onAnswer={answer}
            onTakeBack={answers.size > 0 ? takeBack : undefined}
          />
          {related.length > 0 && (
            <details>
              <Summary>{words().article.related({ number: String(related.length) })}</Summary>
              <p class="quiet">{words().article.relatedHint}</p>
              <ul class="article-plain">
                {related.map(({ key, row }) => {
                  const { title, detail } = wordsOf(row, seriesOf);
                  return <li key={key}>{[title, detail].filter(Boolean).join(" · ")}</li>;
                })}
              </ul>
            </details>
          )}
          <NotRead review={review} onByHand={addByHand} />
        </div>
      </div>
      <fieldset class="article-places">
        <legend>{words().article.keepIn}</legend>
        {PLACES.map((name) => (
          <label key={name} class="article-choice">
            <input
              type="radio"
              name="article-place"
              checked={place === name}
              onChange={() => setPlace(name)}
            />
            <span>{words().article.places[name]}</span>
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
          {words().article.accept({ count: accepted.length })}
        </button>
        <button type="button" class="button" onClick={onAnother}>
          {words().article.another}
        </button>
      </div>
    </section>
  );
}

const STATUSES = ["new", "update", "duplicate", "conflict"] as const;

/** "14 rows: 12 new, 1 update, 1 duplicate". */
function summaryOf(rows: readonly ReviewedRow[]): string {
  const { article } = words();
  const own = rows.filter(({ read }) => read.origin === "article");
  const parts = STATUSES.flatMap((status) => {
    const found = own.filter(({ read }) => read.comparison.status === status).length;
    return found > 0 ? [article.ofStatus({ number: String(found), status: article.statuses[status] })] : [];
  });
  const count = own.length;
  return parts.length > 0 ? article.rowsOf({ count, parts: parts.join(", ") }) : article.rows({ count });
}

/** "Numbers: 16 read, 9 left aside, 0 not read". */
function numbersOf({ numbers }: Review): string {
  const having = (fate: NumberFate["fate"]): string =>
    String(numbers.filter((number) => number.fate === fate).length);
  return words().article.numbers({
    read: having("read"),
    ignored: having("ignored"),
    unread: having("unread"),
  });
}
