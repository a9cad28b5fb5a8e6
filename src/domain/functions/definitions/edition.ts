import { indexOf } from "../../market/ledger-index";
import { readText } from "../arguments/read";
import type { TableFunction } from "../definition";
import { fieldOf } from "../fields";
import type { Session } from "../session";

export const EDITION: TableFunction<"EDITION"> = {
  name: "EDITION",
  description: "The edition of the data this workbook is calculated with, or one field of it.",
  about: "edition of the data",
  parameters: [
    {
      name: "field",
      kind: "field",
      fields: (session) => editionFields(session).keys(),
      hint: "One of the fields. Default: the id.",
      about: "One field; the id where empty.",
    },
  ],
  options: [],

  table(call) {
    return fieldOf(editionFields(call.session), readText(call.arguments[0], "field") ?? "id");
  },
};

/** What names an edition, how much is in it, and how the workbook stands to it; an empty text is none. */
export function editionFields(session: Session): Map<string, string | number> {
  const { pack, asOf, workbook } = session;
  const { house } = session.market(asOf);
  return new Map<string, string | number>([
    ["id", pack.edition],
    ["date", pack.edition.slice(0, 10)],
    ["hash", pack.hash],
    ["sources", pack.sources.length],
    ["observations", indexOf(pack).observationCount],
    ["events", pack.events.length],
    ["series", pack.series.length],
    ["pinned", workbook?.pinned ? "yes" : "no"],
    ["asof", asOf ?? ""],
    ["available", workbook?.available ?? ""],
    ["signed", workbook?.unsigned ? "no" : "yes"],
    ["articles", session.local.documents.length],
    ["layer", house.layer],
    ["housevalues", house.overrides.length],
    ["houserates", house.rates?.length ?? 0],
  ]);
}
