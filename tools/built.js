/** Stops a command that needs `dist/` before it starts, where there is none. */
const { existsSync } = require("node:fs");

if (!existsSync("dist/taskpane.html")) {
  console.error("dist/ is not built: run npm run build first.");
  process.exitCode = 1;
}
