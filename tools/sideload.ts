/** Opens desktop Excel with the add-in loaded from the development server: `npm run sideload`. */
import { spawnSync } from "node:child_process";

/* Not a dependency: it brings 590 packages and does not install on every machine. */
const DEBUGGING = "office-addin-debugging@7.0.0";

if (process.platform === "win32" || process.platform === "darwin") {
  const { status } = spawnSync("npx", ["--yes", DEBUGGING, "start", "manifest.xml", "desktop"], {
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  process.exitCode = status ?? 1;
} else {
  console.error(
    "Desktop Excel runs on Windows and macOS only. Here, run npm start and open https://localhost:3000/workbook/,\n" +
      "or in Excel on the web choose Add-ins > More add-ins > Upload my add-in and pick manifest.xml.",
  );
  process.exitCode = 1;
}
