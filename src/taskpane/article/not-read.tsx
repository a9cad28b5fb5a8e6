import { words } from "../languages/in-use";
import type { Review, Span } from "../../ingest/review/review";
import { Summary } from "../parts/summary";
import { reasonWords } from "./reason-words";

/** What no row accounts for: sentences, those with numbers first, and numbers that were left aside with a reason. */
export function NotRead({ review, onByHand }: { review: Review; onByHand(sentence: Span): void }) {
  const { text, unread, numbers } = review;
  const ignored = numbers.filter(({ fate }) => fate === "ignored");
  const withNumbers = unread.some((sentence) => sentence.numbers.length > 0);
  return (
    <>
      {unread.length > 0 && (
        <details open={withNumbers}>
          <Summary>{words().article.notRead({ count: unread.length })}</Summary>
          <ul class="article-plain">
            {unread.map(({ span, numbers: left }) => (
              <li key={span.start}>
                {left.length > 0 && <b>{`${left.join(", ")}: `}</b>}
                {text.slice(span.start, span.end)}{" "}
                <button
                  type="button"
                  class="button plain"
                  aria-label={words().article.addThat({ sentence: text.slice(span.start, span.end) })}
                  onClick={() => onByHand(span)}
                >
                  {words().article.addByHand}
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
      {ignored.length > 0 && (
        <details>
          <Summary>{words().article.leftAside({ number: String(ignored.length) })}</Summary>
          <ul class="article-plain">
            {ignored.map(({ span, text: number, reason }) => (
              <li key={span.start}>
                <b>{number}</b> {reason && reasonWords(reason)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
