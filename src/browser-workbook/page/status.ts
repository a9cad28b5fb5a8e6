/** The line at the foot of the page: the message of the selected cell's error, or what is going on. */
import { isCellError } from "../cells";
import type { CellContent } from "../host/sheet-model";
import { element } from "./elements";
import { words } from "./speech";

export class Status {
  readonly #line = element("status");

  say(text: string, isError = false): void {
    if (this.#line.textContent === text) return;
    this.#line.textContent = text;
    this.#line.classList.toggle("is-error", isError);
  }

  describe(address: string, cell: CellContent, comment: string | undefined): void {
    const message = errorMessage(cell);
    const said = comment === undefined ? "" : ` · ${words().comment({ text: comment })}`;
    if (message) this.say(`${address}: ${message}${said}`, true);
    else this.say((cell.formula ? `${address}: ${cell.formula}` : address) + said);
  }
}

function errorMessage(cell: CellContent): string {
  if (!isCellError(cell.value)) return "";
  const { error, message } = cell.value;
  return message ? `${error} ${message}` : "";
}
