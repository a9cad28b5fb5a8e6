import type { Pack, Series, Source } from "../domain/ledger/records";

/**
 * What no number needs: the news and whom they are about, the titles, links and notes of the sources, and what a series
 * is in words.
 */
export interface PackTexts extends Pick<Pack, "events" | "companies" | "projects" | "terms"> {
  /** In the order of the pack's sources. */
  sources: Pick<Source, "title" | "url" | "publishedBasis" | "note">[];
  /** In the order of the pack's series. */
  series: Pick<Series, "definition">[];
}

/**
 * A pack in two parts: with the first every number can be answered, and it is all that a start has to wait for. Texts
 * are most of a pack and grow with every week.
 */
export function splitPack(pack: Pack): { numbers: Pack; texts: PackTexts } {
  const { events, companies, projects, terms } = pack;
  const sources = pack.sources.map(({ title, url, publishedBasis, note }) => ({
    title,
    url,
    ...(publishedBasis !== undefined && { publishedBasis }),
    ...(note !== undefined && { note }),
  }));
  const series = pack.series.map(({ definition }) => (definition === undefined ? {} : { definition }));
  return {
    numbers: {
      ...pack,
      sources: pack.sources.map(withoutTexts),
      series: pack.series.map(({ definition: _, ...rest }) => rest),
      events: [],
      companies: [],
      projects: [],
      terms: [],
    },
    texts: { sources, series, events, companies, projects, terms },
  };
}

/**
 * Puts the texts into the pack that was opened without them. The pack itself is filled, not a copy: what answers
 * from it already, and what it has looked up, go on with the same records.
 */
export function fillPack(numbers: Pack, texts: PackTexts): void {
  numbers.sources.forEach((source, at) => Object.assign(source, texts.sources[at]));
  numbers.series.forEach((series, at) => Object.assign(series, texts.series[at]));
  numbers.events.push(...texts.events);
  numbers.companies.push(...texts.companies);
  numbers.projects.push(...texts.projects);
  numbers.terms.push(...texts.terms);
}

function withoutTexts(source: Source): Source {
  const { publishedBasis: _, note: __, ...rest } = source;
  return { ...rest, title: "", url: "" };
}
