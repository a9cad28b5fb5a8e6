import type { Facet } from "../../model/news/facets";
import { words } from "../languages/in-use";

/** A facet's value as it is shown: codes in the field's words, names as they are. */
export function facetValueWords(facet: Facet, value: string): string {
  const { sections, routes, segments, stages } = words().terms;
  const coded: Partial<Record<Facet, Readonly<Record<string, string>>>> = {
    section: sections,
    route: routes,
    segment: segments,
    stage: stages,
  };
  return coded[facet]?.[value] ?? value;
}
