/** The server of `npm start`, at the address that the manifest names. */
const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");
const { ownCertificate } = require("./own-certificate");

async function devServer() {
  const trusted = trustedCertificate();
  return {
    // This machine only: what is being worked on is nobody else's.
    host: "localhost",
    port: 3000,
    server: { type: "https", options: trusted ?? (await ownCertificate()) },
    // Excel on the web reads functions.json from another origin.
    headers: { "Access-Control-Allow-Origin": "*" },
    static: false,
    hot: false,
    // The overlay is an inline frame, which the pages' content security policy forbids.
    client: { overlay: false },
    devMiddleware: { index: "index.html" },
    setupMiddlewares: (middlewares, server) => {
      sayWhenPortIsTaken(server.options.port);
      return [{ name: "front-door", path: "/", middleware: frontDoor }, ...middlewares];
    },
    onListening: (server) => console.log(greeting(server.server.address().port, trusted !== undefined)),
  };
}

function frontDoor(request, response, next) {
  if (request.url !== "/") return next();
  response.writeHead(302, { Location: "/workbook/" }).end();
}

/** The certificate that `npx office-addin-dev-certs install` makes and the system trusts. */
function trustedCertificate() {
  const [cert, key] = ["localhost.crt", "localhost.key"].map((file) =>
    path.join(os.homedir(), ".office-addin-dev-certs", file),
  );
  return fs.existsSync(cert) && fs.existsSync(key) ? { cert, key } : undefined;
}

/** webpack-dev-server throws what its socket reports, and that would end in a stack trace. */
function sayWhenPortIsTaken(port) {
  process.once("uncaughtException", (problem) => {
    const isTaken = problem.code === "EADDRINUSE";
    console.error(
      isTaken
        ? `Port ${port} is in use by another program. Stop that one, or take another: npm start -- --port 3001`
        : problem,
    );
    process.exit(1);
  });
}

function greeting(port, trusted) {
  const lines = [
    "",
    `Browser workbook:  https://localhost:${port}/workbook/`,
    `Task pane:         https://localhost:${port}/taskpane.html`,
  ];
  if (port !== 3000) lines.push("", "Excel looks for the add-in at port 3000, as manifest.xml says.");
  if (!trusted) {
    lines.push(
      "",
      "The certificate is made by the server itself: a browser warns once, and Excel needs one it can trust.",
    );
    lines.push("To get that, run `npx office-addin-dev-certs install` and start again.");
  }
  return `${lines.join("\n")}\n`;
}

module.exports = { devServer };
