import { callName } from "../../domain/market/catalogue";
import { isPriced } from "../../domain/market/priced";
import { briefOf, figureOf } from "../news/brief";
import { Draft, EDGE } from "./draft";
import type { MakeStarter } from "./starter";

const ITEMS = 12;

/** One page for a Friday: prices with their sources, and the newest items. */
export const week: MakeStarter = (session) => {
  const draft = new Draft(session);
  const brief = briefOf(session);
  const figures = (brief?.prices ?? []).flatMap(({ series, now }) => {
    const figure = figureOf(now);
    return figure && isPriced(series) ? [{ series, figure }] : [];
  });
  draft.head("A1", ["Weekly brief"]);
  draft.row("A2", ["Data of edition", "=SSB.EDITION()"]);
  draft.head("A4", ["Prices"]);
  draft.head("A5", ["Price", "Day", "Value", "Unit", "Source"]);
  figures.forEach(({ series, figure }, at) => {
    const row = 6 + at;
    const name = callName(series);
    draft.row(`A${row}`, [
      series.name,
      figure.effective,
      `=SSB.PRICE("${name}",B${row})`,
      `=SSB.META("${name}","unit")`,
      `=SSB.CITE("${name}",B${row})`,
      EDGE,
    ]);
  });
  const below = 7 + figures.length;
  draft.head(`A${below}`, ["News"]);
  draft.head(`A${below + 1}`, ["Date", "Companies", "Country", "Section", "Headline", "Publisher", "Link"]);
  draft.list(`A${below + 2}`, `=SSB.NEWS(,${ITEMS},"headers=0")`, [1, 3, 4, 5, 2, 9, 10]);
  return {
    sheet: {
      name: "Week",
      rows: draft.rows(),
      widths: [44, 26, 18, 18, 80, 18, 60],
      look: { boldRows: draft.boldRows, wrappedColumns: [], landscape: true },
    },
    charts: [],
  };
};
