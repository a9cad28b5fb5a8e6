import { paletteOf, type Palette } from "./colours";
import { isTrue } from "./workbook-xml";
import { readXml } from "./xml";

/** How a cell looks, as far as a grid can show it. Colours are `#RRGGBB`. */
export interface Look {
  /** Excel number format. */
  format: string;
  font: FontLook;
  fill?: string;
  borders: Partial<Record<Side, BorderLook>>;
  alignment: AlignmentLook;
  /** Takes no change while its sheet is protected. */
  isLocked: boolean;
}

export interface FontLook {
  name?: string;
  /** In points. */
  size?: number;
  bold: boolean;
  italic: boolean;
  underline: boolean;
  strike: boolean;
  colour?: string;
}

export const SIDES = ["left", "right", "top", "bottom"] as const;
export type Side = (typeof SIDES)[number];

export interface BorderLook {
  /** As a file names it, such as `thin`. */
  style: string;
  colour?: string;
}

export interface AlignmentLook {
  /** As a file names them, such as `center`; without them as the kind of value asks for. */
  horizontal?: string;
  vertical?: string;
  wrap: boolean;
  /** In degrees, upwards; 255 for letters below one another. */
  rotation: number;
}

const PLAIN_FONT: FontLook = { bold: false, italic: false, underline: false, strike: false };
const PLAIN: Omit<Look, "format"> = {
  font: PLAIN_FONT,
  borders: {},
  alignment: { wrap: false, rotation: 0 },
  isLocked: true,
};

/**
 * The looks that cells name by number.
 * @param formatOf The number format of a style.
 */
export function readLooks(
  styles: string | undefined,
  theme: string | undefined,
  formatOf: (style: number) => string,
): Look[] {
  if (styles === undefined) return [{ ...PLAIN, format: formatOf(0) }];
  return new LookReader(styles, paletteOf(theme)).looks(formatOf);
}

interface StyleXml {
  font: number;
  fill: number;
  border: number;
  alignment: AlignmentLook;
  isLocked: boolean;
}

class LookReader {
  readonly #fonts: FontLook[] = [];
  readonly #fills: (string | undefined)[] = [];
  readonly #borders: Look["borders"][] = [];
  readonly #styles: StyleXml[] = [];
  #within = "";
  #side: Side | undefined;
  #isSolid = false;

  constructor(
    text: string,
    private readonly palette: Palette,
  ) {
    readXml(text, {
      open: ({ name, attributes, depth }) => {
        if (depth === 2) this.#within = name;
        else if (this.#within === "fonts") this.#font(name, attributes);
        else if (this.#within === "fills") this.#fill(name, attributes);
        else if (this.#within === "borders") this.#border(name, attributes);
        else if (this.#within === "cellXfs") this.#style(name, attributes);
      },
    });
  }

  looks(formatOf: (style: number) => string): Look[] {
    return this.#styles.map(({ font, fill, border, alignment, isLocked }, style) => {
      const colour = this.#fills[fill];
      return {
        format: formatOf(style),
        font: this.#fonts[font] ?? PLAIN_FONT,
        ...(colour !== undefined && { fill: colour }),
        borders: this.#borders[border] ?? {},
        alignment,
        isLocked,
      };
    });
  }

  #font(name: string, attributes: Record<string, string>): void {
    if (name === "font") this.#fonts.push({ ...PLAIN_FONT });
    const font = this.#fonts.at(-1);
    if (!font) return;
    const isOn = attributes["val"] === undefined || isTrue(attributes["val"]);
    const colour = name === "color" ? this.palette(attributes) : undefined;
    if (name === "b") font.bold = isOn;
    if (name === "i") font.italic = isOn;
    if (name === "u") font.underline = attributes["val"] !== "none";
    if (name === "strike") font.strike = isOn;
    if (name === "sz") font.size = Number(attributes["val"]);
    if ((name === "name" || name === "rFont") && attributes["val"] !== undefined)
      font.name = attributes["val"];
    if (colour !== undefined) font.colour = colour;
  }

  /** A pattern is shown in the one colour it has most of. */
  #fill(name: string, attributes: Record<string, string>): void {
    if (name === "fill") this.#fills.push(undefined);
    if (name === "patternFill") this.#isSolid = attributes["patternType"] === "solid";
    const isSeen = name === "fgColor" ? this.#isSolid : name === "color";
    if (isSeen) this.#fills[this.#fills.length - 1] ??= this.palette(attributes);
  }

  #border(name: string, attributes: Record<string, string>): void {
    if (name === "border") this.#borders.push({});
    const borders = this.#borders.at(-1);
    if (!borders) return;
    if (name !== "color") {
      this.#side = SIDES.find((side) => side === name);
      const { style } = attributes;
      if (this.#side && style !== undefined && style !== "none") borders[this.#side] = { style };
    } else if (this.#side && borders[this.#side]) {
      const colour = this.palette(attributes);
      if (colour !== undefined) borders[this.#side] = { style: borders[this.#side]?.style ?? "thin", colour };
    }
  }

  #style(name: string, attributes: Record<string, string>): void {
    if (name === "xf")
      this.#styles.push({
        font: Number(attributes["fontId"] ?? 0),
        fill: Number(attributes["fillId"] ?? 0),
        border: Number(attributes["borderId"] ?? 0),
        alignment: PLAIN.alignment,
        isLocked: true,
      });
    const style = this.#styles.at(-1);
    if (!style) return;
    if (name === "protection")
      style.isLocked = attributes["locked"] === undefined || isTrue(attributes["locked"]);
    if (name === "alignment") style.alignment = alignmentOf(attributes);
  }
}

function alignmentOf(attributes: Readonly<Record<string, string>>): AlignmentLook {
  const { horizontal, vertical } = attributes;
  const turn = Number(attributes["textRotation"] ?? 0);
  return {
    ...(horizontal !== undefined && horizontal !== "general" && { horizontal }),
    ...(vertical !== undefined && { vertical }),
    wrap: isTrue(attributes["wrapText"]),
    // Downwards is counted on from 90.
    rotation: turn > 90 && turn <= 180 ? 90 - turn : turn,
  };
}
