/** The line under the ribbon that says what came of a file or of the session, and what can be done about it. */
import type { Unseen } from "../../xlsx/parts/unseen";
import { build, element } from "./elements";
import { words } from "./speech";

export interface LineAction {
  readonly label: string;
  readonly run: () => void;
}

export class FileLine {
  readonly #root = element("file-line");
  readonly #unseen = element("unseen");

  say(sentences: readonly string[], action?: LineAction, isError = false): void {
    const close = button(words().files.close, () => (this.#root.hidden = true));
    close.classList.add("file-line-close");
    close.textContent = "×";
    close.setAttribute("aria-label", words().files.close);
    const text = build("p", "", sentences.join(" "));
    text.setAttribute("role", isError ? "alert" : "status");
    const buttons = action ? [button(action.label, action.run)] : [];
    this.#root.replaceChildren(text, ...buttons, close);
    this.#root.classList.toggle("is-error", isError);
    this.#root.hidden = false;
  }

  clear(): void {
    this.#root.hidden = true;
  }

  /** What the open file holds that is not shown. */
  showUnseen(unseen: readonly (readonly [Unseen, number])[]): void {
    this.#unseen.hidden = unseen.length === 0;
    const list = unseen.map(([what, count]) => build("li", "", words().files.unseen[what]({ count })));
    const body = build(
      "div",
      "unsupported-body",
      build("p", "", words().files.keptNotShown),
      build("ul", "", ...list),
    );
    const summary = build("summary", "", `${words().files.alsoHolds}: ${this.unseenText(unseen)}`);
    this.#unseen.replaceChildren(summary, body);
  }

  unseenText(unseen: readonly (readonly [Unseen, number])[]): string {
    return unseen.map(([what, count]) => words().files.unseen[what]({ count })).join(", ");
  }
}

function button(label: string, run: () => void): HTMLButtonElement {
  const made = build("button", "button", label);
  made.type = "button";
  made.addEventListener("click", run);
  return made;
}
