/** How well the texts of the pane stand out from what is behind them, measured in a picture of the screen. */
import type { Frame, Page } from "playwright-core";

export interface TextContrast {
  text: string;
  /** Of the lightest and the darkest pixel of the text, after WCAG. */
  contrast: number;
}

interface Box {
  text: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

export async function textContrasts(page: Page, pane: Frame): Promise<TextContrast[]> {
  const boxes = await textBoxes(pane);
  const picture = await page.locator("#pane iframe").screenshot({ animations: "disabled" });
  const reader = await page.context().newPage();
  const contrasts = await reader.evaluate(measure, [picture.toString("base64"), boxes] as const);
  await reader.close();
  return contrasts;
}

/** The words in sight that no other element covers or cuts; what can't be used may be faint. */
function textBoxes(pane: Frame): Promise<Box[]> {
  return pane.evaluate(() => {
    const found: Box[] = [];
    const isCut = (box: DOMRect, within: Element | null): boolean => {
      for (let one = within; one; one = one.parentElement) {
        if (getComputedStyle(one).overflow === "visible") continue;
        const { top, bottom, left, right } = one.getBoundingClientRect();
        if (box.top < top || box.bottom > bottom || box.left < left - 1 || box.right > right + 1) return true;
      }
      return false;
    };
    const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
      const parent = node.parentElement;
      if (
        !node.textContent?.trim() ||
        !parent?.checkVisibility() ||
        parent.closest(".visually-hidden, :disabled")
      )
        continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const [box] = range.getClientRects();
      if (!box || box.width < 4 || box.top < 0 || box.bottom > innerHeight || box.right > innerWidth)
        continue;
      if (isCut(box, parent)) continue;
      const over = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
      if (!over || !(parent.contains(over) || over.contains(parent))) continue;
      found.push({ text: node.textContent.trim(), x: box.x, y: box.y, width: box.width, height: box.height });
    }
    return found;
  });
}

async function measure([picture, boxes]: readonly [string, readonly Box[]]): Promise<TextContrast[]> {
  const image = new Image();
  image.src = `data:image/png;base64,${picture}`;
  await image.decode();
  const canvas = new OffscreenCanvas(image.width, image.height).getContext("2d")!;
  canvas.drawImage(image, 0, 0);
  const part = (value: number): number =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  return boxes.map(({ text, x, y, width, height }) => {
    const { data } = canvas.getImageData(x, y, Math.ceil(width), Math.ceil(height));
    let [dark, light] = [1, 0];
    for (let at = 0; at < data.length; at += 4) {
      const [red, green, blue] = [0, 1, 2].map((channel) => part(data[at + channel]! / 255));
      const luminance = 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
      dark = Math.min(dark, luminance);
      light = Math.max(light, luminance);
    }
    return { text, contrast: (light + 0.05) / (dark + 0.05) };
  });
}
