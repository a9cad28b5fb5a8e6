import type { NewsFilters } from "../../model/news/facets";
import { firstDayOf, presetOf, PRESETS, type Preset } from "../../model/news/presets";
import { usePane } from "../app/pane";

const PRESET_WORDS: Record<Preset, string> = { week: "7 days", month: "This month" };

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
    <div class="row" role="group" aria-label="Span">
      {PRESETS.map((preset) => (
        <button
          key={preset}
          type="button"
          class="chip"
          aria-pressed={preset === chosen}
          onClick={() => choose(preset)}
        >
          {PRESET_WORDS[preset]}
        </button>
      ))}
      {lastVisit !== undefined && (
        <button
          type="button"
          class="chip"
          aria-pressed={unseen}
          title={`What came into the data since your last visit, on ${lastVisit}`}
          onClick={() => onChange({ filters, unseen: !unseen })}
        >
          {`Since my last visit (${unseenCount})`}
        </button>
      )}
    </div>
  );
}
