/**
 * Emits `functions.json`, and beside it the same in Chinese, which the manifest names for an Excel in Chinese:
 * https://learn.microsoft.com/office/dev/add-ins/excel/custom-functions-naming. Microsoft's own plugin also runs for child compilers, which in watch mode ends in a
 * "multiple assets emit different content" error, and it names no file in its errors.
 */
const { Compilation, WebpackError, sources } = require("webpack");
const { readFunctionsMetadata, translatedMetadata, TRANSLATED } = require("../functions-metadata");
const { zh } = require("../../src/domain/functions/translations/zh");

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
    emit(compilation, "functions.json", read);
    if (read.ok) emit(compilation, TRANSLATED, translatedMetadata(read.metadata, zh));
  }
}

function emit(compilation, file, made) {
  if (!made.ok) return compilation.errors.push(...made.errors.map((reason) => new WebpackError(reason)));
  compilation.emitAsset(file, new sources.RawSource(`${JSON.stringify(made.metadata, null, 2)}\n`));
}

module.exports = { FunctionsMetadataPlugin };
