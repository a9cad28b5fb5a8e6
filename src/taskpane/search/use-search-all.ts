import { useEffect, useState } from "preact/hooks";
import type { Market } from "../../domain/market/market";
import type { Page, SearchAll } from "../../model/search/search-all";
import { usePane } from "../app/pane";

/** The index of what is known, made once for an edition and a day. */
const indexes = new WeakMap<Market["ledger"], Map<string, Promise<SearchAll>>>();

/** Undefined until the index is there. */
export function useSearchAll(): SearchAll | undefined {
  const { session } = usePane();
  const market = session.market(session.asOf);
  const [search, ready] = useState<SearchAll | undefined>();
  useEffect(() => {
    let isWanted = true;
    void indexOf(market).then((index) => isWanted && ready(index));
    return () => {
      isWanted = false;
    };
  }, [market]);
  return search;
}

function indexOf(market: Market): Promise<SearchAll> {
  const { ledger, asOf = "" } = market;
  const known = indexes.get(ledger) ?? new Map<string, Promise<SearchAll>>();
  indexes.set(ledger, known);
  const index = known.get(asOf) ?? makeIndex(market);
  known.set(asOf, index);
  return index;
}

async function makeIndex(market: Market): Promise<SearchAll> {
  const [{ openSearchAll }, pages] = await Promise.all([
    import("../../model/search/search-all"),
    pagesOfHelp(),
  ]);
  return openSearchAll(market, pages);
}

/** The pages that were built beside the add-in; without them the rest is found all the same. */
async function pagesOfHelp(): Promise<readonly Page[]> {
  try {
    const answer = await fetch(new URL("/help/search.json", window.location.origin));
    return answer.ok ? ((await answer.json()) as Page[]) : [];
  } catch {
    return [];
  }
}
