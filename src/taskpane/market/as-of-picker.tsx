import { words } from "../languages/in-use";
import { useId } from "preact/hooks";
import { isDay } from "../../domain/time/day";
import type { IsoDate } from "../../domain/ledger/records";

/** The day a page is seen from: what was published later is not on it. */
export function AsOfPicker({
  asOf,
  onChange,
}: {
  asOf: IsoDate | undefined;
  onChange(day: IsoDate | undefined): void;
}) {
  const id = useId();
  return (
    <div class="as-of">
      <label for={id}>{words().market.asKnownOn}</label>
      <input
        id={id}
        class="input"
        type="date"
        value={asOf ?? ""}
        onInput={(event) => {
          const day = event.currentTarget.value;
          onChange(isDay(day) ? day : undefined);
        }}
      />
      {asOf && (
        <button type="button" class="button plain" onClick={() => onChange(undefined)}>
          {words().market.today}
        </button>
      )}
    </div>
  );
}
