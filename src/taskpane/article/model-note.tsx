import { reasonWords } from "./reason-words";
import { words } from "../languages/in-use";
import { Summary } from "../parts/summary";
import type { ModelsPart } from "./article-read";

/** What a model did in a reading: what it cost and what of it the words did not bear out, or why it took no part. */
export function ModelNote({ part }: { part: ModelsPart }) {
  const said = words().article.model;
  if (part.missing !== undefined)
    return (
      <p role="status" class="article-problem">
        {said.missing({ why: part.missing })}
      </p>
    );
  const { rejected, tokens } = part;
  return (
    <div role="status">
      <p class="quiet">
        {tokens === undefined ? said.tookPart : said.cost({ tokens: tokens.toLocaleString(words().locale) })}
      </p>
      {rejected.length > 0 && (
        <details>
          <Summary>{said.rejected({ count: rejected.length })}</Summary>
          <ul class="article-plain">
            {rejected.map((why, index) => (
              <li key={index}>{reasonWords(why)}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
