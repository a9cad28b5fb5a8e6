/** How a cell looks, in Univer's form and in that of a file. */
import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IBorderData,
  type IBorderStyleData,
  type IColorStyle,
  type IStyleData,
  type Nullable,
} from "@univerjs/core";
import {
  SIDES,
  type AlignmentLook,
  type BorderLook,
  type FontLook,
  type Look,
  type Side,
} from "../../xlsx/parts/looks";

const GENERAL = "General";
/** A file's fonts are rarely here; what is drawn in their place is of their width. */
const LIKE = "Carlito, Segoe UI, Roboto, Noto Sans, sans-serif";
const SIDE_KEYS: Readonly<Record<Side, "l" | "r" | "t" | "b">> = {
  left: "l",
  right: "r",
  top: "t",
  bottom: "b",
};
const HORIZONTAL: Readonly<Record<string, HorizontalAlign>> = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
  justify: HorizontalAlign.JUSTIFIED,
  distributed: HorizontalAlign.DISTRIBUTED,
};
const VERTICAL: Readonly<Record<string, VerticalAlign>> = {
  top: VerticalAlign.TOP,
  center: VerticalAlign.MIDDLE,
  bottom: VerticalAlign.BOTTOM,
};
const LINES: Readonly<Record<string, BorderStyleTypes>> = {
  thin: BorderStyleTypes.THIN,
  hair: BorderStyleTypes.HAIR,
  dotted: BorderStyleTypes.DOTTED,
  dashed: BorderStyleTypes.DASHED,
  dashDot: BorderStyleTypes.DASH_DOT,
  dashDotDot: BorderStyleTypes.DASH_DOT_DOT,
  double: BorderStyleTypes.DOUBLE,
  medium: BorderStyleTypes.MEDIUM,
  mediumDashed: BorderStyleTypes.MEDIUM_DASHED,
  mediumDashDot: BorderStyleTypes.MEDIUM_DASH_DOT,
  mediumDashDotDot: BorderStyleTypes.MEDIUM_DASH_DOT_DOT,
  slantDashDot: BorderStyleTypes.SLANT_DASH_DOT,
  thick: BorderStyleTypes.THICK,
};
const LETTERS_BELOW = 255;

export function styleOf({ format, font, fill, borders, alignment }: Look): IStyleData {
  const { horizontal, vertical, wrap, rotation } = alignment;
  return {
    ...(font.name !== undefined && { ff: `${font.name}, ${LIKE}` }),
    ...(font.size !== undefined && { fs: font.size }),
    ...(font.bold && { bl: BooleanNumber.TRUE }),
    ...(font.italic && { it: BooleanNumber.TRUE }),
    ...(font.underline && { ul: { s: BooleanNumber.TRUE } }),
    ...(font.strike && { st: { s: BooleanNumber.TRUE } }),
    ...(font.colour !== undefined && { cl: { rgb: font.colour } }),
    ...(fill !== undefined && { bg: { rgb: fill } }),
    ...(Object.keys(borders).length > 0 && { bd: bordersOf(borders) }),
    ...(horizontal !== undefined && HORIZONTAL[horizontal] !== undefined && { ht: HORIZONTAL[horizontal] }),
    vt: VERTICAL[vertical ?? "bottom"] ?? VerticalAlign.BOTTOM,
    ...(wrap && { tb: WrapStrategy.WRAP }),
    ...(rotation === LETTERS_BELOW
      ? { tr: { a: 0, v: BooleanNumber.TRUE } }
      : rotation !== 0
        ? { tr: { a: -rotation } }
        : {}),
    ...(format !== GENERAL && { n: { pattern: format } }),
  };
}

function bordersOf(borders: Look["borders"]): IBorderData {
  return Object.fromEntries(
    SIDES.flatMap((side) => {
      const line = borders[side];
      const style = line && (LINES[line.style] ?? BorderStyleTypes.THIN);
      return line ? [[SIDE_KEYS[side], { s: style, cl: { rgb: line.colour ?? "#000000" } }]] : [];
    }),
  );
}

/** @param base What holds where the style says nothing. */
export function lookOf(style: IStyleData, base: Look): Look {
  const fill = "bg" in style ? colourOf(style.bg) : base.fill;
  return {
    format: "n" in style ? style.n?.pattern || GENERAL : base.format,
    font: fontOf(style, base.font),
    ...(fill !== undefined && { fill }),
    borders: style.bd ? linesOf(style.bd) : base.borders,
    alignment: alignmentOf(style, base.alignment),
    isLocked: base.isLocked,
  };
}

function fontOf(style: IStyleData, base: FontLook): FontLook {
  const [first] = style.ff?.split(",") ?? [];
  const name = first?.trim().replace(/^["']|["']$/g, "") ?? base.name;
  const size = style.fs ?? base.size;
  const colour = "cl" in style ? colourOf(style.cl) : base.colour;
  return {
    ...(name !== undefined && { name }),
    ...(size !== undefined && { size }),
    bold: style.bl === undefined ? base.bold : style.bl === BooleanNumber.TRUE,
    italic: style.it === undefined ? base.italic : style.it === BooleanNumber.TRUE,
    underline: style.ul === undefined ? base.underline : style.ul?.s === BooleanNumber.TRUE,
    strike: style.st === undefined ? base.strike : style.st?.s === BooleanNumber.TRUE,
    ...(colour !== undefined && { colour }),
  };
}

function linesOf(borders: IBorderData): Look["borders"] {
  return Object.fromEntries(
    SIDES.flatMap((side) => {
      const line = lineOf(borders[SIDE_KEYS[side]]);
      return line ? [[side, line]] : [];
    }),
  );
}

function lineOf(line: Nullable<IBorderStyleData>): BorderLook | undefined {
  const style = Object.keys(LINES).find((name) => LINES[name] === line?.s);
  if (!line || style === undefined) return undefined;
  const colour = colourOf(line.cl);
  return { style, ...(colour !== undefined && { colour }) };
}

function alignmentOf(style: IStyleData, base: AlignmentLook): AlignmentLook {
  const horizontal =
    style.ht === undefined
      ? base.horizontal
      : Object.keys(HORIZONTAL).find((name) => HORIZONTAL[name] === style.ht);
  // A bottom that nobody asked for is none.
  const asked = Object.keys(VERTICAL).find((name) => VERTICAL[name] === style.vt);
  const vertical =
    asked === undefined || (asked === "bottom" && base.vertical === undefined) ? base.vertical : asked;
  return {
    ...(horizontal !== undefined && { horizontal }),
    ...(vertical !== undefined && { vertical }),
    wrap: style.tb === undefined ? base.wrap : style.tb === WrapStrategy.WRAP,
    rotation: style.tr
      ? style.tr.v === BooleanNumber.TRUE
        ? LETTERS_BELOW
        : -style.tr.a || 0
      : base.rotation,
  };
}

/** As `#RRGGBB`; a grid takes other ways of writing a colour, too. */
function colourOf(colour: Nullable<IColorStyle>): string | undefined {
  const text = colour?.rgb?.trim();
  if (!text) return undefined;
  const numbers = /^rgba?\(([^)]*)\)$/i.exec(text)?.[1]?.split(",").slice(0, 3).map(Number);
  if (numbers)
    return `#${numbers
      .map((part) => part.toString(16).padStart(2, "0"))
      .join("")
      .toUpperCase()}`;
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(text)?.slice(1);
  if (short)
    return `#${short
      .map((digit) => digit + digit)
      .join("")
      .toUpperCase()}`;
  return /^#[0-9a-f]{6}/i.test(text) ? text.slice(0, 7).toUpperCase() : undefined;
}
