import { counted, inNumber } from "../../domain/answer/counted";
import { amountText, qualifierText } from "../../domain/answer/text";
import { answerCell, BLANK, numberCell, periodCell, textCell, type Cell } from "../../domain/functions/cell";
import type { Event } from "../../domain/ledger/records";
import { shortName } from "../../domain/market/catalogue";
import type { Market } from "../../domain/market/market";
import type { PriceMove } from "../../domain/market/week";
import type { NewSheet, PlannedCell } from "../port/plan";
import { ageOf } from "./age";
import { figureOf, numberOf, type Brief, type BriefPrice } from "./brief";
import { constantOf, newsDayCell, sourceText } from "./news-block";
import { sparkText } from "./spark-text";
import { DIRECTION_WORDS, SECTION_WORDS } from "./words";

/** What cells hold is English, for every reader alike. */
const HEADS = ["Price", "How it moved", "Qualifier", "Figure", "Unit", "Day", "Course"];

/** The column of headlines, summaries and sources. */
const TEXTS = 1;
/** Widths of the columns in characters. */
const WIDTHS = [18, 70, 11, 12, 11, 12, 16];

/** The brief as a sheet: figures are numbers with their unit beside them, texts are texts, and every item has its source. */
export function briefSheet(market: Market, brief: Brief): NewSheet {
  const { publisher, published } = brief.week;
  const rows: Cell[][] = [];
  const bold: number[] = [];
  const head = (...cells: Cell[]): void => {
    bold.push(rows.length);
    rows.push(cells);
  };
  const section = (title: string, events: readonly Event[]): void => {
    if (events.length === 0) return;
    rows.push([]);
    head(...placed([textCell(title)], textCell("Source")));
    rows.push(...events.map((event) => itemRow(market, brief, event)));
  };

  head(textCell(`Weekly brief: ${publisher}, ${published}`));
  rows.push([textCell(ageText(brief))], [textCell(`Written from edition ${brief.edition}.`)]);
  if (brief.prices.length > 0) {
    rows.push([]);
    head(textCell("Prices"));
    head(...HEADS.map(textCell));
    rows.push(...brief.prices.map((price) => priceRow(price, brief.before !== undefined)));
  }
  for (const [name, events] of brief.sections) section(SECTION_WORDS[name], events);
  section("Since the weekly", brief.since);
  rows.push([]);
  head(textCell("Sources"));
  rows.push(
    ...brief.sources.map((source, at) => [
      numberCell(at + 1, "0"),
      textCell(`${sourceText(source)}\n${source.url}`),
    ]),
  );
  return {
    name: "Weekly brief",
    rows: rows.map(plannedRow),
    widths: WIDTHS,
    look: { boldRows: bold, wrappedColumns: [TEXTS], landscape: true },
    opens: true,
    orLikeName: true,
  };
}

/** `The last weekly there is, 46 weeks old on 2026-11-28. The week before is that of 2026-01-02.` */
function ageText({ daysOld, on, before }: Brief): string {
  const { unit, count } = ageOf(daysOld);
  const age = unit === "today" ? "new" : `${counted(count, unit === "days" ? "day" : "week")} old`;
  const earlier = before ? ` The week before is that of ${before.published}.` : "";
  return `The last weekly there is, ${age} on ${on}.${earlier}`;
}

function priceRow(price: BriefPrice, hasBefore: boolean): Cell[] {
  const { series, now, points } = price;
  const figure = figureOf(now);
  return [
    textCell(shortName(series)),
    textCell(movesText(price, hasBefore)),
    textCell(qualifierText(figure?.qualifier, "record")),
    figure ? answerCell(figure) : BLANK,
    textCell(figure?.unit),
    periodCell(figure?.effective),
    textCell(sparkText(points)),
  ];
}

function movesText({ now, before }: BriefPrice, hasBefore: boolean): string {
  const moves = `${moveText(now)}${hasBefore ? `; the week before ${moveText(before)}` : ""}`;
  if (!now?.elsewhere) return moves;
  const { answer, daysBefore } = now.elsewhere;
  const age = inNumber(daysBefore, "1 day", `${daysBefore} days`);
  return `${moves}\nThe newest figure is of ${answer.effective}, ${age} before the weekly.`;
}

function moveText(move: PriceMove | undefined): string {
  const { direction, change } = move ?? {};
  const size = change === undefined ? "" : amountText(change, "fraction");
  return [direction && DIRECTION_WORDS[direction], size].filter(Boolean).join(" ") || "not told";
}

function itemRow(market: Market, brief: Brief, event: Event): Cell[] {
  const told = [newsDayCell(market, event), textCell(`${event.headline}\n${event.summary}`)];
  return placed(told, numberCell(numberOf(brief, event.source), "0"));
}

/** The first cells of a row, and the one in its last column. */
function placed(cells: readonly Cell[], last: Cell): Cell[] {
  const between = Array.from({ length: WIDTHS.length - cells.length - 1 }, () => BLANK);
  return [...cells, ...between, last];
}

/** As wide as the sheet. */
export function plannedRow(row: readonly Cell[]): PlannedCell[] {
  return WIDTHS.map((_, column) => constantOf(row[column] ?? BLANK));
}
