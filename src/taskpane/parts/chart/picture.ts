/** A chart as a picture for a document: white as paper whatever the pane's theme, with all it needs to stand alone. */
import uPlot from "uplot";
import { LINE_COLOURS, type Drawing } from "./chart-data";
import { readColours, type Colours } from "./colours";
import { planOf } from "./plot-options";
import { wrappedLines } from "./wrapped-lines";

export interface PictureWords {
  title: string;
  unit: string;
  /** A name for each line that is drawn, with its place among all. */
  legend: readonly { at: number; name: string }[];
  /** What stands below: how it is read, where it is from, of which day it is. */
  notes: readonly string[];
}

/** In CSS pixels. */
const [WIDTH, PLOT_HEIGHT, EDGE, LINE] = [960, 400, 28, 20];
const [TITLE_FONT, TEXT_FONT, LEGEND_FONT] = ["600 20px", "13px", "600 13px"];

export async function pictureOf(drawing: Drawing, words: PictureWords): Promise<Blob> {
  const paper = document.createElement("div");
  paper.className = "paper visually-hidden";
  paper.setAttribute("aria-hidden", "true");
  document.body.append(paper);
  try {
    const colours = readColours(paper, LINE_COLOURS);
    const plot = await plotOf(drawing, colours, paper);
    const canvas = composed(plot.ctx.canvas, colours, words);
    plot.destroy();
    return await asPng(canvas);
  } finally {
    paper.remove();
  }
}

/** The library draws after the call, and says when it has. */
function plotOf(drawing: Drawing, colours: Colours, within: HTMLElement): Promise<uPlot> {
  const { aligned, options } = planOf(drawing, colours);
  return new Promise((drawn) => {
    new uPlot(
      {
        ...options,
        width: WIDTH - 2 * EDGE,
        height: PLOT_HEIGHT,
        hooks: { ...options.hooks, ready: [drawn] },
      },
      aligned,
      within,
    );
  });
}

function composed(plot: HTMLCanvasElement, colours: Colours, words: PictureWords): HTMLCanvasElement {
  const ratio = uPlot.pxRatio;
  const canvas = document.createElement("canvas");
  const ctx = canvas.getContext("2d")!;
  const width = WIDTH - 2 * EDGE;
  const wrapped = (text: string, font: string): string[] => {
    ctx.font = `${font} ${colours.font}`;
    return wrappedLines(text, (part) => ctx.measureText(part).width <= width);
  };
  const title = wrapped(words.title, TITLE_FONT);
  const notes = words.notes.flatMap((note) => wrapped(note, TEXT_FONT));
  const rows = 1 + words.legend.length + notes.length;
  canvas.width = WIDTH * ratio;
  canvas.height = (2 * EDGE + title.length * 1.4 * LINE + PLOT_HEIGHT + (rows + 0.5) * LINE) * ratio;
  ctx.scale(ratio, ratio);
  ctx.fillStyle = colours.surface;
  ctx.fillRect(0, 0, WIDTH, canvas.height / ratio);
  ctx.textBaseline = "top";

  let y = EDGE;
  const write = (text: string, font: string, colour: string, height = LINE, x = EDGE): void => {
    ctx.font = `${font} ${colours.font}`;
    ctx.fillStyle = colour;
    ctx.fillText(text, x, y);
    y += height;
  };
  title.forEach((line) => write(line, TITLE_FONT, colours.text, 1.4 * LINE));
  write(words.unit, TEXT_FONT, colours.quiet);
  ctx.drawImage(plot, EDGE, y, width, PLOT_HEIGHT);
  y += PLOT_HEIGHT + LINE / 2;
  for (const { at, name } of words.legend) write(`${at + 1}  ${name}`, LEGEND_FONT, colours.line(at));
  notes.forEach((line) => write(line, TEXT_FONT, colours.quiet));
  return canvas;
}

function asPng(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((done, failed) =>
    canvas.toBlob(
      (blob) => (blob ? done(blob) : failed(new Error("The picture came out empty."))),
      "image/png",
    ),
  );
}
