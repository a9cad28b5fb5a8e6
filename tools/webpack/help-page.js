/** The pages that Excel's "Help on this function" opens: plain HTML, no script. */
const { marked } = require("marked");

const CSP = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

/**
 * @param {string} name file name without extension
 * @param {string} markdown first line is the heading
 * @returns {{ path: string, html: string }}
 */
function helpPage(name, markdown) {
  const title = /^#\s+(.+)$/m.exec(markdown)?.[1] ?? name;
  const body = marked.parse(markdown).replace(/href="(?!\w+:)([^"#]+)\.md(#[^"]*)?"/g, 'href="$1.html$2"');
  return { path: `help/${name}.html`, html: layout(title.replaceAll("`", ""), body) };
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

function layout(title, body) {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${CSP}">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="../assets/icon-32.png">
<link rel="stylesheet" href="../assets/help.css">
</head>
<body>
<nav><a href="index.html">All functions</a></nav>
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

module.exports = { helpIndex, helpPage };
