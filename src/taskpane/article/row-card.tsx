import { words } from "../languages/in-use";
import { useId } from "preact/hooks";
import type { Review, Row } from "../../ingest/review/review";
import { Summary } from "../parts/summary";
import {
  fieldsOf,
  type Decision,
  type Field,
  type ReviewedRow,
  type SeriesOf,
} from "../../ingest/review/reviewed-rows";
import { Pieces } from "./pieces";
import { reasonWords } from "./reason-words";
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

/** One row beside its sentence: what it says, how sure the reader is, where it stands, and what to do with it. */
export function RowCard(props: RowCardProps) {
  const { reviewed, review, decision, seriesOf, isActive, onActive, onDecide } = props;
  const { key, read, row, accepted, problem } = reviewed;
  const { title, detail } = wordsOf(row, seriesOf);
  const { comparison, confidence } = read;
  const reasons = [
    comparison.reason ? reasonWords(comparison.reason) : comparison.against,
    ...reasonsOf(reviewed, review),
  ].filter(Boolean);
  const set = (path: string, text: string | undefined): void => {
    const others = Object.entries(decision.texts).filter(([name]) => name !== path);
    const texts = Object.fromEntries(text === undefined ? others : [...others, [path, text]]);
    onDecide({ ...decision, texts });
  };
  return (
    <li
      class="card article-row"
      data-row={key}
      data-sentence={read.sentences[0]?.start}
      data-active={isActive || undefined}
      onFocusIn={onActive}
    >
      <label class="article-accept">
        <input
          type="checkbox"
          checked={accepted}
          onChange={(event) => onDecide({ ...decision, accepted: event.currentTarget.checked })}
        />
        <span>
          <strong>{title || words().article.byHand}</strong>
          {detail && <span class="article-detail">{detail}</span>}
        </span>
      </label>
      <p class="row">
        <span class={`badge status-${comparison.status}`}>{words().article.statuses[comparison.status]}</span>
        {confidence !== "high" && <span class="badge">{words().article.confidence[confidence]}</span>}
      </p>
      <Quote reviewed={reviewed} review={review} />
      {reasons.length > 0 && (
        <ul class="quiet article-reasons" aria-label={words().parts.bearInMind}>
          {reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      )}
      <Alternatives reviewed={reviewed} decision={decision} seriesOf={seriesOf} onPick={set} />
      {problem && (
        <p role={accepted ? "alert" : undefined} class="article-problem">
          {reasonWords(problem)}
        </p>
      )}
      <details open={read.kind === "event" && read.record.headline === ""}>
        <Summary>{words().article.edit}</Summary>
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
    const said = why
      ? words().article.newNameWhy({ name, why: reasonWords(why) })
      : words().article.newName({ name });
    return accepted ? words().article.keptWithRow({ name: said }) : said;
  });
  return [...fresh, ...known.map(reasonWords)];
}

/** The sentence it was read in, with its own figures standing out. */
function Quote({ reviewed: { read }, review }: Pick<RowCardProps, "reviewed" | "review">) {
  const [sentence] = read.sentences;
  if (!sentence) return null;
  return (
    <blockquote class="article-quote">
      <Pieces pieces={piecesOf(review.text, sentence, read.figures)} />
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
            <legend>{words().article.readAs({ field: fieldWords(field) })}</legend>
            <label class="article-choice">
              <input
                type="radio"
                name={`${name}-${field}`}
                checked={picked === undefined}
                onChange={() => onPick(field, undefined)}
              />
              <span>{held === undefined ? words().article.asPrinted : shown(field, held)}</span>
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
                    {shown(field, value)} <span class="quiet">{reasonWords(why)}</span>
                  </span>
                </label>
              ))}
          </fieldset>
        );
      })}
    </>
  );
}

/** A field as the reader names it. */
function fieldWords(path: string): string {
  const { readFields, fields } = words().article;
  return { ...fields, ...readFields }[path]?.toLocaleLowerCase() ?? path;
}

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
          label={labelOf(field, row, unit)}
          onInput={(text) => onInput(field.path, text)}
        />
      ))}
    </div>
  );
}

/** The name of a field, with the unit where it holds an amount. */
function labelOf({ path }: Field, row: Row, unit: string): string {
  const { fields, fieldIn } = words().article;
  if (row.kind === "fx" && path === "rate") return fieldIn({ field: fields.fxRate, unit: row.record.pair });
  const field = fields[path as keyof typeof fields] ?? path;
  return unit && AMOUNTS.includes(path) ? fieldIn({ field, unit }) : field;
}

/** A word of the vocabulary as this language says it. */
function choiceWords(path: string, choice: string): string {
  const { terms, article } = words();
  const said: Record<string, Record<string, string>> = {
    direction: terms.directions,
    status: terms.statuses,
    stage: terms.stages,
    segment: terms.segments,
    route: terms.routes,
    section: terms.sections,
  };
  return choice === "" ? article.none : (said[path]?.[choice] ?? choice);
}

const AMOUNTS = ["value", "low", "high"];

interface EditedFieldProps {
  id: string;
  field: Field;
  label: string;
  onInput(text: string): void;
}

function EditedField({ id, field, label, onInput }: EditedFieldProps) {
  const { text, choices } = field;
  return (
    <div class={`field ${field.path === "headline" ? "wide" : ""}`}>
      <label for={id}>{label}</label>
      {choices ? (
        <select id={id} class="input" value={text} onChange={(event) => onInput(event.currentTarget.value)}>
          {choices.map((choice) => (
            <option key={choice} value={choice}>
              {choiceWords(field.path, choice)}
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
