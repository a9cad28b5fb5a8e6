/** What a bench measured, as the tables of docs/performance.md and as a picture of how it grows. */
import { groupsOf } from "../../src/domain/market/groups-of";
import type { GrowthRow } from "./growth";
import type { MessageSize } from "./message";
import type { Measured } from "./rounds";
import type { StoredMemory } from "./stored";

export interface BenchResults {
  calls: readonly Measured[];
  messages: readonly MessageSize[];
  memory: readonly { shape: string; records: number; index: number }[];
  growth: readonly GrowthRow[];
  columns: readonly StoredMemory[];
}

export function time(microseconds: number): string {
  if (microseconds < 1) return `${(microseconds * 1000).toFixed(0)} ns`;
  if (microseconds < 1000) return `${microseconds.toFixed(1)} us`;
  return `${(microseconds / 1000).toFixed(1)} ms`;
}

/** Each figure beside its floor, with the quartiles around its median; what grows at its sizes, with its power. */
export function reportOf({ calls, messages, memory, growth, columns }: BenchResults): string {
  return [
    table(
      ["Call", "Median", "Quartiles", "Floor"],
      calls.map(({ name, median, spread: [low, high], ratio }) => [
        `\`${name}\``,
        time(median),
        `${time(low)} to ${time(high)}`,
        `${ratio.toFixed(1)} x`,
      ]),
    ),
    table(
      ["Message", "Carrying", "Bytes a cell", "Largest call answered so"],
      messages.map(({ call, carrying, bytesPerCell, largest }) => [
        `\`${call}\``,
        carrying,
        bytesPerCell.toFixed(0),
        largest.toLocaleString("en"),
      ]),
    ),
    table(
      ["Memory, bytes an observation", "As parsed or in the file", "Opened", "What answers add"],
      [
        ...memory.map(({ shape, records, index }) => [shape, records.toFixed(0), "", index.toFixed(0)]),
        ...columns
          .filter(isWeighty)
          .map(({ shape, observations, file, opened, answered }) => [
            `columns, ${shape}, ${power(observations)}`,
            file.toFixed(1),
            opened.toFixed(1),
            answered.toFixed(1),
          ]),
      ],
    ),
    ...[...groups(growth)].map(([group, rows]) => growthTable(group, rows)),
  ].join("\n\n");
}

/** Of fewer observations a heap's own movements weigh more than they do. */
function isWeighty({ observations }: StoredMemory): boolean {
  return observations >= 100_000;
}

function growthTable(group: string, rows: readonly GrowthRow[]): string {
  const sizes = [...new Set(rows.flatMap((row) => row.sizes))].sort((a, b) => a - b);
  return table(
    [group, ...sizes.map(power), "Floor", "Power"],
    rows.map(({ what, sizes: own, measured, floor, exponent }) => [
      nameIn(group, what),
      ...sizes.map((size) => {
        const found = measured[own.indexOf(size)];
        return found ? time(found.median) : "–";
      }),
      `${measured.at(-1)!.ratio.toPrecision(2)} x ${floor}`,
      exponent === undefined ? "–" : exponent.toFixed(2),
    ]),
  );
}

/** By what stands before the colon. */
function groups(growth: readonly GrowthRow[]): Map<string, GrowthRow[]> {
  return groupsOf(growth, ({ what }) => what.split(": ")[0] ?? "");
}

/** What a row is called beside the others of its group. */
function nameIn(group: string, what: string): string {
  return what.slice(group.length).replace(/^: /, "");
}

function power(size: number): string {
  return `10^${Math.log10(size).toFixed(0)}`;
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [line(heads), line(heads.map((_, at) => (at === 0 ? "---" : "---:"))), ...rows.map(line)].join("\n");
}

const PANEL = { width: 430, height: 250, left: 60, top: 30, plot: 200 };
const COLOURS = [
  "#0F5C4D",
  "#B4531A",
  "#1F4E9E",
  "#7A2E8E",
  "#616161",
  "#A07800",
  "#C00000",
  "#2E7D32",
  "#37474F",
];

/** Time by size, both by their powers of ten: a panel for each group, a line for each figure. */
export function plotOf(growth: readonly GrowthRow[]): string {
  const panels = [...groups(growth)];
  const height = panels.length * PANEL.height;
  const width = PANEL.left + PANEL.width + 330;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="11">`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    ...panels.map(([group, rows], at) => panelOf(group, rows, at * PANEL.height)),
    "</svg>\n",
  ].join("\n");
}

function panelOf(group: string, rows: readonly GrowthRow[], top: number): string {
  const points = rows.map(({ sizes, measured }) =>
    sizes.map((size, at) => ({ x: Math.log10(size), y: Math.log10(Math.max(0.001, measured[at]!.median)) })),
  );
  const [xs, ys] = [points.flat().map(({ x }) => x), points.flat().map(({ y }) => y)];
  const [x0, x1] = [Math.min(...xs), Math.max(...xs, Math.min(...xs) + 1)];
  const [y0, y1] = [Math.floor(Math.min(...ys)), Math.ceil(Math.max(...ys))];
  const x = (value: number): number => PANEL.left + ((value - x0) / (x1 - x0)) * PANEL.width;
  const y = (value: number): number =>
    top + PANEL.top + (1 - (value - y0) / Math.max(1, y1 - y0)) * (PANEL.plot - 10);
  const ticks = (from: number, to: number): number[] =>
    Array.from({ length: Math.floor(to) - Math.ceil(from) + 1 }, (_, at) => Math.ceil(from) + at);
  return [
    `<text x="${PANEL.left}" y="${top + 18}" font-weight="bold">${escaped(group)}</text>`,
    ...ticks(x0, x1).map(
      (tick) =>
        `<text x="${x(tick)}" y="${top + PANEL.top + PANEL.plot + 8}" text-anchor="middle">10^${tick}</text>`,
    ),
    ...ticks(y0, y1).map(
      (tick) =>
        `<line x1="${PANEL.left}" x2="${PANEL.left + PANEL.width}" y1="${y(tick)}" y2="${y(tick)}" stroke="#ddd"/>` +
        `<text x="${PANEL.left - 6}" y="${y(tick) + 4}" text-anchor="end">${time(10 ** tick)}</text>`,
    ),
    ...rows.map(({ what, exponent }, at) => {
      const colour = COLOURS[at % COLOURS.length]!;
      const line = points[at]!.map((point) => `${x(point.x).toFixed(1)},${y(point.y).toFixed(1)}`).join(" ");
      const says = `${nameIn(group, what)}${exponent === undefined ? "" : ` (${exponent.toFixed(2)})`}`;
      return (
        `<polyline points="${line}" fill="none" stroke="${colour}" stroke-width="1.5"/>` +
        `<text x="${PANEL.left + PANEL.width + 14}" y="${top + PANEL.top + 10 + at * 17}" fill="${colour}">${escaped(says)}</text>`
      );
    }),
  ].join("\n");
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
}
