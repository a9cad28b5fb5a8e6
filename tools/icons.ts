/** Draws the PNG icons of the manifest from the SVG files next to them: `npm run icons`. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { launchChromium } from "./chromium";

const ASSETS = join(__dirname, "..", "assets");
const ICONS = { icon: [16, 32, 64, 80], ...ribbon("news", "formula", "cell", "check", "refresh") };

/** The sizes a ribbon button needs. */
function ribbon(...names: string[]): Record<string, number[]> {
  return Object.fromEntries(names.map((name) => [name, [16, 32, 80]]));
}

async function drawIcons(): Promise<void> {
  const browser = await launchChromium();
  const page = await browser.newPage();
  for (const [name, sizes] of Object.entries(ICONS)) {
    const svg = readFileSync(join(ASSETS, `${name}.svg`), "utf8");
    const source = `data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`;
    for (const size of sizes) {
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(
        `<body style="margin:0"><img src="${source}" width="${size}" height="${size}" style="display:block">`,
      );
      const png = await page.screenshot({ omitBackground: true });
      writeFileSync(join(ASSETS, `${name}-${size}.png`), png);
    }
  }
  await browser.close();
}

void drawIcons();
