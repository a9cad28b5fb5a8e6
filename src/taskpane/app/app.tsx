// First of all: what a view says of an element holds against these.
import "../styles/tokens.css";
import "../styles/base.css";
import "./app.css";
import { useEffect, useReducer } from "preact/hooks";
import { Suspense, lazy } from "preact/compat";
import { onChosenElsewhere } from "../languages/choice";
import { words } from "../languages/in-use";
import { NewsView } from "../news/news-view";
import { AddInContext, useAddIn, type AddIn } from "./add-in";
import type { Announcements } from "./announcements";
import { PaneContext, useView, type Pane } from "./pane";
import { scrollPlaceOf, useKeptScroll } from "./kept-scroll";
import type { View, ViewName } from "./navigation";
import { tabOf, Tabs } from "./tabs";
import { BroughtBar } from "./brought-bar";
import { DataBar } from "./data-bar";
import { SearchOpener } from "../search/search-opener";
import { Status } from "./status";
import { HelpLayer } from "./help-layer";
import { HelpOpener } from "./help-opener";
import { UnsignedBar } from "./unsigned-bar";
import { UnfinishedBar } from "./unfinished-bar";

/* News is what a pane opens on; the other views come when they are asked for. */
const ArticleView = lazy(() => import("../article/article-view"));
const BriefView = lazy(() => import("../brief/brief-view"));
const MarketView = lazy(() => import("../market/market-view"));
const FormulaView = lazy(() => import("../formula/formula-view"));
const ComparisonView = lazy(() => import("../comparison/comparison-view"));
const StarterView = lazy(() => import("../starter/starter-view"));
const CellView = lazy(() => import("../cell/cell-view"));
const ErrorsView = lazy(() => import("../errors/errors-view"));
const ModelView = lazy(() => import("../model/model-view"));
const HealthView = lazy(() => import("../health/health-view"));

export interface AppProps {
  pane: Omit<Pane, "announce">;
  addIn: AddIn;
  announcements: Announcements;
}

export function App({ pane, addIn, announcements }: AppProps) {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  useEffect(() => announcements.onChange(() => redraw(undefined)), [announcements]);
  useEffect(() => onChosenElsewhere((tag) => void addIn.language.choose(tag).catch(console.error)), [addIn]);
  return (
    <AddInContext.Provider value={addIn}>
      <PaneContext.Provider value={{ ...pane, announce: announcements.announce }}>
        <HelpLayer>
          <Shell announcements={announcements} />
        </HelpLayer>
      </PaneContext.Provider>
    </AddInContext.Provider>
  );
}

function Shell({ announcements }: { announcements: Announcements }) {
  const view = useView();
  const { host } = useAddIn();
  const scroller = useKeptScroll(scrollPlaceOf(view));
  return (
    <main class="app">
      <div class="head">
        {/* Before the tabs, so that the Tab key leads from a tab into its view. */}
        <SearchOpener />
        <HelpOpener view={view.name} />
        <Tabs current={view.name} />
        <DataBar />
      </div>
      {host === "browser" && <p class="notice">{words().app.outsideExcel}</p>}
      <UnsignedBar />
      <BroughtBar />
      <UnfinishedBar announcements={announcements} />
      <div
        class="view"
        id="view"
        role="tabpanel"
        aria-labelledby={`tab-${tabOf(view.name)}`}
        tabIndex={-1}
        ref={scroller}
      >
        <Suspense fallback={<p class="quiet">{words().app.loading}</p>}>
          <Content view={view} />
        </Suspense>
      </div>
      <Status announcements={announcements} />
    </main>
  );
}

function Content({ view }: { view: View }) {
  const views: Record<ViewName, () => preact.JSX.Element> = {
    news: () => <NewsView />,
    article: () => <ArticleView />,
    brief: () => <BriefView />,
    market: () => <MarketView />,
    formula: () => <FormulaView />,
    comparison: () => <ComparisonView />,
    starter: () => <StarterView />,
    cell: () => <CellView />,
    errors: () => <ErrorsView />,
    model: () => <ModelView />,
    health: () => <HealthView />,
  };
  return views[view.name]();
}
