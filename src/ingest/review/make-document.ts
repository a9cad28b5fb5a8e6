import { isRefusal, type Refusal } from "../../domain/answer/refusal";
import type { Company, IsoDate, Ledger } from "../../domain/ledger/records";
import { isLocalDocument } from "../../ledger/local-document";
import type { LocalDocument, LocalLayer } from "../../domain/local/local-layer";
import { ledgerFileOf } from "../ledger/document";
import type { Review } from "./review";
import type { ReviewedRow } from "./reviewed-rows";

/** What the rows are held against: the edition with what was added, and what was added under its own ids. */
export interface Known {
  ledger: Ledger;
  layer: LocalLayer;
}

/** The accepted rows as a document to keep, or the sentence that says what is missing for one. */
export function makeDocument(
  review: Review,
  rows: readonly ReviewedRow[],
  { ledger, layer }: Known,
  recorded: IsoDate,
): LocalDocument | Refusal {
  const accepted = new Set(rows.filter((reviewed) => reviewed.accepted).map(({ row }) => row));
  if (accepted.size === 0) return { refused: "No row is accepted." };
  // A second article of one publisher and day gets an id of its own.
  const sources = [...ledger.sources, ...layer.documents.map(({ source }) => source)];
  const file = ledgerFileOf(
    { ...review, rows: rows.map(({ row }) => row) },
    { ...ledger, sources },
    { recorded, acceptNew: true, accept: (row) => accepted.has(row) },
  );
  if (isRefusal(file)) return file;
  const { series, projects } = file.catalogue;
  const companies = companiesOf(file.document.events ?? [], ledger, file.catalogue.companies);
  const { source, observations, growth, events, fx } = file.document;
  // As JSON keeps it: without fields that hold nothing.
  const document: unknown = JSON.parse(
    JSON.stringify({
      source,
      ...(series.length > 0 && { series }),
      ...(companies.length > 0 && { companies }),
      ...(projects.length > 0 && { projects }),
      observations,
      growth,
      events,
      fx,
    }),
  );
  return isLocalDocument(document) ? document : { refused: whyNot(review) };
}

/** Companies the ledger lacks, those that the reviewer wrote in included; the country is the event's where one names none. */
function companiesOf(
  events: readonly { companies: string[]; countries: string[] }[],
  ledger: Ledger,
  proposed: readonly Company[],
): Company[] {
  const known = new Set(ledger.companies.map(({ name }) => name));
  const found = new Map<string, Company>();
  for (const { companies, countries } of events)
    for (const name of companies) {
      if (known.has(name) || found.has(name)) continue;
      const company = proposed.find((one) => one.name === name) ?? { name, aliases: [], country: "" };
      found.set(name, { ...company, country: company.country || (countries[0] ?? "") });
    }
  return [...found.values()];
}

function whyNot({ article }: Review): string {
  if (!/^https?:\/\/[^\s"<>[\]]+$/.test(article.url ?? ""))
    return "The link has to start with https:// or http:// and hold no spaces.";
  return "One of the accepted rows holds something that cannot be kept; look at the fields you changed.";
}
