import { useState } from "preact/hooks";
import { nameText } from "../../domain/answer/message-text";
import { amountWords } from "../../domain/answer/text";
import { VOCABULARY, type Measure } from "../../domain/ledger/vocabulary";
import {
  keyOfNumber,
  newSeriesOf,
  offerFor,
  openNumbers,
  type Answer,
  type NewSeries,
} from "../../ingest/review/answers";
import type { NumberFate, OpenFigure, Review } from "../../ingest/review/review";
import type { SeriesOf } from "../../ingest/review/reviewed-rows";
import { piecesOf } from "../../ingest/review/segments";
import { words } from "../languages/in-use";
import { InputField } from "../parts/input-field";
import { SelectField } from "../parts/select-field";
import { Summary } from "../parts/summary";
import { Pieces } from "./pieces";
import { wordsOf } from "./row-words";

/** As many as one looks through; the next come up as these are answered. */
const MOST_SHOWN = 12;

interface OpenNumbersProps {
  /** With the answers so far. */
  review: Review;
  seriesOf: SeriesOf;
  onAnswer(key: string, answer: Answer): void;
  /** Takes the last answer back; without one there is nothing to take back. */
  onTakeBack?: (() => void) | undefined;
}

/** The numbers that no row holds and no reason accounts for, each with what it may be. */
export function OpenNumbers({ review, seriesOf, onAnswer, onTakeBack }: OpenNumbersProps) {
  const { article } = words();
  const open = openNumbers(review);
  if (open.length === 0 && !onTakeBack) return null;
  return (
    <section class="stack" aria-label={article.openNumbers}>
      <h3>{article.group({ name: article.openNumbers, number: String(open.length) })}</h3>
      <ul class="article-rows">
        {open.slice(0, MOST_SHOWN).map((number) => (
          <NumberCard
            key={`${keyOfNumber(number)} ${review.article.published}`}
            number={number}
            review={review}
            seriesOf={seriesOf}
            onAnswer={(answer) => onAnswer(keyOfNumber(number), answer)}
          />
        ))}
      </ul>
      {open.length > MOST_SHOWN && (
        <p class="quiet">{article.moreOpen({ number: String(open.length - MOST_SHOWN) })}</p>
      )}
      {onTakeBack && (
        <div>
          <button type="button" class="button plain" onClick={onTakeBack}>
            {article.takeBack}
          </button>
        </div>
      )}
    </section>
  );
}

interface NumberCardProps {
  number: NumberFate & { open: OpenFigure };
  review: Review;
  seriesOf: SeriesOf;
  onAnswer(answer: Answer): void;
}

function NumberCard({ number, review, seriesOf, onAnswer }: NumberCardProps) {
  const { article } = words();
  const { open } = number;
  const printed = review.text.slice(open.span.start, open.span.end);
  const [series, setSeries] = useState(open.fits[0]?.series ?? "");
  const [period, setPeriod] = useState(open.periods[0] ?? "");
  const offer = offerFor(review, number);
  const named = open.fits.map(({ series: code, ...level }) => {
    const { name = code, unit = "" } = seriesOf(code) ?? {};
    return [code, `${nameText(name)} · ${amountWords({ ...level, unit })}`] as const;
  });
  return (
    <li class="card article-row">
      <strong>{printed}</strong>
      <blockquote class="article-quote">
        <Pieces pieces={piecesOf(review.text, open.sentence, [open.span])} />
      </blockquote>
      {named.length > 0 && (
        <>
          <SelectField label={article.belongsTo} value={series} choices={named} onChange={setSeries} />
          <SelectField
            label={article.fields.period}
            value={period}
            choices={open.periods.map((one) => [one, one] as const)}
            onChange={setPeriod}
          />
        </>
      )}
      <div class="row">
        {named.length > 0 && (
          <button
            type="button"
            class="button"
            aria-label={article.assignThat({ number: printed })}
            onClick={() => onAnswer({ is: "series", series, period })}
          >
            {article.assign}
          </button>
        )}
        {offer && (
          <button
            type="button"
            class="button"
            aria-label={article.newSeriesFor({ number: printed })}
            onClick={() => onAnswer({ is: "offered series" })}
          >
            {article.offered({ series: wordsOf(offer, seriesOf).title })}
          </button>
        )}
        <button
          type="button"
          class="button"
          aria-label={article.noFactThat({ number: printed })}
          onClick={() => onAnswer({ is: "no fact" })}
        >
          {article.noFact}
        </button>
      </div>
      {!offer && (
        <details>
          <Summary>{article.newSeries}</Summary>
          <NewSeriesForm
            unit={open.unit}
            isThere={(code) => seriesOf(code) !== undefined}
            onMake={(made) => onAnswer({ is: "new series", series: made, period })}
          />
        </details>
      )}
    </li>
  );
}

interface NewSeriesFormProps {
  unit: string | undefined;
  isThere(code: string): boolean;
  onMake(series: NewSeries): void;
}

function NewSeriesForm({ unit, isThere, onMake }: NewSeriesFormProps) {
  const { article, terms } = words();
  const [name, setName] = useState("");
  const [region, setRegion] = useState("");
  const [measure, setMeasure] = useState<Measure>("price");
  const [problem, setProblem] = useState("");
  const make = (event: Event): void => {
    event.preventDefault();
    const series = { name: name.trim(), measure, region: region.trim() };
    if (!series.name || !series.region) return setProblem(article.seriesLacks);
    const { code } = newSeriesOf(series, unit ?? "", "");
    if (isThere(code)) return setProblem(article.seriesIsThere({ name: series.name }));
    onMake(series);
  };
  if (unit === undefined) return <p class="quiet">{article.noUnit}</p>;
  return (
    <form class="stack" onSubmit={make}>
      <div class="article-fields">
        <InputField label={article.seriesName} value={name} onInput={setName} />
        <InputField label={words().market.facets.region} value={region} onInput={setRegion} />
        <SelectField<Measure>
          label={words().market.facets.measure}
          value={measure}
          choices={VOCABULARY.measure.map((one) => [one, terms.measures[one]] as const)}
          onChange={setMeasure}
        />
      </div>
      {problem && (
        <p role="alert" class="article-problem">
          {problem}
        </p>
      )}
      <div>
        <button type="submit" class="button">
          {article.makeSeries({ unit })}
        </button>
      </div>
    </form>
  );
}
