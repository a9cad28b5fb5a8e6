import { readXml } from "./xml";

/** What the colours of a file are named by: a theme's twelve, the old palette, or themselves. */
export type Palette = (attributes: Readonly<Record<string, string>>) => string | undefined;

/** In the order in which cells count them; the theme's part names dark before light. */
const THEME = ["lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6"];
const THEME_COLOURS = [...THEME, "hlink", "folHlink"];
/** Of a workbook without a theme: Office's own since 2013. */
const OFFICE = "FFFFFF 000000 E7E6E6 44546A 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 0563C1 954F72".split(
  " ",
);

/** The old palette; the first eight stand in it twice. */
const FIRST = "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF";
const INDEXED = (
  `${FIRST} ${FIRST} 800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 ` +
  "0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC " +
  "CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 " +
  "333399 333333"
).split(" ");

/** @param theme The text of the theme's part. */
export function paletteOf(theme: string | undefined): Palette {
  const themed = theme === undefined ? OFFICE : themeColours(theme);
  return ({ rgb, theme: place, indexed, tint }) => {
    const base =
      rgb !== undefined
        ? rgb.slice(-6)
        : place !== undefined
          ? themed[Number(place)]
          : indexed !== undefined
            ? INDEXED[Number(indexed)]
            : undefined;
    return base !== undefined && /^[0-9A-F]{6}$/i.test(base) ? tinted(base, Number(tint ?? 0)) : undefined;
  };
}

function themeColours(text: string): string[] {
  const found = new Map<string, string>();
  let within: string | undefined;
  readXml(text, {
    open: ({ name, attributes }) => {
      if (THEME_COLOURS.includes(name)) within = name;
      const colour =
        name === "srgbClr" ? attributes["val"] : name === "sysClr" ? attributes["lastClr"] : undefined;
      if (within !== undefined && colour !== undefined && !found.has(within)) found.set(within, colour);
    },
    close: ({ name }) => {
      if (name === within) within = undefined;
    },
  });
  return THEME_COLOURS.map((name, at) => found.get(name) ?? OFFICE[at] ?? "000000");
}

/** Lighter for a tint above 0, darker below. */
function tinted(colour: string, tint: number): string {
  const parts = [0, 2, 4].map((at) => parseInt(colour.slice(at, at + 2), 16));
  const mixed = parts.map((part) => Math.round(tint < 0 ? part * (1 + tint) : part + (255 - part) * tint));
  return `#${mixed
    .map((part) => part.toString(16).padStart(2, "0"))
    .join("")
    .toUpperCase()}`;
}
