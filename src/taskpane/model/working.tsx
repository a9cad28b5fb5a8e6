import { words } from "../languages/in-use";
import { useEffect, useRef } from "preact/hooks";

interface WorkingProps {
  /** What is being done, for who does not see the bar move. */
  label: string;
  /** Said until it is known how much there is to do. */
  waiting: string;
  done: number;
  all: number;
  onCancel(): void;
}

/** How far a long piece of work on the SSB cells is, and the way out of it. */
export function Working({ label, waiting, done, all, onCancel }: WorkingProps) {
  const cancel = useRef<HTMLButtonElement>(null);
  useEffect(() => cancel.current?.focus(), []);
  return (
    <div class="row">
      <progress aria-label={label} {...(all > 0 && { value: done, max: all })} />
      <p class="quiet">{all > 0 ? words().refresh.doneOf({ done, all }) : waiting}</p>
      <button type="button" class="button" ref={cancel} onClick={onCancel}>
        {words().refresh.cancel}
      </button>
    </div>
  );
}
