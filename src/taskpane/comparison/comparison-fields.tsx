import type { ComponentChildren } from "preact";
import { useId, useState } from "preact/hooks";
import type { Session } from "../../domain/functions/session";
import type { Series } from "../../domain/ledger/records";
import { LINES, type Line } from "../../domain/local/assumptions";
import { callName } from "../../domain/market/catalogue";
import { isNoPrice } from "../../domain/functions/parameters";
import { legalUnits, publishedUnit } from "../../domain/quantity/unit";
import {
  compareMaterials,
  compareProjects,
  comparePublishers,
  compareVintages,
  isWeekly,
  pricedByDay,
  projectsThere,
  speakersOf,
} from "../../model/comparison/kinds";
import { words } from "../languages/in-use";
import { InputField } from "../parts/input-field";
import { SelectField } from "../parts/select-field";
import { SeriesPicker } from "../parts/series-picker";
import { CheckList } from "./check-list";
import type { Make } from "./insert-comparison";

export interface FieldsProps {
  session: Session;
  /** The series that whoever came here looked at. */
  asked: string | undefined;
  children(make: Make): ComponentChildren;
}

const FIRST_SERIES = "EV";

export function PublishersFields({ session, asked, children }: FieldsProps) {
  const said = words().comparison;
  const [name, setName] = useState(asked ?? FIRST_SERIES);
  const [dropped, setDropped] = useState<readonly string[]>([]);
  const [span, setSpan] = useState<Span>({});
  const [unit, setUnit] = useState("");
  const [stretch, setStretch] = useState<Line | "none">("none");
  const series = yearlyOf(session, name);
  const speakers = series && speakersOf(session, series);
  const publishers = speakers?.publishers.filter((one) => !dropped.includes(one)) ?? [];
  const years = speakers && spanOf(span, speakers.years);
  const make: Make =
    series && years && publishers.length > 0
      ? (blankGaps) =>
          comparePublishers(
            {
              series,
              publishers,
              ...years,
              unit: unitFor(series, unit),
              stretch: stretch === "none" ? undefined : stretch,
            },
            blankGaps,
          )
      : undefined;
  return (
    <>
      <SeriesField session={session} value={name} onChange={setName} />
      {series && speakers?.years.length === 0 && <p>{said.noYears}</p>}
      {speakers && speakers.publishers.length > 0 && (
        <CheckList
          legend={said.publishers}
          choices={speakers.publishers}
          chosen={publishers}
          onChange={(chosen) => setDropped(speakers.publishers.filter((one) => !chosen.includes(one)))}
        />
      )}
      {speakers && speakers.others.length > 0 && (
        <p class="quiet">{said.leftOut({ names: speakers.others.join(", ") })}</p>
      )}
      <YearFields years={years} onChange={setSpan} span={span} />
      <SelectField<Line | "none">
        label={said.stretch}
        value={stretch}
        choices={(["none", ...LINES] as const).map((one) => [one, said.stretches[one]])}
        onChange={setStretch}
      />
      <UnitSelect series={series} value={unit} onChange={setUnit} />
      {children(make)}
    </>
  );
}

export function VintagesFields({ session, asked, children }: FieldsProps) {
  const said = words().comparison;
  const [name, setName] = useState(asked ?? FIRST_SERIES);
  const [asking, setAsking] = useState<string | undefined>();
  const [span, setSpan] = useState<Span>({});
  const [unit, setUnit] = useState("");
  const series = yearlyOf(session, name);
  const speakers = series && speakersOf(session, series);
  const publisher =
    asking !== undefined && speakers?.publishers.includes(asking) ? asking : speakers?.publishers[0];
  const years = speakers && spanOf(span, speakers.years);
  const make: Make =
    series && years && publisher !== undefined
      ? (blankGaps) =>
          compareVintages(session, { series, publisher, ...years, unit: unitFor(series, unit) }, blankGaps)
      : undefined;
  return (
    <>
      <SeriesField session={session} value={name} onChange={setName} />
      {series && speakers?.years.length === 0 && <p>{said.noYears}</p>}
      {speakers && publisher !== undefined && (
        <SelectField
          label={said.publisher}
          value={publisher}
          choices={speakers.publishers.map((one) => [one, one])}
          onChange={setAsking}
        />
      )}
      <YearFields years={years} onChange={setSpan} span={span} />
      <UnitSelect series={series} value={unit} onChange={setUnit} />
      {children(make)}
    </>
  );
}

const FIRST_WEEKS = 12;

