/**
 * Emits `functions.json`. Microsoft's own plugin also runs for child compilers, which in watch mode ends in a
 * "multiple assets emit different content" error, and it names no file in its errors.
 */
const { Compilation, WebpackError, sources } = require("webpack");
const { readFunctionsMetadata } = require("../functions-metadata");

class FunctionsMetadataPlugin {
  /** @param {{ inputs: string[], origin: string }} options */
  constructor({ inputs, origin }) {
    this.inputs = inputs;
    this.origin = origin;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap("FunctionsMetadataPlugin", (compilation) => {
      compilation.fileDependencies.addAll(this.inputs);
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tapPromise({ name: "FunctionsMetadataPlugin", stage }, () =>
        this.emit(compilation),
      );
    });
  }

  async emit(compilation) {
    const { inputs, origin } = this;
    const read = await readFunctionsMetadata(inputs, { origin, root: compilation.compiler.context });
    if (!read.ok) return compilation.errors.push(...read.errors.map((reason) => new WebpackError(reason)));
    compilation.emitAsset(
      "functions.json",
      new sources.RawSource(`${JSON.stringify(read.metadata, null, 2)}\n`),
    );
  }
}

module.exports = { FunctionsMetadataPlugin };
