import { SIDES, type AlignmentLook, type BorderLook, type FontLook, type Look, type Side } from "./looks";
import { escapeXml, prefixOf, readXml } from "./xml";

/** What is to be another about a look; undefined takes a thing away. */
export interface LookChange {
  format?: string;
  font?: { [Part in keyof FontLook]?: FontLook[Part] | undefined };
  fill?: string | undefined;
  borders?: { [At in Side]?: BorderLook | undefined };
  alignment?: { [Part in keyof AlignmentLook]?: AlignmentLook[Part] | undefined };
}

/** In which of what a grid shows one look differs from another. */
export function lookChange(from: Look, to: Look): LookChange | undefined {
  const change: LookChange = {};
  if (from.format !== to.format) change.format = to.format;
  if (from.fill !== to.fill) change.fill = to.fill;
  const [font, borders, alignment] = [
    differing(from.font, to.font),
    differing(from.borders, to.borders),
    differing(from.alignment, to.alignment),
  ];
  if (font) change.font = font;
  if (borders) change.borders = borders;
  if (alignment) change.alignment = alignment;
  return Object.keys(change).length > 0 ? change : undefined;
}

function differing<Whole extends object>(
  from: Whole,
  to: Whole,
): { [Part in keyof Whole]?: Whole[Part] | undefined } | undefined {
  const keys = [...new Set([...Object.keys(from), ...Object.keys(to)])] as (keyof Whole)[];
  const found = keys.filter((key) => JSON.stringify(from[key]) !== JSON.stringify(to[key]));
  if (found.length === 0) return undefined;
  return Object.fromEntries(found.map((key) => [key, to[key]])) as { [Part in keyof Whole]?: Whole[Part] };
}

const FONT_ORDER =
  "b i strike condense extend outline shadow u vertAlign sz color name family charset scheme".split(" ");

/** A font like another one but for what changes. */
export function fontXml(font: string, change: NonNullable<LookChange["font"]>): string {
  const p = prefixOf(font, "font");
  const children = childrenOf(font);
  const flag = (name: string, isOn: boolean | undefined): void => {
    if (isOn === undefined) return;
    if (isOn) children.set(name, `<${p}${name}/>`);
    else children.delete(name);
  };
  flag("b", change.bold);
  flag("i", change.italic);
  flag("u", change.underline);
  flag("strike", change.strike);
  if (change.size !== undefined) children.set("sz", `<${p}sz val="${change.size}"/>`);
  if ("colour" in change) {
    if (change.colour === undefined) children.delete("color");
    else children.set("color", `<${p}color rgb="${argb(change.colour)}"/>`);
  }
  if (change.name !== undefined) {
    children.set("name", `<${p}name val="${escapeXml(change.name)}"/>`);
    // These belong to the name it had.
    for (const one of ["family", "charset", "scheme"]) children.delete(one);
  }
  return elementOf(`${p}font`, children, FONT_ORDER);
}

export function fillXml(colour: string, p: string): string {
  return `<${p}fill><${p}patternFill patternType="solid"><${p}fgColor rgb="${argb(colour)}"/><${p}bgColor indexed="64"/></${p}patternFill></${p}fill>`;
}

const BORDER_ORDER = "start end left right top bottom diagonal vertical horizontal".split(" ");

export function borderXml(border: string, change: NonNullable<LookChange["borders"]>): string {
  const p = prefixOf(border, "border");
  const children = childrenOf(border);
  for (const side of SIDES) {
    if (!(side in change)) continue;
    const line = change[side];
    const colour = line?.colour === undefined ? 'auto="1"' : `rgb="${argb(line.colour)}"`;
    children.set(
      side,
      line
        ? `<${p}${side} style="${escapeXml(line.style)}"><${p}color ${colour}/></${p}${side}>`
        : `<${p}${side}/>`,
    );
  }
  const head = /^<[^>]*?(?=\s*\/?>)/.exec(border)?.[0].slice(1) ?? `${p}border`;
  return elementOf(head, children, BORDER_ORDER);
}

/** The attributes of an alignment that change; an empty text takes one away. */
export function alignmentAttributes(change: NonNullable<LookChange["alignment"]>): Record<string, string> {
  const turn = change.rotation ?? 0;
  return {
    ...("horizontal" in change && { horizontal: change.horizontal ?? "" }),
    ...("vertical" in change && { vertical: change.vertical ?? "" }),
    ...("wrap" in change && { wrapText: change.wrap ? "1" : "" }),
    ...("rotation" in change && { textRotation: turn === 0 ? "" : String(turn < 0 ? 90 - turn : turn) }),
  };
}

/** What an element holds, by name. */
export function childrenOf(xml: string): Map<string, string> {
  const children = new Map<string, string>();
  let [name, start] = ["", 0];
  readXml(xml, {
    open: (opened) => {
      if (opened.depth === 2) [name, start] = [opened.name, opened.start];
    },
    close: ({ depth, end }) => {
      if (depth === 2) children.set(name, xml.slice(start, end));
    },
  });
  return children;
}

function elementOf(head: string, children: ReadonlyMap<string, string>, order: readonly string[]): string {
  const place = (name: string): number => (order.includes(name) ? order.indexOf(name) : order.length);
  const inner = [...children].sort(([a], [b]) => place(a) - place(b)).map(([, xml]) => xml);
  const [name = head] = head.split(/\s/);
  return `<${head}>${inner.join("")}</${name}>`;
}

function argb(colour: string): string {
  return `FF${colour.slice(1).toUpperCase()}`;
}
