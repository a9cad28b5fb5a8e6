import { evaluate } from "../../domain/functions/evaluate";
import type { Session } from "../../domain/functions/session";
import { writeFormula } from "../../domain/formulas/write-formula";
import { standingOf } from "../../domain/market/standing";
import { insertion } from "../../model/formula/insertion";
import { periodsOf, tableCall, valueCall } from "../../model/market/series-calls";
import { callForItem } from "../../model/news/news-call";
import type { Found } from "../../model/search/search-all";
import type { OpenHelp } from "../app/help";
import type { Navigation } from "../app/navigation";

/** Goes where something found is: a page of the pane, the formula builder, or a page of the help over the view. */
export function openFound(navigation: Navigation, openHelp: OpenHelp, { kind, key }: Found): void {
  switch (kind) {
    case "series":
      return navigation.go({ name: "market", series: key });
    case "news":
      return navigation.go({ name: "news", item: key });
    case "function":
      return navigation.go({ name: "formula", function: key });
    case "help":
    case "guide":
      return openHelp({ page: pageOf(key) });
  }
}

/** The page that is built at `help/guide/refresh.html`. */
function pageOf(path: string): string {
  return path.replace(/^help\/|\.html$/g, "");
}

/** What goes into a cell of something found: the latest value of a series or its table, the formula of an item. */
export function requestOf(session: Session, { kind, key }: Found): ReturnType<typeof insertion> | undefined {
  const market = session.market(session.asOf);
  if (kind === "series") {
    const series = market.catalogue.byCode(key);
    if (!series) return undefined;
    const standing = standingOf(market, series, market.on ?? session.today());
    const [period] = periodsOf(standing);
    const call =
      (period === undefined ? undefined : valueCall(standing, period, "")) ?? tableCall(standing, "");
    return insertion(writeFormula(call.name, call.arguments), evaluate(session, call.name, call.arguments));
  }
  const event = kind === "news" ? market.news.find(({ id }) => id === key) : undefined;
  const call = event && callForItem(session, event);
  return call && insertion(call.formula, call.answer);
}