export function MaterialsFields({ session, asked, children }: FieldsProps) {
  const said = words().comparison;
  const all = pricedByDay(session);
  const first = all.filter((one) => isWeekly(one) || callName(one) === asked).map(callName);
  const [names, setNames] = useState<readonly string[]>(first);
  const [weeks, setWeeks] = useState(String(FIRST_WEEKS));
  const [unit, setUnit] = useState("");
  const materials = all.filter((one) => names.includes(callName(one)));
  const [sample] = materials;
  const legal = sample && materials.every((one) => isConvertible(one, sample)) ? sample : undefined;
  const make: Make =
    materials.length > 0
      ? (blankGaps) =>
          compareMaterials(session, { materials, weeks: Number(weeks), unit: legal ? unit : "" }, blankGaps)
      : undefined;
  return (
    <>
      <CheckList legend={said.materials} choices={all.map(callName)} chosen={names} onChange={setNames} />
      <InputField label={said.weeks} value={weeks} inputMode="numeric" onInput={setWeeks} />
      <UnitSelect series={legal} value={unit} onChange={setUnit} />
      {children(make)}
    </>
  );
}

export function ProjectsFields({ session, children }: FieldsProps) {
  const said = words().comparison;
  const [query, setQuery] = useState("");
  const [droppedCountries, setDroppedCountries] = useState<readonly string[]>([]);
  const [droppedStages, setDroppedStages] = useState<readonly string[]>([]);
  const there = projectsThere(session, query.trim());
  const countries = there.countries.filter((one) => !droppedCountries.includes(one));
  const stages = there.stages.filter((one) => !droppedStages.includes(one));
  const make: Make =
    countries.length > 0 && stages.length > 0
      ? () => compareProjects({ countries, stages, query: query.trim() })
      : undefined;
  return (
    <>
      <InputField label={said.words} value={query} onInput={setQuery} />
      <CheckList
        legend={said.countries}
        choices={there.countries}
        chosen={countries}
        onChange={(chosen) => setDroppedCountries(there.countries.filter((one) => !chosen.includes(one)))}
      />
      <CheckList
        legend={said.stages}
        choices={there.stages}
        chosen={stages}
        onChange={(chosen) => setDroppedStages(there.stages.filter((one) => !chosen.includes(one)))}
      />
      {children(make)}
    </>
  );
}

/** Years as they were typed; the known ones where nothing was. */
interface Span {
  from?: string;
  to?: string;
}

interface Years {
  from: number;
  to: number;
}

/** From and to in order; undefined where nothing is known or what was typed is no year. */
function spanOf(span: Span, known: readonly number[]): Years | undefined {
  const [from, to] = [Number(span.from ?? known[0]), Number(span.to ?? known.at(-1))];
  const isYear = (year: number): boolean => Number.isInteger(year) && year >= 1900 && year <= 2200;
  return isYear(from) && isYear(to) && from <= to ? { from, to } : undefined;
}

function yearlyOf(session: Session, name: string): Series | undefined {
  const series = session.market(session.asOf).catalogue.find(name);
  return series && isNoPrice(series) ? series : undefined;
}

function unitFor(series: Series, unit: string): string {
  return legalUnits(publishedUnit(series)).includes(unit) ? unit : series.unit;
}

function isConvertible(one: Series, other: Series): boolean {
  const units = legalUnits(publishedUnit(other));
  return legalUnits(publishedUnit(one)).every((unit) => units.includes(unit));
}

function SeriesField({
  session,
  value,
  onChange,
}: {
  session: Session;
  value: string;
  onChange(name: string): void;
}) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{words().comparison.series}</label>
      <SeriesPicker
        id={id}
        market={session.market(session.asOf)}
        value={value}
        onChange={onChange}
        accepts={isNoPrice}
      />
    </div>
  );
}

function YearFields({
  years,
  span,
  onChange,
}: {
  years: Years | undefined;
  span: Span;
  onChange(span: Span): void;
}) {
  const said = words().comparison;
  const from = span.from ?? (years ? String(years.from) : "");
  const to = span.to ?? (years ? String(years.to) : "");
  return (
    <div class="comparison-years">
      <InputField
        label={said.from}
        value={from}
        inputMode="numeric"
        onInput={(text) => onChange({ ...span, from: text })}
      />
      <InputField
        label={said.to}
        value={to}
        inputMode="numeric"
        onInput={(text) => onChange({ ...span, to: text })}
      />
    </div>
  );
}

function UnitSelect({
  series,
  value,
  onChange,
}: {
  series: Series | undefined;
  value: string;
  onChange(unit: string): void;
}) {
  const said = words().comparison;
  if (!series) return null;
  const units = legalUnits(publishedUnit(series));
  return (
    <SelectField
      label={said.unit}
      value={units.includes(value) ? value : ""}
      choices={[["", `${series.unit}, ${said.asPublished}`], ...units.map((unit) => [unit, unit] as const)]}
      onChange={onChange}
    />
  );
}
