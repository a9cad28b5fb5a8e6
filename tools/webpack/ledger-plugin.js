/**
 * Packs the ledger before webpack compiles, and again when one of its files changes in watch mode.
 * A broken ledger becomes a build error; the dev server lives on and packs again after the next edit.
 */
const path = require("node:path");
const { WebpackError } = require("webpack");

class LedgerPlugin {
  /** @param {{ folders: string[], build: () => { problems?: { file: string, at: string, reason: string }[] } }} options */
  constructor({ folders, build }) {
    this.folders = folders;
    this.build = build;
    this.problems = [];
  }

  apply(compiler) {
    compiler.hooks.beforeRun.tapPromise("LedgerPlugin", () => this.pack());
    compiler.hooks.watchRun.tapPromise("LedgerPlugin", async ({ modifiedFiles, removedFiles }) => {
      if (!modifiedFiles || this.concerns([...modifiedFiles, ...(removedFiles ?? [])])) await this.pack();
    });
    compiler.hooks.thisCompilation.tap("LedgerPlugin", (compilation) => {
      compilation.contextDependencies.addAll(this.folders);
      compilation.errors.push(...this.problems.map((problem) => new WebpackError(problem)));
    });
  }

  concerns(files) {
    return files.some((file) =>
      this.folders.some((folder) => file === folder || file.startsWith(folder + path.sep)),
    );
  }

  async pack() {
    this.problems = [];
    try {
      const { problems = [] } = await this.build();
      this.problems = problems.map(({ file, at, reason }) => `${file} › ${at || "/"}: ${reason}`);
    } catch (cause) {
      this.problems = [`The ledger cannot be packed: ${cause.message}`];
    }
  }
}

module.exports = { LedgerPlugin };
