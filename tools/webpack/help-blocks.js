/**
 * A page of the help as data, for the pane to draw: text in blocks, and no HTML. Pictures are left to the page itself, as are
 * links to what is in no build.
 */
const path = require("node:path");
const { marked } = require("marked");

/**
 * @param {string} page its path below the help, without extension, such as `guide/refresh`
 * @param {string} markdown first line is the heading
 * @param {ReadonlySet<string>} known the pages there are
 * @returns {{ title: string, blocks: object[] }} as `src/taskpane/help/help-page.ts` describes it
 */
function helpBlocks(page, markdown, known) {
  const blocks = blocksOf(marked.lexer(markdown), { page, known });
  const title = plain(blocks.find(({ kind }) => kind === "heading")?.text ?? []) || page;
  return { title, blocks };
}

function blocksOf(tokens, at) {
  return tokens.flatMap((token) => blockOf(token, at));
}

function blockOf(token, at) {
  switch (token.type) {
    case "heading": {
      const text = inlinesOf(token.tokens, at);
      return [{ kind: "heading", level: token.depth, id: slug(plain(text)), text }];
    }
    case "paragraph":
    case "text":
      return paragraph(inlinesOf(token.tokens ?? [token], at));
    case "list":
      return [
        {
          kind: "list",
          ordered: token.ordered,
          items: token.items.map(({ tokens }) => blocksOf(tokens, at)),
        },
      ];
    case "table":
      return table(token, at);
    case "code":
      return [{ kind: "code", text: token.text }];
    case "blockquote":
      return blocksOf(token.tokens, at);
    case "space":
    case "hr":
      return [];
    default:
      throw new Error(`help/${at.page}: the pane cannot draw "${token.type}": ${token.raw}`);
  }
}

function paragraph(text) {
  return plain(text).trim() === "" ? [] : [{ kind: "paragraph", text }];
}

/** A table that holds pictures alone is left out. */
function table({ header, rows }, at) {
  const cells = (row) => row.map(({ tokens }) => inlinesOf(tokens, at));
  const body = rows.map(cells);
  const isEmpty = body.flat().every((text) => plain(text).trim() === "");
  return isEmpty ? [] : [{ kind: "table", head: cells(header), rows: body }];
}

function inlinesOf(tokens, at) {
  return tokens.flatMap((token) => inlineOf(token, at));
}

function inlineOf(token, at) {
  switch (token.type) {
    case "text":
    case "escape":
      return token.tokens ? inlinesOf(token.tokens, at) : [token.text];
    case "codespan":
      return [{ kind: "code", text: token.text }];
    case "strong":
    case "em":
      return [{ kind: token.type, text: inlinesOf(token.tokens, at) }];
    case "link":
      return link(token, at);
    case "image":
      return [];
    case "br":
      return [" "];
    default:
      throw new Error(`help/${at.page}: the pane cannot draw "${token.type}": ${token.raw}`);
  }
}

function link({ href, tokens }, at) {
  const text = inlinesOf(tokens, at);
  if (/^https:/.test(href)) return [{ kind: "source", url: href, text }];
  const [file, section] = href.split("#");
  const page = file === "" ? at.page : pageAt(file, at);
  if (page === undefined) return text;
  return [{ kind: "link", page, ...(section && { section }), text }];
}

/** The functions stand at the root of the help, guides one folder below it. */
function pageAt(file, { page, known }) {
  const folder = path.posix.dirname(page) === "." ? "functions" : path.posix.dirname(page);
  const found = path.posix
    .join(folder, file)
    .replace(/\.md$/, "")
    .replace(/^functions\//, "");
  return known.has(found) ? found : undefined;
}

function plain(text) {
  return text
    .map((one) => (typeof one === "string" ? one : Array.isArray(one.text) ? plain(one.text) : one.text))
    .join("");
}

/** As GitHub names the anchor of a heading. */
function slug(text) {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .trim()
    .replace(/\s/g, "-");
}

module.exports = { helpBlocks };
