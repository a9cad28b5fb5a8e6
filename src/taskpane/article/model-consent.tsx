import { words } from "../languages/in-use";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { NumberedItem } from "../../ingest/proposers/proposal";

/** What is about to leave this computer, for the user to let go or to keep. */
export interface Asking {
  host: string;
  items: readonly NumberedItem[];
  series: number;
  withKey: boolean;
  answer(mayLeave: boolean): void;
}

/** Shows the text and the host before anything is sent. */
export function ModelConsent({ host, items, series, withKey, answer }: Asking) {
  const said = words().article.model;
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  const text = items.map((item) => item.text).join("\n");
  return (
    <section class="card stack" aria-labelledby="model-consent">
      <h2 id="model-consent" tabIndex={-1} ref={heading}>
        {said.leaves({ host })}
      </h2>
      <p>
        {said.what({
          count: items.length,
          letters: text.length.toLocaleString(words().locale),
          series: String(series),
        })}
      </p>
      <p class="quiet">{withKey ? said.withKey : said.withoutKey}</p>
      <div class="article-text" role="region" aria-label={said.text} tabIndex={0}>
        {text}
      </div>
      <div class="row">
        <button type="button" class="button primary" onClick={() => answer(true)}>
          {said.send({ host })}
        </button>
        <button type="button" class="button" onClick={() => answer(false)}>
          {said.dont}
        </button>
      </div>
    </section>
  );
}
