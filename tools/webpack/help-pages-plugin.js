/**
 * Emits `help/<name>.html` for every `docs/functions/<name>.md` with `help/index.html` that lists them,
 * `help/guide/<name>.html` and the like for every guide, `help/blocks/<page>.json` with the text of each for the pane to
 * draw, and `help/search.json` with the words of all of them.
 */
const fs = require("node:fs");
const path = require("node:path");
const { Compilation, WebpackError, sources } = require("webpack");
const { helpBlocks } = require("./help-blocks");
const { guidePage, helpIndex, helpPage } = require("./help-page");
const { readFunctionsMetadata } = require("../functions-metadata");

class HelpPagesPlugin {
  /** @param {{ docs: string, guides: string[], inputs: string[], origin: string, strict: boolean }} options strict: a missing page is an error */
  constructor({ docs, guides, inputs, origin, strict }) {
    Object.assign(this, { docs, guides, inputs, origin, strict });
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap("HelpPagesPlugin", (compilation) => {
      for (const folder of [this.docs, ...this.guides]) compilation.contextDependencies.add(folder);
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tapPromise({ name: "HelpPagesPlugin", stage }, () =>
        this.emit(compilation),
      );
    });
  }

  async emit(compilation) {
    const { docs, guides, inputs, origin } = this;
    const pages = pagesIn(docs, helpPage);
    const guidePages = guides.flatMap((folder) =>
      pagesIn(folder, (name, markdown) => guidePage(name, markdown, path.basename(folder))),
    );
    const read = await readFunctionsMetadata(inputs, { origin, root: compilation.compiler.context });
    const functions = read.ok ? read.metadata.functions : []; // FunctionsMetadataPlugin reports why not

    this.reportMissing(compilation, functions, new Set(pages.map((page) => page.path)));
    for (const page of [...pages, ...guidePages, helpIndex(functions)]) {
      compilation.emitAsset(page.path, new sources.RawSource(page.html));
    }
    const known = new Set([...pages, ...guidePages].map(nameOf));
    for (const page of [...pages, ...guidePages]) {
      const blocks = helpBlocks(nameOf(page), page.markdown, known);
      compilation.emitAsset(
        `help/blocks/${nameOf(page)}.json`,
        new sources.RawSource(JSON.stringify(blocks)),
      );
    }
    const found = [...pages, ...guidePages].map(({ kind, path, title, text }) => ({
      kind,
      path,
      title,
      text,
    }));
    compilation.emitAsset("help/search.json", new sources.RawSource(JSON.stringify(found)));
  }

  reportMissing(compilation, functions, written) {
    const missing = functions
      .map(({ helpUrl }) => helpUrl.slice(this.origin.length + 1))
      .filter((page) => !written.has(page))
      .map((page) => `${path.basename(page, ".html")}.md`);
    if (missing.length === 0) return;

    const folder = path.relative(compilation.compiler.context, this.docs);
    const list = this.strict ? compilation.errors : compilation.warnings;
    list.push(
      new WebpackError(`Functions whose help address has no page in ${folder}: ${missing.join(", ")}`),
    );
  }
}

/** Its path below the help, without extension. */
function nameOf({ path }) {
  return path.slice("help/".length, -".html".length);
}

function pagesIn(folder, pageOf) {
  const files = fs.existsSync(folder) ? fs.readdirSync(folder).filter((file) => file.endsWith(".md")) : [];
  return files.map((file) => {
    const markdown = fs.readFileSync(path.join(folder, file), "utf8");
    return { ...pageOf(path.basename(file, ".md"), markdown), markdown };
  });
}

module.exports = { HelpPagesPlugin };
