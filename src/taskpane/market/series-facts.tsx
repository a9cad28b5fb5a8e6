import { words } from "../languages/in-use";
import type { Series, Source } from "../../domain/ledger/records";
import { nameText, phraseText } from "../../domain/answer/message-text";
import { phrases } from "../../domain/answer/phrases";
import { publishedText } from "../../domain/answer/text";
import type { Line } from "../../domain/market/lines";
import type { Market } from "../../domain/market/market";
import { metadataOf } from "../../domain/market/metadata";
import { FactList, type Fact } from "../parts/fact-list";
import { SourceLink } from "../parts/source-link";
import { YoursBadge } from "../parts/yours-badge";

/** Fields of `SSB.META` in the words of a page; the name is its heading. */
const FIELDS = [
  "specification",
  "definition",
  "denominator",
  "vat",
  "unit",
  "measure",
  "cells",
  "region",
  "frequency",
  "lead",
  "publishers",
  "aliases",
  "code",
] as const;

/** What a series is, and where its values come from. */
export function SeriesFacts({
  market,
  series,
  lines,
}: {
  market: Market;
  series: Series;
  lines: readonly Line[];
}) {
  const fields = metadataOf(market, series);
  const { market: said, terms } = words();
  /** Fields of a closed vocabulary, in the field's words. */
  const coded: Partial<Record<(typeof FIELDS)[number], string | undefined>> = {
    frequency: phraseText(phrases.rhythm(series.frequency)),
    measure: terms.measures[series.measure],
    region: nameText(series.region),
    cells: series.cells && terms.cells[series.cells],
    vat: series.vat ? terms.vat[series.vat] : fields.get("vat") && said.notStated,
  };
  const facts = FIELDS.map((field): Fact => [said.fields[field], coded[field] ?? fields.get(field)]);
  const sources = sourcesOf(market, series, lines);
  return (
    <>
      <section class="stack-tight" aria-label={said.whatItIs}>
        <h2>{said.whatItIs}</h2>
        <FactList facts={facts} />
      </section>
      {sources.length > 0 && (
        <section class="stack-tight" aria-label={said.sources}>
          <h2>{said.sources}</h2>
          <ul class="stack-tight">
            {sources.map((source) => (
              <li key={source.id}>
                <SourceLink url={source.url}>{source.title}</SourceLink>
                <p class="quiet">
                  {source.publisher}, {publishedText(source)} {source.local && <YoursBadge />}
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** Sources of all values, directions and rates of a series, and of what its values were worked out from; newest first. */
function sourcesOf(market: Market, series: Series, lines: readonly Line[]): Source[] {
  const records = [...market.observations(series.code), ...market.growth(series.code)];
  const used = lines.flatMap((line) =>
    line.points.flatMap((point) => point.sources.map((source) => source.id)),
  );
  const ids = new Set([...records.map((record) => record.source), ...used]);
  return [...ids].map((id) => market.source(id)).sort((a, b) => (a.published < b.published ? 1 : -1));
}
