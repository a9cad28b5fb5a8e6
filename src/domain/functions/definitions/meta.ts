import { isFailure } from "../../answer/failure";
import type { Series } from "../../ledger/records";
import { metadataOf } from "../../market/metadata";
import { needSeries, readText } from "../arguments/read";
import type { TableFunction } from "../definition";
import { fieldOf } from "../fields";
import { isAnySeries } from "../parameters";
import type { Session } from "../session";

export const META: TableFunction<"META"> = {
  name: "META",
  description:
    "What a series is: unit, tax basis, specification, definition, publishers; one field, or all as a table.",
  about: "what a series is",
  parameters: [
    {
      name: "code",
      kind: "series",
      required: true,
      accepts: isAnySeries,
      hint: 'Series code or name, such as "Li2S".',
    },
    {
      name: "field",
      kind: "field",
      fields: metaFields,
      hint: "One of the fields. Default: all of them.",
      about: "One field; all of them as a table where empty.",
    },
  ],
  options: [],

  table(call) {
    const series = needSeries(call.market, call.arguments[0], "code", '=SSB.META("Li2S","unit")');
    if (isFailure(series)) return series;
    return fieldOf(metadataOf(call.market, series), readText(call.arguments[1], "field"));
  },
};

function metaFields(session: Session, series?: Series): Iterable<string> {
  const market = session.market(session.asOf);
  const shown = series ?? market.catalogue.all[0];
  return shown ? metadataOf(market, shown).keys() : [];
}
