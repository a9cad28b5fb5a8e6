import { useId } from "preact/hooks";
import type { Review } from "../../ingest/review/review";
import { Summary } from "../parts/summary";
import {
  fieldsOf,
  type Decision,
  type Field,
  type ReviewedRow,
  type SeriesOf,
} from "../../ingest/review/reviewed-rows";
import { wordsOf } from "./row-words";
import { piecesOf } from "../../ingest/review/segments";

export interface RowCardProps {
  reviewed: ReviewedRow;
  review: Review;
  decision: Decision;
  seriesOf: SeriesOf;
  isActive: boolean;
  onActive(): void;
  onDecide(decision: Decision): void;
}

const STATUS_WORDS = { new: "new", update: "update", duplicate: "duplicate", conflict: "conflict" } as const;

/** One row beside its sentence: what it says, how sure the reader is, where it stands, and what to do with it. */
export function RowCard(props: RowCardProps) {
  const { reviewed, review, decision, seriesOf, isActive, onActive, onDecide } = props;
  const { key, read, row, accepted, problem } = reviewed;
  const { title, detail } = wordsOf(row, seriesOf);
  const { comparison, confidence } = read;
  const reasons = [comparison.reason ?? comparison.against, ...reasonsOf(reviewed, review)].filter(Boolean);
  const set = (path: string, text: string | undefined): void => {
    const others = Object.entries(decision.texts).filter(([name]) => name !== path);
    const texts = Object.fromEntries(text === undefined ? others : [...others, [path, text]]);
    onDecide({ ...decision, texts });
  };
  return (
    <li class="card article-row" data-row={key} data-active={isActive || undefined} onFocusIn={onActive}>
      <label class="article-accept">
        <input
          type="checkbox"
          checked={accepted}
          onChange={(event) => onDecide({ ...decision, accepted: event.currentTarget.checked })}
        />
        <span>
          <strong>{title}</strong>
          {detail && <span class="article-detail">{detail}</span>}
        </span>
      </label>
      <p class="row">
        <span class={`badge status-${comparison.status}`}>{STATUS_WORDS[comparison.status]}</span>
        {confidence !== "high" && <span class="badge">{`${confidence} confidence`}</span>}
      </p>
      <Quote reviewed={reviewed} review={review} />
      {reasons.length > 0 && (
        <ul class="quiet article-reasons" aria-label="To bear in mind">
          {reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      )}
      <Alternatives reviewed={reviewed} decision={decision} seriesOf={seriesOf} onPick={set} />
      {problem && (
        <p role={accepted ? "alert" : undefined} class="article-problem">
          {problem}
        </p>
      )}
      <details>
        <Summary>Edit</Summary>
        <Editor reviewed={reviewed} decision={decision} seriesOf={seriesOf} onInput={set} />
      </details>
    </li>
  );
}

/** The reader's reasons, with what becomes of a name that the catalogue lacks. */
function reasonsOf({ read, accepted }: ReviewedRow, { newNames }: Review): string[] {
  const known = read.reasons.filter(
    (reason) => !read.unknown.some((name) => reason.startsWith(`${name} is not in`)),
  );
  const fresh = read.unknown.map((name) => {
    const why = newNames.companies.find((company) => company.name === name)?.why;
    const kept = accepted ? "; it is kept with this row" : "";
    return `${name} is a new name${why ? ` (${why})` : ""}${kept}`;
  });
  return [...fresh, ...known];
}

/** The sentence it was read in, with its own figures standing out. */
function Quote({ reviewed: { read }, review }: Pick<RowCardProps, "reviewed" | "review">) {
  const [sentence] = read.sentences;
  if (!sentence) return null;
  return (
    <blockquote class="article-quote">
      {piecesOf(review.text, sentence, read.figures).map((piece, index) =>
        piece.isFigure ? <b key={index}>{piece.text}</b> : <span key={index}>{piece.text}</span>,
      )}
    </blockquote>
  );
}

interface PartProps {
  reviewed: ReviewedRow;
  decision: Decision;
  seriesOf: SeriesOf;
}

/** What else a field may mean, where the text leaves it open. */
function Alternatives({
  reviewed,
  decision,
  seriesOf,
  onPick,
}: PartProps & { onPick(path: string, text: string | undefined): void }) {
  const name = useId();
  const fields = [...new Set(reviewed.read.alternatives.map(({ field }) => field))];
  const shown = (field: string, value: unknown): string =>
    field === "series" ? (seriesOf(String(value))?.name ?? String(value)) : String(value);
  return (
    <>
      {fields.map((field) => {
        const held = fieldIn(reviewed.read.record, field);
        const picked = decision.texts[field];
        return (
          <fieldset key={field} class="article-alternatives">
            <legend>{`Read as ${FIELD_WORDS[field] ?? field}`}</legend>
            <label class="article-choice">
              <input
                type="radio"
                name={`${name}-${field}`}
                checked={picked === undefined}
                onChange={() => onPick(field, undefined)}
              />
              <span>{held === undefined ? "as printed" : shown(field, held)}</span>
            </label>
            {reviewed.read.alternatives
              .filter((alternative) => alternative.field === field)
              .map(({ value, why }) => (
                <label key={value} class="article-choice">
                  <input
                    type="radio"
                    name={`${name}-${field}`}
                    checked={picked === String(value)}
                    onChange={() => onPick(field, String(value))}
                  />
                  <span>
                    {shown(field, value)} <span class="quiet">{why}</span>
                  </span>
                </label>
              ))}
          </fieldset>
        );
      })}
    </>
  );
}

const FIELD_WORDS: Record<string, string> = {
  "capacity.value": "capacity",
  "capacity.unit": "unit of the capacity",
};

function fieldIn(record: object, path: string): unknown {
  return path
    .split(".")
    .reduce<unknown>((held, name) => (held as Record<string, unknown> | undefined)?.[name], record);
}

function Editor({
  reviewed,
  decision,
  seriesOf,
  onInput,
}: PartProps & { onInput(path: string, text: string): void }) {
  const { row, key } = reviewed;
  const unit = row.kind === "observation" ? (seriesOf(row.record.series)?.unit ?? "") : "";
  return (
    <div class="article-fields">
      {fieldsOf(row, unit, decision.texts).map((field) => (
        <EditedField
          key={field.path}
          id={`${key}-${field.path}`}
          field={field}
          onInput={(text) => onInput(field.path, text)}
        />
      ))}
    </div>
  );
}

function EditedField({ id, field, onInput }: { id: string; field: Field; onInput(text: string): void }) {
  const { label, text, choices } = field;
  return (
    <div class={`field ${field.path === "headline" ? "wide" : ""}`}>
      <label for={id}>{label}</label>
      {choices ? (
        <select id={id} class="input" value={text} onChange={(event) => onInput(event.currentTarget.value)}>
          {choices.map((choice) => (
            <option key={choice} value={choice}>
              {choice || "none"}
            </option>
          ))}
        </select>
      ) : (
        <input
          id={id}
          class="input"
          value={text}
          autocomplete="off"
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      )}
    </div>
  );
}
