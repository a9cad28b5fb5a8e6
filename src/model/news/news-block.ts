import { publishedText } from "../../domain/answer/text";
import { plainValue } from "../../domain/functions/cell-value";
import type { Cell } from "../../domain/functions/cell";
import { textCell } from "../../domain/functions/cell";
import { dateCell } from "../../domain/functions/news-cells";
import type { Event, Source } from "../../domain/ledger/records";
import type { Market } from "../../domain/market/market";
import { newsDate } from "../../domain/market/news";
import { newsDateText } from "../../domain/market/news-date";
import type { WriteCell } from "../port/workbook";
import { SECTION_WORDS } from "./words";

const HEADS = ["Date", "Headline", "Section", "Companies", "Summary", "Source", "Link"];

/** Items as a table of plain values: a head, then a row for each with the source it is cited by. */
export function newsBlock(market: Market, events: readonly Event[]): WriteCell[][] {
  const heads = HEADS.map((value): WriteCell => ({ value }));
  return [heads, ...events.map((event) => rowOf(market, event).map(constantOf))];
}

/** `SMM, "Weekly review", 2026-01-08`, as cells and notes hold it. */
export function sourceText(source: Source): string {
  return `${source.publisher}, "${source.title}", ${publishedText(source, "record")}`;
}

/** The day an item is listed under as a date; what is only bounded in words, as a list shows it. */
export function newsDayCell(market: Market, event: Event): Cell {
  const date = newsDate(market, event);
  const isVague = date.date === undefined || date.basis === "happened about";
  return isVague ? textCell(newsDateText(date)) : dateCell(date.date);
}

/** A cell of an answer as a constant. */
export function constantOf(cell: Cell): WriteCell {
  if (cell.type === "blank" || cell.type === "failure") return { blank: true };
  return { value: plainValue(cell), ...(cell.type === "number" && { format: cell.format }) };
}

function rowOf(market: Market, event: Event): Cell[] {
  const source = market.source(event.source);
  return [
    newsDayCell(market, event),
    textCell(event.headline),
    textCell(SECTION_WORDS[event.section]),
    textCell(event.companies.join(", ")),
    textCell(event.summary),
    textCell(sourceText(source)),
    textCell(source.url),
  ];
}
