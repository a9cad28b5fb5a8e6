/** https://localhost:3000, as the manifest says. */
const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");

function devServer() {
  const certificate = trustedCertificate();
  return {
    port: 3000,
    server: certificate ? { type: "https", options: certificate } : "https",
    // Excel on the web reads functions.json from another origin.
    headers: { "Access-Control-Allow-Origin": "*" },
    static: false,
    hot: false,
    // The overlay is an inline frame, which the pages' content security policy forbids.
    client: { overlay: false },
    devMiddleware: { index: "index.html" },
    setupMiddlewares: (middlewares) => [
      { name: "front-door", path: "/", middleware: frontDoor },
      ...middlewares,
    ],
    onListening: () => console.log(greeting(certificate !== undefined)),
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

function greeting(trusted) {
  const lines = [
    "",
    "Browser workbook:  https://localhost:3000/workbook/",
    "Task pane:         https://localhost:3000/taskpane.html",
  ];
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
