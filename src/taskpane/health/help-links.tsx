import { languageOf } from "../../domain/answer/languages/known";
import { useHelp } from "../app/help";
import { HELP_PAGES, helpPage } from "../app/help-pages";
import { words } from "../languages/in-use";
import { SourceLink } from "../parts/source-link";

/** What most people look for; each view has its own help at the head of the pane. */
export function HelpLinks() {
  const openHelp = useHelp();
  const { help, helpPages } = words().health;
  const language = languageOf(words().locale);
  return (
    <section>
      <h2>{help}</h2>
      <ul class="help-links">
        {(Object.keys(HELP_PAGES) as (keyof typeof HELP_PAGES)[]).map((page) => (
          <li key={page}>
            {page === "functions" ? (
              <SourceLink url={helpPage(HELP_PAGES[page][language])}>{helpPages[page]}</SourceLink>
            ) : (
              <button
                type="button"
                class="link-button"
                onClick={() => openHelp({ page: HELP_PAGES[page][language] })}
              >
                {helpPages[page]}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
