import { SourceLink } from "../parts/source-link";

/** The help is built beside the add-in's page, at the root of the same origin. */
export function HelpLinks() {
  const help = (page: string): string => new URL(`/help/${page}.html`, window.location.origin).href;
  return (
    <section>
      <h2>Help</h2>
      <ul class="help-links">
        <li>
          <SourceLink url={help("index")}>All functions</SourceLink>
        </li>
        <li>
          <SourceLink url={help("price")}>Prices</SourceLink>
        </li>
        <li>
          <SourceLink url={help("forecast")}>Forecasts</SourceLink>
        </li>
        <li>
          <SourceLink url={help("news")}>News</SourceLink>
        </li>
      </ul>
    </section>
  );
}
