import { qualifierText } from "../../domain/answer/text";
import { answerCell, numberCell, periodCell, textCell, type Cell } from "../../domain/functions/cell";
import type { Event, Section } from "../../domain/ledger/records";
import type { Market } from "../../domain/market/market";
import type { PriceMove } from "../../domain/market/week";
import type { NewSheet, PlannedCell } from "../port/plan";
import { figureOf, numberOf, type Brief, type BriefPrice } from "./brief";
import { constantOf, newsDayCell, sourceText } from "./news-block";
import { sparkText } from "./spark-text";

/** What is said on the sheet, in the language of whoever has it written. */
export interface BriefWords {
  sheet: string;
  title: string;
  age: string;
  edition: string;
  prices: string;
  since: string;
  sources: string;
  section(section: Section): string;
  /** How a price moved, and had moved the week before where there is one. */
  moved(price: BriefPrice): string;
  /** Of which day a figure is that the weekly did not give. */
  elsewhere(elsewhere: NonNullable<PriceMove["elsewhere"]>): string;
  heads: Record<"price" | "moved" | "qualifier" | "figure" | "unit" | "day" | "course" | "source", string>;
}

/** Widths of the columns in characters. */
const WIDTHS = [18, 70, 11, 12, 11, 12, 16];

/** The brief as a sheet: figures are numbers with their unit beside them, texts are texts, and every item has its source. */
export function briefSheet(market: Market, brief: Brief, words: BriefWords): NewSheet {
  const rows: Cell[][] = [];
  const bold: number[] = [];
  const head = (...cells: Cell[]): void => {
    bold.push(rows.length);
    rows.push(cells);
  };
  const section = (title: string, events: readonly Event[]): void => {
    if (events.length === 0) return;
    rows.push([]);
    head(...placed([textCell(title)], textCell(words.heads.source)));
    rows.push(...events.map((event) => itemRow(market, brief, event)));
  };

  head(textCell(words.title));
  rows.push([textCell(words.age)], [textCell(words.edition)]);
  if (brief.prices.length > 0) {
    const { price, moved, qualifier, figure, unit, day, course } = words.heads;
    rows.push([]);
    head(textCell(words.prices));
    head(...[price, moved, qualifier, figure, unit, day, course].map(textCell));
    rows.push(...brief.prices.map((one) => priceRow(one, words)));
  }
  for (const [name, events] of brief.sections) section(words.section(name), events);
  section(words.since, brief.since);
  rows.push([]);
  head(textCell(words.sources));
  rows.push(
    ...brief.sources.map((source, at) => [
      numberCell(at + 1, "0"),
      textCell(`${sourceText(source)}\n${source.url}`),
    ]),
  );
  return {
    name: words.sheet,
    rows: rows.map(plannedRow),
    widths: WIDTHS,
    orLikeName: true,
  };
}

function priceRow(price: BriefPrice, words: BriefWords): Cell[] {
  const { series, now, points } = price;
  const figure = figureOf(now);
  const old = now?.elsewhere && words.elsewhere(now.elsewhere);
  return [
    textCell(series.material ?? series.aliases[0] ?? series.name),
    textCell([words.moved(price), old].filter(Boolean).join("\n")),
    ...(figure
      ? [
          textCell(qualifierText(figure.qualifier)),
          answerCell(figure),
          textCell(figure.unit),
          periodCell(figure.effective),
        ]
      : [textCell(undefined), textCell(undefined), textCell(undefined), textCell(undefined)]),
    textCell(sparkText(points)),
  ];
}

function itemRow(market: Market, brief: Brief, event: Event): Cell[] {
  const told = [newsDayCell(market, event), textCell(`${event.headline}\n${event.summary}`)];
  return placed(told, numberCell(numberOf(brief, event.source), "0"));
}

/** The first cells of a row, and the one in its last column. */
function placed(cells: readonly Cell[], last: Cell): Cell[] {
  const between = Array.from({ length: WIDTHS.length - cells.length - 1 }, () => textCell(undefined));
  return [...cells, ...between, last];
}

function plannedRow(row: readonly Cell[]): PlannedCell[] {
  return WIDTHS.map((_, column) => constantOf(row[column] ?? textCell(undefined)));
}
