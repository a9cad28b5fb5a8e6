import { useState } from "preact/hooks";
import type { Model, ModelStatus, Moved } from "../../data/editions/model";
import { usePane } from "../app/pane";
import { FactList } from "../parts/fact-list";

/** Which edition answers, whether the workbook is held to it, and the day it is seen from. */
export function EditionSection({ model, status }: { model: Model; status: ModelStatus }) {
  const { announce } = usePane();
  const recalculate = useRecalculation();
  const { state, inUse, available, notices } = status;
  const pinned = state.follow === "pinned";

  const move = async (made: Promise<Moved>, done: string): Promise<void> => {
    const outcome = await made;
    if (!outcome.ok) return announce(outcome.message);
    await recalculate();
    announce(done);
  };

  return (
    <section aria-labelledby="model-edition">
      <h2 id="model-edition">Data</h2>
      {notices.map((notice) => (
        <div key={notice.kind} class="notice" role="note">
          <p>{notice.message}</p>
          {notice.kind === "edition-missing" && (
            <ul>
              {notice.differences.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          )}
        </div>
      ))}
      <FactList
        facts={[
          ["Computed with", inUse?.id ?? "No edition: the pinned one is missing"],
          ["Available", available?.id ?? "Nothing newer is known"],
          [
            "Held back",
            state.held?.map((layer) => `${layer.reasons.join(", ")} as of ${layer.from.id}`).join("; "),
          ],
        ]}
      />
      <label class="reason">
        <input
          type="checkbox"
          checked={pinned}
          onChange={(event) =>
            void (event.currentTarget.checked
              ? move(model.pin(), "This workbook is pinned to its edition.")
              : move(model.followLatest(), "This workbook is offered newer editions."))
          }
        />
        <span>Pin this workbook to its edition</span>
      </label>
      <AsOf
        key={state.asOf}
        day={state.asOf}
        onChange={(day) =>
          void move(
            model.setAsOf(day),
            day ? `The model shows what was known on ${day}.` : "The model shows all that is known.",
          )
        }
      />
    </section>
  );
}

function AsOf({ day, onChange }: { day: string | undefined; onChange(day: string | undefined): void }) {
  const [text, setText] = useState(day ?? "");
  return (
    <form
      class="field"
      onSubmit={(event) => {
        event.preventDefault();
        onChange(text === "" ? undefined : text);
      }}
    >
      <label for="model-as-of">Show what was known on</label>
      <div class="row">
        <input
          id="model-as-of"
          class="input as-of"
          type="date"
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <button type="submit" class="button" disabled={text === (day ?? "")}>
          Apply
        </button>
        {day && (
          <button type="button" class="button plain" onClick={() => onChange(undefined)}>
            Show all
          </button>
        )}
      </div>
      <p class="quiet">For every function of this workbook that names no day of its own (asof=).</p>
    </form>
  );
}

/** Brings the SSB cells, and nothing else, up to what answers now. */
function useRecalculation(): () => Promise<void> {
  const { workbook } = usePane();
  return async () => {
    const cells = (await workbook?.formulaCells()) ?? [];
    await workbook?.recalculate(cells.map(({ address }) => address));
  };
}
