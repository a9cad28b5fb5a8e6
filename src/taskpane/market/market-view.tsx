import { useEffect, useRef } from "preact/hooks";
import type { SeriesFilters } from "../../model/market/series-facets";
import { usePane, useView } from "../app/pane";
import { Catalogue } from "./catalogue";
import { SeriesPage } from "./series-page";
import "./market.css";

const NO_FILTERS: SeriesFilters = {};

/** The catalogue, or the page of one series of it. */
export default function MarketView() {
  const { session, navigation } = usePane();
  const view = useView();
  const { series: code, query = "", filters = NO_FILTERS } = view.name === "market" ? view : {};
  const before = useRef<string | undefined>();
  useEffect(() => {
    before.current = code;
  }, [code]);
  const series = code === undefined ? undefined : session.market(session.asOf).catalogue.find(code);
  const list = { name: "market", query, filters } as const;
  if (series) return <SeriesPage key={series.code} series={series} onBack={() => navigation.go(list)} />;
  return (
    <Catalogue
      query={query}
      filters={filters}
      onFilters={(changed) => navigation.replace({ ...list, filters: changed })}
      onQuery={(changed) => navigation.replace({ ...list, query: changed })}
      onOpen={(opened) => navigation.go({ ...list, series: opened })}
      returnedFrom={before.current}
    />
  );
}
