/** The pages that Excel's "Help on this function" opens: plain HTML, no script. */
const { marked } = require("marked");

const CSP = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

/**
 * @param {string} name file name without extension
 * @param {string} markdown first line is the heading
 * @returns {{ kind: "help", path: string, title: string, text: string, html: string }}
 */
function helpPage(name, markdown) {
  const body = marked.parse(markdown).replace(/href="(?!\w+:)([^"#]+)\.md(#[^"]*)?"/g, 'href="$1.html$2"');
  return { kind: "help", path: `help/${name}.html`, ...written(name, markdown, body, "") };
}

/** A guide stands one folder below the help; what it links to beside guides and functions is in no build. */
function guidePage(name, markdown, folder) {
  const body = marked
    .parse(markdown)
    .replace(/href="\.\.\/functions\/([\w-]+)\.md(#[^"]*)?"/g, 'href="../$1.html$2"')
    .replace(/href="(\.\.\/(?:guide|zh)\/)?([\w-]+)\.md(#[^"]*)?"/g, 'href="$1$2.html$3"')
    .replace(/<a href="\.\.\/[^"]*\.md[^"]*">(.*?)<\/a>/gs, "$1");
  return { kind: "guide", path: `help/${folder}/${name}.html`, ...written(name, markdown, body, "../") };
}

function written(name, markdown, body, up) {
  const title = (/^#\s+(.+)$/m.exec(markdown)?.[1] ?? name).replaceAll("`", "");
  return { title, text: plainText(body), html: layout(title, body, up) };
}

/** The words of a page, without its marks: to be found, never to be shown. */
function plainText(html) {
  return html
    .replace(/<[^>]*>/g, " ")
    .replace(/&(?:#\d+|\w+);/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

/** @param {{ name: string, description: string, helpUrl: string }[]} functions */
function helpIndex(functions) {
  const entries = functions.map((one) => {
    const page = one.helpUrl.slice(one.helpUrl.lastIndexOf("/") + 1);
    return `<dt><a href="${escapeHtml(page)}">SSB.${escapeHtml(one.name)}</a></dt><dd>${escapeHtml(one.description)}</dd>`;
  });
  return {
    path: "help/index.html",
    html: layout("SSB for Excel: functions", `<h1>SSB for Excel</h1><dl>${entries.join("\n")}</dl>`),
  };
}

function layout(title, body, up = "") {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${CSP}">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="${up}../assets/icon-32.png">
<link rel="stylesheet" href="${up}../assets/help.css">
</head>
<body>
<nav><a href="${up}index.html">All functions</a></nav>
<main>
${body}
</main>
</body>
</html>
`;
}

function escapeHtml(text) {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

module.exports = { guidePage, helpIndex, helpPage };
