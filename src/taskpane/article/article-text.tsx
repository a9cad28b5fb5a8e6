import { words } from "../languages/in-use";
import { useEffect, useRef } from "preact/hooks";
import type { Segment } from "../../ingest/review/segments";

interface ArticleTextProps {
  segments: readonly Segment[];
  /** The row whose sentence is in sight. */
  active: string | undefined;
  onPick(row: string): void;
}

/** The article as plain text, with what was read from it marked. A press on a marked sentence leads to its row. */
export function ArticleText({ segments, active, onPick }: ArticleTextProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const mark = box.current?.querySelector<HTMLElement>("mark[data-active]");
    // Only the box is scrolled: the view around it stays where the reviewer works.
    if (mark && box.current) box.current.scrollTop = mark.offsetTop - box.current.clientHeight / 3;
  }, [active]);
  return (
    <div class="article-text" role="region" aria-label={words().article.theArticle} tabIndex={0} ref={box}>
      {segments.map((segment) => (
        <Passage key={segment.start} segment={segment} active={active} onPick={onPick} />
      ))}
    </div>
  );
}

function Passage({ segment, active, onPick }: Omit<ArticleTextProps, "segments"> & { segment: Segment }) {
  const { text, rows, isFigure, isUnread } = segment;
  const [first] = rows;
  if (first === undefined) return isUnread ? <mark class="unread">{text}</mark> : <>{text}</>;
  const isActive = active !== undefined && rows.includes(active);
  return (
    <mark
      class={[isFigure && "figure", isUnread && "unread"].filter(Boolean).join(" ") || undefined}
      data-active={isActive || undefined}
      onClick={() => onPick(isActive ? active : first)}
    >
      {text}
    </mark>
  );
}
