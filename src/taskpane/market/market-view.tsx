import { useEffect, useRef, useState } from "preact/hooks";
import { usePane, useView } from "../app/pane";
import { Catalogue } from "./catalogue";
import { SeriesPage } from "./series-page";
import "./market.css";

/** The catalogue, or the page of one series of it. */
export default function MarketView() {
  const { session } = usePane();
  const view = useView();
  const [query, setQuery] = useState("");
  const code = view.name === "market" ? view.series : undefined;
  const before = useRef<string | undefined>();
  useEffect(() => {
    before.current = code;
  }, [code]);
  const series = code === undefined ? undefined : session.market(session.asOf).catalogue.find(code);
  if (series) return <SeriesPage key={series.code} series={series} />;
  return <Catalogue query={query} onQuery={setQuery} returnedFrom={before.current} />;
}
