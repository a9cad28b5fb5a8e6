import { useEffect, useRef } from "preact/hooks";
import { usePane, useView } from "../app/pane";
import { Catalogue } from "./catalogue";
import { SeriesPage } from "./series-page";
import "./market.css";

/** The catalogue, or the page of one series of it. */
export default function MarketView() {
  const { session, navigation } = usePane();
  const view = useView();
  const { series: code, query = "" } = view.name === "market" ? view : {};
  const before = useRef<string | undefined>();
  useEffect(() => {
    before.current = code;
  }, [code]);
  const series = code === undefined ? undefined : session.market(session.asOf).catalogue.find(code);
  const list = { name: "market", query } as const;
  if (series) return <SeriesPage key={series.code} series={series} onBack={() => navigation.go(list)} />;
  return (
    <Catalogue
      query={query}
      onQuery={(changed) => navigation.replace({ ...list, query: changed })}
      onOpen={(opened) => navigation.go({ ...list, series: opened })}
      returnedFrom={before.current}
    />
  );
}
