/** The charts of the sheet in front, over its cells: drawn anew when these change, moved when one scrolls. */
import type { CellAddress } from "../addresses";
import type { Chart, Charts, DrawnChart } from "../host/charts";
import { saying, spoken, words } from "../page/speech";
import { colourOf, drawChart } from "./chart-drawing";

const PIXELS_A_POINT = 96 / 72;
const [TITLE_HEIGHT, LEGEND_HEIGHT] = [28, 22];

/** Where a cell is seen: its corner in pixels from the first cell that is not frozen, at the zoom of the sheet. */
export interface Sight {
  /** The box within the headers of rows and columns. */
  readonly inset: { readonly left: number; readonly top: number };
  readonly zoom: number;
  placeOf(cell: CellAddress): { readonly x: number; readonly y: number };
}

export interface ChartLayerContext {
  readonly charts: Charts;
  readonly sheetInFront: () => string;
  readonly sight: () => Sight | undefined;
}

interface Shown {
  readonly figure: HTMLElement;
  /** What it was drawn of. */
  key: string;
  destroy: () => void;
}

export class ChartLayer {
  readonly #element = document.createElement("div");
  readonly #shown = new Map<string, Shown>();
  #isAwaited = false;

  constructor(private readonly context: ChartLayerContext) {
    this.#element.className = "charts";
    context.charts.onChange = () => this.update();
    saying(() => this.update());
  }

  /** Lies over the canvas of the grid. */
  cover(canvas: HTMLElement): void {
    canvas.parentElement?.append(this.#element);
    this.update();
  }

  /** Soon, and once for all that changed meanwhile. */
  update(): void {
    if (this.#isAwaited) return;
    this.#isAwaited = true;
    requestAnimationFrame(() => {
      this.#isAwaited = false;
      this.#draw();
    });
  }

  #draw(): void {
    const { charts, sheetInFront, sight } = this.context;
    const seen = sight();
    const there = seen ? charts.on(sheetInFront()) : [];
    for (const [id, shown] of this.#shown)
      if (!there.some((chart) => chart.id === id)) this.#forget(id, shown);
    if (!seen) return;
    this.#element.style.inset = `${String(seen.inset.top)}px 0 0 ${String(seen.inset.left)}px`;
    for (const chart of there) this.#place(this.#drawn(chart), chart, seen);
  }

  #drawn(chart: Chart): Shown {
    const drawn = this.context.charts.drawn(chart);
    const known = this.#shown.get(chart.id);
    const key = JSON.stringify([
      spoken(),
      drawn,
      { ...chart, at: undefined, left: undefined, top: undefined },
    ]);
    if (known?.key === key) return known;
    if (known) this.#forget(chart.id, known);
    const shown = { key, ...this.#figureOf(chart, drawn) };
    this.#shown.set(chart.id, shown);
    return shown;
  }

  #figureOf(chart: Chart, drawn: DrawnChart): Omit<Shown, "key"> {
    const figure = document.createElement("figure");
    figure.className = "sheet-chart";
    const [width, height] = [chart.width * PIXELS_A_POINT, chart.height * PIXELS_A_POINT];
    figure.style.width = `${String(width)}px`;
    figure.style.height = `${String(height)}px`;
    const caption = document.createElement("figcaption");
    caption.textContent = drawn.title;
    const plot = document.createElement("div");
    plot.setAttribute("role", "img");
    plot.setAttribute("aria-label", inWords(chart, drawn));
    figure.append(caption, plot, this.#removal(chart, drawn.title));
    if (chart.hasLegend) figure.append(legendOf(drawn));
    this.#element.append(figure);
    const room = TITLE_HEIGHT + (chart.hasLegend ? LEGEND_HEIGHT : 0);
    const destroy = drawChart(plot, chart, drawn, { width, height: Math.max(60, height - room) });
    return { figure, destroy };
  }

  #removal(chart: Chart, title: string): HTMLElement {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = "×";
    button.setAttribute("aria-label", words().removeChart({ title }));
    button.addEventListener("click", () => this.context.charts.remove(chart));
    return button;
  }

  #place({ figure }: Shown, chart: Chart, { placeOf, zoom }: Sight): void {
    const { x, y } = placeOf(chart.at);
    const left = x + chart.left * PIXELS_A_POINT * zoom;
    const top = y + chart.top * PIXELS_A_POINT * zoom;
    figure.style.transform = `translate(${String(left)}px, ${String(top)}px) scale(${String(zoom)})`;
  }

  #forget(id: string, { figure, destroy }: Shown): void {
    destroy();
    figure.remove();
    this.#shown.delete(id);
  }
}

function legendOf({ series }: DrawnChart): HTMLElement {
  const legend = document.createElement("ul");
  for (const [at, { name }] of series.entries()) {
    const entry = document.createElement("li");
    entry.textContent = name;
    entry.style.setProperty("--swatch", colourOf(at));
    legend.append(entry);
  }
  return legend;
}

/** What the picture shows, for whoever does not see it: title, unit, and of each line its name, ends and number of values. */
function inWords(chart: Chart, { title, categories, series }: DrawnChart): string {
  const lines = series.map(({ name, values }) => {
    const told = values.flatMap((value, at) =>
      value === null ? [] : [`${categories[at] ?? ""}: ${String(value)}`],
    );
    const ends = told.length > 1 ? [told[0], told.at(-1)] : told;
    return words().chartLine({ name, count: told.length, ends: ends.join(" – ") });
  });
  return [title, chart.valueTitle, ...lines].filter(Boolean).join("; ");
}
