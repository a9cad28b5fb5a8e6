import { languageOf } from "../../domain/answer/languages/known";
import { HELP_PAGES, helpPage } from "../app/help-pages";
import { words } from "../languages/in-use";
import { SourceLink } from "../parts/source-link";

/** What most people look for; each view has its own guide at the head of the pane. */
export function HelpLinks() {
  const { help, helpPages } = words().health;
  const language = languageOf(words().locale);
  return (
    <section>
      <h2>{help}</h2>
      <ul class="help-links">
        {(Object.keys(HELP_PAGES) as (keyof typeof HELP_PAGES)[]).map((page) => (
          <li key={page}>
            <SourceLink url={helpPage(HELP_PAGES[page][language])}>{helpPages[page]}</SourceLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
