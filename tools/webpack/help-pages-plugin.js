/** Emits `help/<name>.html` for every `docs/functions/<name>.md`, and `help/index.html` that lists them. */
const fs = require("node:fs");
const path = require("node:path");
const { Compilation, WebpackError, sources } = require("webpack");
const { helpIndex, helpPage } = require("./help-page");
const { readFunctionsMetadata } = require("../functions-metadata");

class HelpPagesPlugin {
  /** @param {{ docs: string, inputs: string[], origin: string, strict: boolean }} options strict: a missing page is an error */
  constructor({ docs, inputs, origin, strict }) {
    Object.assign(this, { docs, inputs, origin, strict });
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap("HelpPagesPlugin", (compilation) => {
      compilation.contextDependencies.add(this.docs);
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tapPromise({ name: "HelpPagesPlugin", stage }, () =>
        this.emit(compilation),
      );
    });
  }

  async emit(compilation) {
    const { docs, inputs, origin } = this;
    const files = fs.existsSync(docs) ? fs.readdirSync(docs).filter((file) => file.endsWith(".md")) : [];
    const pages = files.map((file) =>
      helpPage(path.basename(file, ".md"), fs.readFileSync(path.join(docs, file), "utf8")),
    );
    const read = await readFunctionsMetadata(inputs, { origin, root: compilation.compiler.context });
    const functions = read.ok ? read.metadata.functions : []; // FunctionsMetadataPlugin reports why not

    this.reportMissing(compilation, functions, new Set(pages.map((page) => page.path)));
    for (const page of [...pages, helpIndex(functions)]) {
      compilation.emitAsset(page.path, new sources.RawSource(page.html));
    }
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

module.exports = { HelpPagesPlugin };
