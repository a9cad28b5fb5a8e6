import { words } from "../languages/in-use";
import { useId } from "preact/hooks";
import { usePane } from "../app/pane";

/** A fault is told to whoever gave out the add-in, with the facts that tell one installation from another. */
export function Report({
  facts,
}: {
  facts: readonly (readonly [name: string, content: string | number | undefined])[];
}) {
  const { announce } = usePane();
  const id = useId();
  const text = facts
    .flatMap(([name, content]) => (content ? [words().health.fact({ name, content: String(content) })] : []))
    .join("\n");
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      announce(words().health.copied);
    } catch {
      // A frame may be denied the clipboard: the text is there to be copied by hand.
      (document.getElementById(id) as HTMLTextAreaElement).select();
      announce(words().health.copyByHand);
    }
  };
  return (
    <section class="stack">
      <h2>{words().health.report}</h2>
      <p>{words().health.reportHint}</p>
      <textarea
        id={id}
        class="input facts-text"
        aria-label={words().health.reportFacts}
        readOnly
        rows={4}
        value={text}
      />
      <div>
        <button type="button" class="button" onClick={() => void copy()}>
          {words().health.copy}
        </button>
      </div>
    </section>
  );
}
