/**
 * What ships of others, with its licence, as one text of the build; and a build that fails where a licence was not looked
 * at. Office.js is not bundled: its terms lie beside its files. A library for this exists; it would be one more package to
 * trust for these lines.
 */
const fs = require("node:fs");
const path = require("node:path");

/** They ask for their notice and nothing of ours. */
const LOOKED_AT = ["0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "CC0-1.0", "ISC", "MIT"];
/** Packages that name no licence in their package.json; read from the LICENSE file in the package. */
const UNSAID = { "@univerjs/telemetry": "Apache-2.0" };
/** Packages that carry another one inside, without its terms. */
const CARRIED = {
  unpdf: () => [
    "It carries pdf.js, Copyright Mozilla Foundation, under the following licence:",
    fs.readFileSync(require.resolve("typescript/LICENSE.txt"), "utf8").trim(),
  ],
};

const PACKAGE = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/;
const LICENCE_FILE = /^(licen[cs]e|copying|notice)(\.|-|$)/i;

class NoticesPlugin {
  constructor(filename) {
    this.filename = filename;
  }

  apply(compiler) {
    const { Compilation, WebpackError, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap(NoticesPlugin.name, (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONS;
      compilation.hooks.processAssets.tap({ name: NoticesPlugin.name, stage }, () => {
        const shipped = packagesOf(compilation.modules).map(read);
        for (const { name, licence } of shipped) {
          if (LOOKED_AT.includes(licence)) continue;
          const says = `${name} ships under ${licence}, which nobody has looked at: tools/webpack/notices.js`;
          compilation.errors.push(new WebpackError(says));
        }
        const text = shipped
          .map(noticeOf)
          .sort()
          .join(`\n${"-".repeat(80)}\n`);
        compilation.emitAsset(this.filename, new sources.RawSource(text));
      });
    });
  }
}

/** Folders of the packages that modules, also those joined into one, come from. */
function packagesOf(modules) {
  const folders = new Set();
  const visit = (module) => {
    const [, folder] = PACKAGE.exec(module.resource ?? "") ?? [];
    if (folder) folders.add(folder);
    for (const inner of module.modules ?? []) visit(inner);
  };
  for (const module of modules) visit(module);
  return [...folders];
}

function read(folder) {
  const { name, version, license } = JSON.parse(fs.readFileSync(path.join(folder, "package.json"), "utf8"));
  const files = fs.readdirSync(folder).filter((file) => LICENCE_FILE.test(file));
  const texts = files.sort().map((file) => fs.readFileSync(path.join(folder, file), "utf8").trim());
  const carried = CARRIED[name]?.() ?? [];
  return { name, version, licence: UNSAID[name] ?? license ?? "no licence", texts: [...texts, ...carried] };
}

function noticeOf({ name, version, licence, texts }) {
  return `${[`${name} ${version}`, licence, ...texts].join("\n\n")}\n`;
}

module.exports = { NoticesPlugin };
