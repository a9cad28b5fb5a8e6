/** What the charts draw by hand, over the lines. Sizes are in CSS pixels times the screen's ratio, as a canvas wants. */
import uPlot from "uplot";
import type { Direction } from "../../../domain/ledger/records";
import { timeOf, type ChartLine, type ChartMark } from "./chart-data";
import type { Colours } from "./colours";

/** A dotted line between what is reported or estimated and what is forecast. */
export function drawSeam(plot: uPlot, seam: number | undefined, colours: Colours): void {
  if (seam === undefined) return;
  const { ctx, bbox } = plot;
  const ratio = uPlot.pxRatio;
  const x = plot.valToPos(seam, "x", true);
  ctx.save();
  ctx.strokeStyle = colours.quiet;
  ctx.lineWidth = ratio;
  ctx.setLineDash([2 * ratio, 3 * ratio]);
  ctx.beginPath();
  ctx.moveTo(x, bbox.top);
  ctx.lineTo(x, bbox.top + bbox.height);
  ctx.stroke();
  ctx.fillStyle = colours.quiet;
  ctx.font = `${11 * ratio}px ${colours.font}`;
  ctx.textBaseline = "top";
  ctx.textAlign = "right";
  ctx.fillText("A, E", x - 4 * ratio, bbox.top + ratio);
  ctx.textAlign = "left";
  ctx.fillText("F", x + 4 * ratio, bbox.top + ratio);
  ctx.restore();
}

/** The range published beside a value: a stroke from its low to its high end. */
export function drawRanges(plot: uPlot, lines: readonly ChartLine[], colours: Colours): void {
  const { ctx } = plot;
  const ratio = uPlot.pxRatio;
  ctx.save();
  ctx.lineWidth = 1.5 * ratio;
  for (const [at, line] of lines.entries()) {
    ctx.strokeStyle = colours.line(at);
    for (const { period, range } of line.points) if (range) drawRange(plot, timeOf(period), range);
  }
  ctx.restore();
}

function drawRange(plot: uPlot, time: number, { low, high }: { low: number; high: number }): void {
  const { ctx } = plot;
  const half = 4 * uPlot.pxRatio;
  const x = plot.valToPos(time, "x", true);
  const [bottom, top] = [plot.valToPos(low, "y", true), plot.valToPos(high, "y", true)];
  ctx.beginPath();
  ctx.moveTo(x, bottom);
  ctx.lineTo(x, top);
  for (const end of [bottom, top]) {
    ctx.moveTo(x - half, end);
    ctx.lineTo(x + half, end);
  }
  ctx.stroke();
}

/** On the axis: which way a value moved where no figure was published. */
export function drawMarks(plot: uPlot, marks: readonly ChartMark[], colours: Colours): void {
  const { ctx, bbox } = plot;
  const size = 4 * uPlot.pxRatio;
  ctx.save();
  ctx.fillStyle = colours.text;
  for (const mark of marks) {
    const x = plot.valToPos(timeOf(mark.period), "x", true);
    drawMark(ctx, mark.direction, x, bbox.top + bbox.height - size - uPlot.pxRatio, size);
  }
  ctx.restore();
}

function drawMark(
  ctx: CanvasRenderingContext2D,
  direction: Direction,
  x: number,
  y: number,
  size: number,
): void {
  if (direction === "stable") return ctx.fillRect(x - size, y - size / 3, 2 * size, (2 * size) / 3);
  const tip = direction === "up" || direction === "stable-up" ? -size : size;
  ctx.beginPath();
  ctx.moveTo(x, y + tip);
  ctx.lineTo(x - size, y - tip);
  ctx.lineTo(x + size, y - tip);
  ctx.fill();
}

/** Each line's number beside its last point: colour alone must not tell lines apart. */
export function drawNumbers(plot: uPlot, lines: readonly ChartLine[], colours: Colours): void {
  if (lines.length < 2) return;
  const { ctx } = plot;
  const ratio = uPlot.pxRatio;
  ctx.save();
  ctx.font = `600 ${NUMBER_SIZE * ratio}px ${colours.font}`;
  ctx.textBaseline = "middle";
  ctx.textAlign = "left";
  let below = -Infinity;
  for (const { at, x, y } of lastPlaces(plot, lines)) {
    below = Math.max(y, below + NUMBER_SIZE * ratio);
    ctx.fillStyle = colours.line(at);
    ctx.fillText(String(at + 1), x + 6 * ratio, below);
  }
  ctx.restore();
}

const NUMBER_SIZE = 11;

/** From the top down, so that each number can give way to the one above. */
function lastPlaces(plot: uPlot, lines: readonly ChartLine[]): { at: number; x: number; y: number }[] {
  return lines
    .flatMap((line, at) => {
      const last = line.points.at(-1);
      if (!last) return [];
      return [
        { at, x: plot.valToPos(timeOf(last.period), "x", true), y: plot.valToPos(last.value, "y", true) },
      ];
    })
    .sort((a, b) => a.y - b.y);
}
