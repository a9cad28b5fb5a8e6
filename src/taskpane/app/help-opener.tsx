import { languageOf } from "../../domain/answer/languages/known";
import { words } from "../languages/in-use";
import { useHelp } from "./help";
import { guideOf } from "./help-pages";
import type { ViewName } from "./navigation";
import { tabOf } from "./tabs";

/** The way from any view to the help that tells of it. */
export function HelpOpener({ view }: { view: ViewName }) {
  const openHelp = useHelp();
  const { app, locale } = words();
  const label = app.helpOn({ view: app.tabs[tabOf(view)] });
  return (
    <button
      type="button"
      class="search-opener help-opener"
      aria-label={label}
      aria-haspopup="dialog"
      title={label}
      onClick={() => openHelp(guideOf(view, languageOf(locale)))}
    >
      ?
    </button>
  );
}
