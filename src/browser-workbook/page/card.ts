/**
 * The card of a value that carries properties, such as a price with its unit, dates and publisher. It keeps its place
 * below the grid when there is nothing to tell, so that no cell is ever under it and the grid never changes its size.
 */
import type { AnswerCell } from "../cells";
import type { CellContent } from "../host/sheet-model";
import { readAddress } from "./address";
import { build, element } from "./elements";
import { words } from "./speech";

type Format = (value: number, numberFormat: string) => string;

export class Card {
  readonly #root = element("card");

  show(cell: CellContent, detail: AnswerCell | undefined, format: Format): void {
    const rows = Object.entries(detail?.properties ?? {}).flatMap(([name, value]) => {
      const shown = propertyText(value, format);
      return shown ? [{ name, shown }] : [];
    });
    if (rows.length === 0) return this.#root.replaceChildren(build("p", "card-hint", words().cardHint));
    this.#root.replaceChildren(
      build("div", "card-head", build("h2", "", cell.text), build("p", "card-formula", cell.formula ?? "")),
      build(
        "dl",
        "",
        ...rows.map(({ name, shown }) => build("div", "", build("dt", "", name), description(shown))),
      ),
    );
  }
}

function description(text: string): HTMLElement {
  const made = build("dd", "", linkTo(text) ?? text);
  made.title = text;
  return made;
}

/** A web address becomes a link that shows its host; any other text stays a text. */
function linkTo(text: string): HTMLAnchorElement | undefined {
  const url = readAddress(text);
  if (url?.protocol !== "https:") return undefined;
  const made = build("a", "", url.host);
  made.href = url.href;
  made.target = "_blank";
  made.rel = "noreferrer";
  return made;
}

/** A property is a plain value or a rich value with a basic one. */
function propertyText(value: unknown, format: Format): string {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean")
    return String(value);
  if (typeof value !== "object" || value === null) return "";
  const { basicValue, numberFormat, text } = value as Record<string, unknown>;
  if (typeof basicValue === "number" && typeof numberFormat === "string")
    return format(basicValue, numberFormat);
  return propertyText(basicValue ?? text, format);
}
