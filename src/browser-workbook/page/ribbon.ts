/** The bar of commands: those of the add-in's manifest, and a few of the workbook's own. */
import type { AddInManifest, RibbonButton } from "./manifest";
import { build, element } from "./elements";
import { words } from "./speech";

export interface RibbonActions {
  togglePane(): void;
  isPaneVisible(): boolean;
  runCommand(functionName: string): Promise<void>;
  recalculate(): void;
  undo(): void;
  redo(): void;
  openFile(): void;
  saveFile(): void;
}

export class Ribbon {
  readonly #root = element("ribbon");
  #paneButtons: readonly HTMLButtonElement[] = [];

  constructor(private readonly actions: RibbonActions) {
    this.#root.addEventListener("keydown", this.#moveFocus);
  }

  show(manifest: AddInManifest): void {
    const { undo, redo, recalculate, files } = words();
    const own = build(
      "div",
      "ribbon-group",
      plainButton(files.open, files.openTip, () => this.actions.openFile()),
      plainButton(files.save, files.saveTip, () => this.actions.saveFile()),
      plainButton(undo.label, undo.tip, () => this.actions.undo()),
      plainButton(redo.label, redo.tip, () => this.actions.redo()),
      plainButton(recalculate.label, recalculate.tip, () => this.actions.recalculate()),
    );
    const addIn = build("div", "ribbon-group", build("span", "ribbon-label", manifest.group));
    const paneButtons: HTMLButtonElement[] = [];
    for (const entry of manifest.buttons) {
      const made = this.#addInButton(entry);
      if (!entry.functionName) paneButtons.push(made);
      addIn.append(made);
    }
    this.#paneButtons = paneButtons;
    this.#root.replaceChildren(own, addIn);
    this.paneChanged();
    this.#buttons().forEach((button, index) => (button.tabIndex = index === 0 ? 0 : -1));
  }

  paneChanged(): void {
    const isVisible = String(this.actions.isPaneVisible());
    for (const button of this.#paneButtons) button.setAttribute("aria-pressed", isVisible);
  }

  #addInButton({ id, label, tip, icon, functionName }: RibbonButton): HTMLButtonElement {
    const made = plainButton(label, tip, () => {
      if (functionName) void this.actions.runCommand(functionName);
      else this.actions.togglePane();
    });
    made.dataset["control"] = id;
    if (!icon) return made;
    const image = build("img", "");
    image.src = icon;
    image.alt = "";
    made.prepend(image);
    return made;
  }

  #buttons(): HTMLButtonElement[] {
    return [...this.#root.querySelectorAll("button")];
  }

  /** A toolbar is one stop of the Tab key; arrows move inside it. */
  readonly #moveFocus = (event: KeyboardEvent): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const buttons = this.#buttons();
    const from = buttons.findIndex((button) => button === document.activeElement);
    if (step === undefined || from < 0) return;
    const next = buttons[(from + step + buttons.length) % buttons.length];
    buttons.forEach((button) => (button.tabIndex = button === next ? 0 : -1));
    next?.focus();
    event.preventDefault();
  };
}

function plainButton(label: string, tip: string, onPress: () => void): HTMLButtonElement {
  const made = build("button", "button", label);
  made.type = "button";
  made.title = tip;
  made.addEventListener("click", onPress);
  return made;
}
