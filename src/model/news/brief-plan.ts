import { formatBox, joinAddress } from "../../domain/formulas/address";
import { answerCell, BLANK, periodCell, textCell, type Cell } from "../../domain/functions/cell";
import { shortName } from "../../domain/market/catalogue";
import type { Market } from "../../domain/market/market";
import { isSilentBetween } from "../../domain/market/silence";
import type { NewChart, NewSheet, Plan } from "../port/plan";
import type { Brief, BriefPrice } from "./brief";
import { briefSheet, plannedRow } from "./brief-sheet";

/** More would be a second brief. */
const MOST_CHARTS = 6;
/** Rows of a usual height that a chart as Excel makes it stands over, and one between. */
const CHART_ROWS = 16;
/** The columns at which two charts stand beside each other, and those of the days and figures they show. */
const [LEFT, RIGHT, DAYS] = [0, 2, 2];

/** What writes the brief on a sheet: below the sources a chart of each price that has a course, and the figures it shows. */
export function briefPlan(market: Market, brief: Brief): Plan {
  const sheet = briefSheet(market, brief);
  const drawn = brief.prices.filter(({ points }) => points.length > 1).slice(0, MOST_CHARTS);
  if (drawn.length === 0) return { changes: [], adds: sheet };
  const top = sheet.rows.length + 2;
  const chartRows = CHART_ROWS * Math.ceil(drawn.length / 2);
  const rows: Cell[][] = [
    [],
    [textCell("Charts")],
    ...Array.from({ length: chartRows }, () => []),
    [textCell("What the charts show")],
  ];
  const bold = [top - 1, top + chartRows];
  const charts = drawn.map((price, at): NewChart => {
    const first = sheet.rows.length + rows.length;
    const course = courseOf(price);
    rows.push(...course, []);
    bold.push(first);
    const place = { row: top + CHART_ROWS * Math.floor(at / 2), column: at % 2 === 0 ? LEFT : RIGHT };
    return {
      source: on(sheet, { row: first, column: DAYS, rows: course.length, columns: 2 }),
      at: on(sheet, { ...place, rows: 1, columns: 1 }),
      title: shortName(price.series),
      unit: unitOf(price),
      name: `SSB brief ${at + 1}`,
    };
  });
  const look = sheet.look && { ...sheet.look, boldRows: [...sheet.look.boldRows, ...bold] };
  return {
    changes: [],
    adds: { ...sheet, rows: [...sheet.rows, ...rows.map(plannedRow)], ...(look && { look }) },
    charts,
  };
}

/** Days and figures under their heads; an empty row where a silence lies between, so that no line crosses it. */
function courseOf(price: BriefPrice): Cell[][] {
  const { series, points } = price;
  const head = [textCell(shortName(series)), BLANK, textCell("Day"), textCell(unitOf(price))];
  return points.reduce<Cell[][]>(
    (rows, point, at) => {
      const before = points[at - 1];
      const isApart = before && isSilentBetween(series.frequency, before.effective, point.effective);
      const row = [BLANK, BLANK, periodCell(point.effective), answerCell(point)];
      return isApart ? [...rows, [], row] : [...rows, row];
    },
    [head],
  );
}

function unitOf({ series, points }: BriefPrice): string {
  return points.at(-1)?.unit ?? series.unit;
}

function on({ name }: NewSheet, box: Parameters<typeof formatBox>[0]): string {
  return joinAddress(name, formatBox(box));
}
