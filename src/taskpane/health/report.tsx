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
  const text = facts.flatMap(([name, content]) => (content ? [`${name}: ${content}`] : [])).join("\n");
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      announce("Facts copied.");
    } catch {
      // A frame may be denied the clipboard: the text is there to be copied by hand.
      (document.getElementById(id) as HTMLTextAreaElement).select();
      announce("Press Ctrl+C to copy the facts.");
    }
  };
  return (
    <section class="stack">
      <h2>Report a fault</h2>
      <p>
        Send these facts, the formula and what you expected to whoever gave you the add-in. They hold nothing
        of your workbook.
      </p>
      <textarea
        id={id}
        class="input facts-text"
        aria-label="Facts for a report"
        readOnly
        rows={4}
        value={text}
      />
      <div>
        <button type="button" class="button" onClick={() => void copy()}>
          Copy facts
        </button>
      </div>
    </section>
  );
}
