import { words } from "../languages/in-use";
import { usePane } from "../app/pane";
import { Unreadable } from "./unreadable";
import { Freeze } from "./freeze";
import type { SharedState } from "../../model/portable/shared-state";
import { useSharedState } from "./use-shared-state";
import { PortableCopy } from "./portable-copy";

/** What to do before a file goes to somebody who does not have the add-in. */
export function ShareSection() {
  const { workbook } = usePane();
  const [state, lookAgain] = useSharedState(workbook);
  return (
    <section aria-labelledby="model-share">
      <h2 id="model-share">{words().share.title}</h2>
      {workbook ? (
        <>
          <Kept state={state} />
          <Unreadable workbook={workbook} onChange={lookAgain} />
          <PortableCopy workbook={workbook} onChange={lookAgain} />
          <Freeze workbook={workbook} onChange={lookAgain} />
        </>
      ) : (
        <p>{words().share.needsExcel}</p>
      )}
    </section>
  );
}

/** What was replaced in this workbook and can be brought back. */
function Kept({ state }: { state: SharedState | undefined }) {
  if (!state || state.portable + state.frozen === 0) return null;
  const { share } = words();
  const { portable: count, frozen, since } = state;
  return (
    <div class="notice" role="group" aria-label={share.state}>
      {count > 0 && (
        <p>
          {since === undefined
            ? share.keptPortable({ count })
            : share.keptPortableSince({ day: since, count })}
        </p>
      )}
      {frozen > 0 && <p>{share.keptFrozen({ count: frozen })}</p>}
    </div>
  );
}
