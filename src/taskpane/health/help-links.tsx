import { words } from "../languages/in-use";
import { SourceLink } from "../parts/source-link";

const PAGES = ["index", "price", "forecast", "news"] as const;

/** The help is built beside the add-in's page, at the root of the same origin. */
export function HelpLinks() {
  const help = (page: string): string => new URL(`/help/${page}.html`, window.location.origin).href;
  return (
    <section>
      <h2>{words().health.help}</h2>
      <ul class="help-links">
        {PAGES.map((page) => (
          <li key={page}>
            <SourceLink url={help(page)}>{words().health.helpPages[page]}</SourceLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
