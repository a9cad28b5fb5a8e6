import { languageOf } from "../../domain/answer/languages/known";
import { words } from "../languages/in-use";
import { guideOf } from "./help-pages";
import type { ViewName } from "./navigation";
import { tabOf } from "./tabs";

/** The way from any view to the guide that tells of it. */
export function HelpOpener({ view }: { view: ViewName }) {
  const { app, locale, parts } = words();
  const label = app.helpOn({ view: app.tabs[tabOf(view)] });
  return (
    <a
      class="search-opener help-opener"
      href={guideOf(view, languageOf(locale))}
      target="_blank"
      rel="noopener noreferrer"
      aria-label={`${label} ${parts.opensInBrowser}`}
      title={label}
    >
      ?
    </a>
  );
}
