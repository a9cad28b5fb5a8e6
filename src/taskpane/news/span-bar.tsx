import { words } from "../languages/in-use";
import type { NewsFilters } from "../../model/news/facets";
import { firstDayOf, presetOf, PRESETS, type Preset } from "../../model/news/presets";
import { usePane } from "../app/pane";

/** Which span of news is shown: of days, or what came in since the last visit. */
export interface Span {
  filters: NewsFilters;
  unseen: boolean;
}

export interface SpanBarProps extends Span {
  /** Of the last visit; absent on the first. */
  lastVisit: string | undefined;
  /** How many items came in since. */
  unseenCount: number;
  onChange(span: Span): void;
}

/** The spans one asks for again and again, each a press away; pressed again, one is taken out. */
export function SpanBar({ filters, unseen, lastVisit, unseenCount, onChange }: SpanBarProps) {
  const { session } = usePane();
  const today = session.today();
  const chosen = presetOf(filters, today);
  const choose = (preset: Preset): void => {
    const { since: _since, until: _until, ...others } = filters;
    const isOff = preset === chosen;
    onChange({ unseen: false, filters: isOff ? others : { ...others, since: firstDayOf(preset, today) } });
  };
  return (
    <div class="row" role="group" aria-label={words().news.span}>
      {PRESETS.map((preset) => (
        <button
          key={preset}
          type="button"
          class="chip"
          aria-pressed={preset === chosen}
          onClick={() => choose(preset)}
        >
          {words().news.presets[preset]}
        </button>
      ))}
      {lastVisit !== undefined && (
        <button
          type="button"
          class="chip"
          aria-pressed={unseen}
          title={words().news.sinceVisitHint({ day: lastVisit })}
          onClick={() => onChange({ filters, unseen: !unseen })}
        >
          {words().news.sinceVisit({ count: String(unseenCount) })}
        </button>
      )}
    </div>
  );
}
