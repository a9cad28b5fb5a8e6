/** The pane that holds the add-in's frame. Closing it leaves the add-in running, as a shared runtime does. */
import { element } from "./elements";

export class Pane {
  readonly #root = element("pane");

  constructor(private readonly onChange: (isVisible: boolean) => void) {}

  /** The page of another workbook's add-in takes the place of the one before. */
  hold(frame: HTMLIFrameElement): void {
    this.#root.replaceChildren(frame);
  }

  isVisible(): boolean {
    return !this.#root.classList.contains("is-closed");
  }

  setVisible(isVisible: boolean): void {
    if (isVisible === this.isVisible()) return;
    this.#root.classList.toggle("is-closed", !isVisible);
    this.onChange(isVisible);
  }
}
